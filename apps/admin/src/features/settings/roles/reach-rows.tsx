import type { Role } from '@amparo/contracts/staff/users'
import { Checkbox } from '@mantine/core'
import { IconCheck, IconMinus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocalized } from '../../../data/use-place.ts'
import { useMay } from '../../../session/permissions.ts'
import { type Escalation, escalations, isEscalation } from './escalations.ts'
import { ProjectsChoice } from './projects-choice.tsx'
import classes from './roles-matrix.module.css'

interface Props {
  roles: readonly Role[]
  /** As they would be with the changes that wait. */
  columns: readonly Role[]
  onChange: (role: Role, part: { projectIds?: string[]; escalations?: Escalation[] }) => void
}

/** In which projects each profile's people enter requests (S2-29). A built-in profile may be held to some as well. */
export function ProjectsRow({ roles, columns, onChange }: Props) {
  const { t } = useTranslation()
  const manages = useMay('users.manage')
  return (
    <tr>
      <th scope="row">{t('escalations.projects')}</th>
      {columns.map((role, at) => (
        <td key={role.id} data-changed={String(role.projectIds) !== String(roles[at]!.projectIds) || undefined}>
          {role.permissions.includes('requests.create') ? (
            <ProjectsChoice role={role} editable={manages && !role.retiredAt} onChange={(projectIds) => onChange(roles[at]!, { projectIds })} />
          ) : (
            <IconMinus size={15} className={classes.no} role="img" aria-label={t('escalations.noRequests')} />
          )}
        </td>
      ))}
    </tr>
  )
}

/** Which profiles are mailed each time that something runs late (S2-54, S2-55). */
export function EscalationRows({ roles, columns, onChange }: Props) {
  const { t } = useTranslation()
  const say = useLocalized()
  const manages = useMay('users.manage')
  return (
    <>
      <tr className={classes.group} id="escalations">
        <th scope="rowgroup" colSpan={roles.length + 1}>
          {t('escalations.title')}
        </th>
      </tr>
      {escalations.map((number) => (
        <tr key={number}>
          <th scope="row">
            {t('escalations.numbered', { number, name: t(`escalations.names.${number}`) })}
            <span className={classes.note}>{t(`escalations.hints.${number}`)}</span>
          </th>
          {columns.map((role, at) => {
            const told = role.escalations.includes(number)
            const others = role.escalations.filter(isEscalation).filter((each) => each !== number)
            return (
              <td key={role.id} data-changed={told !== roles[at]!.escalations.includes(number) || undefined}>
                {manages && !role.retiredAt ? (
                  <Checkbox
                    className={classes.box!}
                    aria-label={`${say(role.name)}: ${t(`escalations.names.${number}`)}`}
                    checked={told}
                    onChange={(event) => onChange(roles[at]!, { escalations: event.currentTarget.checked ? [...others, number] : others })}
                  />
                ) : told ? (
                  <IconCheck size={17} className={classes.yes} role="img" aria-label={t('settings.yes')} />
                ) : (
                  <IconMinus size={15} className={classes.no} role="img" aria-label={t('settings.no')} />
                )}
              </td>
            )
          })}
        </tr>
      ))}
    </>
  )
}
