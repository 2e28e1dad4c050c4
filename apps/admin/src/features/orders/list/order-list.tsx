import { OrderSort } from '@amparo/contracts/staff/order-filter'
import { type OrderRow, orders } from '@amparo/contracts/staff/orders'
import { Button, Menu } from '@mantine/core'
import { IconPlus, IconProgressCheck, IconUserPlus } from '@tabler/icons-react'
import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, Navigate } from 'react-router'
import { useEndpointPages } from '../../../data/use-endpoint.ts'
import { useMay } from '../../../session/permissions.ts'
import { useMe } from '../../../session/session.ts'
import { Page } from '../../../shell/page.tsx'
import { useShortcut } from '../../../shell/shortcuts.ts'
import { Splash } from '../../../shell/splash.tsx'
import { late } from '../../../ui/late.tsx'
import { BesidePanel, BesideSplit } from '../../../ui/list/beside-panel.tsx'
import { BulkOutcome } from '../../../ui/list/bulk-outcome.tsx'
import { ColumnsMenu, useHiddenColumns } from '../../../ui/list/columns-menu.tsx'
import { DataList } from '../../../ui/list/data-list.tsx'
import { ListNews } from '../../../ui/list/list-news.tsx'
import { ListTools } from '../../../ui/list/list-tools.tsx'
import { RowMenuButton } from '../../../ui/list/row-menu.tsx'
import { SortMenu } from '../../../ui/list/sort-menu.tsx'
import { useBulkDeeds } from '../../../ui/list/use-bulk-deeds.ts'
import type { Selection } from '../../../ui/list/use-selection.ts'
import { useWorkList } from '../../../ui/list/use-work-list.ts'
import { ViewTabs } from '../../../ui/list/view-tabs.tsx'
import { ExportMenu } from '../../downloads/export-menu.tsx'
import { SavedViewsMenu, SavedViewTabs } from '../../views/saved-views.tsx'
import { useSavedViews } from '../../views/use-saved-views.ts'
import { ordersMemory } from '../orders-memory.ts'
import { BulkAssign } from './bulk-assign.tsx'
import { BulkStatus } from './bulk-status.tsx'
import { OrderCard } from './order-card.tsx'
import { type ColumnKey, columnKeys, useOrderColumns } from './order-columns.tsx'
import { OrderFilters, useLocations } from './order-filters.tsx'
import { OrderListEmpty } from './order-list-empty.tsx'
import { useOrderRowMenu } from './order-row-menu.tsx'
import { asked, filterOf, intoView, narrowsView, viewOf } from './order-views.ts'
import { useBulk } from './use-bulk.ts'
import { type OrderAddressChange, ordersAddress, useOrderAddress } from './use-order-address.ts'
import { useOrderTabs } from './use-order-tabs.ts'

/** The order's page comes with the first order that is looked at. */
const OrderView = late(async () => ({ default: (await import('../page/order-view.tsx')).OrderView }), Splash)

const icon = { size: 16, stroke: 1.7, 'aria-hidden': true } as const

export function OrderList() {
  const me = useMe()
  const address = useOrderAddress()
  // The bare address is where one works: a technician at their own orders, everybody else at those in hand.
  if (address.bare) return <Navigate to={ordersAddress(filterOf(me.role.builtIn === 'technician' ? 'mine' : 'current', me.id))} replace />
  return <Orders {...address} />
}

function Orders({ state, change, become }: OrderAddressChange) {
  const { t } = useTranslation()
  const me = useMe()
  const mayCreate = useMay('orders.create')
  const { beside, view: _, ...filter } = state
  const query = asked(filter)
  const { sort: __, ...exported } = query
  const read = useEndpointPages(orders.list, { query })
  const { pages, rows, steady, phone, besideId, peek, walk } = useWorkList({
    pages: read,
    query,
    path: '/orders',
    memory: ordersMemory,
    beside,
    change,
  })
  const tabs = useOrderTabs(state)
  const saved = useSavedViews('orders')
  const [hidden, setHidden] = useHiddenColumns<ColumnKey>('orders', ['internal'])
  const oneLocation = useLocations().length < 2
  const narrowed = narrowsView(filter, me.id)
  const clear = () => become(intoView({ sort: state.sort, beside } as typeof state, viewOf(filter, me.id), me.id))
  const bulk = useBulkBar(rows, steady.settleNext, besideId)

  const hiddenHere = useMemo<ColumnKey[]>(() => (oneLocation ? [...hidden, 'location'] : hidden), [hidden, oneLocation])
  const rowMenu = useOrderRowMenu(bulk.itemsFor)
  const columns = useOrderColumns({ hidden: hiddenHere, tight: besideId !== undefined, left: steady.left, onMenu: rowMenu.open })

  const create = mayCreate && (
    <Button component={Link} to="/orders/new" leftSection={<IconPlus size={15} />}>
      {t('orderList.create')}
    </Button>
  )

  return (
    <BesideSplit
      panel={
        besideId && (
          <BesidePanel label={t('orderList.beside')} {...walk} page={{ to: `/orders/${besideId}`, label: t('orderList.open') }}>
            <OrderView key={besideId} id={besideId} place="panel" />
          </BesidePanel>
        )
      }
    >
      <Page title={t('orderList.title')} actions={<ExportMenu kind="orders" filter={exported} />} primary={create}>
        <ViewTabs
          label={t('orderList.views.label')}
          tabs={tabs}
          current={saved.inView ? undefined : viewOf(filter, me.id)}
          room={`${besideId} ${saved.own.length}`}
          more={<SavedViewTabs saved={saved} />}
          end={<SavedViewsMenu saved={saved} />}
        />
        <ListTools
          placeholder={t('orderList.search')}
          words={state.q ?? ''}
          onWords={(q) => change({ q: q || undefined }, { replace: true })}
          narrowed={narrowed}
          onClear={clear}
          end={
            <>
              <SortMenu
                value={state.sort}
                options={OrderSort.options.map((value) => ({ value, label: t(`orderList.sort.${value}`) }))}
                onChange={(sort) => change({ sort })}
              />
              {!phone && !besideId && (
                <ColumnsMenu
                  columns={columnKeys.map((key) => ({ key, header: t(`orderList.columns.${key}`) }))}
                  hidden={hidden}
                  onChange={setHidden}
                />
              )}
            </>
          }
        >
          <OrderFilters state={state} change={change} rows={rows} />
        </ListTools>
        {bulk.outcome}
        <ListNews
          news={[
            steady.arrived > 0 && t('orderList.arrived', { count: steady.arrived }),
            steady.left.size > 0 && t('orderList.gone', { count: steady.left.size }),
          ]}
          onSettle={steady.settle}
        />
        <DataList
          label={t('orderList.title')}
          pages={pages}
          columns={columns}
          href={(row) => `/orders/${row.id}`}
          onPeek={({ id }) => peek(id === besideId ? undefined : id)}
          peekedId={besideId ?? null}
          faded={(row) => steady.left.has(row.id)}
          card={(row) => <OrderCard row={row} />}
          cardEnd={(row) => <RowMenuButton row={row} label={t('orderList.rowMenu', { code: row.code })} onOpen={rowMenu.open} />}
          {...(bulk.possible && { selection: bulk.selection, bulk: bulk.actions })}
          selectLabel={(row) => t('orderList.select', { code: row.code })}
          empty={<OrderListEmpty state={state} narrowed={narrowed} onClear={clear} create={create} />}
        />
        {rowMenu.menu}
      </Page>
    </BesideSplit>
  )
}

interface BulkBar {
  possible: boolean
  selection: Selection<OrderRow>
  actions: ReactNode
  /** The same for one order, in its row's menu. */
  itemsFor: (row: OrderRow) => ReactNode
  outcome: ReactNode
}

/** What can be done with several orders at once, by pointer or by key: `a` and `s` take the row in focus where none is ticked. */
function useBulkBar(rows: readonly OrderRow[], onChanging: () => void, besideId: string | undefined): BulkBar {
  const { t } = useTranslation()
  const assigns = useMay('orders.assign')
  const works = useMay('orders.edit', 'orders.edit_assigned')
  const { selection, opened, setOpened, open, failures, setFailures, onDone } = useBulkDeeds<OrderRow, 'assign' | 'status'>(rows, besideId)
  const bulk = useBulk({ onChanging, onDone })
  const openFor = (row: OrderRow, what: 'assign' | 'status') => {
    selection.only(row.id)
    setOpened(what)
  }
  useShortcut('a', 'assign', () => open('assign'), { enabled: assigns })
  useShortcut('s', 'status', () => open('status'), { enabled: works })

  return {
    possible: assigns || works,
    selection,
    actions: (
      <>
        {assigns && (
          <BulkAssign
            opened={opened === 'assign'}
            onToggle={(open) => setOpened(open ? 'assign' : null)}
            pending={bulk.pending}
            onAssign={(technician) => void bulk.assign(selection.rows, technician)}
          />
        )}
        {works && (
          <BulkStatus
            count={selection.rows.length}
            opened={opened === 'status'}
            onToggle={(open) => setOpened(open ? 'status' : null)}
            pending={bulk.pending}
            onChange={(change) => void bulk.changeStatus(selection.rows, change)}
          />
        )}
      </>
    ),
    itemsFor: (row) => (
      <>
        {assigns && (
          <Menu.Item leftSection={<IconUserPlus {...icon} />} onClick={() => openFor(row, 'assign')}>
            {t('orderList.bulk.assign')}
          </Menu.Item>
        )}
        {works && (
          <Menu.Item leftSection={<IconProgressCheck {...icon} />} onClick={() => openFor(row, 'status')}>
            {t('orderList.bulk.status')}
          </Menu.Item>
        )}
      </>
    ),
    outcome: failures.length > 0 && (
      <BulkOutcome
        title={t('orderList.bulk.failed', { count: failures.length })}
        failures={failures}
        name={({ id, code, customer }) => ({ id, code, to: `/orders/${id}`, who: customer.displayName })}
        onClose={() => setFailures([])}
      />
    ),
  }
}
