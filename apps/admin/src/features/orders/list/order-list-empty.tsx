import { orders } from '@amparo/contracts/staff/orders'
import { Button } from '@mantine/core'
import { IconClipboardPlus, IconFilterOff, IconMoodCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useEndpoint } from '../../../data/use-endpoint.ts'
import { useMe } from '../../../session/session.ts'
import { EmptyState, NoMatch } from '../../../ui/states.tsx'
import { intoView, viewOf } from './order-views.ts'
import { type OrderAddressState, ordersAddress } from './use-order-address.ts'

interface Props {
  state: OrderAddressState
  narrowed: boolean
  onClear: () => void
  /** The way to take in an order, for those who may. */
  create: ReactNode
}

/** Why no order is listed, and what to do about it: take in the first, look further, or enjoy the calm. */
export function OrderListEmpty({ state, narrowed, onClear, create }: Props) {
  const { t } = useTranslation()
  const me = useMe()
  const view = viewOf(state, me.id)
  const counts = useEndpoint(orders.counts, { query: {} }).data
  const all = (
    <Button component={Link} variant="default" to={ordersAddress({ ...intoView(state, 'all', me.id), beside: undefined })}>
      {t(narrowed ? 'orderList.empty.searchAll' : 'orderList.empty.seeAll')}
    </Button>
  )

  if (counts && !narrowed && view !== 'retired' && Object.values(counts.byCategory).every((count) => count === 0))
    return <EmptyState icon={IconClipboardPlus} title={t('home.first.title')} text={t('home.first.text')} action={create || undefined} />
  if (narrowed && view === 'all') return <NoMatch onClear={onClear} />
  if (narrowed)
    return (
      <EmptyState
        icon={IconFilterOff}
        title={t('ui.noMatch.title')}
        text={t('orderList.empty.inView', { view: t(`orderList.views.${view}`) })}
        action={
          <>
            {all}
            <Button variant="default" onClick={onClear}>
              {t('ui.noMatch.clear')}
            </Button>
          </>
        }
      />
    )
  return <EmptyState icon={IconMoodCheck} title={t(`orderList.empty.views.${view}`)} action={view === 'all' ? create || undefined : all} />
}
