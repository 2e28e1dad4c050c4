import { isOver } from '@amparo/contracts/model/stages'
import { type Estimate, estimates } from '@amparo/contracts/staff/estimates'
import type { Order } from '@amparo/contracts/staff/orders'
import { ActionIcon, Button, UnstyledButton, VisuallyHidden } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useAction } from '../../../data/use-action.ts'
import { useEndpoint } from '../../../data/use-endpoint.ts'
import { RowsSkeleton } from '../../../ui/rows-skeleton.tsx'
import { Section } from '../../../ui/split-page.tsx'
import { ErrorState, NothingYet } from '../../../ui/states.tsx'
import { showToast } from '../../../ui/toast.tsx'
import { useAmount } from '../money/use-amount.ts'
import { useDeeds } from '../page/order-deeds.tsx'
import { usePartWords } from '../parts/part-words.ts'
import { EstimateAnswer, EstimateBadge } from './estimate-state.tsx'
import classes from './order-estimates.module.css'

/** What was put before the customer, version by version, and what they said. */
export function OrderEstimates({ order }: { order: Order }) {
  const { t } = useTranslation()
  const open = useDeeds()
  const query = useEndpoint(estimates.list, { params: { id: order.id } })
  const rows = query.data?.data
  useAnswerToast(order, rows)
  const draft = rows?.find(({ state }) => state === 'DRAFT')
  // What was approved is on the order, from which the next one starts.
  const unsettled = rows?.[0]?.state === 'APPROVED' ? undefined : rows?.[0]
  if (rows?.length === 0 && !order.can.update) return null
  return (
    <Section
      title={t('estimates.section')}
      action={
        order.can.update &&
        rows &&
        !draft && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => open({ kind: 'estimate', ...(unsettled && { estimate: unsettled, again: true }) })}
          >
            {t(rows.length ? 'estimates.another' : 'estimates.write')}
          </Button>
        )
      }
    >
      {query.isPending && <RowsSkeleton rows={1} height={44} />}
      {query.isError && !rows && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {rows?.length === 0 && <NothingYet text={t('estimates.none')} />}
      {rows && rows.length > 0 && (
        <ul className={classes.estimates}>
          {rows.map((estimate) => (
            <li key={estimate.id}>
              <EstimateRow order={order} estimate={estimate} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function EstimateRow({ order, estimate }: { order: Order; estimate: Estimate }) {
  const { t } = useTranslation()
  const open = useDeeds()
  const amount = useAmount(estimate.totals.currency)
  const { day } = usePartWords()
  const discard = useAction(estimates.discard, { stale: [estimates.list], toast: () => ({ text: t('estimates.discarded') }) })
  const { state, revision, can } = estimate
  return (
    <div className={classes.row}>
      <UnstyledButton className={classes.open!} onClick={() => open({ kind: 'estimate', estimate })}>
        <VisuallyHidden>{t(state === 'DRAFT' && can.edit ? 'estimates.goOn' : 'estimates.open', { revision })}: </VisuallyHidden>
        <span className={classes.first}>
          <span>
            {t('estimates.version', { revision })} · <EstimateBadge state={state} />
          </span>
          <span className={classes.amount}>{amount(estimate.totals.total)}</span>
        </span>
        {state === 'SENT' && !isOver(order.status.category) && (
          <span className={classes.second}>{t('estimates.waits', { date: day(estimate.validUntil) })}</span>
        )}
        {state === 'DRAFT' && <span className={classes.second}>{t('estimates.notSent')}</span>}
      </UnstyledButton>
      {estimate.answer && (
        <div className={classes.answer}>
          <EstimateAnswer answer={estimate.answer} />
        </div>
      )}
      {(can.answer || (state === 'DRAFT' && can.edit)) && (
        <span className={classes.deeds}>
          {can.answer && (
            <Button variant="default" size="compact-sm" onClick={() => open({ kind: 'answer', estimate })}>
              {t('estimates.takeAnswer')}
            </Button>
          )}
          {state === 'DRAFT' && can.edit && (
            <>
              <Button variant="default" size="compact-sm" onClick={() => open({ kind: 'estimate', estimate })}>
                {t('estimates.goOnShort')}
              </Button>
              <ActionIcon
                size={26}
                aria-label={t('estimates.discard', { revision })}
                loading={discard.pending}
                onClick={() => discard.start({ params: { id: order.id, estimateId: estimate.id }, version: estimate.version })}
              >
                <IconTrash size={15} />
              </ActionIcon>
            </>
          )}
        </span>
      )}
    </div>
  )
}

/** Says it aloud when the customer answers while one looks at the order. */
function useAnswerToast(order: Order, rows: readonly Estimate[] | undefined): void {
  const { t } = useTranslation()
  const waiting = useRef<ReadonlySet<string>>(new Set())
  const say = useRef((_: Estimate) => undefined as undefined)
  useEffect(() => {
    say.current = (estimate) => {
      const name = estimate.answer?.name ?? order.customer.displayName
      showToast(t(estimate.state === 'APPROVED' ? 'estimates.customerApproved' : 'estimates.customerDeclined', { name, revision: estimate.revision }))
    }
  })
  useEffect(() => {
    if (!rows) return
    for (const estimate of rows) {
      const answered = estimate.state === 'APPROVED' || estimate.state === 'DECLINED'
      if (answered && waiting.current.has(estimate.id) && !estimate.answer?.takenBy) say.current(estimate)
    }
    waiting.current = new Set(rows.filter(({ state }) => state === 'SENT').map(({ id }) => id))
  }, [rows])
}
