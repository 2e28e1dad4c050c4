import type { Control } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { DayField } from '../../../form/day-field.tsx'
import type { PartValues } from './part-form.tsx'

/** The day on which a part was used; it brings the calendar along. */
export default function UsedOnField({ control }: { control: Control<PartValues, unknown, unknown> }) {
  const { t } = useTranslation()
  return <DayField control={control} name="usedOn" label={t('orderParts.usedOn')} />
}
