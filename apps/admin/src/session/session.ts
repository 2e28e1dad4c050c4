import { auth, type Me } from '@amparo/contracts/staff/auth'
import { CallError, call } from '@amparo/web/api/call'
import { clearDrafts } from '@amparo/web/form/drafts'
import { useSyncExternalStore } from 'react'
import { companySlug } from './company.ts'

/**
 * `ended`: the session was lost in the middle of work. The page stays mounted beneath the sign-in, so that nothing
 * typed is lost, and calls wait for the same person to come back.
 */
export type Session = { state: 'loading' | 'unreachable' | 'signed-out' } | { state: 'signed-in' | 'ended'; me: Me; token: string; expiresAt: number }

/**
 * Says on this device that somebody signed in and not out, so that a first visit asks for no session that cannot be there.
 * It lets nobody in: where it is wrong, the server refuses, or one signs in once more.
 */
const trace = `amparo:signed-in:${companySlug}`

function maybeSignedIn(): boolean {
  try {
    return localStorage.getItem(trace) !== null
  } catch {
    return true
  }
}

function leaveTrace(inside: boolean): void {
  try {
    if (inside) localStorage.setItem(trace, 'yes')
    else localStorage.removeItem(trace)
  } catch {
    // Without storage each visit asks the server.
  }
}

let session: Session = { state: maybeSignedIn() ? 'loading' : 'signed-out' }
const watchers = new Set<() => void>()
const channel = new BroadcastChannel(`amparo:${companySlug}`)

function setSession(next: Session): void {
  session = next
  for (const watcher of watchers) watcher()
}

export function getSession(): Session {
  return session
}

export function useSession(): Session {
  return useSyncExternalStore((watcher) => {
    watchers.add(watcher)
    return () => watchers.delete(watcher)
  }, getSession)
}

/** Who is signed in. Only below the gate, where somebody is. */
export function useMe(): Me {
  const session = useSession()
  if (!('me' in session)) throw new Error('nobody is signed in')
  return session.me
}

export function startSession({ accessToken, expiresAt, me }: { accessToken: string; expiresAt: string; me: Me }, tell = true): void {
  const before = 'me' in session ? session.me.id : me.id
  leaveTrace(true)
  setSession({ state: 'signed-in', me, token: accessToken, expiresAt: Date.parse(expiresAt) })
  if (tell) channel.postMessage('signed-in')
  // Somebody else came back: what the other had open is not for them.
  if (before !== me.id) location.reload()
}

export function setMe(me: Me): void {
  if ('me' in session) setSession({ ...session, me })
}

function endSession(): void {
  leaveTrace(false)
  setSession('me' in session ? { ...session, state: 'ended' } : { state: 'signed-out' })
}

let refreshing: Promise<boolean> | undefined

/** Renews the access token by the refresh cookie; one at a time, in all tabs, since the cookie serves once. */
export function refreshSession(): Promise<boolean> {
  refreshing ??= alone(renew).finally(() => {
    refreshing = undefined
  })
  return refreshing
}

async function renew(): Promise<boolean> {
  try {
    startSession(await call(auth.refresh, { body: { organization: companySlug! } }), false)
    return true
  } catch (error) {
    const refused = error instanceof CallError && (error.problem?.status === 401 || error.problem?.status === 403)
    if (refused) endSession()
    else if (session.state === 'loading') setSession({ state: 'unreachable' })
    if (!refused && session.state !== 'unreachable') throw error
    return false
  }
}

/** Web locks exist only on https and localhost; elsewhere each tab takes its chance. */
function alone<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks ? (navigator.locks.request(`amparo:${companySlug}:refresh`, work) as Promise<T>) : work()
}

export async function signOut(): Promise<void> {
  await call(auth.logout, { body: { organization: companySlug! } }).catch(() => undefined)
  clearDrafts()
  leaveTrace(false)
  channel.postMessage('signed-out')
  location.assign(`/admin/${companySlug}`)
}

/** Resolves once somebody is signed in again. */
export function signedIn(): Promise<void> {
  return new Promise((resolve) => {
    const watcher = () => {
      if (session.state !== 'signed-in') return
      watchers.delete(watcher)
      resolve()
    }
    watchers.add(watcher)
    watcher()
  })
}

channel.onmessage = ({ data }) => {
  if (data === 'signed-out' && session.state !== 'signed-out') location.assign(`/admin/${companySlug}`)
  if (data === 'signed-in' && session.state !== 'signed-in') void refreshSession().catch(() => undefined)
}
