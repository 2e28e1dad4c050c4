import { CallError } from '@amparo/web/api/call'
import { formatDate } from '@amparo/web/format/dates'
import { localeOf } from '@amparo/web/format/place'
import { Anchor, Button, Skeleton } from '@mantine/core'
import { IconCalendarOff, IconPencil } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { errorText } from '../../../data/error-text.ts'
import { useLocalized, usePlace } from '../../../data/use-place.ts'
import { MomentInput } from '../../../form/date-time-field.tsx'
import { useField } from '../../../form/text-fields.tsx'
import { useMay } from '../../../session/permissions.ts'
import { termWords } from '../../settings/request-catalogs/term-words.ts'
import classes from './entry.module.css'
import type { EntryFormState } from './entry-form.tsx'
import type { EntryInput } from './entry-schema.ts'
import { type SkippedStretch, stretchesOf } from './skipped-days.ts'
import type { TermState } from './use-term.ts'

/** The day by which an answer is due, why it is that day, and a way to say another (S2-24, B-09). */
export function DueDate({ form, term }: { form: EntryFormState; term: TermState }) {
  const { t } = useTranslation()
  const place = usePlace()
  const { value, onChange: _, ...field } = useField<EntryInput, string | undefined>({ control: form.control, name: 'dueAt' })
  const byHand = form.watch('byHand')
  const proposed = term.proposal
  return (
    <div className={classes.due}>
      <MomentInput
        {...field}
        label={t('requestEntry.dueAt')}
        placeholder={form.watch('typeId') ? undefined : t('requestEntry.dueByType')}
        required
        clearable={false}
        value={value || null}
        onChange={term.setByHand}
      />
      {byHand && (
        <p className={classes.byHand}>
          <IconPencil size={14} aria-hidden />
          <span>
            {t('requestEntry.byHand')} {proposed && t('requestEntry.byTerm', { date: formatDate(proposed.dueAt, place, 'exact') })}
          </span>
          {proposed && (
            <Button variant="subtle" size="compact-xs" onClick={() => term.setByHand(null)}>
              {t('requestEntry.backToTerm')}
            </Button>
          )}
        </p>
      )}
      <div role="status">
        {proposed && !byHand ? <Why term={proposed} /> : null}
        {!proposed && term.isFetching && <Skeleton height={12} width={220} mt={6} />}
      </div>
      {term.error && <NoTerm error={term.error} />}
    </div>
  )
}

function Why({ term: { term, from, skipped } }: { term: NonNullable<TermState['proposal']> }) {
  const { t } = useTranslation()
  const stretches = stretchesOf(skipped)
  const describe = useStretchWords()
  return (
    <div className={classes.why}>
      <p>
        {t('requestEntry.term.is', { term: termWords(t, term) })}
        {from === 'PROJECT' && `, ${t('requestEntry.term.ofProject')}`}
        {stretches.length > 0 && `. ${t('requestEntry.term.skips')}`}
      </p>
      {stretches.length > 0 && (
        <ul className={classes.skipped} aria-label={t('requestEntry.term.skips')}>
          {stretches.map((stretch) => (
            <li key={stretch.from} data-holiday={stretch.holiday ? true : undefined}>
              {stretch.holiday && <IconCalendarOff size={13} aria-hidden />}
              {describe(stretch)}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** "sáb 5 y dom 6 dic", "mar 8 dic, Inmaculada Concepción". */
function useStretchWords(): (stretch: SkippedStretch) => string {
  const { t } = useTranslation()
  const localized = useLocalized()
  const locale = localeOf(usePlace())
  const say = (date: string, month: boolean) => {
    const parts = new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', ...(month && { month: 'short' }), timeZone: 'UTC' })
    const wanted = parts.formatToParts(new Date(date)).filter(({ type }) => type !== 'literal')
    return wanted.map(({ value }) => value.replace('.', '')).join(' ')
  }
  return ({ from, to, holiday }) => {
    const last = say(to, true)
    if (holiday) return `${last}, ${localized(holiday)}`
    if (from === to) return last
    const first = say(from, from.slice(0, 7) !== to.slice(0, 7))
    const two = Date.parse(to) - Date.parse(from) === 86_400_000
    return t(two ? 'requestEntry.term.two' : 'requestEntry.term.stretch', { from: first, to: last })
  }
}

function NoTerm({ error }: { error: Error }) {
  const { t } = useTranslation()
  const mayMend = useMay('settings.edit')
  const empty = error instanceof CallError && error.code === 'calendar_empty'
  return (
    <p className={classes.problem} role="alert">
      {empty ? t('requestEntry.calendarEmpty') : errorText(t, error)}{' '}
      {empty && mayMend && (
        <Anchor component={Link} to="/settings/calendar" target="_blank" inherit>
          {t('requestEntry.openCalendar')}
        </Anchor>
      )}
    </p>
  )
}
