import type { Week } from '@amparo/contracts/staff/calendar'
import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconCopy, IconPlus, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { ClockInput } from './clock-input.tsx'
import { hoursWords, useDayNames } from './day-words.ts'
import { minutesOf, nextPeriod, type Period, problemsOf } from './week.ts'
import classes from './week-editor.module.css'

interface Props {
  week: Week
  onChange: (week: Week) => void
}

/** The week by its days: the stretches that are worked, with the breaks between them. */
export function WeekEditor({ week, onChange }: Props) {
  const { t } = useTranslation()
  const { long } = useDayNames()
  const setDay = (day: number, periods: Period[]) => onChange(week.with(day, periods))
  const copyTo = (from: number, days: readonly number[]) => onChange(week.map((periods, day) => (days.includes(day) ? [...week[from]!] : periods)))

  return (
    <ul className={classes.week} aria-label={t('calendar.week')}>
      {week.map((periods, day) => (
        <li key={day} className={classes.day}>
          <span className={classes.name}>{long[day]}</span>
          <Day name={long[day]!} periods={periods} onChange={(next) => setDay(day, next)} />
          <span className={`${classes.total} tabular`}>{periods.length > 0 && hoursWords(t, minutesOf(periods))}</span>
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon
                className={classes.copy!}
                aria-label={t('calendar.copyDay', { day: long[day] })}
                title={t('calendar.copyDay', { day: long[day] })}
              >
                <IconCopy size={16} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => copyTo(day, [0, 1, 2, 3, 4])}>{t('calendar.toWorkdays')}</Menu.Item>
              <Menu.Item onClick={() => copyTo(day, [0, 1, 2, 3, 4, 5, 6])}>{t('calendar.toAll')}</Menu.Item>
              <Menu.Divider />
              {long.map((name, to) =>
                to === day ? null : (
                  <Menu.Item key={name} onClick={() => copyTo(day, [to])}>
                    {name}
                  </Menu.Item>
                ),
              )}
            </Menu.Dropdown>
          </Menu>
        </li>
      ))}
    </ul>
  )
}

interface DayProps {
  name: string
  periods: readonly Period[]
  onChange: (periods: Period[]) => void
}

/** The most that the contract takes of a day. */
const mostPeriods = 6

function Day({ name, periods, onChange }: DayProps) {
  const { t } = useTranslation()
  const problems = problemsOf(periods)
  const change = (at: number, part: Partial<Period>) => onChange(periods.map((period, index) => (index === at ? { ...period, ...part } : period)))
  const add = () => onChange([...periods, nextPeriod(periods)])
  return (
    <div className={classes.periods}>
      {periods.length === 0 && <span className={classes.closed}>{t('calendar.closed')}</span>}
      {periods.map((period, at) => (
        <fieldset key={at} className={classes.period} aria-label={t('calendar.periodOf', { day: name, count: at + 1 })}>
          <ClockInput label={t('calendar.from')} value={period.from} invalid={problems[at] !== null} onChange={(from) => change(at, { from })} />
          <span aria-hidden>–</span>
          <ClockInput label={t('calendar.to')} value={period.to} invalid={problems[at] !== null} onChange={(to) => change(at, { to })} />
          <ActionIcon
            size={26}
            aria-label={t('calendar.removePeriod', { day: name, from: period.from, to: period.to })}
            onClick={() => onChange(periods.filter((_, index) => index !== at))}
          >
            <IconX size={14} />
          </ActionIcon>
          {problems[at] && (
            <span className={classes.problem} role="alert">
              {t(`calendar.problems.${problems[at]}`)}
            </span>
          )}
        </fieldset>
      ))}
      {periods.length === 0 ? (
        <Button variant="subtle" size="compact-sm" leftSection={<IconPlus size={14} aria-hidden />} onClick={add}>
          {t('calendar.open')}
        </Button>
      ) : (
        periods.length < mostPeriods && (
          <ActionIcon size={26} aria-label={t('calendar.addPeriod', { day: name })} title={t('calendar.addPeriod', { day: name })} onClick={add}>
            <IconPlus size={15} />
          </ActionIcon>
        )
      )}
    </div>
  )
}
