import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { NavLink, Outlet } from 'react-router'
import { isAllowed } from '../../session/permissions.ts'
import { useMe } from '../../session/session.ts'
import { Splash } from '../../shell/splash.tsx'
import classes from './settings-frame.module.css'
import { settingsSections } from './settings-sections.ts'

/** The settings' own navigation beside the section; on a phone it is a page of its own, and sections lead back to it. */
export function SettingsFrame() {
  const { t } = useTranslation()
  const me = useMe()
  return (
    <div className={classes.frame}>
      <nav className={classes.nav} aria-label={t('settings.title')}>
        <span className={classes.title}>{t('settings.title')}</span>
        <ul className={classes.items}>
          {settingsSections
            .filter(({ may }) => isAllowed(me, may))
            .map(({ to, name }) => (
              <li key={to}>
                <NavLink to={to} className={classes.item!}>
                  {t(`settings.sections.${name}`)}
                </NavLink>
              </li>
            ))}
        </ul>
      </nav>
      <div className={classes.section}>
        <Suspense fallback={<Splash />}>
          <Outlet />
        </Suspense>
      </div>
    </div>
  )
}
