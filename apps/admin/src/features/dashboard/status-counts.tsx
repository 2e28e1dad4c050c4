import type { Dashboard } from '@amparo/contracts/staff/dashboard'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { Section } from '../../ui/split-page.tsx'
import { StatusBadge } from '../../ui/status-badge.tsx'
import type { linksOf } from './dashboard-links.ts'
import classes from './status-counts.module.css'

interface Props {
  statuses: Dashboard['statuses']
  links: ReturnType<typeof linksOf>
}

/** Where the open orders stand, by the company's own statuses. */
export function StatusCounts({ statuses, links }: Props) {
  const { t } = useTranslation()
  const standing = statuses.filter(({ total }) => total > 0)
  if (!standing.length) return null
  const largest = Math.max(...standing.map(({ total }) => total))
  return (
    <Section title={t('home.statuses')}>
      <ul className={classes.statuses}>
        {standing.map((status) => (
          <li key={status.id}>
            <Link to={links.status(status.id)} className={classes.status}>
              <StatusBadge status={status} />
              <i className={classes.bar} style={{ width: `${(status.total / largest) * 56}px`, background: status.color }} aria-hidden />
              <span className={`${classes.total} tabular`}>{status.total}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}
