import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it, vi } from 'vitest'
import { openApi } from '../../../test/harness.ts'
import { makeCompany, testPassword } from '../../../test/make/company.ts'
import { mailsTo, tokenIn } from '../../../test/make/mails.ts'

const api = await openApi()
const folder = mkdtempSync(join(tmpdir(), 'amparo-logs-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as { port: number }
  await new Promise((done) => server.close(done))
  return port
}

it('S1-33 no password, token, cookie or key is ever in the log, also where it says all it can', async () => {
  const company = await makeCompany(api)
  const { slug } = company.organization
  const [master, user] = [await company.user('master'), await company.user('operator')]
  const port = await freePort()
  const { connectionString } = api.services.database.pool.options as { connectionString: string }
  const { secret } = api.services.env
  const server = spawn(process.execPath, [join(import.meta.dirname, '../../main.ts')], {
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: connectionString,
      DATA_DIR: folder,
      SECRET: secret,
      PORT: String(port),
      LOG_LEVEL: 'debug',
      DEMO: 'false',
    },
  })
  let log = ''
  server.stdout.on('data', (data) => (log += data))
  server.stderr.on('data', (data) => (log += data))
  const base = `http://127.0.0.1:${port}/api/v1`
  const post = (path: string, body: object, headers: Record<string, string> = {}) =>
    fetch(base + path, { method: 'POST', headers: { 'content-type': 'application/json', 'x-amparo': '1', ...headers }, body: JSON.stringify(body) })
  try {
    await vi.waitFor(async () => expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200), { timeout: 30_000, interval: 200 })

    const signedIn = await post('/auth/login', { organization: slug, email: user.email, password: testPassword })
    const { accessToken } = (await signedIn.json()) as { accessToken: string }
    const cookie = signedIn.headers.get('set-cookie')!.split(';')[0]!
    await post('/auth/login', { organization: slug, email: user.email, password: 'una equivocada aquí' })
    await post('/auth/login', { organization: slug, email: user.email, password: { deep: 'una equivocada aquí' } })
    const renewed = await post('/auth/refresh', { organization: slug }, { cookie })
    const nextCookie = renewed.headers.get('set-cookie')!.split(';')[0]!
    await post('/auth/recover', { organization: slug, email: user.email })
    await vi.waitFor(async () => expect(await mailsTo(api, user.email)).toHaveLength(1), { timeout: 15_000, interval: 100 })
    const token = tokenIn((await mailsTo(api, user.email))[0])
    await post('/auth/link', { token })
    await post('/auth/password', { token, password: 'canelo avellano lenga' })
    const bearer = { authorization: `Bearer ${master.token}` }
    const made = await post('/api-keys', { name: 'Tienda', permissions: ['customers.read'] }, bearer)
    const key = ((await made.json()) as { secret: string }).secret
    await fetch(`${base}/customers`, { headers: { authorization: `Bearer ${key}` } })
    const invited = await post('/users', { name: 'X', email: 'x@example.com', roleId: user.id, language: 'es', password: 'no debe estar' }, bearer)
    expect(invited.status).toBe(400)

    await vi.waitFor(() => expect(log).toContain('/api/v1/api-keys'))
    const secrets = { testPassword, accessToken, cookie, nextCookie, token, key, bearer: master.token, secret }
    for (const [what, text] of Object.entries(secrets)) {
      expect(text.length, what).toBeGreaterThan(10)
      expect(log.includes(text.split('=').at(-1)!), what).toBe(false)
    }
    for (const text of ['una equivocada', 'canelo avellano', 'no debe estar', '$argon2']) expect(log.includes(text), text).toBe(false)
  } finally {
    server.kill('SIGTERM')
    await new Promise((done) => server.once('exit', done))
  }
}, 90_000)
