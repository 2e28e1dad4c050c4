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

/** Each day on its own: two who change different days are not in each other's way. */
interface Parts {
  region: string
  [day: `${number}`]: Week[number]
}

const valuesOf = ({ week, region }: Calendar): Values => ({ week, region })
const partsOf = ({ week, region }: Values): Parts => ({ ...Object.fromEntries(week.entries()), region })
const wholeOf = ({ region, ...days }: Parts): Values => ({ week: Object.values(days), region })

/** The working week and the region, saved together; who saves second is told of what the first one changed. */
export function WeekForm({ current }: { current: Calendar }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const { country } = useMe().organization
  const { long } = useDayNames()
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

  const dayWords = (periods: Week[number]) => periods.map(({ from, to }) => `${from}–${to}`).join(', ') || t('calendar.closed')

  const save = async (values: Values) => {
    const changes = changedFields(partsOf(values), partsOf(base))
    const now = Object.keys(changes).length
      ? await saveVersioned<Calendar, Parts>(base, changes, {
          read: () => staffCall(calendar.get, {}),
          // All of it goes together: what this form did not change is as it was read last.
          write: async (some, version) => edit.run({ body: wholeOf({ ...partsOf(await latest(base, version)), ...some } as Parts), version }),
          valuesOf: partsOf,
          describe: (part, value) =>
            part === 'region'
              ? { label: t('calendar.region'), text: value ? regionName(String(value)) : t('calendar.anyRegion') }
              : { label: long[Number(part)]!, text: dayWords(value as Week[number]) },
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
