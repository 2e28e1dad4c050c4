import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { auth, organizations } from '@amparo/contracts/staff/auth'
import { locations, organization } from '@amparo/contracts/staff/settings'
import { users } from '@amparo/contracts/staff/users'
import { afterAll, describe, expect, it } from 'vitest'
import { openApi } from '../../test/harness.ts'
import { openBrowser } from '../../test/make/browser.ts'
import { makeCompany } from '../../test/make/company.ts'
import { mailsTo, tokenIn } from '../../test/make/mails.ts'

const api = await openApi()
const folder = mkdtempSync(join(tmpdir(), 'amparo-commands-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const password = 'canelo avellano lenga'

interface Run {
  code: number
  stdout: string
  stderr: string
}

async function run(command: string, args: Record<string, string>): Promise<Run> {
  const { connectionString } = api.services.database.pool.options as { connectionString: string }
  const env = { PATH: process.env.PATH, DATABASE_URL: connectionString, DATA_DIR: folder, PUBLIC_URL: 'https://amparo.example' }
  const flags = Object.entries(args).flatMap(([name, value]) => [`--${name}`, value])
  return promisify(execFile)(process.execPath, [join(import.meta.dirname, `${command}.ts`), ...flags], { env }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: Run) => error,
  )
}

const company = {
  slug: 'taller-sur',
  name: 'Taller Sur',
  country: 'BR',
  language: 'pt-BR',
  'master-email': 'Bia@Sur.com.br',
  'master-name': 'Bia Nunes',
}

const tokenOf = ({ stdout }: Run) => tokenIn({ text: stdout })

describe('company:new', () => {
  it('S2-04 makes a company with everything it starts with, and a master who sets a password by the printed link', async () => {
    const made = await run('new-company', company)
    expect(made).toMatchObject({ code: 0, stderr: '' })
    expect(made.stdout).toContain('https://amparo.example/admin/taller-sur\n')
    expect(made.stdout).toContain('https://amparo.example/taller-sur\n')

    const token = tokenOf(made)
    expect(await api.ok(auth.readLink, { body: { token } })).toMatchObject({ kind: 'INVITE', name: 'Bia Nunes', email: 'bia@sur.com.br' })
    const browser = openBrowser(api, 'taller-sur')
    const { body } = await browser.send(auth.setPassword, { body: { token, password } })
    expect(body.me).toMatchObject({ role: { builtIn: 'master' } })
    const master = api.with(body.accessToken)
    expect(await master.ok(organization.get, {})).toMatchObject({ currency: 'BRL', timeZone: 'America/Sao_Paulo', language: 'pt-BR', country: 'BR' })
    expect((await master.ok(locations.list, { query: {} })).data).toMatchObject([{ name: 'Taller Sur' }])
    expect((await master.ok(users.list, { query: {} })).data).toMatchObject([{ name: 'Bia Nunes', state: 'ACTIVE', language: 'pt-BR' }])
    expect((await mailsTo(api, 'bia@sur.com.br')).map(({ template }) => template)).toEqual(['user_invite'])
  }, 60_000)

  it('says in one line what is wrong, and makes nothing', async () => {
    await makeCompany(api, { slug: 'ocupada' })
    const before = await api.services.database.prisma.organization.count()
    const { slug: _, ...withoutSlug } = company
    const wrong: [Record<string, string>, string][] = [
      [withoutSlug, '--slug is missing: the address'],
      [{ ...company, slug: 'ocupada' }, 'The address ocupada is taken'],
      [{ ...company, slug: 'admin' }, 'The address admin is taken'],
      [{ ...company, slug: 'x1', country: 'Chile' }, '--country is wrong: two capital letters'],
      [{ ...company, slug: 'x4', country: 'JP' }, 'For JP, say --currency and --time-zone'],
      [{ ...company, slug: 'x5', 'time-zone': 'Santiago' }, '--time-zone is wrong'],
      [{ ...company, slug: 'x6', colour: 'red' }, "Unknown option '--colour'"],
    ]
    for (const [args, said] of wrong) {
      const { code, stdout, stderr } = await run('new-company', args)
      expect([code, stdout]).toEqual([1, ''])
      expect(stderr).toContain(said)
      expect(stderr.trim().split('\n').length, stderr).toBeLessThanOrEqual(2)
    }
    expect(await api.services.database.prisma.organization.count()).toBe(before)
    expect((await api.call(organizations.find, { params: { slug: 'x4' } })).status).toBe(404)
  }, 120_000)
})

describe('user:link', () => {
  it('S1-07 prints a link for somebody whom mail does not reach', async () => {
    const made = await makeCompany(api)
    const { slug } = made.organization
    const user = await made.user('operator')
    const printed = await run('user-link', { organization: slug, email: user.email.toUpperCase() })
    expect(printed).toMatchObject({ code: 0, stderr: '' })
    const browser = openBrowser(api, slug)
    expect((await browser.send(auth.setPassword, { body: { token: tokenOf(printed), password } })).status).toBe(200)
    expect((await browser.login(user.email, { password })).status).toBe(200)
  }, 60_000)

  it('S1-31 prints none for who is unknown or kept out', async () => {
    const made = await makeCompany(api)
    const { slug } = made.organization
    const [master, user] = [await made.user('master'), await made.user('operator')]
    await master.ok(users.deactivate, { params: { id: user.id } })
    for (const [args, said] of [
      [{ organization: 'no-such-company', email: user.email }, 'There is no company'],
      [{ organization: slug, email: 'nadie@example.com' }, 'Nobody at Taller Austral'],
      [{ organization: slug, email: user.email }, 'may not come in'],
      [{ organization: slug }, '--email is missing'],
    ] as [Record<string, string>, string][]) {
      const { code, stdout, stderr } = await run('user-link', args)
      expect([code, stdout]).toEqual([1, ''])
      expect(stderr).toContain(said)
    }
  }, 60_000)
})
