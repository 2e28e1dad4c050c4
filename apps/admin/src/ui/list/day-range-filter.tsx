import '@mantine/dates/styles.layer.css'
import { formatCalendarDay } from '@amparo/web/format/dates'
import { Button, Popover } from '@mantine/core'
import { DatePicker } from '@mantine/dates'
import { useDisclosure } from '@mantine/hooks'
import { IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePlace } from '../../data/use-place.ts'
import { useCalendarWords } from '../../form/dayjs-locale.ts'
import { useNow } from '../now.ts'
import classes from './day-range-filter.module.css'
import { type DayRange, daysOf, pastRanges } from './day-ranges.ts'
import tools from './list-tools.module.css'

interface Range {
  from: string | undefined
  to: string | undefined
}

interface Props extends Range {
  /** What happened on those days: "Ingreso". */
  label: string
  /** The ranges in words. */
  ranges?: readonly DayRange[]
  onChange: (range: Range) => void
}

/** The days that a list is narrowed to: a range in words, or two days on the calendar. */
export function DayRangeFilter({ label, from, to, ranges = pastRanges, onChange }: Props) {
  const { t } = useTranslation()
  const place = usePlace()
  const now = useNow()
  const calendar = useCalendarWords()
  const [opened, { toggle, close }] = useDisclosure()
  const [typed, setTyped] = useState<[string | null, string | null]>([null, null])
  const named = ranges.find((range) => {
    const days = daysOf(range, now, place.timeZone)
    return days.from === from && days.to === to
  })
  // A calendar day has no zone: noon in UTC is that day wherever the company is.
  const say = (day: string) => formatCalendarDay(day, place, 'shortDay')
  const words = named
    ? t(`orderList.ranges.${named}`)
    : from && to
      ? [...new Set([from, to])].map(say).join(' – ')
      : from
        ? t('orderList.ranges.from', { date: say(from) })
        : to && t('orderList.ranges.to', { date: say(to) })

  const choose = (range: Range) => {
    onChange(range)
    close()
  }

  return (
    <Popover
      opened={opened}
      onChange={(open) => !open && close()}
      onOpen={() => setTyped([from ?? null, to ?? null])}
      position="bottom-start"
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <Button
          variant="default"
          className={tools.filter!}
          data-set={words ? true : undefined}
          rightSection={<IconChevronDown size={14} aria-hidden />}
          onClick={toggle}
        >
          {label}
          {words && <span className={tools.chosen}>{words}</span>}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={label} p={10}>
        <div className={classes.body}>
          <div className={classes.ranges}>
            {ranges.map((range) => (
              <Button
                key={range}
                variant={range === named ? 'light' : 'subtle'}
                color={range === named ? 'indigo' : 'gray'}
                justify="flex-start"
                size="compact-sm"
                onClick={() => choose(daysOf(range, now, place.timeZone))}
              >
                {t(`orderList.ranges.${range}`)}
              </Button>
            ))}
            {words && (
              <Button variant="subtle" color="gray" justify="flex-start" size="compact-sm" onClick={() => choose({ from: undefined, to: undefined })}>
                {t('ui.list.removeFilter')}
              </Button>
            )}
          </div>
          <DatePicker
            type="range"
            {...calendar}
            size="xs"
            allowSingleDateInRange
            hideOutsideDates
            weekendDays={[]}
            ariaLabels={{ nextMonth: t('forms.date.nextMonth'), previousMonth: t('forms.date.previousMonth') }}
            value={typed}
            onChange={(days) => {
              setTyped(days)
              const [first, last] = days
              if (first && last) choose({ from: first, to: last })
            }}
          />
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
