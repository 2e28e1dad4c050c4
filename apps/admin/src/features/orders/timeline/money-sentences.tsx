import type { ActivityData } from '@amparo/contracts/model/activities'
import { formatMoney } from '@amparo/contracts/model/money'
import { DocumentKind } from '@amparo/contracts/staff/documents'
import type { Activity } from '@amparo/contracts/staff/order-updates'
import { localeOf } from '@amparo/web/format/place'
import {
  IconCashBanknote,
  IconCashBanknoteMinus,
  IconCashBanknoteOff,
  IconFileCheck,
  IconFileDollar,
  IconFileOff,
  IconFileX,
  IconLock,
  IconLockOpen,
  IconMailForward,
  IconPencil,
  IconSettingsOff,
  IconSettingsPlus,
  IconSignature,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { usePlace } from '../../../data/use-place.ts'
import { ChangeList } from '../../history/change-list.tsx'
import classes from '../../history/history.module.css'
import type { Told } from '../../history/history-line.tsx'
import { useFieldName } from './field-name.ts'

export type Sentences = { [K in keyof ActivityData]?: (data: ActivityData[K], activity: Activity) => Told }

/** What happened to the order's parts, estimates, money and papers. */
export function useMoneySentences(): Sentences {
  const { t } = useTranslation()
  const locale = localeOf(usePlace())
  const fieldName = useFieldName()
  const money = (amount: number, currency: string) => formatMoney(Math.abs(amount), currency, locale)
  const quoted = (reason: string) =>
    reason && (
      <p className={classes.below}>
        <q className={classes.quote}>{reason}</q>
      </p>
    )
  return {
    'part.added': ({ description, quantity, amount, currency }) => ({
      icon: IconSettingsPlus,
      words: t('timeline.sentences.partAdded', {
        part: quantity > 1 ? `${quantity} × ${description}` : description,
        amount: money(amount, currency),
      }),
    }),
    'part.edited': ({ description, changes }) => ({
      icon: IconPencil,
      words: t('timeline.sentences.partEdited', { part: description }),
      below: <ChangeList changes={changes} name={fieldName} />,
    }),
    'part.removed': ({ description }) => ({ icon: IconSettingsOff, words: t('timeline.sentences.partRemoved', { part: description }) }),
    'estimate.sent': ({ revision, total, currency }) => ({
      icon: IconFileDollar,
      words: t('timeline.sentences.estimateSent', { revision, amount: money(total, currency) }),
    }),
    'estimate.approved': ({ revision, name, total, currency, byStaff }) => ({
      icon: IconFileCheck,
      words: t(byStaff ? 'timeline.sentences.estimateApprovedByStaff' : 'timeline.sentences.estimateApproved', {
        revision,
        name,
        amount: money(total, currency),
      }),
    }),
    'estimate.declined': ({ revision, name, reason, byStaff }) => ({
      icon: IconFileX,
      words: t(byStaff ? 'timeline.sentences.estimateDeclinedByStaff' : 'timeline.sentences.estimateDeclined', { revision, name }),
      below: quoted(reason),
    }),
    'estimate.expired': ({ revision }) => ({ icon: IconFileOff, anonymous: true, words: t('timeline.sentences.estimateExpired', { revision }) }),
    'estimate.withdrawn': ({ revision }) => ({ icon: IconFileOff, words: t('timeline.sentences.estimateWithdrawn', { revision }) }),
    'payment.received': ({ number, amount, currency, paidAmount, paidCurrency, method }) => {
      const own = { number, method, amount: money(amount, currency) }
      return {
        icon: IconCashBanknote,
        words:
          paidCurrency === currency
            ? t('timeline.sentences.paymentReceived', own)
            : t('timeline.sentences.paymentReceivedIn', { ...own, paid: money(paidAmount, paidCurrency) }),
      }
    },
    'payment.refunded': ({ number, amount, currency, method, reason }) => ({
      icon: IconCashBanknoteMinus,
      words: t('timeline.sentences.paymentRefunded', { number, method, amount: money(amount, currency) }),
      below: quoted(reason),
    }),
    'payment.voided': ({ number, amount, currency, reason }) => ({
      icon: IconCashBanknoteOff,
      alarming: true,
      words: t('timeline.sentences.paymentVoided', { number, amount: money(amount, currency) }),
      below: quoted(reason),
    }),
    'order.signed': ({ kind, name }) => ({ icon: IconSignature, words: t(`timeline.sentences.signed.${kind}`, { name }) }),
    'order.closed': () => ({ icon: IconLock, words: t('timeline.sentences.closed') }),
    'order.reopened': ({ reason }) => ({ icon: IconLockOpen, words: t('timeline.sentences.reopened'), below: quoted(reason) }),
    'order.document_mailed': ({ document, to }) => ({
      icon: IconMailForward,
      words: t('timeline.sentences.documentMailed', { document: t(`timeline.documents.${documentOf(document)}`), to }),
    }),
  }
}

const documentKinds = DocumentKind.options

/** The kind as the history has it, whether by its own name or by its file's. */
function documentOf(name: string): DocumentKind | 'other' {
  const kind = name.replace(/\.pdf$/, '').toUpperCase()
  return documentKinds.find((known) => known === kind) ?? 'other'
}
