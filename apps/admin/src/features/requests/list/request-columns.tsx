import type { RequestRow } from '@amparo/contracts/staff/requests'
import { formatDate } from '@amparo/web/format/dates'
import { IconPlayerPause } from '@tabler/icons-react'
import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocalized, usePlace } from '../../../data/use-place.ts'
import classes from '../../../ui/list/cells.module.css'
import type { Column, Shown } from '../../../ui/list/data-row.tsx'
import { PassedDay } from '../../../ui/list/passed-day.tsx'
import { menuColumn } from '../../../ui/list/row-menu.tsx'
import { PersonName } from '../../../ui/person-avatar.tsx'
import { type LimitOf, OverStage, useStageLimits } from '../../stages/over-stage.tsx'
import { RequestState } from '../request-state.tsx'
import { RequestDue } from './request-due.tsx'

export const columnKeys = ['place', 'about', 'area', 'responsible', 'channel', 'entered', 'due', 'state'] as const
export type ColumnKey = (typeof columnKeys)[number]
type RequestColumns = Shown<RequestRow, ColumnKey>

/** The same array until something of it is other, so that rows that stay are not drawn again. */
export function useRequestColumns({ hidden, tight, left, onMenu }: RequestColumns): Column<RequestRow>[] {
  const { t } = useTranslation()
  const limitOf = useStageLimits('REQUESTS')
  return useMemo(() => columnsFor(t, { hidden, tight, left, onMenu, limitOf }), [t, hidden, tight, left, onMenu, limitOf])
}

function columnsFor(t: TFunction, { hidden, tight, left, onMenu, limitOf }: RequestColumns & { limitOf: LimitOf }): Column<RequestRow>[] {
  const own: Record<ColumnKey, Omit<Column<RequestRow>, 'key' | 'header'>> = {
    place: { width: '12%', from: 'medium', cell: (row) => <PlaceWords row={row} /> },
    about: { width: '14.5%', from: 'medium', cell: (row) => <AboutWords row={row} /> },
    area: { width: '8%', from: 'wide', cell: (row) => <Named label={row.area.label} /> },
    responsible: { width: '10%', cell: (row) => <PersonName person={row.responsible} /> },
    channel: { width: '9%', from: 'wide', cell: (row) => <Named label={row.channel.label} /> },
    entered: {
      width: '84px',
      from: 'wide',
      cell: (row) => (
        <span className={classes.quiet}>
          <PassedDay at={row.enteredAt} />
        </span>
      ),
    },
    due: { width: '118px', cell: (row) => <RequestDue request={row} /> },
    state: {
      width: '164px',
      cell: (row) =>
        left.has(row.id) ? <span className={classes.quiet}>{t('requestList.left')}</span> : <StateWords row={row} limitDays={limitOf(row.state)} />,
    },
  }
  const roomFor = (key: ColumnKey) => (tight ? key === 'state' || key === 'due' : !hidden.includes(key))

  return [
    { key: 'code', header: t('requestList.columns.code'), width: '52px', cell: (row) => row.code },
    {
      key: 'contact',
      header: t('requestList.columns.contact'),
      cell: (row) => (
        <>
          {row.contact.name} <span className={classes.quiet}>{tight ? <About row={row} /> : t(`requestList.associations.${row.association}`)}</span>
        </>
      ),
    },
    ...columnKeys.filter(roomFor).map((key) => ({ key, header: t(`requestList.columns.${key}`), ...own[key] })),
    ...(tight ? [] : [menuColumn(({ code }: RequestRow) => t('requestList.rowMenu', { code }), onMenu)]),
  ]
}

function Named({ label }: { label: RequestRow['area']['label'] }) {
  const words = useLocalized()(label)
  return <span title={words}>{words}</span>
}

function About({ row }: { row: RequestRow }) {
  return useLocalized()(row.type.label)
}

/** "Edificio Los Robles · 202": the unit tells two of a project apart, the project's name gives way. */
export function PlaceWords({ row: { project, unit } }: { row: Pick<RequestRow, 'project' | 'unit'> }) {
  if (!project) return unit?.name
  return (
    <span className={classes.pair} title={[project.name, unit?.name].filter(Boolean).join(' · ')}>
      <span className={classes.gives}>{project.name}</span>
      {unit && <span className={classes.stays}> · {unit.name}</span>}
    </span>
  )
}

/** "Reclamo · Atraso", and on hover how what was said begins. */
function AboutWords({ row }: { row: RequestRow }) {
  const say = useLocalized()
  return (
    <span title={row.description}>
      {say(row.type.label)} <span className={classes.quiet}>· {say(row.category.label)}</span>
    </span>
  )
}

interface StateProps {
  row: Pick<RequestRow, 'state' | 'stageSince' | 'waitingSince'>
  /** After how many days this state is too long. */
  limitDays?: number | undefined
}

export function StateWords({ row, limitDays }: StateProps) {
  const { t } = useTranslation()
  const place = usePlace()
  return (
    <span className={classes.state}>
      <RequestState state={row.state} />
      {row.waitingSince && (
        <span className={classes.quiet} title={t('requestList.waitsSince', { date: formatDate(row.waitingSince, place, 'exact') })}>
          <IconPlayerPause size={14} role="img" aria-label={t('requestList.waits')} />
        </span>
      )}
      <OverStage limitDays={limitDays} since={row.stageSince} />
    </span>
  )
}
