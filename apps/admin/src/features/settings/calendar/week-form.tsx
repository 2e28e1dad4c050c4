import { calendar, type Week } from '@amparo/contracts/staff/calendar'
import { changedFields } from '@amparo/web/form/drafts'
import { useContractForm } from '@amparo/web/form/use-contract-form'
import { useDraft } from '@amparo/web/form/use-draft'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { saveVersioned } from '../../../data/save-versioned.ts'
import { useAction } from '../../../data/use-action.ts'
import { keyOf } from '../../../data/use-endpoint.ts'
import { SelectField } from '../../../form/choice-fields.tsx'
import { ContractForm } from '../../../form/contract-form.tsx'
import { useDraftKey } from '../../../form/draft-key.ts'
import { regionName, regionOptions } from '../../../form/regions.ts'
import { useMe } from '../../../session/session.ts'
import { staffCall } from '../../../session/staff-call.ts'
import { hoursWords, useDayNames } from './day-words.ts'
import { minutesOf, sortedWeek } from './week.ts'
import classes from './week-editor.module.css'
import { WeekEditor } from './week-editor.tsx'

type Calendar = z.output<typeof calendar.get.response>
type Values = z.output<typeof calendar.edit.body>

const valuesOf = ({ week, region }: Calendar): Values => ({ week, region })

/** The working week and the region, saved together; who saves second is told of what the first one changed. */
export function WeekForm({ current }: { current: Calendar }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const { country } = useMe().organization
  const { short } = useDayNames()
  const [base, setBase] = useState(current)
  const form = useContractForm(calendar.edit.body, valuesOf(base), (values) => ({ ...values, week: sortedWeek(values.week) }))
  const draft = useDraft(form, useDraftKey('calendar'))
  const edit = useAction(calendar.edit, {
    quiet: true,
    stale: [calendar.dueDate, calendar.holidays],
    onDone: (saved) => client.setQueryData(keyOf(calendar.get, {}), saved),
    toast: () => ({ text: t('calendar.saved') }),
  })
  const week = form.watch('week')
  const total = week.reduce((sum, periods) => sum + minutesOf(periods), 0)

  const weekWords = (week: Week) =>
    week.map((periods, day) => `${short[day]} ${periods.map(({ from, to }) => `${from}–${to}`).join(' ') || t('calendar.closed')}`).join(', ')

  const save = async (values: Values) => {
    const changes = changedFields(values, valuesOf(base))
    const now = Object.keys(changes).length
      ? await saveVersioned<Calendar, Values>(base, changes, {
          read: () => staffCall(calendar.get, {}),
          // The week and the region go together: what this form did not change is as it was read last.
          write: async (some, version) => edit.run({ body: { ...valuesOf(await latest(base, version)), ...some }, version }),
          valuesOf,
          describe: (field, value) =>
            field === 'week'
              ? { label: t('calendar.week'), text: weekWords(value as Week) }
              : { label: t('calendar.region'), text: value ? regionName(String(value)) : t('calendar.anyRegion') },
        })
      : base
    setBase(now)
    form.reset(valuesOf(now))
  }

  const regions = regionOptions(country)
  return (
    <ContractForm form={form} draft={draft} submitLabel={t('settings.save')} onSubmit={save}>
      <div>
        <WeekEditor week={week} onChange={(next) => form.setValue('week', next, { shouldDirty: true })} />
        <p className={classes.foot}>{t('calendar.total', { hours: hoursWords(t, total) })}</p>
      </div>
      {regions.length > 0 && (
        <SelectField
          control={form.control}
          name="region"
          label={t('calendar.region')}
          description={t('calendar.regionHint')}
          data={[{ value: '', label: t('calendar.anyRegion') }, ...regions]}
          searchable
          maw={340}
        />
      )}
    </ContractForm>
  )
}

/** What stands at a version: the form's own base, or what somebody else made of it meanwhile. */
async function latest(base: Calendar, version: number): Promise<Calendar> {
  return base.version === version ? base : staffCall(calendar.get, {})
}
