import { calendar } from '@amparo/contracts/staff/calendar'
import { requestTypes } from '@amparo/contracts/staff/request-catalogs'
import { dayIn, formatCalendarDay, formatDate } from '@amparo/web/format/dates'
import { Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorText } from '../../../data/error-text.ts'
import { useEndpoint } from '../../../data/use-endpoint.ts'
import { useLocalized, usePlace } from '../../../data/use-place.ts'
import { DayInput } from '../../../form/day-field.tsx'
import { useNow } from '../../../ui/now.ts'
import { Section } from '../../../ui/split-page.tsx'
import { termWords } from '../request-catalogs/term-words.ts'
import classes from './due-preview.module.css'

/** What the calendar makes of a term: when it ends, and which days do not count on the way. */
export function DuePreview() {
  const { t } = useTranslation()
  const say = useLocalized()
  const place = usePlace()
  const types = useEndpoint(requestTypes.list, { query: {} }).data?.data ?? []
  const [typeId, setTypeId] = useState<string>()
  const [day, setDay] = useState<string>()
  const type = types.find(({ id }) => id === typeId) ?? types[0]
  const today = dayIn(useNow(), place.timeZone)
  const startOn = day ?? today
  const due = useEndpoint(calendar.dueDate, { query: { typeId: type?.id ?? '', startOn } }, { enabled: type !== undefined, keepPrevious: true })
  if (!type) return null
  const sayDay = (date: string) => formatCalendarDay(date, place, 'longDay')
  return (
    <Section title={t('calendar.preview')}>
      <div className={classes.question}>
        <Select
          label={t('calendar.previewType')}
          data={types.map(({ id, label, term }) => ({ value: id, label: `${say(label)} · ${termWords(t, term)}` }))}
          value={type.id}
          allowDeselect={false}
          onChange={(id) => id && setTypeId(id)}
        />
        <DayInput label={t('calendar.previewStart')} value={startOn} onChange={(value) => value && setDay(value)} />
      </div>
      <output className={classes.answer} aria-live="polite">
        {due.error ? (
          <span className={classes.problem}>{errorText(t, due.error)}</span>
        ) : (
          due.data && (
            <>
              <strong className={classes.due}>{t('calendar.due', { date: formatDate(due.data.dueAt, place, 'exact') })}</strong>
              {due.data.skipped.length > 0 && (
                <>
                  <span className={classes.label}>{t('calendar.skipped')}</span>
                  <ul className={classes.skipped}>
                    {due.data.skipped.map(({ date, holiday }) => (
                      <li key={date} data-holiday={holiday ? true : undefined}>
                        {sayDay(date)}
                        {holiday && `: ${say(holiday)}`}
                      </li>
                    ))}
                  </ul>
                </>
              )}
            </>
          )
        )}
      </output>
    </Section>
  )
}
