import { type WarrantyTerm, warrantyUnits } from '@amparo/contracts/model/warranties'
import { NumberInput, Select } from '@mantine/core'
import type { FieldValues } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { type FieldProps, useField } from '../../../form/text-fields.tsx'
import classes from './warranty-field.module.css'

interface Props<V extends FieldValues> extends FieldProps<V, WarrantyTerm | null | undefined> {
  /** In a table the column's heading says it. */
  bare?: boolean
}

const usual: Record<WarrantyTerm['unit'], number> = { DAYS: 90, MONTHS: 3, YEARS: 1 }

/** For how long: a number and a unit, or none. */
export function WarrantyField<V extends FieldValues>({ control, name, bare = false }: Props<V>) {
  const { t } = useTranslation()
  const { value, onChange, onBlur, error, ref } = useField<V, WarrantyTerm | null | undefined>({ control, name })
  return (
    <div className={classes.warranty}>
      <Select
        ref={ref}
        label={bare ? undefined : t('orderParts.warranty.label')}
        aria-label={bare ? t('orderParts.warranty.label') : undefined}
        value={value?.unit ?? 'NONE'}
        data={[
          { value: 'NONE', label: t('orderParts.warranty.none') },
          ...warrantyUnits.map((unit) => ({ value: unit, label: t(`orderParts.warranty.units.${unit}`) })),
        ]}
        allowDeselect={false}
        error={error}
        onBlur={onBlur}
        onChange={(chosen) => {
          const unit = warrantyUnits.find((known) => known === chosen)
          onChange(unit ? { value: usual[unit], unit } : null)
        }}
      />
      {value && (
        <NumberInput
          label={bare ? undefined : t('orderParts.warranty.time')}
          aria-label={bare ? t('orderParts.warranty.time') : undefined}
          value={value.value}
          min={1}
          max={3650}
          allowDecimal={false}
          allowNegative={false}
          hideControls
          className={classes.value!}
          onBlur={onBlur}
          onChange={(typed) => onChange({ ...value, value: typeof typed === 'number' ? typed : 0 })}
        />
      )}
    </div>
  )
}
