import '@mantine/dates/styles.layer.css'
import { Id } from '@amparo/contracts/common'
import { payments } from '@amparo/contracts/staff/payments'
import { locations } from '@amparo/contracts/staff/settings'
import { dayIn, formatCalendarDay, formatDate } from '@amparo/web/format/dates'
import { ActionIcon, Button } from '@mantine/core'
import { DatePickerInput } from '@mantine/dates'
import { IconCashRegister, IconChevronLeft, IconChevronRight, IconPrinter } from '@tabler/icons-react'
import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { z } from 'zod'
import { useEndpoint } from '../../data/use-endpoint.ts'
import { usePlace } from '../../data/use-place.ts'
import { dateFormat, useCalendarWords } from '../../form/dayjs-locale.ts'
import { useMe } from '../../session/session.ts'
import { Page } from '../../shell/page.tsx'
import { shiftDay } from '../../ui/list/day-ranges.ts'
import { FilterSelect } from '../../ui/list/filter-select.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { useNow } from '../../ui/now.ts'
import { PersonAvatar } from '../../ui/person-avatar.tsx'
import { RowsSkeleton } from '../../ui/rows-skeleton.tsx'
import { EmptyState } from '../../ui/states.tsx'
import { useAddressState } from '../../ui/use-address-state.ts'
import { useDirectory } from '../people/use-directory.ts'
import classes from './till.module.css'
import { TillTable } from './till-table.tsx'

const TillAddress = z.strictObject({ date: z.iso.date().optional(), locationId: Id.optional(), receivedById: Id.optional() })

/** What should be in the till: a day's money by method and currency, of one place or one person where asked. */
export function Till() {
  const { t } = useTranslation()
  const place = usePlace()
  const { name, organization } = useMe()
  const now = useNow()
  const people = useDirectory()
  const shops = useEndpoint(locations.list, { query: {} }, { staleTime: 5 * 60_000 }).data?.data ?? []
  const { state, change } = useAddressState(TillAddress)
  const today = dayIn(now, place.timeZone)
  const date = state.date ?? today
  const query = useEndpoint(payments.till, { query: { ...state, date } }, { keepPrevious: true })
  const go = (day: string) => change({ date: day === today ? undefined : day })
  const shop = shops.find(({ id }) => id === state.locationId)?.name
  const person = people.find(({ id }) => id === state.receivedById)?.name
  const day = formatCalendarDay(date, place, 'longDay')

  return (
    <Page
      title={t('till.title')}
      heading={t('till.of', { day })}
      meta={
        <span className={classes.paper}>
          {[organization.name, shop ?? t('till.everyLocation'), person ?? t('till.everybody')].join(' · ')}
          <span className={classes.printed}>{t('till.printedBy', { name, date: formatDate(now, place, 'moment') })}</span>
        </span>
      }
      width="wide"
      back={{ to: '/payments', label: t('payments.title') }}
      actions={
        <Button className={classes.screen!} variant="default" leftSection={<IconPrinter size={15} aria-hidden />} onClick={() => window.print()}>
          {t('till.print')}
        </Button>
      }
    >
      <search className={`${classes.tools} ${classes.screen}`}>
        <DayChoice date={date} today={today} onChange={go} />
        {shops.length > 1 && (
          <FilterSelect
            single
            label={t('payments.location')}
            options={shops.map((each) => ({ value: each.id, label: each.name }))}
            value={state.locationId ? [state.locationId] : []}
            onChange={([locationId]) => change({ locationId })}
          />
        )}
        <FilterSelect
          single
          label={t('payments.receivedBy')}
          options={people.map((each) => ({ value: each.id, label: each.name, mark: <PersonAvatar person={each} size={18} /> }))}
          value={state.receivedById ? [state.receivedById] : []}
          onChange={([receivedById]) => change({ receivedById })}
        />
      </search>
      <Loaded query={query} skeleton={<RowsSkeleton rows={6} />}>
        {({ lines }) =>
          lines.length ? (
            <TillTable lines={lines} address={(methodId) => `/payments?${new URLSearchParams({ ...state, from: date, to: date, methodId })}`} />
          ) : (
            <EmptyState
              icon={IconCashRegister}
              title={t('till.none')}
              text={t('till.noneHint')}
              action={
                <Button component={Link} to="/payments" variant="default">
                  {t('till.allPayments')}
                </Button>
              }
            />
          )
        }
      </Loaded>
    </Page>
  )
}

function DayChoice({ date, today, onChange }: { date: string; today: string; onChange: (day: string) => void }) {
  const { t } = useTranslation()
  const calendar = useCalendarWords()
  return (
    <div className={classes.day}>
      <ActionIcon variant="default" size={32} aria-label={t('till.dayBefore')} onClick={() => onChange(shiftDay(date, -1))}>
        <IconChevronLeft size={16} />
      </ActionIcon>
      <DatePickerInput
        // What is heard begins with what is seen.
        aria-label={`${dayjs(date).locale(calendar.locale).format(dateFormat.day)}: ${t('till.day')}`}
        w={132}
        valueFormat={dateFormat.day}
        {...calendar}
        hideOutsideDates
        maxDate={today}
        value={date}
        ariaLabels={{ nextMonth: t('forms.date.nextMonth'), previousMonth: t('forms.date.previousMonth') }}
        onChange={(day) => day && onChange(day)}
      />
      <ActionIcon variant="default" size={32} aria-label={t('till.dayAfter')} disabled={date >= today} onClick={() => onChange(shiftDay(date, 1))}>
        <IconChevronRight size={16} />
      </ActionIcon>
      {date !== today && (
        <Button variant="subtle" color="gray" px={8} onClick={() => onChange(today)}>
          {t('orderList.ranges.today')}
        </Button>
      )}
    </div>
  )
}
