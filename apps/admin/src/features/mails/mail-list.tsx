import { Id } from '@amparo/contracts/common'
import { mails } from '@amparo/contracts/staff/mails'
import { IconMail } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useEndpointPages } from '../../data/use-endpoint.ts'
import { BesideList } from '../../ui/list/beside-list.tsx'
import cards from '../../ui/list/card.module.css'
import type { Column } from '../../ui/list/data-row.tsx'
import { FilterSelect } from '../../ui/list/filter-select.tsx'
import { ListTools } from '../../ui/list/list-tools.tsx'
import { RelativeTime } from '../../ui/relative-time.tsx'
import { EmptyState, NoMatch } from '../../ui/states.tsx'
import { useAddressState, writeAddress } from '../../ui/use-address-state.ts'
import { MailServerNotice } from './mail-server-notice.tsx'
import { type Mail, MailState, mailStates } from './mail-state.tsx'
import { MailView } from './mail-view.tsx'

const MailAddress = mails.list.query.omit({ cursor: true, limit: true }).extend({ beside: Id.optional() })

/** What was written to customers and colleagues, and what became of it. */
export function MailList() {
  const { t } = useTranslation()
  const { state, change } = useAddressState(MailAddress)
  const { beside, ...filter } = state
  const pages = useEndpointPages(mails.list, { query: filter })
  const narrowed = Object.values(filter).some((value) => value !== undefined && value !== '')
  const clear = () => change({ q: undefined, state: undefined, orderId: undefined })

  return (
    <BesideList
      page={{ title: t('mails.title'), meta: t('mails.about') }}
      label={t('mails.title')}
      pages={pages}
      columns={useColumns(beside !== undefined)}
      card={(mail) => <Card mail={mail} />}
      empty={narrowed ? <NoMatch onClear={clear} /> : <EmptyState icon={IconMail} title={t('mails.none')} text={t('mails.noneHint')} />}
      beside={beside}
      onShow={(id, options) => change({ beside: id }, options)}
      addressOf={(id) => `/mails${writeAddress(MailAddress, { ...state, beside: id })}`}
      chosen={t('mails.chosen')}
      show={(id) => <MailView key={id} id={id} />}
    >
      <MailServerNotice onShowFailed={() => change({ state: ['FAILED'], q: undefined, orderId: undefined })} />
      <ListTools
        placeholder={t('mails.search')}
        words={state.q ?? ''}
        onWords={(q) => change({ q: q || undefined }, { replace: true })}
        narrowed={narrowed}
        onClear={clear}
      >
        <FilterSelect
          label={t('mails.state')}
          options={mailStates.map((value) => ({ value, label: t(`mails.states.${value}`) }))}
          value={state.state ?? []}
          onChange={(chosen) => change({ state: chosen.length ? (chosen as typeof state.state) : undefined })}
        />
      </ListTools>
    </BesideList>
  )
}

function useColumns(tight: boolean): Column<Mail>[] {
  const { t } = useTranslation()
  return useMemo(() => {
    const columns: Column<Mail>[] = [
      { key: 'subject', header: t('mails.subject'), cell: (mail) => mail.subject },
      { key: 'to', header: t('mails.to'), width: tight ? '34%' : '26%', cell: (mail) => <Reader mail={mail} /> },
      { key: 'kind', header: t('mails.kind'), width: '16%', from: 'medium', cell: (mail) => t(`mails.templates.${mail.template}`) },
      { key: 'order', header: t('mails.order'), width: '84px', from: 'medium', cell: (mail) => mail.order?.code },
      { key: 'state', header: t('mails.state'), width: '112px', cell: (mail) => <MailState state={mail.state} why={mail.error} /> },
      { key: 'when', header: t('mails.when'), width: '104px', align: 'right', cell: (mail) => <When mail={mail} /> },
    ]
    return tight ? columns.filter(({ key }) => key === 'subject' || key === 'to' || key === 'state') : columns
  }, [t, tight])
}

function Reader({ mail }: { mail: Mail }) {
  return mail.toName ? (
    <>
      {mail.toName} <span className={cards.quiet}>{mail.to}</span>
    </>
  ) : (
    mail.to
  )
}

function When({ mail }: { mail: Mail }) {
  return (
    <span className={cards.quiet}>
      <RelativeTime at={mail.sentAt ?? mail.createdAt} />
    </span>
  )
}

function Card({ mail }: { mail: Mail }) {
  return (
    <span className={cards.card}>
      <span className={cards.line}>
        <strong>{mail.subject}</strong>
        <When mail={mail} />
      </span>
      <span className={cards.line}>
        <span className={cards.quiet}>{mail.toName || mail.to}</span>
        <MailState state={mail.state} />
      </span>
    </span>
  )
}
