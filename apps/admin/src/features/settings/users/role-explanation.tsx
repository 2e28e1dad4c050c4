import type { Permission } from '@amparo/contracts/model/permissions'
import type { Role } from '@amparo/contracts/staff/users'
import { IconCheck, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { isCovered, isNarrow, permissionGroups, permissionKey } from '../roles/permission-groups.ts'
import classes from './role-explanation.module.css'

const every: readonly Permission[] = permissionGroups.flatMap(({ permissions }) => [...permissions])

/** What somebody with the role may do, in words, and what not: to choose it with open eyes. */
export function RoleExplanation({ role }: { role: Role }) {
  const { t } = useTranslation()
  // Who edits any order also edits the own ones: saying both would sound like a limit.
  const worth = every.filter((permission) => !isCovered(role.permissions, permission))
  const line = (permission: Permission) => t(`settings.permissions.${permissionKey(permission)}`)
  const may = worth.filter((permission) => role.permissions.includes(permission))
  const mayNot = worth.filter((permission) => !role.permissions.includes(permission) && !isNarrow(permission))
  return (
    <section className={classes.explanation} aria-live="polite">
      {role.builtIn && <p className={classes.summary}>{t(`settings.roles.summaries.${role.builtIn}`)}</p>}
      <ul className={classes.lines}>
        {may.map((permission) => (
          <li key={permission}>
            <IconCheck size={14} className={classes.yes} role="img" aria-label={t('settings.roles.may')} />
            {line(permission)}
          </li>
        ))}
        {mayNot.map((permission) => (
          <li key={permission} data-not>
            <IconX size={14} role="img" aria-label={t('settings.roles.mayNot')} />
            {line(permission)}
          </li>
        ))}
      </ul>
      <p className={classes.scope}>{t(`settings.roles.scopes.${role.scope}`)}</p>
    </section>
  )
}
