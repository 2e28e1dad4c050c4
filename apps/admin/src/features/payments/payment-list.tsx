import { Id } from '@amparo/contracts/common'
import { type Payment, PaymentFilter, paymentMethods, payments } from '@amparo/contracts/staff/payments'
import { locations } from '@amparo/contracts/staff/settings'
import { Button } from '@mantine/core'
import { IconCashRegister, IconReceipt } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useEndpoint, useEndpointPages } from '../../data/use-endpoint.ts'
import { useLocalized } from '../../data/use-place.ts'
import { BesideList } from '../../ui/list/beside-list.tsx'
import cards from '../../ui/list/card.module.css'
import type { Column } from '../../ui/list/data-row.tsx'
import { DayRangeFilter } from '../../ui/list/day-range-filter.tsx'
import { FilterChip } from '../../ui/list/filter-chip.tsx'
import { FilterSelect } from '../../ui/list/filter-select.tsx'
import { ListTools } from '../../ui/list/list-tools.tsx'
import { PersonAvatar, PersonName } from '../../ui/person-avatar.tsx'
import { RelativeTime } from '../../ui/relative-time.tsx'
import { EmptyState, NoMatch } from '../../ui/states.tsx'
import { useAddressState, writeAddress } from '../../ui/use-address-state.ts'
import { useDirectory } from '../people/use-directory.ts'
import { SavedViews } from '../views/saved-views.tsx'
import { PaymentView } from './payment-view.tsx'
import { PaidAmount, PaymentMethod, PaymentState } from './payment-words.tsx'

const PaymentAddress = PaymentFilter.extend({ beside: Id.optional() })

/** Every payment there was: found by the order's number or by the customer (S1-43). */
export function PaymentList() {
  const { t } = useTranslation()
  const { state, change } = useAddressState(PaymentAddress)
  const { beside, ...filter } = state
  const pages = useEndpointPages(payments.list, { query: filter })
  const narrowed = writeAddress(PaymentFilter, filter) !== ''
  const clear = () => change(Object.fromEntries(Object.keys(filter).map((key) => [key, undefined])))

  return (
    <BesideList
      page={{
        title: t('payments.title'),
        meta: t('payments.about'),
        actions: (
          <Button component={Link} to="/till" variant="default" leftSection={<IconCashRegister size={16} aria-hidden />}>
            {t('till.title')}
          </Button>
        ),
      }}
      label={t('payments.title')}
      pages={pages}
      columns={useColumns(beside !== undefined)}
      faded={(payment) => payment.voided !== null}
      card={(payment) => <Card payment={payment} />}
      empty={narrowed ? <NoMatch onClear={clear} /> : <EmptyState icon={IconReceipt} title={t('payments.none')} text={t('payments.noneHint')} />}
      beside={beside}
      onShow={(id, options) => change({ beside: id }, options)}
      addressOf={(id) => `/payments${writeAddress(PaymentAddress, { ...state, beside: id })}`}
      chosen={t('payments.chosen')}
      show={(id) => <PaymentView key={id} id={id} />}
    >
      <ListTools
        placeholder={t('payments.search')}
        words={state.q ?? ''}
        onWords={(q) => change({ q: q || undefined }, { replace: true })}
        narrowed={narrowed}
        onClear={clear}
        end={<SavedViews list="payments" />}
      >
        <Filters state={state} change={change} rows={pages.data?.rows ?? []} />
      </ListTools>
    </BesideList>
  )
}

type Address = ReturnType<typeof useAddressState<typeof PaymentAddress>>

function Filters({ state, change, rows }: Pick<Address, 'state' | 'change'> & { rows: readonly Payment[] }) {
  const { t } = useTranslation()
  const say = useLocalized()
  const people = useDirectory()
  const methods = useEndpoint(paymentMethods.list, { query: { includeRetired: true } }, { staleTime: 5 * 60_000 }).data?.data ?? []
  const shops = useEndpoint(locations.list, { query: {} }, { staleTime: 5 * 60_000 }).data?.data ?? []
  return (
    <>
      {state.orderId && (
        <FilterChip label={t('payments.order')} onRemove={() => change({ orderId: undefined })}>
          {rows[0]?.order.code ?? '…'}
        </FilterChip>
      )}
      {state.customerId && (
        <FilterChip label={t('payments.customer')} onRemove={() => change({ customerId: undefined })}>
          {rows[0]?.order.customer ?? '…'}
        </FilterChip>
      )}
      <DayRangeFilter label={t('payments.when')} from={state.from} to={state.to} onChange={(range) => change(range)} />
      <FilterSelect
        label={t('payments.method')}
        options={methods.map(({ id, name }) => ({ value: id, label: say(name) }))}
        value={state.methodId ?? []}
        onChange={(methodId) => change({ methodId: methodId.length ? methodId : undefined })}
      />
      {shops.length > 1 && (
        <FilterSelect
          single
          label={t('payments.location')}
          options={shops.map(({ id, name }) => ({ value: id, label: name }))}
          value={state.locationId ? [state.locationId] : []}
          onChange={([locationId]) => change({ locationId })}
        />
      )}
      <FilterSelect
        single
        label={t('payments.receivedBy')}
        options={people.map((person) => ({ value: person.id, label: person.name, mark: <PersonAvatar person={person} size={18} /> }))}
        value={state.receivedById ? [state.receivedById] : []}
        onChange={([receivedById]) => change({ receivedById })}
      />
      <FilterSelect
        single
        label={t('payments.validity')}
        options={[
          { value: 'false', label: t('payments.standing') },
          { value: 'true', label: t('payments.voidedOnes') },
        ]}
        value={state.voided === undefined ? [] : [String(state.voided)]}
        onChange={([voided]) => change({ voided: voided === undefined ? undefined : voided === 'true' })}
      />
    </>
  )
}

function useColumns(tight: boolean): Column<Payment>[] {
  const { t } = useTranslation()
  const columns: Column<Payment>[] = [
    { key: 'number', header: t('payments.number'), width: '84px', cell: (payment) => payment.number },
    {
      key: 'order',
      header: t('payments.order'),
      cell: (payment) => (
        <>
          {payment.order.code} <span className={cards.quiet}>{payment.order.customer}</span>
        </>
      ),
    },
    { key: 'kind', header: t('payments.kind'), width: '112px', cell: (payment) => <PaymentState payment={payment} /> },
    {
      key: 'method',
      header: t('payments.method'),
      width: '18%',
      cell: (payment) => <PaymentMethod method={payment.method} reference={payment.reference} />,
    },
    {
      key: 'by',
      header: t('payments.receivedBy'),
      width: '13%',
      from: 'medium',
      cell: (payment) => payment.receivedBy && <PersonName person={payment.receivedBy} />,
    },
    { key: 'when', header: t('payments.when'), width: '104px', cell: (payment) => <RelativeTime at={payment.receivedAt} /> },
    { key: 'amount', header: t('payments.amount'), width: '248px', align: 'right', cell: (payment) => <PaidAmount payment={payment} /> },
  ]
  return tight ? columns.filter(({ key }) => key === 'number' || key === 'order' || key === 'kind' || key === 'amount') : columns
}

function Card({ payment }: { payment: Payment }) {
  return (
    <span className={cards.card}>
      <span className={cards.line}>
        <strong>
          {payment.order.code} · {payment.order.customer}
        </strong>
        <PaidAmount payment={payment} />
      </span>
      <span className={`${cards.line} ${cards.quiet}`}>
        <PaymentMethod method={payment.method} reference={payment.reference} />
        <RelativeTime at={payment.receivedAt} />
      </span>
      {(payment.voided || payment.kind === 'REFUND') && <PaymentState payment={payment} />}
    </span>
  )
}
