import { NewProject, type Project, projects, units } from '@amparo/contracts/staff/places'
import { changedFields } from '@amparo/web/form/drafts'
import { useContractForm } from '@amparo/web/form/use-contract-form'
import { useDraft } from '@amparo/web/form/use-draft'
import { Drawer } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { saveVersioned } from '../../data/save-versioned.ts'
import { useAction } from '../../data/use-action.ts'
import { SelectField } from '../../form/choice-fields.tsx'
import { ContractForm } from '../../form/contract-form.tsx'
import { useDraftKey } from '../../form/draft-key.ts'
import { regionName, regionOptions } from '../../form/regions.ts'
import { TextAreaField, TextField } from '../../form/text-fields.tsx'
import { useMe } from '../../session/session.ts'
import { staffCall } from '../../session/staff-call.ts'
import classes from './places.module.css'

type Values = z.output<typeof NewProject>

interface Props {
  /** The one to change; left out to add one. */
  project?: Project
  onClose: () => void
  onCreated?: (project: Project) => void
}

/** Adds or changes a project beside the page it is seen on. */
export function ProjectPanel(props: Props) {
  const { t } = useTranslation()
  return (
    <Drawer
      opened
      onClose={props.onClose}
      size="md"
      title={t(props.project ? 'places.project.editTitle' : 'places.project.create')}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <ProjectForm {...props} />
    </Drawer>
  )
}

const valuesOf = ({ code, name, address, city, region }: Project): Values => ({ code, name, address, city, region })

function ProjectForm({ project, onClose, onCreated }: Props) {
  const { t } = useTranslation()
  const { country } = useMe().organization
  const [initial] = useState(project)
  const form = useContractForm(NewProject, initial ? valuesOf(initial) : { code: '', name: '', address: '', city: '', region: '' })
  const draft = useDraft(form, useDraftKey(initial ? `project:${initial.id}` : 'project:new'))
  const stale = [projects.list, projects.get, units.list, units.get]
  const create = useAction(projects.create, { quiet: true, stale })
  const edit = useAction(projects.edit, { quiet: true, stale, toast: () => ({ text: t('ui.edited') }) })
  const regions = regionOptions(country)
  const { control } = form

  const save = async (values: Values) => {
    if (!initial) return onCreated?.(await create.run({ body: values }))
    const params = { id: initial.id }
    await saveVersioned(initial, changedFields(values, valuesOf(initial)), {
      read: () => staffCall(projects.get, { params }),
      write: (body, version) => edit.run({ params, body, version }),
      valuesOf,
      describe: (field, value) => ({ label: t(`places.project.${field}`), text: field === 'region' ? regionName(String(value)) : String(value) }),
    })
  }

  return (
    <ContractForm
      form={form}
      draft={draft}
      submitLabel={t(initial ? 'places.save' : 'places.project.create')}
      onCancel={onClose}
      onSubmit={async (values) => {
        await save(values)
        draft.clear()
        onClose()
      }}
    >
      <div className={classes.fields}>
        <TextField control={control} name="name" label={t('places.project.name')} required maxLength={120} data-autofocus />
        <TextField control={control} name="code" label={t('places.project.code')} description={t('places.project.codeHint')} maxLength={30} />
        <TextAreaField control={control} name="address" label={t('places.project.address')} minRows={2} maxLength={300} />
        <TextField control={control} name="city" label={t('places.project.city')} maxLength={80} />
        {regions.length > 0 && (
          <SelectField
            control={control}
            name="region"
            label={t('places.project.region')}
            description={t('places.project.regionHint')}
            data={[{ value: '', label: t('places.project.noRegion') }, ...regions]}
            searchable
            nothingFoundMessage={t('ui.nothingFound')}
          />
        )}
      </div>
    </ContractForm>
  )
}
