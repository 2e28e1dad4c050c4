import type { Problem } from '@amparo/contracts/errors'
import { attachments } from '@amparo/contracts/staff/attachments'
import type { Attachment } from '@amparo/contracts/staff/order-updates'
import { CallError } from '@amparo/web/api/call'
import { getSession, refreshSession, signedIn } from '../../session/session.ts'
import { freshToken } from '../../session/staff-call.ts'

interface Options {
  name: string
  /** From 0 to 1. */
  onProgress: (share: number) => void
  signal: AbortSignal
}

/** Uploads one image as the person who is signed in, and waits for them where their session is over. @throws CallError */
export async function uploadImage(image: Blob, options: Options): Promise<Attachment> {
  for (let renewed = false; ; renewed = true) {
    if (getSession().state === 'ended') await signedIn()
    const token = await freshToken()
    try {
      return await send(image, token, options)
    } catch (error) {
      const lost = error instanceof CallError && (error.code === 'unauthenticated' || error.code === 'session_ended')
      if (!lost || renewed) throw error
      await refreshSession()
    }
  }
}

/** XMLHttpRequest, because fetch tells nothing of how much has gone out. */
function send(image: Blob, token: string | undefined, { name, onProgress, signal }: Options): Promise<Attachment> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted()
    const request = new XMLHttpRequest()
    request.open(attachments.upload.method, `/api/v1${attachments.upload.path}`)
    request.responseType = 'json'
    request.setRequestHeader('accept', 'application/json')
    request.setRequestHeader('x-amparo', '1')
    if (token) request.setRequestHeader('authorization', `Bearer ${token}`)

    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total)
    }
    request.onload = () => {
      if (request.status === 201) return resolve(request.response as Attachment)
      const problem = request.response as Problem | null
      if (problem?.code) return reject(new CallError(problem.code, problem))
      reject(new CallError(request.status >= 502 ? 'offline' : request.status === 413 ? 'payload_too_large' : 'internal'))
    }
    request.onerror = () => reject(new CallError('offline'))
    request.ontimeout = () => reject(new CallError('offline'))
    request.onabort = () => reject(signal.reason)
    request.timeout = 120_000
    signal.addEventListener('abort', () => request.abort(), { once: true })

    const form = new FormData()
    form.set('file', image, name)
    request.send(form)
  })
}
