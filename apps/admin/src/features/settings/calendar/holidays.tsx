import type { Localized } from '@amparo/contracts/common'
import { calendar } from '@amparo/contracts/staff/calendar'
import { CallError } from '@amparo/web/api/call'
import { dayIn, formatCalendarDay } from '@amparo/web/format/dates'
import { localeOf } from '@amparo/web/format/place'
import { ActionIcon, Button } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconPlus } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { useAction } from '../../../data/use-action.ts'
import { keyOf, useEndpoint } from '../../../data/use-endpoint.ts'
import { useLocalized, usePlace } from '../../../data/use-place.ts'
import { staffCall } from '../../../session/staff-call.ts'
import { askConflict } from '../../../ui/conflict-notice.tsx'
import { Loaded } from '../../../ui/loaded.tsx'
import { useNow } from '../../../ui/now.ts'
import { RowsSkeleton } from '../../../ui/rows-skeleton.tsx'
import { Section } from '../../../ui/split-page.tsx'
import { NothingYet } from '../../../ui/states.tsx'
import { showToast } from '../../../ui/toast.tsx'
import { capital } from './day-words.ts'
import { type Holiday, HolidayRow } from './holiday-row.tsx'
import classes from './holidays.module.css'
import { NewHoliday } from './new-holiday.tsx'

/** The years that the calendar is asked for. */
const [firstYear, lastYear] = [2000, 2100]

/** A year's holidays by month: those by law, each kept or not, and the company's own. */
export function Holidays({ editable }: { editable: boolean }) {
  const { t } = useTranslation()
  const place = usePlace()
  const [params, setParams] = useSearchParams()
  const today = dayIn(useNow(), place.timeZone)
  const thisYear = Number(today.slice(0, 4))
  const year = Math.min(lastYear, Math.max(firstYear, Number(params.get('year')) || thisYear))
  const [adding, setAdding] = useState(false)
  const query = useEndpoint(calendar.holidays, { query: { year } }, { keepPrevious: true })
  const changes = useHolidayChanges()
  const go = (to: number) => setParams(to === thisYear ? {} : { year: String(to) }, { replace: true })

  return (
    <Section
      title={t('calendar.holidays')}
      action={
        <span className={classes.tools}>
          <span className={classes.year}>
            <ActionIcon aria-label={t('calendar.yearBefore')} disabled={year <= firstYear} onClick={() => go(year - 1)}>
              <IconChevronLeft size={16} />
            </ActionIcon>
            <output className="tabular" aria-live="polite">
              {year}
            </output>
            <ActionIcon aria-label={t('calendar.yearAfter')} disabled={year >= lastYear} onClick={() => go(year + 1)}>
              <IconChevronRight size={16} />
            </ActionIcon>
          </span>
          {editable && (
            <Button variant="default" size="xs" leftSection={<IconPlus size={15} />} onClick={() => setAdding(true)}>
              {t('calendar.addHoliday')}
            </Button>
          )}
        </span>
      }
    >
      <p className={classes.hint}>
        {t('calendar.holidaysHint')} {editable && t('calendar.holidaysChoice')}
      </p>
      <Loaded query={query} skeleton={<RowsSkeleton rows={12} height={36} />}>
        {({ data }) =>
          data.length ? <Months holidays={data} editable={editable} changes={changes} /> : <NothingYet text={t('calendar.noHolidays')} />
        }
      </Loaded>
      {adding && (
        <NewHoliday
          opensOn={year === thisYear ? today : `${year}-01-01`}
          known={query.data?.data ?? []}
          onAdd={changes.add}
          onClose={() => setAdding(false)}
        />
      )}
    </Section>
  )
}

interface MonthsProps {
  holidays: readonly Holiday[]
  editable: boolean
  changes: ReturnType<typeof useHolidayChanges>
}

function Months({ holidays, editable, changes }: MonthsProps) {
  const locale = localeOf(usePlace())
  const byMonth = Map.groupBy(holidays, ({ date }) => date.slice(0, 7))
  const monthName = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' })
  return (
    <div className={classes.months}>
      {[...byMonth].map(([month, days]) => (
        <section key={month} className={classes.month} aria-labelledby={`month-${month}`}>
          <h3 id={`month-${month}`} className={classes.name}>
            {capital(monthName.format(new Date(`${month}-15T12:00:00Z`)))}
          </h3>
          <ul className={classes.days}>
            {days.map((holiday) => (
              <HolidayRow
                key={holiday.date}
                holiday={holiday}
                editable={editable}
                onKeep={(kept) => changes.keep(holiday, kept)}
                onRemove={() => changes.remove(holiday)}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

const wordsOf = (name: Localized | undefined) => [...new Set(Object.values(name ?? {}))].join(' · ')

function useHolidayChanges() {
  const { t } = useTranslation()
  const place = usePlace()
  const say = useLocalized()
  const client = useQueryClient()
  const dayWords = (date: string) => formatCalendarDay(date, place, 'longDay')
  const yearOf = (date: string) => Number(date.slice(0, 4))
  const shown = (date: string) => keyOf(calendar.holidays, { query: { year: yearOf(date) } })
  const stale = [calendar.dueDate]
  const set = useAction(calendar.setHoliday, { stale, onDone: (answer, { params }) => client.setQueryData(shown(params.date), answer) })
  const add = useAction(calendar.setHoliday, {
    quiet: true,
    stale,
    onDone: (answer, { params }) => client.setQueryData(shown(params.date), answer),
    toast: (_, { body }) => ({ text: t('calendar.added', { name: body.name ? say(body.name) : '' }) }),
  })
  const remove = useAction(calendar.removeHoliday, { stale, onDone: (answer, { params }) => client.setQueryData(shown(params.date), answer) })
  return {
    keep: ({ date }: Holiday, kept: boolean) => {
      // At once: a switch that waits for the server feels broken.
      client.setQueryData<{ data: Holiday[] }>(
        shown(date),
        (before) => before && { data: before.data.map((holiday) => (holiday.date === date ? { ...holiday, kept } : holiday)) },
      )
      void set.run({ params: { date }, body: { kept } }).catch(() => client.invalidateQueries({ queryKey: shown(date) }))
    },
    /** Where a colleague has named the day meanwhile, one chooses which name stands. */
    add: async (date: string, name: Localized, known: readonly Holiday[]) => {
      const now = await staffCall(calendar.holidays, { query: { year: yearOf(date) } })
      const called = (holidays: readonly Holiday[]) =>
        wordsOf(holidays.find((holiday) => holiday.date === date && holiday.source === 'COMPANY')?.name)
      const [mine, theirs] = [wordsOf(name), called(now.data)]
      if (theirs && theirs !== mine && theirs !== called(known)) {
        const choice = await askConflict([{ key: 'name', label: dayWords(date), mine, theirs }])
        if (!choice) throw new CallError('version_stale')
        if (choice.theirs.length) return client.setQueryData(shown(date), now)
      }
      return add.run({ params: { date }, body: { kept: true, name } })
    },
    remove: ({ date, name }: Holiday) =>
      void remove
        .run({ params: { date } })
        .then(() =>
          showToast(t('calendar.removed', { name: say(name) }), {
            label: t('ui.undo'),
            run: () => set.start({ params: { date }, body: { kept: true, name } }),
          }),
        )
        .catch(() => undefined),
  }
}
