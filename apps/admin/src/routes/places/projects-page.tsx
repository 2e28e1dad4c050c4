import { type Project, projects } from '@amparo/contracts/staff/places'
import { Button } from '@mantine/core'
import { IconBuilding, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useEndpointPages } from '../../data/use-endpoint.ts'
import classes from '../../features/places/places.module.css'
import { ProjectPanel } from '../../features/places/project-panel.tsx'
import { RetiredButton } from '../../features/places/retired-button.tsx'
import { regionName } from '../../form/regions.ts'
import { useMay } from '../../session/permissions.ts'
import { Page } from '../../shell/page.tsx'
import { DataList } from '../../ui/list/data-list.tsx'
import type { Column } from '../../ui/list/data-row.tsx'
import { ListTools } from '../../ui/list/list-tools.tsx'
import { EmptyState, NoMatch } from '../../ui/states.tsx'
import { useAddressState } from '../../ui/use-address-state.ts'

const Address = projects.list.query.pick({ q: true, retired: true })

export function Component() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const mayEdit = useMay('places.edit')
  const { state, change, narrowed, clear } = useAddressState(Address)
  const pages = useEndpointPages(projects.list, { query: state })
  const [adding, setAdding] = useState(false)
  const create = mayEdit && (
    <Button leftSection={<IconPlus size={15} />} onClick={() => setAdding(true)}>
      {t('places.project.create')}
    </Button>
  )

  return (
    <Page title={t('places.title')} primary={create}>
      <ListTools
        placeholder={t('places.search')}
        words={state.q ?? ''}
        onWords={(q) => change({ q }, { replace: true })}
        narrowed={narrowed}
        onClear={clear}
      >
        <RetiredButton pressed={state.retired} onChange={(retired) => change({ retired })} />
      </ListTools>
      <DataList
        label={t('places.title')}
        pages={pages}
        columns={useColumns()}
        href={(row) => `/projects/${row.id}`}
        faded={(row) => row.retiredAt !== null}
        card={(row) => <Card row={row} />}
        empty={
          narrowed ? (
            <NoMatch onClear={clear} />
          ) : (
            <EmptyState icon={IconBuilding} title={t('places.empty.title')} text={t('places.empty.text')} action={create} />
          )
        }
      />
      {adding && <ProjectPanel onClose={() => setAdding(false)} onCreated={({ id }) => void navigate(`/projects/${id}`)} />}
    </Page>
  )
}

const placeOf = ({ city, region }: Project) => [...new Set([city, region && regionName(region)])].filter(Boolean).join(', ')

function useColumns(): Column<Project>[] {
  const { t } = useTranslation()
  return [
    { key: 'name', header: t('places.project.one'), cell: (row) => row.name },
    { key: 'code', header: t('places.project.code'), width: '14%', from: 'medium', cell: (row) => row.code },
    { key: 'place', header: t('places.project.where'), width: '32%', cell: placeOf },
    { key: 'units', header: t('places.units.title'), width: '120px', align: 'right', cell: (row) => row.units || '' },
  ]
}

function Card({ row }: { row: Project }) {
  const { t } = useTranslation()
  return (
    <>
      <strong className={classes.cardName}>{row.name}</strong>
      <span className={classes.cardDetail}>{[placeOf(row), t('places.units.count', { count: row.units })].filter(Boolean).join(' · ')}</span>
    </>
  )
}
