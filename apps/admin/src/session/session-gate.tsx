import { rememberLanguage } from '@amparo/web/i18n/language'
import { changeLanguage } from '@amparo/web/i18n/start'
import { Modal } from '@mantine/core'
import { type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { loadTexts } from '../i18n/load.ts'
import { Splash } from '../shell/splash.tsx'
import { EntrancePage } from './entrance.tsx'
import { refreshSession, useSession } from './session.ts'
import { SignInForm } from './sign-in-form.tsx'
import { SignInPage } from './sign-in-page.tsx'
import { Unreachable } from './unreachable.tsx'

/** Lets in who is signed in. Where the session ends during work, the page stays beneath the sign-in with all that was typed. */
export function SessionGate({ children }: { children: ReactNode }) {
  const { t } = useTranslation()
  const session = useSession()
  const language = 'me' in session ? session.me.language : undefined

  useEffect(() => {
    if (session.state === 'loading') void refreshSession().catch(() => undefined)
  }, [session.state])

  useEffect(() => {
    if (!language) return
    rememberLanguage(language)
    void changeLanguage(language, loadTexts)
  }, [language])

  if (!('me' in session)) {
    if (session.state === 'loading') return <Splash />
    if (session.state === 'signed-out') return <SignInPage />
    return (
      <EntrancePage>
        <Unreachable />
      </EntrancePage>
    )
  }
  const ended = session.state === 'ended'
  return (
    <>
      {children}
      <Modal
        opened={ended}
        onClose={() => undefined}
        withCloseButton={false}
        closeOnEscape={false}
        title={t('session.signIn.endedTitle')}
        overlayProps={{ backgroundOpacity: 0.7 }}
        size="sm"
        zIndex={1000}
      >
        <p style={{ marginTop: 0 }}>{t('session.signIn.endedText', { name: session.me.name })}</p>
        <SignInForm email={session.me.email} />
      </Modal>
    </>
  )
}
