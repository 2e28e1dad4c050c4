import { Association, RequestState as States } from '@amparo/contracts/staff/request-filter'
import { Button } from '@mantine/core'
import { IconAdjustmentsHorizontal } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocalized } from '../../../data/use-place.ts'
import { useMe } from '../../../session/session.ts'
import { DayRangeFilter } from '../../../ui/list/day-range-filter.tsx'
import { dueRanges } from '../../../ui/list/day-ranges.ts'
import { FilterSelect } from '../../../ui/list/filter-select.tsx'
import { PersonAvatar } from '../../../ui/person-avatar.tsx'
import { useResponsibles } from '../../people/use-responsibles.ts'
import { RequestStateDot } from '../request-state.tsx'
import { useRequestCatalogs } from '../use-request-catalogs.ts'
import { ContextChips, type ContextProps } from './context-chips.tsx'
import { filterOf, sameSet, viewOf } from './request-views.ts'
import { useProjectOptions } from './use-project-options.ts'

/** All that the tray can be narrowed by (S2-35): what one asks for each day, the rest behind a button as long as it is not set. */
export function RequestFilters(props: ContextProps) {
  const { state, change } = props
  const { t } = useTranslation()
  const me = useMe()
  const say = useLocalized()
  const [more, setMore] = useState(false)
  const catalogs = useRequestCatalogs()
  const people = useResponsibles()
  const projects = useProjectOptions()
  const view = viewOf(state, me.id)
  const own = filterOf(view, me.id)
  const option = ({ id, label }: { id: string; label: Parameters<typeof say>[0] }) => ({ value: id, label: say(label) })
  const ofTypes = (typeIds: readonly string[] | undefined) => catalogs.categories.filter(({ typeId }) => !typeIds?.length || typeIds.includes(typeId))

  /** Behind the button, unless it is set. */
  const further: { key: string; set: boolean; filter: ReactNode }[] = [
    {
      key: 'category',
      set: Boolean(state.categoryId?.length),
      filter: (
        <FilterSelect
          label={t('requestList.filters.category')}
          options={ofTypes(state.typeId).map(option)}
          value={state.categoryId ?? []}
          onChange={(categoryId) => change({ categoryId })}
        />
      ),
    },
    {
      key: 'area',
      set: Boolean(state.areaId?.length),
      filter: (
        <FilterSelect
          label={t('requestList.columns.area')}
          options={catalogs.areas.map(option)}
          value={state.areaId ?? []}
          onChange={(areaId) => change({ areaId })}
        />
      ),
    },
    ...(projects
      ? [
          {
            key: 'project',
            set: Boolean(state.projectId?.length),
            filter: (
              <FilterSelect
                label={t('requestList.filters.project')}
                options={projects}
                value={state.projectId ?? []}
                onChange={(projectId) => change({ projectId })}
              />
            ),
          },
        ]
      : []),
    {
      key: 'association',
      set: Boolean(state.association?.length),
      filter: (
        <FilterSelect
          label={t('requestList.filters.association')}
          options={Association.options.map((value) => ({ value, label: t(`requestList.associations.${value}`) }))}
          value={state.association ?? []}
          onChange={(association) => change({ association: association as typeof state.association })}
        />
      ),
    },
    {
      key: 'channel',
      set: Boolean(state.channelId?.length),
      filter: (
        <FilterSelect
          label={t('requestList.columns.channel')}
          options={catalogs.channels.map(option)}
          value={state.channelId ?? []}
          onChange={(channelId) => change({ channelId })}
        />
      ),
    },
    {
      key: 'entered',
      set: Boolean(state.enteredFrom || state.enteredTo),
      filter: (
        <DayRangeFilter
          label={t('requestList.columns.entered')}
          from={state.enteredFrom}
          to={state.enteredTo}
          onChange={({ from, to }) => change({ enteredFrom: from, enteredTo: to })}
        />
      ),
    },
    {
      key: 'waiting',
      set: view !== 'waiting' && state.waiting !== undefined,
      filter: view !== 'waiting' && (
        <FilterSelect
          single
          label={t('requestList.waits')}
          options={(['true', 'false'] as const).map((value) => ({ value, label: t(`requestList.filters.${value === 'true' ? 'yes' : 'no'}`) }))}
          value={state.waiting === undefined ? [] : [String(state.waiting)]}
          onChange={([waiting]) => change({ waiting: waiting === undefined ? undefined : waiting === 'true' })}
        />
      ),
    },
  ]

  return (
    <>
      <ContextChips {...props} />
      <FilterSelect
        label={t('requestList.columns.state')}
        options={States.options.map((value) => ({ value, label: t(`requestList.states.${value}`), mark: <RequestStateDot state={value} /> }))}
        value={sameSet(state.state, own.state) ? [] : (state.state ?? [])}
        onChange={(states) => change({ state: states.length ? (states as typeof state.state) : own.state })}
      />
      <FilterSelect
        label={t('requestList.filters.type')}
        options={catalogs.types.map(option)}
        value={state.typeId ?? []}
        onChange={(typeId) => {
          const kept = state.categoryId?.filter((id) => ofTypes(typeId).some((category) => category.id === id))
          change({ typeId, categoryId: kept })
        }}
      />
      {view !== 'mine' && (
        <FilterSelect
          label={t('requestList.columns.responsible')}
          options={people.map((person) => ({ value: person.id, label: person.name, mark: <PersonAvatar person={person} size={18} /> }))}
          value={state.responsibleId ?? []}
          onChange={(responsibleId) => change({ responsibleId })}
        />
      )}
      <DayRangeFilter
        label={t('requestList.columns.due')}
        ranges={dueRanges}
        from={state.dueFrom}
        to={state.dueTo}
        onChange={({ from, to }) => change({ dueFrom: from, dueTo: to })}
      />
      {view !== 'overdue' && (
        <FilterSelect
          single
          label={t('requestList.filters.validity')}
          options={[
            { value: 'false', label: t('requestList.filters.onTime') },
            { value: 'true', label: t('requestList.late') },
          ]}
          value={state.overdue === undefined ? [] : [String(state.overdue)]}
          onChange={([overdue]) => change({ overdue: overdue === undefined ? undefined : overdue === 'true' })}
        />
      )}
      {further.map(({ key, set, filter }) => (more || set) && <Shown key={key}>{filter}</Shown>)}
      <Button
        variant="subtle"
        color="gray"
        px={8}
        aria-expanded={more}
        leftSection={<IconAdjustmentsHorizontal size={15} aria-hidden />}
        onClick={() => setMore(!more)}
      >
        {t(more ? 'requestList.filters.fewer' : 'requestList.filters.more')}
      </Button>
    </>
  )
}

const Shown = ({ children }: { children: ReactNode }) => children
