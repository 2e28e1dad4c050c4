import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { NavLink } from 'react-router'
import { useMay } from '../../session/permissions.ts'
import { Page } from '../../shell/page.tsx'
import classes from './report-page.module.css'

interface Props {
  title: string
  about: string
  /** What narrows the report. */
  filters: ReactNode
  children: ReactNode
}

/** The frame of a report: which one, over what, and what it says. */
export function ReportPage({ title, about, filters, children }: Props) {
  const { t } = useTranslation()
  const readsRequests = useMay('requests.read')
  const tabs = [...(readsRequests ? [{ to: '/reports', words: t('reports.requests') }] : []), { to: '/reports/stages', words: t('reports.stages') }]
  return (
    <Page title={title} meta={about} width="wide">
      {tabs.length > 1 && (
        <nav className={classes.tabs} aria-label={t('reports.title')}>
          {tabs.map(({ to, words }) => (
            <NavLink key={to} to={to} end className={classes.tab!}>
              {words}
            </NavLink>
          ))}
        </nav>
      )}
      <search className={classes.filters}>{filters}</search>
      {children}
    </Page>
  )
}
