import { customers } from '@amparo/contracts/staff/customers'
import type { OrderRow } from '@amparo/contracts/staff/orders'
import { locations } from '@amparo/contracts/staff/settings'
import type { OrderStatus, StatusCategory } from '@amparo/contracts/staff/statuses'
import { formatDay } from '@amparo/web/format/dates'
import { fromWallClock } from '@amparo/web/format/zone'
import { Button } from '@mantine/core'
import { IconUserOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useEndpoint } from '../../../data/use-endpoint.ts'
import { useLocalized, usePlace } from '../../../data/use-place.ts'
import { useMe } from '../../../session/session.ts'
import { DayRangeFilter } from '../../../ui/list/day-range-filter.tsx'
import { FilterChip } from '../../../ui/list/filter-chip.tsx'
import { FilterSelect } from '../../../ui/list/filter-select.tsx'
import { useNow } from '../../../ui/now.ts'
import { PersonAvatar } from '../../../ui/person-avatar.tsx'
import { StatusDot } from '../../../ui/status-badge.tsx'
import { deviceName } from '../../devices/device-name.ts'
import { useStatuses } from '../use-statuses.ts'
import { useTechnicians } from '../use-technicians.ts'
import classes from './order-filters.module.css'
import { filterOf, viewOf } from './order-views.ts'
import type { OrderAddressChange } from './use-order-address.ts'

export function useLocations() {
  return useEndpoint(locations.list, { query: {} }, { staleTime: 5 * 60_000 }).data?.data ?? []
}

interface Props extends Pick<OrderAddressChange, 'state' | 'change'> {
  /** Those on screen know the names of what the address has only the id of. */
  rows: readonly OrderRow[]
}

export function OrderFilters({ state, change, rows }: Props) {
  const { t } = useTranslation()
  const me = useMe()
  const say = useLocalized()
  const view = viewOf(state, me.id)
  const inView = filterOf(view, me.id)
  const publicStatuses = useStatuses('public-statuses').current
  const internalStatuses = useStatuses('internal-statuses').current
  const shops = useLocations()
  const people = useTechnicians()

  const option = ({ id, label, color, category }: OrderStatus) => ({
    value: id,
    label: say(label),
    mark: <StatusDot color={color} category={category} />,
  })
  const reachable = publicStatuses.filter(({ category }) => !inView.category || inView.category.includes(category!))

  return (
    <>
      <Context state={state} change={change} rows={rows} shownCategory={inView.category} />
      {reachable.length > 1 && (
        <FilterSelect
          label={t('orderList.columns.status')}
          options={reachable.map(option)}
          value={state.statusId ?? []}
          onChange={(statusId) => change({ statusId })}
        />
      )}
      {internalStatuses.length > 0 && (
        <FilterSelect
          label={t('orderList.internal')}
          options={internalStatuses.map(option)}
          value={state.internalStatusId ?? []}
          onChange={(internalStatusId) => change({ internalStatusId })}
        />
      )}
      {view !== 'mine' && view !== 'unassigned' && (
        <FilterSelect
          label={t('orderList.columns.technician')}
          options={[
            { value: 'none', label: t('orderList.nobody'), mark: <IconUserOff size={16} aria-hidden /> },
            ...people.map((person) => ({ value: person.id, label: person.name, mark: <PersonAvatar person={person} size={18} /> })),
          ]}
          value={state.technicianId ?? []}
          onChange={(technicianId) => change({ technicianId: technicianId as typeof state.technicianId })}
        />
      )}
      {shops.length > 1 && (
        <FilterSelect
          label={t('orderList.columns.location')}
          options={shops.map(({ id, name }) => ({ value: id, label: name }))}
          value={state.locationId ?? []}
          onChange={(locationId) => change({ locationId })}
        />
      )}
      <DayRangeFilter
        label={t('orderList.columns.received')}
        from={state.receivedFrom}
        to={state.receivedTo}
        onChange={({ from, to }) => change({ receivedFrom: from, receivedTo: to })}
      />
      {view !== 'overdue' && view !== 'ready' && view !== 'retired' && (
        <Button
          variant="default"
          px={10}
          fw={500}
          aria-pressed={state.overdue ?? false}
          className={classes.toggle!}
          onClick={() => change({ overdue: state.overdue ? undefined : true })}
        >
          {t('orderList.views.overdue')}
        </Button>
      )}
    </>
  )
}

interface ContextProps extends Props {
  shownCategory: readonly StatusCategory[] | undefined
}

/** What a link from elsewhere narrowed the list to: one customer, one device, one stage. */
function Context({ state, change, rows, shownCategory }: ContextProps) {
  const { t } = useTranslation()
  const unnamed = state.customerId !== undefined && !rows[0]
  const asked = useEndpoint(customers.get, { params: { id: state.customerId ?? '' } }, { enabled: unnamed }).data
  const customer = state.customerId ? (rows[0]?.customer.displayName ?? asked?.displayName ?? '…') : undefined
  const device = rows[0]?.device ? deviceName(rows[0].device) : '…'
  const categories = state.category && !shownCategory ? state.category : []
  const place = usePlace()
  const now = useNow()
  const day = (date: string) => formatDay(fromWallClock(`${date}T12:00`, place.timeZone), now, place)
  const promised = [...new Set([state.promisedFrom, state.promisedTo])].flatMap((date) => (date ? [day(date)] : []))
  const since = [
    state.statusFrom && t('orderList.ranges.from', { date: day(state.statusFrom) }),
    state.statusBefore && t('orderList.before', { date: day(state.statusBefore) }),
  ].filter(Boolean)
  return (
    <>
      {customer && (
        <FilterChip label={t('orderList.columns.customer')} onRemove={() => change({ customerId: undefined })}>
          {customer}
        </FilterChip>
      )}
      {state.deviceId && (
        <FilterChip label={t('orderList.columns.device')} onRemove={() => change({ deviceId: undefined })}>
          {device}
        </FilterChip>
      )}
      {categories.length > 0 && (
        <FilterChip label={t('orderList.category')} onRemove={() => change({ category: undefined })}>
          {categories.map((category) => t(`home.categories.${category}`)).join(', ')}
        </FilterChip>
      )}
      {promised.length > 0 && (
        <FilterChip label={t('orderList.columns.promised')} onRemove={() => change({ promisedFrom: undefined, promisedTo: undefined })}>
          {promised.join(' – ')}
        </FilterChip>
      )}
      {since.length > 0 && (
        <FilterChip label={t('orderList.inStatus')} onRemove={() => change({ statusFrom: undefined, statusBefore: undefined })}>
          {since.join(', ')}
        </FilterChip>
      )}
      {state.overStage && (
        <FilterChip label={t('reports.stage')} onRemove={() => change({ overStage: undefined })}>
          {t('home.overStage')}
        </FilterChip>
      )}
      {state.closed !== undefined && (
        <FilterChip label={t('orderList.closing')} onRemove={() => change({ closed: undefined })}>
          {t(state.closed ? 'orderList.closed' : 'orderList.notClosed')}
        </FilterChip>
      )}
    </>
  )
}
