import type { Dashboard } from '@amparo/contracts/staff/dashboard'
import type { StatusCategory } from '@amparo/contracts/staff/statuses'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { StatusDot } from '../../ui/status-badge.tsx'
import type { linksOf } from './dashboard-links.ts'
import classes from './stage-list.module.css'

const colors: Record<StatusCategory, string> = {
  NEW: '#7a8191',
  WORKING: '#4263eb',
  WAITING: '#b86e00',
  READY: '#2b8a3e',
  DELIVERED: '#2b8a3e',
  CANCELLED: '#7a8191',
}

interface Props {
  stages: Dashboard['stages']
  links: ReturnType<typeof linksOf>
  /** As high as the bars beside it. */
  rowHeight: number
}

/** How many orders stand in each stage; each number opens its list. */
export function StageList({ stages, links, rowHeight }: Props) {
  const { t } = useTranslation()
  return (
    <ul className={classes.stages} aria-label={t('home.stages')}>
      {stages.map(({ category, total }) => (
        <li key={category} style={{ height: rowHeight }}>
          <Link to={links.stage(category)} className={classes.stage}>
            <StatusDot color={colors[category]} category={category} />
            <span className={classes.name}>{t(`home.categories.${category}`)}</span>
            <strong className="tabular">{total}</strong>
          </Link>
        </li>
      ))}
    </ul>
  )
}
