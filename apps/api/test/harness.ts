import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { json } from 'node:stream/consumers'
import type { Endpoint, Input, Response } from '@amparo/contracts/endpoint'
import type { ErrorCode, Problem } from '@amparo/contracts/errors'
import type { FastifyInstance, InjectOptions, LightMyRequestResponse as InjectResponse } from 'fastify'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { buildApp } from '../src/app.ts'
import type { Services } from '../src/context.ts'
import { readEnv } from '../src/env.ts'
import { jobHandlers } from '../src/jobs.ts'
import { openServices } from '../src/services.ts'

export interface Answer<T> {
  status: number
  body: T
  headers: Record<string, string | string[] | number | undefined>
}

export interface CallOptions {
  headers?: Record<string, string>
  ip?: string
}

/** A caller: nobody, or somebody with a session or a key. */
export interface Caller {
  /** The answer's body. Fails the test where it is not a success. */
  ok: <E extends Endpoint>(endpoint: E, input: Input<E>, options?: CallOptions) => Promise<Response<E>>
  /** The problem. Fails the test where the call succeeds, or fails with another code. */
  refused: <E extends Endpoint>(endpoint: E, input: Input<E>, code: ErrorCode, options?: CallOptions) => Promise<Problem>
  call: <E extends Endpoint>(endpoint: E, input: Input<E>, options?: CallOptions) => Promise<Answer<Response<E>>>
}

export interface TestApi extends Caller {
  app: FastifyInstance
  services: Services
  /** Moves the clock that every context reads. */
  clock: { now: Date; forward: (ms: number) => void }
  with: (bearer: string) => Caller
  /** Does the jobs that are due, as the worker would. */
  drain: () => Promise<void>
}

/** The real server on a database of this test file's own. */
export async function openApi(settings: Record<string, string> = {}): Promise<TestApi> {
  const { url, template, prefix } = inject('database')
  const name = `${prefix}${randomBytes(6).toString('hex')}`
  const admin = new pg.Client({ connectionString: url })
  await admin.connect()
  await admin.query(`create database ${name} template ${template}`)

  const dataDir = mkdtempSync(join(tmpdir(), 'amparo-test-'))
  const env = readEnv({
    NODE_ENV: 'test',
    DATA_DIR: dataDir,
    SECRET: 'a secret that only tests know, 0123456789',
    LOG_LEVEL: 'silent',
    DATABASE_CONNECTIONS: '8',
    ...settings,
  })
  const clock = {
    now: new Date(),
    forward(ms: number) {
      clock.now = new Date(clock.now.getTime() + ms)
    },
  }
  const services = await openServices(env, url.replace(/\/postgres$/, `/${name}`), () => clock.now)
  const app = await buildApp(services)

  afterAll(async () => {
    await app.close()
    await services.close()
    await admin.query(`drop database ${name} with (force)`)
    await admin.end()
    rmSync(dataDir, { recursive: true, force: true })
  })

  return {
    ...caller(app),
    app,
    services,
    clock,
    with: (bearer) => caller(app, bearer),
    drain: () => services.queue.drain(services, jobHandlers),
  }
}

function caller(app: FastifyInstance, bearer?: string): Caller {
  const call = async <E extends Endpoint>(endpoint: E, input: Input<E>, options: CallOptions = {}): Promise<Answer<Response<E>>> => {
    const request = await requestOf(endpoint, input, options, bearer)
    if (endpoint.stream === 'text/event-stream') return headOf(await app.inject({ ...request, payloadAsStream: true }))
    const response = await app.inject(request)
    const isJson = String(response.headers['content-type'] ?? '').includes('json')
    return { status: response.statusCode, headers: response.headers, body: (isJson ? response.json() : response.body) as Response<E> }
  }
  return {
    call,
    async ok(endpoint, input, options) {
      const answer = await call(endpoint, input, options)
      if (answer.status >= 300) throw new Error(`${endpoint.method} ${endpoint.path} answered ${answer.status}: ${JSON.stringify(answer.body)}`)
      return answer.body
    },
    async refused(endpoint, input, code, options) {
      const answer = await call(endpoint, input, options)
      const problem = answer.body as unknown as Problem
      if (answer.status < 400 || problem.code !== code) {
        throw new Error(
          `${endpoint.method} ${endpoint.path} should be refused with ${code}, and answered ${answer.status}: ${JSON.stringify(answer.body)}`,
        )
      }
      return problem
    },
  }
}

/** Of a stream that would not end, what comes before it; of a refusal, all. */
async function headOf<T>(response: InjectResponse): Promise<Answer<T>> {
  const { statusCode: status, headers } = response
  const body = status < 300 ? undefined : await json(response.stream())
  response.stream().destroy()
  return { status, headers, body: body as T }
}

async function requestOf(endpoint: Endpoint, input: object, options: CallOptions, bearer?: string): Promise<InjectOptions> {
  const {
    params = {},
    query = {},
    body,
    file,
    version,
  } = input as { params?: Record<string, unknown>; query?: Record<string, unknown>; body?: unknown; file?: Blob; version?: number }
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])))
  const entries = Object.entries(query).filter(([, value]) => value !== undefined)
  const search = new URLSearchParams(entries.map(([name, value]) => [name, Array.isArray(value) ? value.join(',') : String(value)]))
  const headers: Record<string, string> = {
    'x-amparo': '1',
    ...(bearer && { authorization: `Bearer ${bearer}` }),
    ...(version !== undefined && { 'if-match': `"${version}"` }),
    ...options.headers,
  }
  const common = {
    method: endpoint.method,
    url: `/api/v1${path}${search.size ? `?${search}` : ''}`,
    headers,
    remoteAddress: options.ip ?? '127.0.0.1',
  } as const

  if (file) {
    const form = new FormData()
    form.set('file', file, 'name' in file ? String(file.name) : 'photo.png')
    const request = new Request('http://localhost', { method: 'POST', body: form })
    headers['content-type'] = request.headers.get('content-type')!
    return { ...common, payload: Buffer.from(await request.arrayBuffer()) }
  }
  return { ...common, ...(body !== undefined && { payload: body as object }) }
}
