import type { Permission } from '@amparo/contracts/model/permissions'
import type { Role } from '@amparo/contracts/staff/users'
import { IconCheck, IconMinus } from '@tabler/icons-react'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocalized } from '../../../data/use-place.ts'
import { permissionGroups, permissionKey } from './permission-groups.ts'
import classes from './roles-matrix.module.css'

/** Who edits any order also edits those that are theirs. */
function mayDo(role: Role, permission: Permission): boolean {
  return role.permissions.includes(permission) || (permission === 'orders.edit_assigned' && role.permissions.includes('orders.edit'))
}

/** Who may do what: each line a deed in words, each column a role. */
export function RolesMatrix({ roles }: { roles: readonly Role[] }) {
  const { t } = useTranslation()
  const say = useLocalized()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways on a phone must be reachable by key
    <section className={classes.scroll} tabIndex={0} aria-label={t('settings.sections.roles')}>
      <table className={classes.matrix}>
        <thead>
          <tr>
            <td />
            {roles.map((role) => (
              <th key={role.id} scope="col">
                <span className={classes.role}>{say(role.name)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
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
                  {roles.map((role) => (
                    <td key={role.id}>
                      {mayDo(role, permission) ? (
                        <IconCheck size={17} className={classes.yes} role="img" aria-label={t('settings.yes')} />
                      ) : (
                        <IconMinus size={15} className={classes.no} role="img" aria-label={t('settings.no')} />
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            </Fragment>
          ))}
          <tr className={classes.group}>
            <th scope="rowgroup" colSpan={roles.length + 1}>
              {t('settings.roles.reach')}
            </th>
          </tr>
          <tr>
            <th scope="row">{t('settings.roles.reachLine')}</th>
            {roles.map((role) => (
              <td key={role.id}>{t(`settings.roles.reaches.${role.scope}`)}</td>
            ))}
          </tr>
        </tbody>
      </table>
    </section>
  )
}
