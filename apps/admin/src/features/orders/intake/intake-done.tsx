import { documents } from '@amparo/contracts/staff/documents'
import { type Order, orders } from '@amparo/contracts/staff/orders'
import { Button, Skeleton } from '@mantine/core'
import { IconCircleCheck, IconPrinter, IconReceipt, IconSignature } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useEndpoint } from '../../../data/use-endpoint.ts'
import { useFile } from '../../../data/use-file.ts'
import classes from '../../../form/done.module.css'
import { useShortcut } from '../../../shell/shortcuts.ts'
import { Loaded } from '../../../ui/loaded.tsx'
import { deviceName } from '../../devices/device-name.ts'
import { OrderDeeds, useDeeds } from '../page/order-deeds.tsx'
import { TrackingLink } from '../tracking/tracking-link.tsx'

interface Props {
  id: string
  onAnother: () => void
}

/** It is taken in: its number to write on the device, the link to hand over, and on to the next. */
export function IntakeDone({ id, onAnother }: Props) {
  const { t } = useTranslation()
  const query = useEndpoint(orders.get, { params: { id } })
  useShortcut('c', 'newOrder', onAnother)
  return (
    <Loaded query={query} skeleton={<Skeleton height={360} maw={640} mx="auto" mt={48} radius={12} />}>
      {(order) => (
        <OrderDeeds order={order}>
          <section className={classes.done} aria-label={t('intake.done.title')}>
            <h1 className={classes.said}>
              <IconCircleCheck size={20} aria-hidden />
              {t('intake.done.title')}
            </h1>
            <p className={classes.number}>{order.code}</p>
            <p className={classes.what}>{[order.customer.displayName, order.device && deviceName(order.device)].filter(Boolean).join(' · ')}</p>
            <Papers order={order} />
            <div className={classes.link}>
              <TrackingLink order={order} message="received" />
            </div>
            <div className={classes.buttons}>
              <Button component={Link} to={`/orders/${order.id}`} variant="default">
                {t('intake.done.open')}
              </Button>
              <Button autoFocus onClick={onAnother}>
                {t('intake.done.another')}
              </Button>
            </div>
          </section>
        </OrderDeeds>
      )}
    </Loaded>
  )
}

/** The customer signs what was agreed, and takes the ticket along (S1-11, S1-20). */
function Papers({ order }: { order: Order }) {
  const { t } = useTranslation()
  const open = useDeeds()
  const ticket = useFile(documents.print)
  const print = (paper: 'A4' | 'ROLL') => void ticket.open({ params: { id: order.id, file: 'ticket.pdf' }, query: { paper } })
  return (
    <div className={classes.papers}>
      {order.can.sign && !order.signed.intake && (
        <Button leftSection={<IconSignature size={16} aria-hidden />} variant="light" onClick={() => open({ kind: 'sign', which: 'INTAKE' })}>
          {t('intake.done.sign')}
        </Button>
      )}
      {order.signed.intake && (
        <span className={classes.signed}>
          <IconCircleCheck size={16} aria-hidden />
          {t('intake.done.signed')}
        </span>
      )}
      <Button variant="default" leftSection={<IconReceipt size={16} aria-hidden />} onClick={() => print('ROLL')}>
        {t('intake.done.roll')}
      </Button>
      <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => print('A4')}>
        {t('intake.done.page')}
      </Button>
    </div>
  )
}
