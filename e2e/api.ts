import type { Endpoint, Input, Response } from '@amparo/contracts/endpoint'

/** Calls the running server as a test needs it: to set a scene, never to check what a page should have done. */
export async function callApi<E extends Endpoint>(base: string, endpoint: E, input: Input<E>, token?: string): Promise<Response<E>> {
  const {
    params = {},
    query = {},
    body,
    file,
    version,
  } = input as { params?: Record<string, unknown>; query?: Record<string, unknown>; body?: unknown; file?: Blob; version?: number }
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])))
  const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, String(value)]))
  const headers = new Headers({ 'x-amparo': '1' })
  if (token) headers.set('authorization', `Bearer ${token}`)
  if (version !== undefined) headers.set('if-match', `"${version}"`)
  let payload: FormData | string | undefined
  if (file) {
    payload = new FormData()
    payload.set('file', file, 'photo.png')
  } else if (body !== undefined) {
    payload = JSON.stringify(body)
    headers.set('content-type', 'application/json')
  }
  const response = await fetch(`${base}/api/v1${path}?${search}`, { method: endpoint.method, headers, body: payload ?? null })
  const answer: unknown = response.status === 204 ? undefined : await response.json()
  if (!response.ok) throw new Error(`${endpoint.method} ${path} answered ${response.status}: ${JSON.stringify(answer)}`)
  return answer as Response<E>
}
