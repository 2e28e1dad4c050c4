import { Id } from '@amparo/contracts/common'
import { type Payment, PaymentFilter, paymentMethods, payments } from '@amparo/contracts/staff/payments'
import { locations } from '@amparo/contracts/staff/settings'
import { Button } from '@mantine/core'
import { IconCashRegister, IconReceipt } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useEndpoint, useEndpointPages } from '../../data/use-endpoint.ts'
import { useLocalized } from '../../data/use-place.ts'
import { Page } from '../../shell/page.tsx'
import { BesidePanel, BesideSplit, useBesideWalk } from '../../ui/list/beside-panel.tsx'
import { DataList } from '../../ui/list/data-list.tsx'
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
import classes from './payment-list.module.css'
import { PaymentView } from './payment-view.tsx'
import { PaidAmount, PaymentMethod, PaymentState } from './payment-words.tsx'

const PaymentAddress = PaymentFilter.extend({ beside: Id.optional() })
const idOf = (payment: Payment) => payment.id

/** Every payment there was: found by the order's number or by the customer (S1-43). */
export function PaymentList() {
  const { t } = useTranslation()
  const { state, change } = useAddressState(PaymentAddress)
  const { beside, ...filter } = state
  const pages = useEndpointPages(payments.list, { query: filter })
  const rows = pages.data?.rows ?? []
  const narrowed = writeAddress(PaymentFilter, filter) !== ''
  const clear = () => change(Object.fromEntries(Object.keys(filter).map((key) => [key, undefined])))

  const show = (id: string | undefined) => change({ beside: id }, { replace: true, stay: true })
  const walk = useBesideWalk({ rows, pages, beside, onShow: show })

  return (
    <BesideSplit
      panel={
        beside && (
          <BesidePanel label={t('payments.chosen')} {...walk}>
            <PaymentView key={beside} id={beside} />
          </BesidePanel>
        )
      }
    >
      <Page
        title={t('payments.title')}
        meta={t('payments.about')}
        actions={
          <Button component={Link} to="/till" variant="default" leftSection={<IconCashRegister size={16} aria-hidden />}>
            {t('till.title')}
          </Button>
        }
      >
        <ListTools
          placeholder={t('payments.search')}
          words={state.q ?? ''}
          onWords={(q) => change({ q: q || undefined }, { replace: true })}
          narrowed={narrowed}
          onClear={clear}
          end={<SavedViews list="payments" />}
        >
          <Filters state={state} change={change} rows={rows} />
        </ListTools>
        <DataList
          label={t('payments.title')}
          pages={pages}
          columns={useColumns(beside !== undefined)}
          idOf={idOf}
          href={(payment) => `/payments${writeAddress(PaymentAddress, { ...state, beside: payment.id })}`}
          onPeek={(payment) => change({ beside: payment.id === beside ? undefined : payment.id }, { replace: beside !== undefined, stay: true })}
          peekedId={beside ?? null}
          faded={(payment) => payment.voided !== null}
          card={(payment) => <Card payment={payment} />}
          empty={narrowed ? <NoMatch onClear={clear} /> : <EmptyState icon={IconReceipt} title={t('payments.none')} text={t('payments.noneHint')} />}
        />
      </Page>
    </BesideSplit>
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
          {payment.order.code} <span className={classes.quiet}>{payment.order.customer}</span>
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
    <span className={classes.card}>
      <span className={classes.line}>
        <strong>
          {payment.order.code} · {payment.order.customer}
        </strong>
        <PaidAmount payment={payment} />
      </span>
      <span className={`${classes.line} ${classes.quiet}`}>
        <PaymentMethod method={payment.method} reference={payment.reference} />
        <RelativeTime at={payment.receivedAt} />
      </span>
      {(payment.voided || payment.kind === 'REFUND') && <PaymentState payment={payment} />}
    </span>
  )
}
