import type { Response as Answer, Endpoint, Input } from '@amparo/contracts/endpoint'
import type { ErrorCode, Problem } from '@amparo/contracts/errors'

/** What a call needs to know of an endpoint. An app that leaves zod out of its bundle writes this by hand, checked by type. */
export interface Route<E extends Endpoint> {
  method: E['method']
  path: E['path']
  versioned?: E['versioned']
}

/** An answer that is not a success, or none at all: then its code is `offline`. */
export class CallError extends Error {
  readonly code: ErrorCode | 'offline'
  readonly problem: Problem | undefined

  constructor(code: ErrorCode | 'offline', problem?: Problem) {
    super(code)
    this.code = code
    this.problem = problem
  }
}

export interface CallOptions {
  /** Bearer token, where there is a session. */
  token?: string | undefined
  signal?: AbortSignal | undefined
  /** Makes a repeated POST happen once. A form keeps one key for as long as its content stays the same. */
  idempotencyKey?: string | undefined
}

/** Calls an endpoint of the API. @throws CallError */
export function call<E extends Endpoint>(endpoint: E, input: Input<NoInfer<E>>, options?: CallOptions): Promise<Answer<E>>
export function call<E extends Endpoint>(route: Route<E>, input: Input<E>, options?: CallOptions): Promise<Answer<E>>
export async function call<E extends Endpoint>(route: Route<E>, input: Input<E>, options: CallOptions = {}): Promise<Answer<E>> {
  const response = await send(route, input, options, 'application/json')
  return (response.status === 204 ? undefined : await response.json()) as Answer<E>
}

/** A file that an endpoint streams, such as a PDF or a CSV. @throws CallError */
export async function callFile<E extends Endpoint>(route: Route<E>, input: Input<NoInfer<E>>, options: CallOptions = {}): Promise<Blob> {
  return (await send(route, input, options, '*/*')).blob()
}

async function send<E extends Endpoint>(route: Route<E>, input: Input<E>, options: CallOptions, accept: string) {
  const { params, query, body, file, version } = input as { params?: object; query?: object; body?: unknown; file?: Blob; version?: number }
  const headers = new Headers({ accept, 'x-amparo': '1' })
  if (options.token) headers.set('authorization', `Bearer ${options.token}`)
  if (version !== undefined) headers.set('if-match', `"${version}"`)
  if (options.idempotencyKey) headers.set('idempotency-key', options.idempotencyKey)

  const init: RequestInit = { method: route.method, headers, credentials: 'same-origin', signal: options.signal ?? null }
  if (file) {
    const form = new FormData()
    form.set('file', file)
    init.body = form
  } else if (body !== undefined) {
    headers.set('content-type', 'application/json')
    init.body = JSON.stringify(body)
  }

  let response: Response
  try {
    response = await fetch(`/api/v1${fill(route.path, params)}${search(query)}`, init)
  } catch (error) {
    if (options.signal?.aborted) throw error
    throw new CallError('offline')
  }
  if (response.ok) return response
  throw await problemOf(response)
}

async function problemOf(response: Response): Promise<CallError> {
  const problem = (await response.json().catch(() => undefined)) as Problem | undefined
  if (problem?.code) return new CallError(problem.code, problem)
  return new CallError(response.status >= 502 ? 'offline' : 'internal')
}

function fill(path: string, params: object = {}): string {
  return path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String((params as Record<string, unknown>)[name])))
}

/** The query as an address carries it: lists with commas, what is empty left out. */
export function search(query: object = {}): string {
  const entries = Object.entries(query)
    .filter(([, value]) => value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && !value.length))
    .map(([key, value]) => [key, Array.isArray(value) ? value.join(',') : String(value)])
  return entries.length ? `?${new URLSearchParams(entries)}` : ''
}
