import { inEachLanguage } from '@amparo/contracts/model/languages'
import { NewRole, type Role, roles } from '@amparo/contracts/staff/users'
import { useContractForm } from '@amparo/web/form/use-contract-form'
import { Drawer, Select, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAction } from '../../../data/use-action.ts'
import { useLocalized } from '../../../data/use-place.ts'
import { SelectField } from '../../../form/choice-fields.tsx'
import { ContractForm } from '../../../form/contract-form.tsx'
import { NameFields } from '../catalog/name-fields.tsx'
import { RoleExplanation } from '../users/role-explanation.tsx'
import { grantable } from './permission-groups.ts'
import { roleValues, useSaveRole } from './use-role-drafts.ts'

interface Props {
  /** The one to rename; left out to make a new one. */
  role?: Role
  /** What a new one takes over to begin with. */
  copied?: Role
  known: readonly Role[]
  onClose: () => void
}

/** Names a profile of the company's own; a new one begins as the copy of another. */
export function RolePanel({ role, copied, known, onClose }: Props) {
  const { t } = useTranslation()
  return (
    <Drawer
      opened
      onClose={onClose}
      size="md"
      title={t(role ? 'profiles.rename' : 'profiles.add')}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      {role ? <Rename role={role} onClose={onClose} /> : <Create known={known} {...(copied && { copied })} onClose={onClose} />}
    </Drawer>
  )
}

function Rename({ role, onClose }: { role: Role; onClose: () => void }) {
  const { t } = useTranslation()
  const [initial] = useState(role)
  const save = useSaveRole()
  const form = useContractForm(NewRole, roleValues(initial))
  return (
    <ContractForm
      form={form}
      submitLabel={t('settings.save')}
      onCancel={onClose}
      onSubmit={async ({ name }) => {
        await save(initial, { name })
        onClose()
      }}
    >
      <Stack gap="md">
        <NameFields control={form.control} name="name" maxLength={60} />
      </Stack>
    </ContractForm>
  )
}

function Create({ known, copied, onClose }: { known: readonly Role[]; copied?: Role; onClose: () => void }) {
  const { t } = useTranslation()
  const say = useLocalized()
  const first = copied ?? known.find(({ builtIn }) => builtIn === 'operator') ?? known[0]!
  const [sourceId, setSourceId] = useState(first.id)
  const form = useContractForm(NewRole, { ...roleValues(first), name: inEachLanguage(() => ''), permissions: grantable(first.permissions) })
  const add = useAction(roles.create, { quiet: true, stale: [roles.list], toast: ({ name }) => ({ text: t('profiles.added', { name: say(name) }) }) })
  const source = known.find(({ id }) => id === sourceId) ?? first
  const [permissions, scope] = form.watch(['permissions', 'scope'])

  return (
    <ContractForm
      form={form}
      submitLabel={t('profiles.create')}
      onCancel={onClose}
      onSubmit={async (values) => {
        await add.run({ body: values })
        onClose()
      }}
    >
      <Stack gap="md">
        <NameFields control={form.control} name="name" maxLength={60} />
        <Select
          label={t('profiles.copyFrom')}
          description={t('profiles.copyHint')}
          data={known.map(({ id, name }) => ({ value: id, label: say(name) }))}
          value={sourceId}
          allowDeselect={false}
          onChange={(id) => {
            const chosen = known.find((role) => role.id === id)
            if (!chosen) return
            setSourceId(chosen.id)
            form.setValue('permissions', grantable(chosen.permissions), { shouldDirty: true })
            const { scope, projectIds, escalations } = roleValues(chosen)
            form.setValue('scope', scope, { shouldDirty: true })
            form.setValue('projectIds', projectIds, { shouldDirty: true })
            form.setValue('escalations', escalations, { shouldDirty: true })
          }}
        />
        <SelectField
          control={form.control}
          name="scope"
          label={t('settings.roles.reachLine')}
          data={(['ALL', 'OWN_CUSTOMERS', 'ASSIGNED'] as const).map((value) => ({ value, label: t(`settings.roles.reaches.${value}`) }))}
        />
        <RoleExplanation role={{ ...source, builtIn: null, permissions: permissions ?? [], scope: scope ?? 'ALL' }} />
      </Stack>
    </ContractForm>
  )
}
