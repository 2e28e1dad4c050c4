import { formatPhone } from '@amparo/contracts/model/phones'
import { formatTaxId, taxIdLabel } from '@amparo/contracts/model/tax-ids'
import { CustomerQuery, type CustomerRow, customers } from '@amparo/contracts/staff/customers'
import { Button } from '@mantine/core'
import { IconPlus, IconUsers } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { z } from 'zod'
import { useEndpointPages } from '../../data/use-endpoint.ts'
import { useDirectory } from '../../features/people/use-directory.ts'
import { SavedViews } from '../../features/views/saved-views.tsx'
import { useMay } from '../../session/permissions.ts'
import { useMe } from '../../session/session.ts'
import { Page } from '../../shell/page.tsx'
import { DataList } from '../../ui/list/data-list.tsx'
import type { Column } from '../../ui/list/data-row.tsx'
import { FilterSelect } from '../../ui/list/filter-select.tsx'
import { ListTools } from '../../ui/list/list-tools.tsx'
import { SortMenu } from '../../ui/list/sort-menu.tsx'
import { PersonName } from '../../ui/person-avatar.tsx'
import { RelativeTime } from '../../ui/relative-time.tsx'
import { EmptyState, NoMatch } from '../../ui/states.tsx'
import { useAddressState } from '../../ui/use-address-state.ts'
import classes from './customers-page.module.css'

type Row = z.infer<typeof CustomerRow>

export function Component() {
  const { t } = useTranslation()
  const mayCreate = useMay('customers.create')
  const { role, organization } = useMe()
  const sellers = useDirectory('seller')
  const { state, change, narrowed, clear } = useAddressState(CustomerQuery)
  const pages = useEndpointPages(customers.list, { query: state })

  const create = mayCreate && (
    <Button component={Link} to="/customers/new" leftSection={<IconPlus size={15} />}>
      {t('customers.create')}
    </Button>
  )

  return (
    <Page title={t('customers.title')} primary={create}>
      <ListTools
        placeholder={t('customers.search', { taxId: taxIdLabel(organization.country) })}
        words={state.q ?? ''}
        onWords={(q) => change({ q }, { replace: true })}
        narrowed={narrowed}
        onClear={clear}
        end={
          <>
            <SortMenu
              value={state.sort}
              options={(['-createdAt', 'name'] as const).map((value) => ({ value, label: t(`customers.filters.sort.${value}`) }))}
              onChange={(sort) => change({ sort })}
            />
            <SavedViews list="customers" />
          </>
        }
      >
        <FilterSelect
          single
          label={t('customers.kind')}
          value={state.kind ? [state.kind] : []}
          options={(['PERSON', 'COMPANY'] as const).map((value) => ({ value, label: t(`customers.kinds.${value}`) }))}
          onChange={([kind]) => change({ kind: kind as typeof state.kind })}
        />
        {role.scope === 'ALL' && sellers.length > 0 && (
          <FilterSelect
            single
            label={t('customers.seller')}
            value={state.sellerId ? [state.sellerId] : []}
            options={sellers.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={([sellerId]) => change({ sellerId })}
          />
        )}
        <Button
          variant="default"
          fw={500}
          px={10}
          aria-pressed={state.retired}
          className={classes.toggle!}
          onClick={() => change({ retired: !state.retired })}
        >
          {t('customers.filters.retired')}
        </Button>
      </ListTools>
      <DataList
        label={t('customers.title')}
        pages={pages}
        columns={useColumns()}
        href={(row) => `/customers/${row.id}`}
        faded={(row) => row.retiredAt !== null}
        card={(row) => <Card row={row} />}
        empty={
          narrowed ? (
            <NoMatch onClear={clear} />
          ) : (
            <EmptyState icon={IconUsers} title={t('customers.empty.title')} text={t('customers.empty.text')} action={create} />
          )
        }
      />
    </Page>
  )
}

function useColumns(): Column<Row>[] {
  const { t } = useTranslation()
  return [
    { key: 'name', header: t('customers.name'), cell: (row) => row.displayName },
    {
      key: 'taxId',
      header: t('customers.taxId'),
      width: '11.5%',
      cell: (row) => row.taxId && formatTaxId(row.country, row.taxId),
    },
    { key: 'phone', header: t('customers.phone'), width: '13%', cell: (row) => row.phones[0] && formatPhone(row.phones[0].e164) },
    { key: 'email', header: t('customers.email'), width: '21%', from: 'wide', cell: (row) => row.email },
    { key: 'seller', header: t('customers.seller'), width: '15%', from: 'medium', cell: (row) => row.seller && <PersonName person={row.seller} /> },
    { key: 'openOrders', header: t('customers.openOrders'), align: 'right', width: '116px', cell: (row) => row.openOrders || '' },
    {
      key: 'since',
      header: t('customers.since'),
      align: 'right',
      width: '104px',
      from: 'wide',
      cell: (row) => <RelativeTime at={row.createdAt} by="day" />,
    },
  ]
}

function Card({ row }: { row: Row }) {
  const { t } = useTranslation()
  return (
    <>
      <span className={classes.first}>
        <strong>{row.displayName}</strong>
        {row.openOrders > 0 && <span>{t('customers.openOrdersCount', { count: row.openOrders })}</span>}
      </span>
      <span className={classes.second}>
        {[row.phones[0] && formatPhone(row.phones[0].e164), row.taxId && formatTaxId(row.country, row.taxId)].filter(Boolean).join(' · ') ||
          row.email}
      </span>
    </>
  )
}
