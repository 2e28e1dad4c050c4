import { useMediaQuery } from '@mantine/hooks'
import { IconChevronRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link, Navigate } from 'react-router'
import { isAllowed } from '../../session/permissions.ts'
import { useMe } from '../../session/session.ts'
import { Page } from '../../shell/page.tsx'
import classes from './settings-index.module.css'
import { settingsSections } from './settings-sections.ts'

/** Where there is room, the first section; on a phone, the sections to choose from. */
export function SettingsIndex() {
  const { t } = useTranslation()
  const me = useMe()
  const narrow = useMediaQuery('(max-width: 62em)', undefined, { getInitialValueInEffect: false })
  const sections = settingsSections.filter(({ may }) => isAllowed(me, may))
  if (!narrow && sections[0]) return <Navigate to={sections[0].to} replace />
  return (
    <Page title={t('settings.title')} width="form">
      <ul className={classes.sections}>
        {sections.map(({ to, name, icon: Icon }) => (
          <li key={to}>
            <Link to={to} className={classes.section}>
              <Icon size={20} stroke={1.6} aria-hidden />
              <span className={classes.words}>
                <strong>{t(`settings.sections.${name}`)}</strong>
                <span>{t(`settings.about.${name}`)}</span>
              </span>
              <IconChevronRight size={16} aria-hidden />
            </Link>
          </li>
        ))}
      </ul>
    </Page>
  )
}
