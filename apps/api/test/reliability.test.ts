import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Problem } from '@amparo/contracts/errors'
import { startEmbeddedPostgres } from '@amparo/database/embedded'
import { describe, expect, it } from 'vitest'
import { startMailServer } from './mail-server.ts'
import { killPostgres, makeFolder, query, secret, startCluster } from './reliability/cluster.ts'
import { isReady, type ServerProcess, startServer, until } from './server-process.ts'

const rounds = Number(process.env.RELIABILITY_ROUNDS || 5)
const cluster = await startCluster()
const mailServer = await startMailServer()

const random = (from: number, to: number) => from + Math.random() * (to - from)

async function post(url: string, apiKey: string, path: string, body: object, key: string): Promise<Response> {
  return fetch(`${url}/api/v1${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(15_000),
  })
}

describe('what was acknowledged stays', () => {
  it(`through ${rounds} times kill -9 of the server or of PostgreSQL, with each job's effect once`, {
    timeout: 240_000 + rounds * 15_000,
  }, async () => {
    const { url: databaseUrl, organizationId, locationId, apiKey } = await cluster.makeDatabase()
    const settings = { DATABASE_URL: databaseUrl, DATA_DIR: cluster.folder, SECRET: secret, SMTP_URL: mailServer.url, LOG_LEVEL: 'error' }
    let server: ServerProcess = await startServer(settings)
    await until('the server is ready', () => isReady(server.url), 30_000)

    const acknowledged = new Map<string, string>()
    let writing = true
    /** One after another, each under its key until it is acknowledged: what a careful client does. */
    const write = async (): Promise<void> => {
      while (writing) {
        const key = randomUUID()
        const customer = { kind: 'PERSON', name: 'Ana', country: 'CL', language: 'es', email: `${key}@correo.example` }
        for (let done = false; !done; ) {
          const response = await post(server.url, apiKey, '/orders', { customer, locationId, reason: 'No enciende' }, key).catch(() => undefined)
          const answer = (await response?.json().catch(() => undefined)) as { id: string } | undefined
          if (response?.status === 201 && answer) {
            acknowledged.set(key, answer.id)
            done = true
          } else if (!response || !answer || response.status === 503) await sleep(50)
          else throw new Error(`${response.status} ${JSON.stringify(answer)} ${server.said().slice(-3_000)}`)
        }
      }
    }
    const writers = [1, 2, 3, 4].map(write)

    for (let round = 0; round < rounds; round++) {
      await sleep(random(300, 1_500))
      if (round % 2) {
        await cluster.kill()
        await cluster.start()
      } else {
        server.child.kill('SIGKILL')
        await server.exit
        server = await startServer(settings)
      }
      await until(`ready again after round ${round}`, () => isReady(server.url), 30_000)
    }
    await sleep(500)
    writing = false
    await Promise.all(writers)
    await until('every job is done', () => areJobsDone(databaseUrl), 120_000)

    const orders = await query<{ id: string; number: number }>(databaseUrl, 'select id::text, number from "Order" order by number')
    expect(orders.length).toBeGreaterThan(rounds)
    expect(orders.map(({ id }) => id).toSorted()).toEqual([...acknowledged.values()].toSorted())
    expect(orders.map(({ number }) => number)).toEqual(orders.map((_, at) => at + 1))

    const facts = await query<{ kind: string; count: number }>(
      databaseUrl,
      'select kind, count(*)::int as count from "Activity" where "organizationId" = $1 and "orderId" is not null group by kind order by kind',
      [organizationId],
    )
    expect(facts).toEqual([
      { kind: 'mail.sent', count: orders.length },
      { kind: 'order.created', count: orders.length },
    ])
    const mails = await query<{ to: string; state: string }>(databaseUrl, 'select "to", state::text from "Mail"')
    expect(mails.map(({ to }) => to).toSorted()).toEqual([...acknowledged.keys()].map((key) => `${key}@correo.example`).toSorted())
    expect(new Set(mails.map(({ state }) => state))).toEqual(new Set(['SENT']))
    // A person whose mail program knows its copies has one.
    for (const { to } of mails) expect(new Set(mailServer.to(to).map(({ messageId }) => messageId)).size, to).toBe(1)
  })
})

async function areJobsDone(databaseUrl: string): Promise<boolean> {
  const [row] = await query<{ open: number; failed: number }>(
    databaseUrl,
    `select count(*) filter (where state < 'completed')::int as open, count(*) filter (where state = 'failed')::int as failed
     from pgboss.job where name in ('react', 'send_mail')`,
  )
  expect(row!.failed).toBe(0)
  return row!.open === 0
}

describe('SIGTERM', () => {
  it('is told at once, drops nothing that was begun, and ends within ten seconds', { timeout: 60_000 }, async () => {
    const { url: databaseUrl, apiKey } = await cluster.makeDatabase()
    const server = await startServer({ DATABASE_URL: databaseUrl, DATA_DIR: cluster.folder, SECRET: secret })
    await until('the server is ready', () => isReady(server.url), 30_000)

    const acknowledged: string[] = []
    const dropped: string[] = []
    // What stands before the server sends it requests for as long as it says that it is ready.
    let ready = true
    const send = () => post(server.url, apiKey, '/customers', { kind: 'PERSON', name: 'Ana', country: 'CL', language: 'es' }, randomUUID())
    const caller = async (): Promise<void> => {
      while (ready) {
        const response = await send().catch((error: { cause?: { code?: string } }) => error.cause?.code ?? String(error))
        if (typeof response === 'string') dropped.push(response)
        else if (response.status !== 201) dropped.push(String(response.status))
        else acknowledged.push(((await response.json()) as { id: string }).id)
      }
    }
    const callers = Array.from({ length: 12 }, caller)
    await sleep(800)

    const before = acknowledged.length
    const told = performance.now()
    server.child.kill('SIGTERM')
    await until('it is not ready any more', async () => !(await isReady(server.url)), 500)
    expect(await fetch(`${server.url}/readyz`).then(({ status }) => status)).toBe(503)
    ready = false
    await Promise.all(callers)
    expect(await server.exit).toBe(0)
    expect(performance.now() - told).toBeLessThan(10_000)

    expect(dropped).toEqual([])
    expect(acknowledged.length).toBeGreaterThan(before)
    const rows = await query<{ id: string }>(databaseUrl, 'select id::text from "Customer"')
    expect(rows.map(({ id }) => id).toSorted()).toEqual(acknowledged.toSorted())
  })
})

describe('a database that is gone', () => {
  it('is said as such, and all is well within ten seconds of its return', { timeout: 90_000 }, async () => {
    const { url: databaseUrl, apiKey } = await cluster.makeDatabase()
    const server = await startServer({ DATABASE_URL: databaseUrl, DATA_DIR: cluster.folder, SECRET: secret })
    await until('the server is ready', () => isReady(server.url), 30_000)
    const headers = { authorization: `Bearer ${apiKey}` }
    const read = () => fetch(`${server.url}/api/v1/customers`, { headers, signal: AbortSignal.timeout(10_000) })
    expect((await read()).status).toBe(200)

    await cluster.stop()
    const login = { organization: 'firme', email: 'ana@firme.example', password: 'any at all', remember: false }
    const tries = [
      read,
      read,
      () => post(server.url, apiKey, '/customers', { kind: 'PERSON', name: 'Ana', country: 'CL', language: 'es' }, randomUUID()),
      () => post(server.url, apiKey, '/auth/login', login, randomUUID()),
    ]
    for (const attempt of tries) {
      const response = await attempt()
      expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/)
      expect(response.headers.get('retry-after')).toBe('2')
      expect((await response.json()) as Problem).toMatchObject({ code: 'database_unavailable', status: 503 })
    }
    expect((await fetch(`${server.url}/readyz`)).status).toBe(503)
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200)

    await cluster.start()
    await until('the server is ready again', () => isReady(server.url), 10_000)
    expect((await read()).status).toBe(200)
    expect((await post(server.url, apiKey, '/customers', { kind: 'PERSON', name: 'Ana', country: 'CL', language: 'es' }, randomUUID())).status).toBe(
      201,
    )
    expect(server.child.exitCode).toBeNull()
  })

  it('is started again where it is the embedded one', { timeout: 90_000 }, async () => {
    const folder = makeFolder()
    const server = await startServer({ DATA_DIR: folder, SECRET: secret })
    await until('the server is ready', () => isReady(server.url), 30_000)
    const postgres = await startEmbeddedPostgres(folder)
    await killPostgres(postgres.url('postgres'))
    await until('it is noticed', async () => !(await isReady(server.url)), 5_000)
    await until('the server is ready again', () => isReady(server.url), 10_000)
    server.child.kill('SIGTERM')
    expect(await server.exit).toBe(0)
  })
})
