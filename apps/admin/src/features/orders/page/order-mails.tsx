import { mails } from '@amparo/contracts/staff/mails'
import { IconCircleCheck, IconClock, IconMailX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useEndpoint } from '../../../data/use-endpoint.ts'
import { RelativeTime } from '../../../ui/relative-time.tsx'
import { RowsSkeleton } from '../../../ui/rows-skeleton.tsx'
import { Section } from '../../../ui/split-page.tsx'
import { NothingYet } from '../../../ui/states.tsx'
import classes from './order-lists.module.css'

const icons = { WAITING: IconClock, QUEUED: IconClock, SENT: IconCircleCheck, FAILED: IconMailX }

/** What the customer was told by mail, and what did not reach them. */
export function OrderMails({ orderId }: { orderId: string }) {
  const { t } = useTranslation()
  const { data, isPending, isError } = useEndpoint(mails.list, { query: { orderId, limit: 10 } })
  if (isError) return null
  return (
    <Section title={t('order.mails.title')} count={data?.data.length}>
      {isPending ? (
        <RowsSkeleton rows={1} height={44} />
      ) : data.data.length === 0 ? (
        <NothingYet text={t('order.mails.none')} />
      ) : (
        <ul className={classes.lines}>
          {data.data.map(({ id, subject, state, createdAt }) => {
            const Icon = icons[state]
            return (
              <li key={id}>
                <Link to={`/mails?beside=${id}`} className={classes.line}>
                  <span className={classes.first}>{subject}</span>
                  <span className={classes.second} data-alarming={state === 'FAILED' || undefined}>
                    <Icon size={13} aria-hidden />
                    {t(`order.mails.states.${state}`)} · <RelativeTime at={createdAt} />
                  </span>
                </Link>
              </li>
            )
          })}
        </ul>
      )}
    </Section>
  )
}
