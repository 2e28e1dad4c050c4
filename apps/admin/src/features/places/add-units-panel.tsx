import { line } from '@amparo/contracts/common'
import { projects, units } from '@amparo/contracts/staff/places'
import { CallError } from '@amparo/web/api/call'
import { useContractForm } from '@amparo/web/form/use-contract-form'
import { useDraft } from '@amparo/web/form/use-draft'
import { Drawer, Progress } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { errorText } from '../../data/error-text.ts'
import { makeStale } from '../../data/use-endpoint.ts'
import { CheckboxField } from '../../form/choice-fields.tsx'
import { ContractForm } from '../../form/contract-form.tsx'
import { useDraftKey } from '../../form/draft-key.ts'
import { TextAreaField, TextField } from '../../form/text-fields.tsx'
import { staffCall } from '../../session/staff-call.ts'
import { showToast } from '../../ui/toast.tsx'
import classes from './places.module.css'
import { floorOf, mostAtOnce, unitNames } from './unit-names.ts'

const Several = z
  .strictObject({ names: z.string().max(4000), kind: line(40), tower: line(40), floors: z.boolean() })
  .refine(({ names }) => unitNames(names).length > 0, { path: ['names'], when: () => true })
  .refine(({ names }) => unitNames(names).length <= mostAtOnce && unitNames(names).every((name) => name.length <= 60), { path: ['names'] })

interface Props {
  projectId: string
  onClose: () => void
}

/** A whole tower in a minute: numbers and stretches of numbers. */
export function AddUnitsPanel({ projectId, onClose }: Props) {
  const { t } = useTranslation()
  return (
    <Drawer opened onClose={onClose} size="md" title={t('places.units.severalTitle')} closeButtonProps={{ 'aria-label': t('ui.close') }}>
      <SeveralForm projectId={projectId} onClose={onClose} />
    </Drawer>
  )
}

function SeveralForm({ projectId, onClose }: Props) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const form = useContractForm(Several, { names: '', kind: '', tower: '', floors: true })
  const draft = useDraft(form, useDraftKey(`units:new:${projectId}`))
  const [made, setMade] = useState(0)
  const { control, watch } = form
  const names = unitNames(watch('names'))
  const floors = names.filter((name) => floorOf(name) !== '')

  /** One after the other, so that they stand in their order; what fails stays in the field. */
  const create = async ({ names, kind, tower, floors }: z.output<typeof Several>) => {
    const wanted = unitNames(names)
    let done = 0
    try {
      for (const name of wanted) {
        await staffCall(units.create, { body: { projectId, kind, name, tower, floor: floors ? floorOf(name) : '' } })
        done += 1
        setMade(done)
      }
    } catch (error) {
      form.setValue('names', wanted.slice(done).join(', '), { shouldDirty: true })
      setMade(0)
      throw done && error instanceof CallError ? new HalfMade(done, error) : error
    } finally {
      void makeStale(client, units.list, projects.get, projects.list)
    }
    showToast(t('places.units.added', { count: done }))
    onClose()
  }

  return (
    <ContractForm
      form={form}
      draft={draft}
      submitLabel={names.length > 1 ? t('places.units.addCount', { count: names.length }) : t('places.unit.add')}
      onCancel={onClose}
      onSubmit={create}
      explain={(error) => (error instanceof HalfMade ? `${t('places.units.someAdded', { count: error.done })} ${errorText(t, error)}` : undefined)}
    >
      <div className={classes.fields}>
        <TextAreaField
          control={control}
          name="names"
          label={t('places.units.names')}
          placeholder="101-108, 201-208"
          description={t('places.units.namesHint')}
          required
          minRows={3}
          data-autofocus
        />
        {names.length > 0 && (
          <p className={classes.preview}>
            {t('places.units.preview', { count: names.length })} {names.slice(0, 12).join(', ')}
            {names.length > 12 && '…'}
          </p>
        )}
        <TextField control={control} name="kind" label={t('places.unit.kind')} placeholder={t('places.unit.kindHint')} maxLength={40} />
        <TextField control={control} name="tower" label={t('places.unit.tower')} maxLength={40} />
        {floors.length > 0 && (
          <CheckboxField control={control} name="floors" label={t('places.units.floors', { name: floors[0], floor: floorOf(floors[0]!) })} />
        )}
        {made > 0 && <Progress value={(100 * made) / names.length} aria-label={t('places.units.severalTitle')} />}
      </div>
    </ContractForm>
  )
}

/** Some were made before it failed. */
class HalfMade extends CallError {
  readonly done: number
  constructor(done: number, error: CallError) {
    super(error.code, error.problem)
    this.done = done
  }
}
