import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, describe, expect, inject, it } from 'vitest'
import { readEnv, SettingError } from '../src/env.ts'
import { freePort, isReady, startServer, until } from './server-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'amparo-boot-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const { url, template, prefix } = inject('database')
const name = `${prefix}${randomBytes(4).toString('hex')}`
const database = url.replace(/\/postgres$/, `/${name}`)
const admin = new pg.Client({ connectionString: url })
await admin.connect()
await admin.query(`create database ${name} template ${template}`)
afterAll(async () => {
  await admin.query(`drop database ${name} with (force)`)
  await admin.end()
})
const secret = 'a secret that only tests know, 0123456789'

/** What a start that fails says, and its exit code. */
async function refusal(settings: Record<string, string>): Promise<{ code: number | string; lines: string[]; said: string }> {
  const server = await startServer({ DATA_DIR: folder, DATABASE_URL: database, SECRET: secret, ...settings })
  const code = await server.exit
  const [said, stdout] = [await server.stderr, await server.stdout]
  expect(stdout).toBe('')
  return { code, said, lines: said.split('\n').filter(Boolean) }
}

describe('a start that cannot be', () => {
  it.each([
    ['without a secret in production', { NODE_ENV: 'production', SECRET: '' }, /SECRET is missing.*openssl rand/],
    ['with a short secret in production', { NODE_ENV: 'production', SECRET: 'short' }, /SECRET is too short.*openssl rand/],
    ['with a secret of one character in production', { NODE_ENV: 'production', SECRET: 'x'.repeat(64) }, /SECRET is too short or too simple/],
    ['with a short secret anywhere', { SECRET: 'changeme' }, /SECRET is too short/],
    ['with a port that is none', { PORT: '70000' }, /PORT is wrong/],
    ['with an address of a database that is none', { DATABASE_URL: 'mysql://localhost/amparo' }, /DATABASE_URL is wrong/],
    [
      'with a database out of reach',
      { DATABASE_URL: 'postgresql://amparo@127.0.0.1:1/amparo' },
      /database could not be reached.*127\.0\.0\.1:1\. Check DATABASE_URL\.$/,
    ],
    ['with a database that is not there', { DATABASE_URL: database.replace(name, 'nowhere') }, /database could not be reached.*nowhere/],
    ['with a mail server that is none', { SMTP_URL: 'http://mail.example' }, /SMTP_URL is wrong/],
  ])('%s: one line that says what to do', { timeout: 60_000 }, async (_, settings, words) => {
    const { code, lines, said } = await refusal(settings as Record<string, string>)
    expect(lines, said).toHaveLength(1)
    expect(lines[0]).toMatch(words)
    expect(said).not.toMatch(/ {4}at /)
    expect(code).toBe(1)
  })

  it('with a database that takes the call and says nothing: one line, within seconds', { timeout: 60_000 }, async () => {
    const silent = createServer()
    await new Promise<void>((done) => silent.listen(0, '127.0.0.1', done))
    const { port } = silent.address() as { port: number }
    const started = performance.now()
    const { code, lines } = await refusal({ DATABASE_URL: `postgresql://amparo@127.0.0.1:${port}/amparo` })
    silent.close()
    expect(lines).toHaveLength(1)
    expect(lines[0]).toMatch(/database could not be reached.*DATABASE_URL/)
    expect(code).toBe(1)
    expect(performance.now() - started).toBeLessThan(30_000)
  })

  it('on a port that is in use: one line that says what to do', { timeout: 60_000 }, async () => {
    const port = await freePort()
    const other = createServer()
    await new Promise<void>((done) => other.listen(port, '127.0.0.1', done))
    const { code, lines } = await refusal({ PORT: String(port) })
    await new Promise((done) => other.close(done))
    expect(lines).toEqual([`Port ${port} is in use. Stop what uses it, or choose another: PORT=3001.`])
    expect(code).toBe(1)
  })
})

describe('secrets', () => {
  it('outside of production one is made, kept, and readable by nobody else', () => {
    const first = readEnv({ DATA_DIR: join(folder, 'data') })
    expect(first.secret.length).toBeGreaterThan(32)
    expect(readEnv({ DATA_DIR: join(folder, 'data') }).secret).toBe(first.secret)
    expect(readEnv({ DATA_DIR: join(folder, 'other') }).secret).not.toBe(first.secret)
  })

  it('in production the demo company is not made unless asked for', () => {
    expect(readEnv({ NODE_ENV: 'production', SECRET: secret }).demo).toBe(false)
    expect(readEnv({ NODE_ENV: 'production', SECRET: secret, DEMO: 'true' }).demo).toBe(true)
    expect(() => readEnv({ NODE_ENV: 'production' })).toThrow(SettingError)
  })
})

describe('a start', () => {
  it('in production says where it is, and no secret', { timeout: 60_000 }, async () => {
    const server = await startServer({ NODE_ENV: 'production', DATA_DIR: folder, DATABASE_URL: database, SECRET: secret, LOG_LEVEL: 'info' })
    await until('the server is ready', () => isReady(server.url), 30_000)
    server.child.kill('SIGTERM')
    expect(await server.exit).toBe(0)
    const said = (await server.stdout) + (await server.stderr)
    expect(said).not.toContain(secret)
    expect(said).not.toContain('amparo-demo')
    expect(said).toMatch(/Back office +\S+\/admin\n/)
    expect(said).not.toContain('/demo')
  })
})
