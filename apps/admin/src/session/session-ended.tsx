import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useMe } from './session.ts'
import { SignInForm } from './sign-in-form.tsx'

/** Lies over the page on which the session was lost. */
export default function SessionEnded() {
  const { t } = useTranslation()
  const { name, email, organization } = useMe()
  return (
    <Modal
      opened
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      title={t('session.signIn.endedTitle')}
      overlayProps={{ backgroundOpacity: 0.7 }}
      size="sm"
      zIndex={1000}
    >
      <p style={{ marginTop: 0 }}>{t(organization.reset ? 'account.sessions.demoReset' : 'session.signIn.endedText', { name })}</p>
      <SignInForm email={email} />
    </Modal>
  )
}
