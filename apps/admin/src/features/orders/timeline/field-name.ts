import { useTranslation } from 'react-i18next'
import type { FieldName } from '../../history/change-list.tsx'

const fields = [
  'customer',
  'device',
  'location',
  'technician',
  'reason',
  'accessories',
  'condition',
  'price',
  'discount',
  'kept',
  'promisedAt',
  'origin',
  'description',
  'quantity',
  'unitPrice',
  'usedOn',
  'warranty',
  'oldSerial',
  'newSerial',
] as const
type Field = (typeof fields)[number]

const isField = (field: string): field is Field => fields.some((known) => known === field)

/** The field as it follows "cambió". */
export function useFieldName(): FieldName {
  const { t } = useTranslation()
  return (field) => t(`timeline.fields.${isField(field) ? field : 'other'}`)
}
