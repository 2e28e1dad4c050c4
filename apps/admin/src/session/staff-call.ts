import type { Endpoint, Input, Response } from '@amparo/contracts/endpoint'
import { CallError, type CallOptions, call, callFile } from '@amparo/web/api/call'
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
async function asStaff<T>(send: (token: string | undefined) => Promise<T>): Promise<T> {
  for (let renewed = false; ; renewed = true) {
    if (getSession().state === 'ended') await signedIn()
    const token = await freshToken()
    try {
      return await send(token)
    } catch (error) {
      const lost = error instanceof CallError && (error.code === 'unauthenticated' || error.code === 'session_ended')
      if (!lost || renewed) throw error
      await refreshSession()
    }
  }
}

export function staffCall<E extends Endpoint>(endpoint: E, input: Input<E>, options: Omit<CallOptions, 'token'> = {}): Promise<Response<E>> {
  return asStaff((token) => call(endpoint, input, { ...options, token }))
}

/** A file that the person may read: a document, an export. */
export function staffFile<E extends Endpoint>(endpoint: E, input: Input<E>): Promise<Blob> {
  return asStaff((token) => callFile(endpoint, input, { token }))
}
