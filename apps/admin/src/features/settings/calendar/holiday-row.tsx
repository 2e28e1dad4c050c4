import type { HolidayOut } from '@amparo/contracts/staff/calendar'
import { localeOf } from '@amparo/web/format/place'
import { ActionIcon, Switch } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { useLocalized, usePlace } from '../../../data/use-place.ts'
import { regionName } from '../../../form/regions.ts'
import classes from './holidays.module.css'

export type Holiday = z.output<typeof HolidayOut>

interface Props {
  holiday: Holiday
  editable: boolean
  onKeep: (kept: boolean) => void
  onRemove: () => void
}

/** One holiday: its day, its name, why it holds here or not, and whether the company keeps it. */
export function HolidayRow({ holiday, editable, onKeep, onRemove }: Props) {
  const { t } = useTranslation()
  const say = useLocalized()
  const locale = localeOf(usePlace())
  const { date, name, region, kept, source } = holiday
  const day = new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', timeZone: 'UTC' }).format(new Date(`${date}T12:00:00Z`))
  const note =
    source === 'COMPANY' ? t('calendar.own') : region ? t('calendar.onlyIn', { region: regionName(region) }) : kept ? '' : t('calendar.notKept')
  return (
    <li className={classes.day} data-off={kept ? undefined : true}>
      <time dateTime={date} className={`${classes.date} tabular`}>
        {day}
      </time>
      <span className={classes.words}>
        {say(name)}
        {note && <span className={classes.note}>{note}</span>}
      </span>
      {source === 'COMPANY' ? (
        editable && (
          <ActionIcon aria-label={t('calendar.remove', { name: say(name) })} onClick={onRemove}>
            <IconTrash size={16} />
          </ActionIcon>
        )
      ) : (
        <Switch
          size="xs"
          aria-label={t('calendar.keep', { name: say(name) })}
          checked={kept}
          disabled={!editable}
          onChange={(event) => onKeep(event.currentTarget.checked)}
        />
      )}
    </li>
  )
}
