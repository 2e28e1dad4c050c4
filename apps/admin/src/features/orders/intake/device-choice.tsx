import { devices } from '@amparo/contracts/staff/customers'
import { Button, Skeleton } from '@mantine/core'
import { useMergedRef } from '@mantine/hooks'
import { useEffect, useRef, useState } from 'react'
import { useController } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useEndpoint } from '../../../data/use-endpoint.ts'
import classes from '../../../form/blocks.module.css'
import { ChoiceCards } from '../../../form/choice-cards.tsx'
import { TextField } from '../../../form/text-fields.tsx'
import { deviceName } from '../../devices/device-name.ts'
import type { IntakeFormState } from './who-block.tsx'

const shownAtFirst = 5
const other = 'new'
const none = 'none'

/** Which device it is: one that the customer brought before, a click away, or another. */
export function DeviceChoice({ form }: { form: IntakeFormState }) {
  const who = form.watch('who')
  const customerId = form.watch('customerId')
  const what = form.watch('what')
  const known = who === 'known' && customerId ? customerId : null
  const query = useEndpoint(devices.list, { query: { customerId: known ?? '', limit: 50 } }, { enabled: known !== null, staleTime: 30_000 })
  const rows = known ? (query.data?.data ?? []) : []
  const { setValue } = form
  // Known to the form before what follows it, so that a missing choice is where one goes on.
  const { ref } = useController({ control: form.control, name: 'what' }).field

  // Where there is nothing to choose from, the fields are what one sees.
  const nothingKnown = who === 'new' || (known !== null && query.data !== undefined && rows.length === 0)
  useEffect(() => {
    if (nothingKnown && what === 'open') setValue('what', 'new')
  }, [nothingKnown, what, setValue])

  if (known && query.isPending) return <Skeleton height={62} radius={8} />
  return (
    <>
      {rows.length > 0 && <KnownDevices form={form} rows={rows} focusRef={ref} />}
      {(what === 'new' || who === 'search') && <DeviceFields form={form} optional={rows.length === 0} />}
    </>
  )
}

interface KnownProps {
  form: IntakeFormState
  rows: { id: string; kind: string; brand: string; model: string; serial: string }[]
  focusRef: (first: HTMLInputElement | null) => void
}

function KnownDevices({ form, rows, focusRef }: KnownProps) {
  const { t } = useTranslation()
  const what = form.watch('what')
  const deviceId = form.watch('deviceId')
  const [all, setAll] = useState(false)
  const picked = rows.findIndex(({ id }) => id === deviceId)
  const shown = all || picked >= shownAtFirst ? rows : rows.slice(0, shownAtFirst)
  const first = useRef<HTMLInputElement>(null)
  const customerId = form.watch('customerId')

  // Whoever has just found the customer by keyboard goes on here.
  useEffect(() => {
    if (form.getValues('what') === 'open' && (document.activeElement === document.body || document.activeElement === null)) first.current?.focus()
  }, [customerId])

  const pick = (value: string) => {
    form.clearErrors('what')
    form.setValue('what', value === other || value === none ? value : 'known', { shouldDirty: true })
    form.setValue('deviceId', value === other || value === none ? null : value, { shouldDirty: true })
  }
  const value = what === 'known' ? deviceId : what

  return (
    <div>
      <ChoiceCards
        name="device"
        legend={t('intake.device.label')}
        value={value}
        onChange={pick}
        firstRef={useMergedRef(first, focusRef)}
        choices={[
          ...shown.map((device) => ({
            value: device.id,
            name: deviceName(device) || t('devices.unnamed'),
            detail: [deviceName(device) !== device.kind && device.kind, device.serial].filter(Boolean).join(' · '),
          })),
          { value: other, name: t('intake.device.other') },
          { value: none, name: t('intake.device.none') },
        ]}
      />
      {shown.length < rows.length && (
        <Button variant="subtle" size="compact-sm" mt={6} ml={-8} onClick={() => setAll(true)}>
          {t('intake.device.all', { count: rows.length - shown.length })}
        </Button>
      )}
      {form.formState.errors.what && <p className={classes.problem}>{t('intake.device.needed')}</p>}
    </div>
  )
}

function DeviceFields({ form: { control }, optional }: { form: IntakeFormState; optional: boolean }) {
  const { t } = useTranslation()
  return (
    <div>
      <div className={`${classes.grid} ${classes.four}`}>
        <TextField control={control} name="device.kind" label={t('intake.device.kind')} placeholder={t('intake.device.kindHint')} maxLength={60} />
        <TextField control={control} name="device.brand" label={t('intake.device.brand')} maxLength={60} />
        <TextField control={control} name="device.model" label={t('intake.device.model')} maxLength={80} />
        <TextField control={control} name="device.serial" label={t('intake.device.serial')} maxLength={60} />
      </div>
      {optional && <p className={classes.under}>{t('intake.device.hint')}</p>}
    </div>
  )
}
