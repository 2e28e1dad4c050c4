import { type Order, orders } from '@amparo/contracts/staff/orders'
import { Alert, Button, Skeleton } from '@mantine/core'
import { IconArchive, IconLock } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEndpoint } from '../../../data/use-endpoint.ts'
import { useMay } from '../../../session/permissions.ts'
import { useShortcut } from '../../../shell/shortcuts.ts'
import type { Place } from '../../../ui/subject/subject-header.tsx'
import { SubjectBody, type SubjectProps, SubjectView } from '../../../ui/subject/subject-view.tsx'
import { HistorySkeleton } from '../../history/history-skeleton.tsx'
import { ClosedNotice } from '../closing/closed-notice.tsx'
import { stepsLeft } from '../closing/next-step.ts'
import { DocumentsMenu } from '../documents/documents-menu.tsx'
import { OrderEstimates } from '../estimates/order-estimates.tsx'
import { OrderMoney } from '../money/order-money.tsx'
import { OrderParts } from '../parts/order-parts.tsx'
import { OrderPayments } from '../payments/order-payments.tsx'
import { OrderSignatures } from '../signatures/order-signatures.tsx'
import { Composer } from '../timeline/composer.tsx'
import { Timeline } from '../timeline/timeline.tsx'
import { useComposer } from '../timeline/use-composer.ts'
import { useOutbox } from '../timeline/use-outbox.ts'
import { TrackingButton } from '../tracking/tracking-button.tsx'
import { useStatuses } from '../use-statuses.ts'
import { EarlierOrders } from './earlier-orders.tsx'
import { NextButton } from './next-button.tsx'
import { OrderBand } from './order-band.tsx'
import { OrderDeeds } from './order-deeds.tsx'
import { type OrderDialog, OrderDialogs } from './order-dialogs.tsx'
import { OrderFacts } from './order-facts.tsx'
import { OrderHeader } from './order-header.tsx'
import { OrderMails } from './order-mails.tsx'
import { OrderMenu } from './order-menu.tsx'
import { OrderPhotos } from './order-photos.tsx'
import classes from './order-view.module.css'
import { useOrderRetirement } from './use-order-retirement.ts'

/** Everything about one order: its state first, then the conversation, with the facts beside it. */
export function OrderView({ id, place, above, children }: SubjectProps<Order>) {
  const query = useEndpoint(orders.get, { params: { id } })
  const shape = (
    <>
      <Skeleton height={138} radius={10} />
      <HistorySkeleton />
    </>
  )
  return (
    <SubjectView query={query} place={place} above={above} band={112} shape={shape}>
      {(order) => (
        <>
          {children?.(order)}
          <LoadedOrder key={order.id} order={order} place={place} />
        </>
      )}
    </SubjectView>
  )
}

function LoadedOrder({ order: known, place }: { order: Order; place: Place }) {
  const { t } = useTranslation()
  const [dialog, setDialog] = useState<OrderDialog | null>(null)
  const composer = useComposer(known.id)
  const { outbox, entries } = useOutbox(known.id)
  const order = useAsSaid(known, entries)
  useShortcut('a', 'assign', () => setDialog('assign'), { enabled: order.can.assign })
  useShortcut('n', 'note', () => composer.start({ kind: 'NOTE' }), { enabled: order.can.update })
  useShortcut('s', 'status', () => composer.start({ kind: 'PUBLIC' }), { enabled: order.can.update })

  const mayOwn = useMay('orders.edit_assigned')
  const another = mayOwn && !order.can.update && !order.closedAt && !order.retiredAt

  const primary = order.can.update || stepsLeft(order).length > 0
  return (
    <OrderDeeds order={order}>
      <SubjectBody
        primary={primary}
        facts={<Aside order={order} />}
        factsLabel={t('order.facts.show')}
        head={(narrow) => (
          <>
            {order.retiredAt && <RetiredNotice order={order} />}
            {order.closedAt && <ClosedNotice order={order} closedAt={order.closedAt} />}
            <OrderHeader
              order={order}
              place={place}
              actions={
                <>
                  {!narrow && <TrackingButton url={order.trackingUrl}>{t('order.act.asCustomer')}</TrackingButton>}
                  <DocumentsMenu order={order} />
                </>
              }
              primary={primary && <NextButton order={order} composer={composer} />}
              menu={<OrderMenu order={order} withCustomerView={narrow} onOpen={setDialog} />}
            />
            <OrderBand order={order} />
            <p className={classes.reason}>{order.reason}</p>
          </>
        )}
      >
        {order.can.update && <Composer order={order} composer={composer} outbox={outbox} />}
        {another && (
          <Alert color="gray" variant="light" icon={<IconLock size={16} />} mb="md" p="xs">
            {t('order.another')}
          </Alert>
        )}
        <Timeline order={order} outbox={outbox} entries={entries} composer={composer} />
      </SubjectBody>
      <OrderDialogs order={order} open={dialog} onClose={() => setDialog(null)} />
    </OrderDeeds>
  )
}

/** The order as it will be once what is on its way has arrived. */
function useAsSaid(order: Order, entries: ReturnType<typeof useOutbox>['entries']): Order {
  const publicStatuses = useStatuses('public-statuses')
  const internalStatuses = useStatuses('internal-statuses')
  const said = { ...order }
  for (const { state, body, at } of entries) {
    if (state !== 'sending' || body.kind === 'NOTE') continue
    const status = (body.kind === 'PUBLIC' ? publicStatuses : internalStatuses).find(body.statusId)
    if (!status) continue
    if (body.kind === 'INTERNAL') said.internalStatus = status
    else if (status.id !== said.status.id) Object.assign(said, { status, statusAt: at })
  }
  return said
}

function Aside({ order }: { order: Order }) {
  const mayReadMails = useMay('mails.read')
  return (
    <>
      <OrderFacts order={order}>
        <OrderMoney order={order} />
        <OrderEstimates order={order} />
        <OrderParts order={order} />
        {order.money.paid !== null && <OrderPayments order={order} />}
        <OrderSignatures order={order} />
      </OrderFacts>
      <OrderPhotos order={order} />
      <EarlierOrders order={order} />
      {mayReadMails && <OrderMails orderId={order.id} />}
    </>
  )
}

function RetiredNotice({ order }: { order: Order }) {
  const { t } = useTranslation()
  const { restore } = useOrderRetirement()
  return (
    <Alert color="gray" variant="light" icon={<IconArchive size={16} />} mb="md" p="xs">
      {t('order.retire.notice')}{' '}
      {order.can.retire && (
        <Button variant="subtle" size="compact-sm" loading={restore.pending} onClick={() => restore.start({ params: { id: order.id } })}>
          {t('order.act.restore')}
        </Button>
      )}
    </Alert>
  )
}
