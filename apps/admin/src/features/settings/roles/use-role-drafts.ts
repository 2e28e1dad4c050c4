import type { Permission, RoleScope } from '@amparo/contracts/model/permissions'
import { type NewRole, type Role, roles } from '@amparo/contracts/staff/users'
import { CallError } from '@amparo/web/api/call'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { errorText } from '../../../data/error-text.ts'
import { saveVersioned } from '../../../data/save-versioned.ts'
import { useAction } from '../../../data/use-action.ts'
import { staffCall } from '../../../session/staff-call.ts'
import { showError } from '../../../ui/toast.tsx'
import { type Escalation, isEscalation } from './escalations.ts'
import { permissionKey } from './permission-groups.ts'

export type RoleValues = z.output<typeof NewRole>
export type Scope = z.infer<typeof RoleScope>

export const roleValues = ({ name, permissions, scope, projectIds, escalations }: Role): RoleValues => ({
  name,
  permissions,
  scope,
  projectIds,
  escalations: escalations.filter(isEscalation),
})

type Drafted = Partial<Omit<RoleValues, 'name'>>

/** Ticks that were changed in the matrix and wait to be saved together. */
export function useRoleDrafts(known: readonly Role[]) {
  const save = useSaveRole()
  const [drafts, setDrafts] = useState<Record<string, Drafted>>({})
  const [saving, setSaving] = useState(false)
  const { t } = useTranslation()

  const change = (role: Role, part: Drafted) => {
    const next = { ...drafts[role.id], ...part }
    // What was put back as it was is no change.
    for (const field of ['permissions', 'projectIds', 'escalations'] as const)
      if (next[field] && sameSet<unknown>(next[field], role[field])) delete next[field]
    if (next.scope === role.scope) delete next.scope
    const { [role.id]: _, ...others } = drafts
    setDrafts(Object.keys(next).length ? { ...others, [role.id]: next } : others)
  }

  return {
    shown: (role: Role): Role => ({ ...role, ...drafts[role.id] }),
    change,
    changed: known.filter(({ id }) => drafts[id]),
    discard: () => setDrafts({}),
    saving,
    save: async () => {
      setSaving(true)
      let left = drafts
      try {
        for (const role of known) {
          const draft = drafts[role.id]
          if (!draft) continue
          await save(role, draft)
          const { [role.id]: _, ...others } = left
          left = others
        }
      } catch (error) {
        showError(errorText(t, error))
      } finally {
        setDrafts(left)
        setSaving(false)
      }
    },
  }
}

const sameSet = <T>(one: readonly T[], other: readonly T[]) => one.length === other.length && one.every((item) => other.includes(item))

/** Saves a profile; where a colleague changed it meanwhile, asks which stands. */
export function useSaveRole(): (role: Role, changes: Partial<RoleValues>) => Promise<Role> {
  const { t } = useTranslation()
  const edit = useAction(roles.edit, { quiet: true, stale: [roles.list], toast: () => ({ text: t('profiles.saved') }) })
  const projectWords = (ids: readonly string[]) => (ids.length ? t('escalations.projectCount', { count: ids.length }) : t('escalations.allProjects'))
  const describe = (field: keyof RoleValues, value: unknown) => {
    if (field === 'permissions')
      return {
        label: t('settings.users.what'),
        text: (value as Permission[]).map((each) => t(`settings.permissions.${permissionKey(each)}`)).join(', '),
      }
    if (field === 'projectIds') return { label: t('escalations.projects'), text: projectWords(value as string[]) }
    if (field === 'escalations')
      return {
        label: t('escalations.title'),
        text: (value as Escalation[]).map((each) => t(`escalations.names.${each}`)).join(', ') || t('escalations.nobody'),
      }
    if (field === 'scope') return { label: t('settings.roles.reach'), text: t(`settings.roles.reaches.${value as Scope}`) }
    return { label: t('profiles.name'), text: Object.values(value as RoleValues['name']).join(' · ') }
  }
  return (role, changes) =>
    saveVersioned<Role, RoleValues>(role, changes, {
      read: () => readRole(role.id),
      write: (body, version) => edit.run({ params: { id: role.id }, body, version }),
      valuesOf: roleValues,
      describe,
    })
}

/** There is no reading of one profile alone: the list is short. */
async function readRole(id: string): Promise<Role> {
  const { data } = await staffCall(roles.list, { query: { includeRetired: true } })
  const found = data.find((role) => role.id === id)
  if (!found) throw new CallError('not_found')
  return found
}
