import { NewUnit, projects, type Unit, units } from '@amparo/contracts/staff/places'
import { changedFields } from '@amparo/web/form/drafts'
import { useContractForm } from '@amparo/web/form/use-contract-form'
import { useDraft } from '@amparo/web/form/use-draft'
import { formatDate } from '@amparo/web/format/dates'
import { Drawer } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { saveVersioned } from '../../data/save-versioned.ts'
import { useAction } from '../../data/use-action.ts'
import { keyOf } from '../../data/use-endpoint.ts'
import { usePlace } from '../../data/use-place.ts'
import { ContractForm } from '../../form/contract-form.tsx'
import { DayField } from '../../form/day-field.tsx'
import { useDraftKey } from '../../form/draft-key.ts'
import { TextAreaField, TextField } from '../../form/text-fields.tsx'
import { staffCall } from '../../session/staff-call.ts'
import classes from './places.module.css'

type Values = z.output<typeof NewUnit>

interface Props {
  projectId: string
  /** The one to change; left out to add one. */
  unit?: Unit
  onClose: () => void
}

/** Adds or changes a unit beside the page it is seen on. */
export function UnitPanel(props: Props) {
  const { t } = useTranslation()
  return (
    <Drawer
      opened
      onClose={props.onClose}
      size="md"
      title={t(props.unit ? 'places.unit.editTitle' : 'places.unit.add')}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <UnitForm {...props} />
    </Drawer>
  )
}

function valuesOf({ project, kind, name, tower, floor, deliveredOn, notes }: Unit): Values {
  return { projectId: project.id, kind, name, tower, floor, deliveredOn, notes }
}

function UnitForm({ projectId, unit, onClose }: Props) {
  const { t } = useTranslation()
  const place = usePlace()
  const client = useQueryClient()
  const [initial] = useState(unit)
  const empty = { projectId, kind: '', name: '', tower: '', floor: '', deliveredOn: null, notes: '' }
  const form = useContractForm(NewUnit, initial ? valuesOf(initial) : empty, (values) => ({ ...values, deliveredOn: values.deliveredOn ?? null }))
  const draft = useDraft(form, useDraftKey(initial ? `unit:${initial.id}` : `unit:new:${projectId}`))
  const stale = [units.list, projects.list, projects.get]
  const common = { quiet: true, stale, onDone: (saved: Unit) => client.setQueryData(keyOf(units.get, { params: { id: saved.id } }), saved) }
  const create = useAction(units.create, { ...common, toast: () => ({ text: t('places.unit.added') }) })
  const edit = useAction(units.edit, { ...common, toast: () => ({ text: t('ui.edited') }) })
  const { control } = form

  const save = async (values: Values) => {
    if (!initial) return create.run({ body: values })
    const params = { id: initial.id }
    return saveVersioned(initial, changedFields(values, valuesOf(initial)), {
      read: () => staffCall(units.get, { params }),
      write: (body, version) => edit.run({ params, body, version }),
      valuesOf,
      describe: (field, value) => ({
        label: t(field === 'projectId' ? 'places.unit.project' : `places.unit.${field}`),
        text: field === 'deliveredOn' && value ? formatDate(String(value), { ...place, timeZone: 'UTC' }) : String(value ?? ''),
      }),
    })
  }

  return (
    <ContractForm
      form={form}
      draft={draft}
      submitLabel={t(initial ? 'places.save' : 'places.unit.add')}
      onCancel={onClose}
      onSubmit={async (values) => {
        await save(values)
        draft.clear()
        onClose()
      }}
    >
      <div className={classes.fields}>
        <TextField
          control={control}
          name="name"
          label={t('places.unit.name')}
          placeholder={t('places.unit.nameHint')}
          required
          maxLength={60}
          data-autofocus
        />
        <TextField control={control} name="kind" label={t('places.unit.kind')} placeholder={t('places.unit.kindHint')} maxLength={40} />
        <TextField control={control} name="tower" label={t('places.unit.tower')} maxLength={40} />
        <TextField control={control} name="floor" label={t('places.unit.floor')} maxLength={20} />
        <DayField control={control} name="deliveredOn" label={t('places.unit.deliveredOn')} clearable />
        <TextAreaField control={control} name="notes" label={t('places.unit.notes')} maxLength={2000} />
      </div>
    </ContractForm>
  )
}
