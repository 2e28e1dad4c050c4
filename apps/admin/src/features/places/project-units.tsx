import { type Project, type UnitRow, units } from '@amparo/contracts/staff/places'
import { Button } from '@mantine/core'
import { IconBuilding, IconPlus, IconStack2 } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { useEndpointPages } from '../../data/use-endpoint.ts'
import { DataList } from '../../ui/list/data-list.tsx'
import type { Column } from '../../ui/list/data-row.tsx'
import { ListTools } from '../../ui/list/list-tools.tsx'
import { Section } from '../../ui/split-page.tsx'
import { EmptyState, NoMatch } from '../../ui/states.tsx'
import { useAddressState } from '../../ui/use-address-state.ts'
import { AddUnitsPanel } from './add-units-panel.tsx'
import classes from './places.module.css'
import { RetiredButton } from './retired-button.tsx'
import { towerName, unitName } from './unit-name.ts'
import { UnitPanel } from './unit-panel.tsx'

type Row = z.infer<typeof UnitRow>
const Address = units.list.query.pick({ q: true, retired: true })
const people = (row: Row) => [...row.owners, ...row.tenants].map(({ displayName }) => displayName).join(', ')

/** The units of a project: found by number or by who lives there, added one by one or a whole tower at once. */
export function ProjectUnits({ project }: { project: Project }) {
  const { t } = useTranslation()
  const { state, change, narrowed, clear } = useAddressState(Address)
  const pages = useEndpointPages(units.list, { query: { ...state, projectId: project.id } })
  const [panel, setPanel] = useState<'one' | 'several'>()
  const close = () => setPanel(undefined)
  const buttons = project.can.edit && (
    <>
      <Button variant="subtle" leftSection={<IconPlus size={15} aria-hidden />} onClick={() => setPanel('one')}>
        {t('places.unit.add')}
      </Button>
      <Button variant="subtle" leftSection={<IconStack2 size={15} aria-hidden />} onClick={() => setPanel('several')}>
        {t('places.units.several')}
      </Button>
    </>
  )
  return (
    <Section title={t('places.units.title')} count={project.units}>
      {(project.units > 0 || narrowed) && (
        <ListTools
          placeholder={t('places.units.search')}
          words={state.q ?? ''}
          onWords={(q) => change({ q }, { replace: true, stay: true })}
          narrowed={narrowed}
          onClear={clear}
          end={buttons}
        >
          <RetiredButton pressed={state.retired} onChange={(retired) => change({ retired })} />
        </ListTools>
      )}
      <DataList
        label={t('places.units.title')}
        pages={pages}
        columns={useColumns()}
        href={(row) => `/units/${row.id}`}
        faded={(row) => row.retiredAt !== null}
        card={(row) => <Card row={row} />}
        empty={
          narrowed ? (
            <NoMatch onClear={clear} />
          ) : (
            <EmptyState
              icon={IconBuilding}
              title={t('places.units.none')}
              text={project.can.edit ? t('places.units.noneHint') : undefined}
              action={buttons}
            />
          )
        }
      />
      {panel === 'one' && <UnitPanel projectId={project.id} onClose={close} />}
      {panel === 'several' && <AddUnitsPanel projectId={project.id} onClose={close} />}
    </Section>
  )
}

function useColumns(): Column<Row>[] {
  const { t } = useTranslation()
  return [
    { key: 'name', header: t('places.unit.name'), width: '24%', cell: unitName },
    { key: 'tower', header: t('places.unit.tower'), width: '12%', from: 'medium', cell: (row) => row.tower },
    { key: 'owners', header: t('places.parties.titles.OWNER'), cell: (row) => row.owners.map(({ displayName }) => displayName).join(', ') },
    {
      key: 'tenants',
      header: t('places.parties.titles.TENANT'),
      from: 'medium',
      cell: (row) => row.tenants.map(({ displayName }) => displayName).join(', '),
    },
  ]
}

function Card({ row }: { row: Row }) {
  const { t } = useTranslation()
  return (
    <>
      <strong className={classes.cardName}>{unitName(row)}</strong>
      <span className={classes.cardDetail}>{[towerName(t, row.tower), people(row)].filter(Boolean).join(' · ')}</span>
    </>
  )
}
