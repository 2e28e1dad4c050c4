import type { Endpoint, Input, Response } from '@amparo/contracts/endpoint'
import { CallError, type CallOptions, call } from '@amparo/web/api/call'
import { getSession, refreshSession, signedIn } from './session.ts'

/** A token that is still good for a moment, renewed where it is not. */
export async function freshToken(): Promise<string | undefined> {
  const session = getSession()
  if (session.state === 'signed-in' && session.expiresAt - Date.now() < 10_000) await refreshSession()
  const now = getSession()
  return now.state === 'signed-in' ? now.token : undefined
}

/**
 * Calls as the person who is signed in. A token that ran out is renewed; where the session is over, the call waits
 * until the person has signed in again and then goes on as if nothing had happened.
 */
export async function staffCall<E extends Endpoint>(endpoint: E, input: Input<E>, options: Omit<CallOptions, 'token'> = {}): Promise<Response<E>> {
  for (let renewed = false; ; renewed = true) {
    if (getSession().state === 'ended') await signedIn()
    const token = await freshToken()
    try {
      return await call(endpoint, input, { ...options, token })
    } catch (error) {
      const lost = error instanceof CallError && (error.code === 'unauthenticated' || error.code === 'session_ended')
      if (!lost || renewed) throw error
      await refreshSession()
    }
  }
}
