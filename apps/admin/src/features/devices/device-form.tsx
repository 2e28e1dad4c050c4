import { type Device, devices, NewDevice } from '@amparo/contracts/staff/customers'
import { changedFields } from '@amparo/web/form/drafts'
import { useContractForm } from '@amparo/web/form/use-contract-form'
import { useDraft } from '@amparo/web/form/use-draft'
import { Drawer } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { saveVersioned } from '../../data/save-versioned.ts'
import { useAction } from '../../data/use-action.ts'
import { ContractForm } from '../../form/contract-form.tsx'
import { useDraftKey } from '../../form/draft-key.ts'
import { TextAreaField, TextField } from '../../form/text-fields.tsx'
import { staffCall } from '../../session/staff-call.ts'
import classes from './device-form.module.css'

interface Props {
  customerId: string
  /** The one to change; left out to add one. */
  device?: Device
  onClose: () => void
}

/** Adds or changes a device beside the page it is seen on. */
export function DevicePanel({ customerId, device, onClose }: Props) {
  const { t } = useTranslation()
  return (
    <Drawer
      opened
      onClose={onClose}
      size="md"
      title={device ? t('devices.editTitle') : t('devices.addTitle')}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <DeviceForm customerId={customerId} {...(device && { device })} onClose={onClose} />
    </Drawer>
  )
}

function valuesOf({ customer, kind, brand, model, serial, notes }: Device): z.output<typeof NewDevice> {
  return { customerId: customer.id, kind, brand, model, serial, notes }
}

function DeviceForm({ customerId, device, onClose }: Props) {
  const { t } = useTranslation()
  const [initial] = useState(device)
  const form = useContractForm(NewDevice, initial ? valuesOf(initial) : { customerId, kind: '', brand: '', model: '', serial: '', notes: '' })
  const draft = useDraft(form, useDraftKey(device ? `device:${device.id}` : `device:new:${customerId}`))
  const stale = [devices.list, devices.get]
  const add = useAction(devices.create, { quiet: true, stale, toast: () => ({ text: t('devices.done.added') }) })
  const edit = useAction(devices.edit, { quiet: true, stale, toast: () => ({ text: t('ui.edited') }) })

  const save = async (values: z.output<typeof NewDevice>) => {
    if (!initial) return add.run({ body: values })
    const params = { id: initial.id }
    return saveVersioned(initial, changedFields(values, valuesOf(initial)), {
      read: () => staffCall(devices.get, { params }),
      write: (body, version) => edit.run({ params, body, version }),
      valuesOf,
      describe: (field, value) => ({ label: field === 'customerId' ? t('devices.owner') : t(`devices.${field}`), text: String(value) }),
    })
  }

  return (
    <ContractForm
      form={form}
      draft={draft}
      submitLabel={device ? t('devices.save') : t('devices.add')}
      onCancel={onClose}
      onSubmit={async (values) => {
        await save(values)
        draft.clear()
        onClose()
      }}
    >
      <div className={classes.fields}>
        <TextField control={form.control} name="kind" label={t('devices.kind')} placeholder={t('devices.kindHint')} maxLength={60} data-autofocus />
        <TextField control={form.control} name="brand" label={t('devices.brand')} maxLength={60} />
        <TextField control={form.control} name="model" label={t('devices.model')} maxLength={80} />
        <TextField control={form.control} name="serial" label={t('devices.serial')} description={t('devices.serialHint')} maxLength={60} />
        <TextAreaField control={form.control} name="notes" label={t('devices.notes')} maxLength={2000} />
      </div>
    </ContractForm>
  )
}
