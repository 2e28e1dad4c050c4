import { type Estimate, estimates, NewEstimate } from '@amparo/contracts/staff/estimates'
import { type Order, orders } from '@amparo/contracts/staff/orders'
import { organization as organizations } from '@amparo/contracts/staff/settings'
import { CallError } from '@amparo/web/api/call'
import { showProblem, useContractForm } from '@amparo/web/form/use-contract-form'
import { useDraft } from '@amparo/web/form/use-draft'
import { Alert, Button, Checkbox } from '@mantine/core'
import { IconAlertTriangle, IconHistory } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { errorText } from '../../../data/error-text.ts'
import { useAction } from '../../../data/use-action.ts'
import { useEndpoint } from '../../../data/use-endpoint.ts'
import { DayField } from '../../../form/day-field.tsx'
import { useDraftKey } from '../../../form/draft-key.ts'
import { MoneyField } from '../../../form/money-field.tsx'
import { TextAreaField } from '../../../form/text-fields.tsx'
import { useMay } from '../../../session/permissions.ts'
import { useMe } from '../../../session/session.ts'
import { RelativeTime } from '../../../ui/relative-time.tsx'
import { showToast } from '../../../ui/toast.tsx'
import { customerChat } from '../order-words.ts'
import classes from './estimate-editor.module.css'
import { EstimateLines } from './estimate-lines.tsx'
import { EstimateTotals } from './estimate-totals.tsx'
import type { EstimateValues } from './start-estimate.ts'

interface Props {
  order: Order
  start: EstimateValues
  /** The draft that is gone on with; left out where a new one is written. */
  draft: Estimate | undefined
  draftName: string
  onClose: () => void
}

type Sent = z.output<typeof NewEstimate>

const withoutGaps = (values: EstimateValues): EstimateValues => ({ ...values, discount: values.discount ?? 0 })

/** Writes an estimate line by line, and puts it before the customer. */
export function EstimateEditor({ order, start, draft, draftName, onClose }: Props) {
  const { t } = useTranslation()
  const { organization } = useMe()
  const { currency, taxMode, taxBasisPoints } = order.money
  const form = useContractForm(NewEstimate, start, withoutGaps)
  const typed = useDraft(form, useDraftKey(`order:${order.id}:estimate:${draftName}`))
  const days = useEndpoint(organizations.get, {}, { enabled: useMay('settings.read'), staleTime: 5 * 60_000 }).data?.estimateDays
  const { email } = order.customer
  const [notify, setNotify] = useState(email !== null)
  const [failed, setFailed] = useState<string>()
  const [sending, setSending] = useState<'draft' | 'send'>()
  const params = { id: order.id }
  const stale = [estimates.list, orders.get, orders.activities, orders.list, orders.counts]
  const create = useAction(estimates.create, { quiet: true, stale: [estimates.list] })
  const edit = useAction(estimates.edit, { quiet: true, stale: [estimates.list] })
  const send = useAction(estimates.send, { quiet: true, stale })
  // Where it was saved and then could not be sent, it is that one that is gone on with.
  const [kept, setKept] = useState(draft)

  const keep = async (values: Sent): Promise<Estimate> => {
    const saved = kept
      ? await edit.run({ params: { ...params, estimateId: kept.id }, body: values, version: kept.version })
      : await create.run({ params, body: values })
    setKept(saved)
    return saved
  }

  const finish = (how: 'draft' | 'send') =>
    form.handleSubmit(
      async (values) => {
        setFailed(undefined)
        setSending(how)
        try {
          const saved = await keep(values)
          if (how === 'send') {
            await send.run({ params: { ...params, estimateId: saved.id }, body: { notify } })
            sayItIsSent()
          } else showToast(t('estimates.saved'))
          typed.clear()
          onClose()
        } catch (error) {
          const placed = error instanceof CallError && error.problem ? showProblem(form, error.problem) : false
          setFailed(placed ? t('errors.invalid_input') : errorText(t, error))
        } finally {
          setSending(undefined)
        }
      },
      () => setFailed(t('errors.invalid_input')),
    )()

  const sayItIsSent = () => {
    const chat = notify ? undefined : customerChat(order, organization, 'estimate')
    showToast(
      t('estimates.sent'),
      chat ? { label: t('timeline.compose.tellByWhatsapp'), run: () => window.open(chat, '_blank', 'noreferrer') } : undefined,
    )
  }

  return (
    <form
      noValidate
      className={classes.editor}
      onSubmit={(event) => {
        event.preventDefault()
        void finish('draft')
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
        event.preventDefault()
        void finish('send')
      }}
    >
      {typed.restoredFrom && (
        <Alert color="blue" variant="light" icon={<IconHistory size={16} />} p="xs">
          {t('forms.draft.restored')} <RelativeTime at={typed.restoredFrom.toISOString()} />
          <Button variant="subtle" size="compact-sm" ml="xs" onClick={typed.discard}>
            {t('forms.draft.discard')}
          </Button>
        </Alert>
      )}
      <EstimateLines form={form} currency={currency} />
      <div className={classes.below}>
        <div className={classes.words}>
          <TextAreaField
            control={form.control}
            name="note"
            label={t('estimates.note')}
            placeholder={t('estimates.noteHint')}
            maxLength={2000}
            minRows={2}
          />
          <div className={classes.pair}>
            <MoneyField control={form.control} name="discount" currency={currency} label={t('order.facts.discount')} />
            <DayField
              control={form.control}
              name="validUntil"
              label={t('estimates.validUntil')}
              {...(days !== undefined && { description: t('estimates.validHint', { count: days }) })}
            />
          </div>
        </div>
        <LiveTotals form={form} currency={currency} tax={{ mode: taxMode, basisPoints: taxBasisPoints }} />
      </div>
      <div className={classes.foot}>
        {failed && (
          <Alert color="red" variant="light" icon={<IconAlertTriangle size={16} />} role="alert" p="xs">
            {failed}
          </Alert>
        )}
        <div className={classes.buttons}>
          {email ? (
            <Checkbox label={t('estimates.notify', { email })} checked={notify} onChange={(event) => setNotify(event.currentTarget.checked)} />
          ) : (
            <span className={classes.quiet}>{t('estimates.noMail')}</span>
          )}
          <span className={classes.end}>
            <Button type="submit" variant="default" loading={sending === 'draft'} disabled={sending === 'send'}>
              {t('estimates.saveDraft')}
            </Button>
            <Button loading={sending === 'send'} disabled={sending === 'draft'} onClick={() => void finish('send')}>
              {t('estimates.send')}
            </Button>
          </span>
        </div>
      </div>
    </form>
  )
}

interface LiveProps {
  form: ReturnType<typeof useContractForm<typeof NewEstimate>>
  currency: string
  tax: Parameters<typeof EstimateTotals>[0]['tax']
}

/** Drawn anew at every letter, so that the lines need not be. */
function LiveTotals({ form, currency, tax }: LiveProps) {
  const { lines, discount } = form.watch()
  const number = (value: number | null | undefined) => (typeof value === 'number' && Number.isFinite(value) ? value : 0)
  const priced = lines.map(({ quantity, unitPrice }) => ({ quantity: number(quantity), unitPrice: number(unitPrice) }))
  return <EstimateTotals lines={priced} discount={number(discount)} currency={currency} tax={tax} />
}
