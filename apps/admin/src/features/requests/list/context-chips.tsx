import { customers } from '@amparo/contracts/staff/customers'
import { units } from '@amparo/contracts/staff/places'
import type { RequestRow } from '@amparo/contracts/staff/requests'
import { useTranslation } from 'react-i18next'
import { useEndpoint } from '../../../data/use-endpoint.ts'
import { FilterChip } from '../../../ui/list/filter-chip.tsx'
import type { RequestAddressChange } from './use-request-address.ts'

export interface ContextProps extends Pick<RequestAddressChange, 'state' | 'change'> {
  /** Those on screen know the names of what the address has only the id of. */
  rows: readonly RequestRow[]
}

/** What a link from elsewhere narrowed the tray to: one customer, one unit. */
export function ContextChips({ state, change, rows }: ContextProps) {
  const { t } = useTranslation()
  const { customerId, unitId } = state
  const customer = rows[0]?.customer?.id === customerId ? rows[0]?.customer?.displayName : undefined
  const unit = rows[0]?.unit?.id === unitId ? rows[0]?.unit?.name : undefined
  const askedCustomer = useEndpoint(customers.get, { params: { id: customerId ?? '' } }, { enabled: Boolean(customerId) && !customer }).data
  const askedUnit = useEndpoint(units.get, { params: { id: unitId ?? '' } }, { enabled: Boolean(unitId) && !unit }).data
  return (
    <>
      {customerId && (
        <FilterChip label={t('requestList.filters.customer')} onRemove={() => change({ customerId: undefined })}>
          {customer ?? askedCustomer?.displayName ?? '…'}
        </FilterChip>
      )}
      {unitId && (
        <FilterChip label={t('requestList.filters.unit')} onRemove={() => change({ unitId: undefined })}>
          {unit ?? askedUnit?.name ?? '…'}
        </FilterChip>
      )}
      {state.overStage && (
        <FilterChip label={t('reports.stage')} onRemove={() => change({ overStage: undefined })}>
          {t('home.overStage')}
        </FilterChip>
      )}
    </>
  )
}
