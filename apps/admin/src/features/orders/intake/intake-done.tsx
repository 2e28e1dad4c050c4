import { orders } from '@amparo/contracts/staff/orders'
import { Button, Skeleton } from '@mantine/core'
import { IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useEndpoint } from '../../../data/use-endpoint.ts'
import { useShortcut } from '../../../shell/shortcuts.ts'
import { Loaded } from '../../../ui/loaded.tsx'
import { deviceName } from '../../devices/device-name.ts'
import { TrackingLink } from '../tracking/tracking-link.tsx'
import classes from './intake-done.module.css'

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
        <section className={classes.done} aria-label={t('intake.done.title')}>
          <h1 className={classes.said}>
            <IconCircleCheck size={20} aria-hidden />
            {t('intake.done.title')}
          </h1>
          <p className={classes.number}>{order.code}</p>
          <p className={classes.what}>{[order.customer.displayName, order.device && deviceName(order.device)].filter(Boolean).join(' · ')}</p>
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
      )}
    </Loaded>
  )
}
