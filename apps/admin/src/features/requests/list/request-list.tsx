import { RequestSort } from '@amparo/contracts/staff/request-filter'
import { requests } from '@amparo/contracts/staff/requests'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, Navigate } from 'react-router'
import { useEndpointPages } from '../../../data/use-endpoint.ts'
import { useMay } from '../../../session/permissions.ts'
import { useMe } from '../../../session/session.ts'
import { Page } from '../../../shell/page.tsx'
import { Splash } from '../../../shell/splash.tsx'
import { late } from '../../../ui/late.tsx'
import { BesidePanel, BesideSplit } from '../../../ui/list/beside-panel.tsx'
import { ColumnsMenu, useHiddenColumns } from '../../../ui/list/columns-menu.tsx'
import { DataList } from '../../../ui/list/data-list.tsx'
import { ListNews } from '../../../ui/list/list-news.tsx'
import { ListTools } from '../../../ui/list/list-tools.tsx'
import { RowMenuButton } from '../../../ui/list/row-menu.tsx'
import { SortMenu } from '../../../ui/list/sort-menu.tsx'
import { useWorkList } from '../../../ui/list/use-work-list.ts'
import { ViewTabs } from '../../../ui/list/view-tabs.tsx'
import { ExportMenu } from '../../downloads/export-menu.tsx'
import { SavedViewsMenu, SavedViewTabs } from '../../views/saved-views.tsx'
import { useSavedViews } from '../../views/use-saved-views.ts'
import { requestsMemory } from '../requests-memory.ts'
import { RequestCard } from './request-card.tsx'
import { type ColumnKey, columnKeys, useRequestColumns } from './request-columns.tsx'
import { RequestFilters } from './request-filters.tsx'
import { RequestListEmpty } from './request-list-empty.tsx'
import { useRequestRowMenu } from './request-row-menu.tsx'
import { asked, filterOf, narrowsView, viewOf, widened } from './request-views.ts'
import { useBulkBar } from './use-bulk-bar.tsx'
import { type RequestAddressChange, requestsAddress, useRequestAddress } from './use-request-address.ts'
import { useRequestTabs } from './use-request-tabs.ts'

/** The request's page comes with the first request that is looked at. */
const RequestView = late(async () => ({ default: (await import('../detail/request-view.tsx')).RequestView }), Splash)

/** The tray of customer service (S2-33 to S2-36). */
export function RequestList() {
  const me = useMe()
  const address = useRequestAddress()
  // The bare address is where one works: a technician at their own requests, everybody else at those in course.
  if (address.bare) return <Navigate to={requestsAddress(filterOf(me.role.builtIn === 'technician' ? 'mine' : 'current', me.id))} replace />
  return <Requests {...address} />
}

function Requests({ state, change, become }: RequestAddressChange) {
  const { t } = useTranslation()
  const me = useMe()
  const mayCreate = useMay('requests.create')
  const { beside, view: _, ...filter } = state
  const query = asked(filter)
  const { sort: __, ...exported } = query
  const read = useEndpointPages(requests.list, { query })
  const { pages, rows, steady, phone, besideId, peek, walk } = useWorkList({
    pages: read,
    query,
    path: '/requests',
    memory: requestsMemory,
    beside,
    change,
  })
  const saved = useSavedViews('requests')
  const [hidden, setHidden] = useHiddenColumns<ColumnKey>('requests', ['channel', 'entered'])
  const narrowed = narrowsView(filter, me.id)
  const clear = () => become({ ...widened(filter, me.id), beside })
  const tabs = useRequestTabs(state)
  const bulk = useBulkBar({ rows, onChanging: steady.settleNext, besideId })
  const rowMenu = useRequestRowMenu()
  const columns = useRequestColumns({ hidden, tight: besideId !== undefined, left: steady.left, onMenu: rowMenu.open })
  const create = mayCreate && (
    <Button component={Link} to="/requests/new" leftSection={<IconPlus size={15} />}>
      {t('requestList.create')}
    </Button>
  )

  return (
    <BesideSplit
      panel={
        besideId && (
          <BesidePanel label={t('requestList.beside')} {...walk} page={{ to: `/requests/${besideId}`, label: t('requestList.open') }}>
            <RequestView key={besideId} id={besideId} place="panel" />
          </BesidePanel>
        )
      }
    >
      <Page title={t('requestList.title')} actions={<ExportMenu kind="requests" filter={exported} />} primary={create}>
        <ViewTabs
          label={t('requestList.views.label')}
          tabs={tabs}
          current={saved.inView ? undefined : viewOf(filter, me.id)}
          room={`${besideId} ${saved.own.length}`}
          more={<SavedViewTabs saved={saved} />}
          end={<SavedViewsMenu saved={saved} />}
        />
        <ListTools
          placeholder={t('requestList.search')}
          words={state.q ?? ''}
          onWords={(q) => change({ q: q || undefined }, { replace: true })}
          narrowed={narrowed}
          onClear={clear}
          end={
            <>
              <SortMenu
                value={state.sort}
                options={RequestSort.options.map((value) => ({ value, label: t(`requestList.sort.${value}`) }))}
                onChange={(sort) => change({ sort })}
              />
              {!phone && !besideId && (
                <ColumnsMenu
                  columns={columnKeys.map((key) => ({ key, header: t(`requestList.columns.${key}`) }))}
                  hidden={hidden}
                  onChange={setHidden}
                />
              )}
            </>
          }
        >
          <RequestFilters state={state} change={change} rows={rows} />
        </ListTools>
        {bulk.outcome}
        <ListNews
          news={[
            steady.arrived > 0 && t('requestList.arrived', { count: steady.arrived }),
            steady.left.size > 0 && t('requestList.gone', { count: steady.left.size }),
          ]}
          onSettle={steady.settle}
        />
        <DataList
          label={t('requestList.title')}
          pages={pages}
          columns={columns}
          href={(row) => `/requests/${row.id}`}
          onPeek={({ id }) => peek(id === besideId ? undefined : id)}
          peekedId={besideId ?? null}
          faded={(row) => steady.left.has(row.id)}
          card={(row) => <RequestCard row={row} />}
          cardEnd={(row) => <RowMenuButton row={row} label={t('requestList.rowMenu', { code: row.code })} onOpen={rowMenu.open} />}
          {...(bulk.possible && { selection: bulk.selection, bulk: bulk.actions })}
          selectLabel={(row) => t('requestList.select', { code: row.code })}
          empty={<RequestListEmpty state={state} narrowed={narrowed} onClear={clear} create={create} />}
        />
        {rowMenu.menu}
      </Page>
    </BesideSplit>
  )
}
