import { OrderSort } from '@amparo/contracts/staff/order-filter'
import { type OrderRow, orders } from '@amparo/contracts/staff/orders'
import { Button, Menu } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconArrowsMaximize, IconPlus, IconProgressCheck, IconRefresh, IconUserPlus } from '@tabler/icons-react'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, Navigate, useLocation, useNavigate } from 'react-router'
import { useEndpointPages } from '../../../data/use-endpoint.ts'
import { useMay } from '../../../session/permissions.ts'
import { useMe } from '../../../session/session.ts'
import { Page } from '../../../shell/page.tsx'
import { useShortcut } from '../../../shell/shortcuts.ts'
import { Splash } from '../../../shell/splash.tsx'
import { late } from '../../../ui/late.tsx'
import { BesidePanel, BesideSplit, useBesideWalk } from '../../../ui/list/beside-panel.tsx'
import { DataList } from '../../../ui/list/data-list.tsx'
import { ListTools } from '../../../ui/list/list-tools.tsx'
import { SortMenu } from '../../../ui/list/sort-menu.tsx'
import { useSelection } from '../../../ui/list/use-selection.ts'
import { rememberList } from '../list-address.ts'
import { BulkAssign } from './bulk-assign.tsx'
import { BulkOutcome } from './bulk-outcome.tsx'
import { BulkStatus } from './bulk-status.tsx'
import { ColumnsMenu, useHiddenColumns } from './columns-menu.tsx'
import { OrderCard } from './order-card.tsx'
import { type ColumnKey, useOrderColumns } from './order-columns.tsx'
import { OrderFilters, useLocations } from './order-filters.tsx'
import classes from './order-list.module.css'
import { OrderListEmpty } from './order-list-empty.tsx'
import { asked, filterOf, intoView, narrowsView, viewOf } from './order-views.ts'
import { RowMenuButton, useRowMenu } from './row-menu.tsx'
import { type Outcome, useBulk } from './use-bulk.ts'
import { type OrderAddressChange, ordersAddress, useOrderAddress } from './use-order-address.ts'
import { useSteadyRows } from './use-steady-rows.ts'
import { ViewTabs } from './view-tabs.tsx'

/** The order's page comes with the first order that is looked at. */
const OrderView = late(async () => ({ default: (await import('../page/order-view.tsx')).OrderView }), Splash)

const idOf = (row: OrderRow) => row.id
const icon = { size: 16, stroke: 1.7, 'aria-hidden': true } as const

export function OrderList() {
  const me = useMe()
  const address = useOrderAddress()
  // The bare address is where one works: a technician at their own orders, everybody else at those in hand.
  if (address.bare) return <Navigate to={ordersAddress(filterOf(me.role.builtIn === 'technician' ? 'mine' : 'current', me.id))} replace />
  return <Orders {...address} />
}

function Orders({ state, change }: OrderAddressChange) {
  const { t } = useTranslation()
  const me = useMe()
  const navigate = useNavigate()
  const mayCreate = useMay('orders.create')
  const phone = useMediaQuery('(max-width: 48em)', undefined, { getInitialValueInEffect: false })
  const { search } = useLocation()
  useEffect(() => rememberList(search), [search])
  const { beside, ...filter } = state
  const query = asked(filter)
  const pages = useEndpointPages(orders.list, { query })
  const steady = useSteadyRows(pages.isPlaceholderData ? undefined : pages.data?.rows, JSON.stringify(query))
  const rows = pages.isPlaceholderData ? (pages.data?.rows ?? []) : steady.rows
  const [hidden, setHidden] = useHiddenColumns()
  const oneLocation = useLocations().length < 2
  const besideId = phone ? undefined : beside
  const narrowed = narrowsView(filter, me.id)
  const clear = () => change(intoView({ sort: state.sort } as typeof state, viewOf(filter, me.id), me.id))
  const bulk = useBulkBar(rows, steady.settleNext, besideId)

  const hiddenHere = useMemo<ColumnKey[]>(() => (oneLocation ? [...hidden, 'location'] : hidden), [hidden, oneLocation])
  const rowMenu = useRowMenu(bulk.itemsFor)
  const columns = useOrderColumns({ hidden: hiddenHere, tight: besideId !== undefined, left: steady.left, onMenu: rowMenu.open })

  const walk = useBesideWalk({ rows, pages, beside: besideId, onShow: (id) => change({ beside: id }, { replace: true }) })

  const inFocus = () => document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset.row
  useShortcut(
    'o',
    'peek',
    () => {
      const id = inFocus()
      if (id) change({ beside: id }, { replace: besideId !== undefined })
    },
    { enabled: !phone },
  )
  // Facts are edited on the order's own page, each in its place.
  useShortcut('e', 'edit', () => {
    const id = inFocus() ?? besideId
    if (id) void navigate(`/orders/${id}`)
  })

  const create = mayCreate && (
    <Button component={Link} to="/orders/new" leftSection={<IconPlus size={15} />}>
      {t('orderList.create')}
    </Button>
  )

  return (
    <BesideSplit
      panel={
        besideId && (
          <BesidePanel
            label={t('orderList.beside')}
            {...walk}
            action={
              <Button
                component={Link}
                to={`/orders/${besideId}`}
                variant="subtle"
                size="compact-sm"
                leftSection={<IconArrowsMaximize size={15} aria-hidden />}
              >
                {t('orderList.open')}
              </Button>
            }
          >
            <OrderView key={besideId} id={besideId} place="panel" />
          </BesidePanel>
        )
      }
    >
      <Page title={t('orderList.title')} primary={create}>
        <ViewTabs state={state} />
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
              {!phone && !besideId && <ColumnsMenu hidden={hidden} onChange={setHidden} />}
            </>
          }
        >
          <OrderFilters state={state} change={change} rows={rows} />
        </ListTools>
        {bulk.outcome}
        {(steady.arrived > 0 || steady.left.size > 0) && (
          <output className={classes.news}>
            {[
              steady.arrived > 0 && t('orderList.arrived', { count: steady.arrived }),
              steady.left.size > 0 && t('orderList.gone', { count: steady.left.size }),
            ]
              .filter(Boolean)
              .join(' · ')}
            <Button variant="subtle" size="compact-sm" leftSection={<IconRefresh size={14} aria-hidden />} onClick={steady.settle}>
              {t('orderList.settle')}
            </Button>
          </output>
        )}
        <DataList
          label={t('orderList.title')}
          pages={{ ...pages, data: pages.data && { rows: [...rows] } } as typeof pages}
          columns={columns}
          idOf={idOf}
          href={(row) => `/orders/${row.id}`}
          onPeek={(row) => change({ beside: row.id === besideId ? undefined : row.id }, { replace: besideId !== undefined })}
          peekedId={besideId ?? null}
          faded={(row) => steady.left.has(row.id)}
          card={(row) => <OrderCard row={row} />}
          cardEnd={(row) => <RowMenuButton row={row} onOpen={rowMenu.open} />}
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
  selection: ReturnType<typeof useSelection<OrderRow>>
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
  const selection = useSelection(rows, idOf)
  const [opened, setOpened] = useState<'assign' | 'status' | null>(null)
  const [outcome, setOutcome] = useState<Outcome>()
  const bulk = useBulk({
    onChanging,
    onDone: (result) => {
      selection.clear()
      setOutcome(result.failures.length ? result : undefined)
    },
  })

  const open = (what: 'assign' | 'status') => {
    if (!selection.rows.length) {
      const id = document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset.row ?? besideId
      if (!id || !rows.some((row) => row.id === id)) return
      selection.toggle(id)
    }
    setOpened(what)
  }
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
    outcome: outcome && <BulkOutcome outcome={outcome} onClose={() => setOutcome(undefined)} />,
  }
}
