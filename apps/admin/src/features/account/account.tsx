import { useTranslation } from 'react-i18next'
import { Page } from '../../shell/page.tsx'
import { Section } from '../../ui/split-page.tsx'
import classes from './account.module.css'
import { PasswordSection } from './password-section.tsx'
import { PreferencesSection } from './preferences-section.tsx'
import { ProfileSection } from './profile-section.tsx'
import { SessionsSection } from './sessions-section.tsx'

/** One's own account. */
export function Account() {
  const { t } = useTranslation()
  return (
    <Page title={t('account.title')} width="form">
      <div className={classes.sections}>
        <Section title={t('account.profile')}>
          <ProfileSection />
        </Section>
        <Section title={t('account.preferences')}>
          <PreferencesSection />
        </Section>
        <Section title={t('account.password.title')}>
          <p className={classes.hint}>{t('account.password.text')}</p>
          <PasswordSection />
        </Section>
        <Section title={t('account.sessions.title')}>
          <SessionsSection />
        </Section>
      </div>
    </Page>
  )
}
