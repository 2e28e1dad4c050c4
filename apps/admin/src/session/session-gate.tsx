import { rememberLanguage } from '@amparo/web/i18n/language'
import { lazy, type ReactNode, Suspense, useEffect } from 'react'
import { switchLanguage } from '../i18n/load.ts'
import { SplashPage } from '../shell/splash.tsx'
import { refreshSession, useSession } from './session.ts'

const loadEnded = () => import('./session-ended.tsx')
const SessionEnded = lazy(loadEnded)
const SignInPage = lazy(() => import('./sign-in-page.tsx'))
const Unreachable = lazy(() => import('./unreachable.tsx'))

/** Lets in who is signed in. Where the session ends during work, the page stays beneath the sign-in with all that was typed. */
export function SessionGate({ children }: { children: ReactNode }) {
  const session = useSession()
  const inside = 'me' in session
  const language = inside ? session.me.language : undefined

  useEffect(() => {
    if (session.state === 'loading') void refreshSession().catch(() => undefined)
  }, [session.state])

  useEffect(() => {
    if (!language) return
    rememberLanguage(language)
    void switchLanguage(language)
  }, [language])

  // What lets one back in must be here already on the day that it is needed.
  useEffect(() => {
    if (!inside) return
    const timer = setTimeout(() => void loadEnded().catch(() => undefined), 5_000)
    return () => clearTimeout(timer)
  }, [inside])

  if (session.state === 'loading') return <SplashPage />
  return (
    <>
      <Suspense fallback={<SplashPage />}>{inside ? children : session.state === 'signed-out' ? <SignInPage /> : <Unreachable />}</Suspense>
      <Suspense>{session.state === 'ended' && <SessionEnded />}</Suspense>
    </>
  )
}
