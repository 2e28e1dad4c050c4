import '@mantine/dates/styles.layer.css'
import { formatDate } from '@amparo/web/format/dates'
import { Button, Popover } from '@mantine/core'
import { DatePicker } from '@mantine/dates'
import { useDisclosure } from '@mantine/hooks'
import { IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePlace } from '../../../data/use-place.ts'
import { useDayjsLocale } from '../../../form/dayjs-locale.ts'
import tools from '../../../ui/list/list-tools.module.css'
import { useNow } from '../../../ui/now.ts'
import classes from './received-filter.module.css'
import { daysOf, receivedRanges } from './received-ranges.ts'

interface Range {
  receivedFrom: string | undefined
  receivedTo: string | undefined
}

/** When orders were taken in: a range in words, or two days on the calendar. */
export function ReceivedFilter({ receivedFrom, receivedTo, onChange }: Range & { onChange: (range: Range) => void }) {
  const { t } = useTranslation()
  const place = usePlace()
  const now = useNow()
  const locale = useDayjsLocale()
  const [opened, { toggle, close }] = useDisclosure()
  const [typed, setTyped] = useState<[string | null, string | null]>([null, null])
  const named = receivedRanges.find((range) => {
    const days = daysOf(range, now, place.timeZone)
    return days.receivedFrom === receivedFrom && days.receivedTo === receivedTo
  })
  // A calendar day has no zone: noon in UTC is that day wherever the company is.
  const say = (day: string) => formatDate(`${day}T12:00:00Z`, { ...place, timeZone: 'UTC' }, 'shortDay')
  const words = named
    ? t(`orderList.ranges.${named}`)
    : receivedFrom && receivedTo
      ? [...new Set([receivedFrom, receivedTo])].map(say).join(' – ')
      : receivedFrom
        ? t('orderList.ranges.from', { date: say(receivedFrom) })
        : receivedTo && t('orderList.ranges.to', { date: say(receivedTo) })

  const choose = (range: Range) => {
    onChange(range)
    close()
  }

  return (
    <Popover
      opened={opened}
      onChange={(open) => !open && close()}
      onOpen={() => setTyped([receivedFrom ?? null, receivedTo ?? null])}
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
          {t('orderList.columns.received')}
          {words && <span className={tools.chosen}>{words}</span>}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('orderList.columns.received')} p={10}>
        <div className={classes.body}>
          <div className={classes.ranges}>
            {receivedRanges.map((range) => (
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
              <Button
                variant="subtle"
                color="gray"
                justify="flex-start"
                size="compact-sm"
                onClick={() => choose({ receivedFrom: undefined, receivedTo: undefined })}
              >
                {t('ui.list.removeFilter')}
              </Button>
            )}
          </div>
          <DatePicker
            type="range"
            locale={locale}
            firstDayOfWeek={locale === 'es' ? 1 : 0}
            size="xs"
            allowSingleDateInRange
            hideOutsideDates
            weekendDays={[]}
            ariaLabels={{ nextMonth: t('ui.date.nextMonth'), previousMonth: t('ui.date.previousMonth') }}
            value={typed}
            onChange={(days) => {
              setTyped(days)
              const [from, to] = days
              if (from && to) choose({ receivedFrom: from, receivedTo: to })
            }}
          />
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
