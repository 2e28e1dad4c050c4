import { type Part, PartFilter, parts } from '@amparo/contracts/staff/parts'
import { formatCalendarDay } from '@amparo/web/format/dates'
import { Button } from '@mantine/core'
import { IconCpu, IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useEndpoint, useEndpointPages } from '../../data/use-endpoint.ts'
import { useFile } from '../../data/use-file.ts'
import { useMoney } from '../../data/use-money.ts'
import { usePlace } from '../../data/use-place.ts'
import { useMe } from '../../session/session.ts'
import { Page } from '../../shell/page.tsx'
import cards from '../../ui/list/card.module.css'
import { DataList } from '../../ui/list/data-list.tsx'
import type { Column } from '../../ui/list/data-row.tsx'
import { DayRangeFilter } from '../../ui/list/day-range-filter.tsx'
import { FilterSelect } from '../../ui/list/filter-select.tsx'
import { ListTools } from '../../ui/list/list-tools.tsx'
import { PersonAvatar, PersonName } from '../../ui/person-avatar.tsx'
import { EmptyState, NoMatch } from '../../ui/states.tsx'
import { useAddressState } from '../../ui/use-address-state.ts'
import { useDirectory } from '../people/use-directory.ts'
import { SavedViews } from '../views/saved-views.tsx'
import classes from './part-list.module.css'
import { useWarrantyTerm, WarrantyCover } from './warranty.tsx'

const covers = ['ACTIVE', 'PENDING', 'OVER', 'NONE'] as const

/** Every part used on any order (S1-25, S1-26). */
export function PartList() {
  const { t } = useTranslation()
  const { organization } = useMe()
  const people = useDirectory()
  const { state, change, narrowed, clear } = useAddressState(PartFilter)
  const pages = useEndpointPages(parts.list, { query: state })
  const csv = useFile(parts.export)
  const columns = useColumns()

  return (
    <Page
      title={t('partList.title')}
      meta={t('partList.about')}
      actions={
        <Button
          variant="default"
          leftSection={<IconDownload size={15} aria-hidden />}
          loading={csv.pending}
          disabled={!pages.data?.rows.length}
          onClick={() => void csv.save({ query: state }, `${t('partList.file')}-${organization.slug}.csv`)}
        >
          {t('partList.export')}
        </Button>
      }
    >
      <ListTools
        placeholder={t('partList.search')}
        words={state.q ?? ''}
        onWords={(q) => change({ q: q || undefined }, { replace: true })}
        narrowed={narrowed}
        onClear={clear}
        end={<SavedViews list="parts" />}
      >
        <FilterSelect
          single
          label={t('partList.cover')}
          options={covers.map((value) => ({ value, label: t(`partList.covers.${value}`) }))}
          value={state.cover ? [state.cover] : []}
          onChange={([cover]) => change({ cover: cover as typeof state.cover })}
        />
        <FilterSelect
          single
          label={t('partList.addedBy')}
          options={people.map((person) => ({ value: person.id, label: person.name, mark: <PersonAvatar person={person} size={18} /> }))}
          value={state.addedById ? [state.addedById] : []}
          onChange={([addedById]) => change({ addedById })}
        />
        <DayRangeFilter label={t('partList.usedOn')} from={state.from} to={state.to} onChange={(range) => change(range)} />
        <Button
          variant="default"
          px={10}
          fw={500}
          aria-pressed={state.withSerial ?? false}
          className={classes.toggle!}
          onClick={() => change({ withSerial: state.withSerial ? undefined : true })}
        >
          {t('partList.withSerial')}
        </Button>
      </ListTools>
      <Totals filter={state} />
      <DataList
        label={t('partList.title')}
        pages={pages}
        columns={columns}
        href={(part) => `/orders/${part.order.id}`}
        card={(part) => <Card part={part} />}
        empty={narrowed ? <NoMatch onClear={clear} /> : <EmptyState icon={IconCpu} title={t('partList.none')} text={t('partList.noneHint')} />}
      />
    </Page>
  )
}

/** What the filter comes to, whatever part of it has been read so far. */
function Totals({ filter }: { filter: PartFilter }) {
  const { t } = useTranslation()
  const say = useMoney()
  const { data } = useEndpoint(parts.totals, { query: filter }, { keepPrevious: true })
  return (
    <output className={`${classes.totals} tabular`}>
      {data && data.lines > 0 && (
        <>
          <span>{t('partList.lines', { count: data.lines })}</span>
          <span>{t('partList.pieces', { count: data.pieces })}</span>
          {data.totals.map((total) => (
            <strong key={total.currency}>{say(total)}</strong>
          ))}
        </>
      )}
    </output>
  )
}

function useColumns(): Column<Part>[] {
  const { t } = useTranslation()
  const place = usePlace()
  const say = useMoney()
  const sayTerm = useWarrantyTerm()
  const formatDay = (day: string) => formatCalendarDay(day, place)
  return [
    { key: 'description', header: t('partList.part'), cell: (part) => <Name part={part} /> },
    {
      key: 'order',
      header: t('partList.order'),
      width: '19%',
      cell: (part) => (
        <>
          {part.order.code} <span className={cards.quiet}>{part.order.customer}</span>
        </>
      ),
    },
    { key: 'usedOn', header: t('partList.usedOn'), width: '144px', cell: (part) => formatDay(part.usedOn) },
    { key: 'warranty', header: t('partList.warranty'), width: '92px', from: 'wide', cell: (part) => sayTerm(part.warranty) ?? '' },
    { key: 'cover', header: t('partList.cover'), width: '160px', cell: (part) => <WarrantyCover cover={part.cover} /> },
    {
      key: 'addedBy',
      header: t('partList.addedBy'),
      width: '12%',
      from: 'medium',
      cell: (part) => (part.addedBy ? <PersonName person={part.addedBy} /> : part.fromEstimate && t('partList.byCustomer')),
    },
    { key: 'price', header: t('partList.price'), width: '104px', align: 'right', from: 'wide', cell: (part) => say(part.unitPrice) },
    { key: 'total', header: t('partList.total'), width: '112px', align: 'right', cell: (part) => say(part.total) },
  ]
}

function Name({ part }: { part: Part }) {
  const { t } = useTranslation()
  const serials = [
    part.oldSerial && t('partList.oldSerial', { serial: part.oldSerial }),
    part.newSerial && t('partList.newSerial', { serial: part.newSerial }),
  ]
  const notes = [...serials, part.replaces && t('partList.replaces', { code: part.replaces.order.code })].filter(Boolean)
  return (
    <>
      {part.quantity > 1 && <span className="tabular">{part.quantity} × </span>}
      {part.description}
      {notes.length > 0 && <span className={cards.quiet}> · {notes.join(' · ')}</span>}
    </>
  )
}

function Card({ part }: { part: Part }) {
  const { t } = useTranslation()
  const place = usePlace()
  const say = useMoney()
  return (
    <span className={cards.card}>
      <span className={cards.line}>
        <strong>
          <Name part={part} />
        </strong>
        <strong className="tabular">{say(part.total)}</strong>
      </span>
      <span className={`${cards.line} ${cards.quiet}`}>
        <span>
          {part.order.code} · {part.order.customer}
        </span>
        <span>{formatCalendarDay(part.usedOn, place)}</span>
      </span>
      <span className={`${cards.line} ${cards.quiet}`}>
        <WarrantyCover cover={part.cover} />
        <span>{part.addedBy?.name ?? (part.fromEstimate && t('partList.byCustomer'))}</span>
      </span>
    </span>
  )
}
