import type { Permission } from '@amparo/contracts/model/permissions'
import type { Role } from '@amparo/contracts/staff/users'
import { Button, Checkbox, NativeSelect } from '@mantine/core'
import { IconCheck, IconMinus } from '@tabler/icons-react'
import { type CSSProperties, Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocalized } from '../../../data/use-place.ts'
import { isCovered, isMasterOnly, mayDo, permissionGroups, permissionKey, withPermission } from './permission-groups.ts'
import { EscalationRows, ProjectsRow } from './reach-rows.tsx'
import { RoleHead } from './role-head.tsx'
import classes from './roles-matrix.module.css'
import { type Scope, useRoleDrafts } from './use-role-drafts.ts'

const scopes = ['ALL', 'OWN_CUSTOMERS', 'ASSIGNED'] as const satisfies readonly Scope[]

interface Props {
  roles: readonly Role[]
  onCopy: (role: Role) => void
  onRename: (role: Role) => void
}

/** Who may do what: each line a deed in words, each column a profile. Those of the company's own are ticked right here. */
export function RolesMatrix({ roles, onCopy, onRename }: Props) {
  const { t } = useTranslation()
  const say = useLocalized()
  const drafts = useRoleDrafts(roles)
  const columns = roles.map((role) => drafts.shown(role))

  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways on a phone must be reachable by key */}
      <section className={classes.scroll} tabIndex={0} aria-label={t('settings.sections.roles')}>
        <table className={classes.matrix} style={{ '--room': `${220 + roles.length * 112}px` } as CSSProperties}>
          <thead>
            <tr>
              <td />
              {roles.map((role) => (
                <th key={role.id} scope="col" data-retired={role.retiredAt ? true : undefined}>
                  <RoleHead role={role} onCopy={() => onCopy(role)} onRename={() => onRename(role)} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{t('settings.roles.reachLine')}</th>
              {columns.map((role, at) => (
                <td key={role.id} data-changed={role.scope !== roles[at]!.scope || undefined}>
                  {role.can.edit && !role.retiredAt ? (
                    <NativeSelect
                      size="xs"
                      aria-label={`${t('settings.roles.reach')}: ${say(role.name)}`}
                      value={role.scope}
                      data={scopes.map((value) => ({ value, label: t(`settings.roles.reaches.${value}`) }))}
                      onChange={(event) => drafts.change(roles[at]!, { scope: event.currentTarget.value as Scope })}
                    />
                  ) : (
                    t(`settings.roles.reaches.${role.scope}`)
                  )}
                </td>
              ))}
            </tr>
            <ProjectsRow roles={roles} columns={columns} onChange={drafts.change} />
            <EscalationRows roles={roles} columns={columns} onChange={drafts.change} />
            {permissionGroups.map(({ name, permissions }) => (
              <Fragment key={name}>
                <tr className={classes.group}>
                  <th scope="rowgroup" colSpan={roles.length + 1}>
                    {t(`settings.roles.groups.${name}`)}
                  </th>
                </tr>
                {permissions.map((permission) => (
                  <tr key={permission}>
                    <th scope="row">{t(`settings.permissions.${permissionKey(permission)}`)}</th>
                    {columns.map((role, at) => (
                      <td key={role.id} data-changed={mayDo(role.permissions, permission) !== mayDo(roles[at]!.permissions, permission) || undefined}>
                        <Cell
                          role={role}
                          permission={permission}
                          onChange={(granted) => drafts.change(roles[at]!, { permissions: withPermission(role.permissions, permission, granted) })}
                        />
                      </td>
                    ))}
                  </tr>
                ))}
              </Fragment>
            ))}
          </tbody>
        </table>
      </section>
      {drafts.changed.length > 0 && (
        <section className={classes.foot} aria-label={t('profiles.unsaved')}>
          <span className={classes.buttons}>
            <Button onClick={() => void drafts.save()} loading={drafts.saving}>
              {t('settings.save')}
            </Button>
            <Button variant="default" onClick={drafts.discard} disabled={drafts.saving}>
              {t('profiles.discard')}
            </Button>
          </span>
          <output>{t('profiles.changed', { names: drafts.changed.map(({ name }) => say(name)).join(', ') })}</output>
        </section>
      )}
    </>
  )
}

interface CellProps {
  role: Role
  permission: Permission
  onChange: (granted: boolean) => void
}

function Cell({ role, permission, onChange }: CellProps) {
  const { t } = useTranslation()
  const say = useLocalized()
  const granted = mayDo(role.permissions, permission)
  if (role.can.edit && !role.retiredAt && !isMasterOnly(permission))
    return (
      <Checkbox
        className={classes.box!}
        aria-label={`${say(role.name)}: ${t(`settings.permissions.${permissionKey(permission)}`)}`}
        checked={granted}
        disabled={isCovered(role.permissions, permission)}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    )
  return granted ? (
    <IconCheck size={17} className={classes.yes} role="img" aria-label={t('settings.yes')} />
  ) : (
    <IconMinus size={15} className={classes.no} role="img" aria-label={t('settings.no')} />
  )
}
