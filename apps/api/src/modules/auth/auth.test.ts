import { createHmac } from 'node:crypto'
import { auth, me, organizations } from '@amparo/contracts/staff/auth'
import { customers } from '@amparo/contracts/staff/customers'
import { describe, expect, it } from 'vitest'
import { openApi } from '../../../test/harness.ts'
import { openBrowser } from '../../../test/make/browser.ts'
import { makeCompany, testPassword } from '../../../test/make/company.ts'

const api = await openApi()
const emptyApi = await openApi()
const minute = 60_000

async function companyWithUser() {
  const company = await makeCompany(api)
  const user = await company.user('operator')
  return { company, user, slug: company.organization.slug }
}

describe('signing in', () => {
  it('S1-04 S2-05 the right address and password let a person in, and nothing else does', async () => {
    const { user, slug, company } = await companyWithUser()
    const browser = openBrowser(api, slug)
    const signedIn = await browser.login(user.email.toUpperCase())
    expect(signedIn.status).toBe(200)
    expect(signedIn.body.me).toMatchObject({ id: user.id, email: user.email, role: { builtIn: 'operator' } })
    expect(await api.with(signedIn.body.accessToken).ok(me.get, {})).toMatchObject({ id: user.id, organization: { slug } })

    const wrong = (body: { organization: string; email: string; password: string }) => api.refused(auth.login, { body }, 'wrong_credentials')
    await wrong({ organization: slug, email: user.email, password: `${testPassword} ` })
    await wrong({ organization: slug, email: user.email, password: testPassword.toUpperCase() })
    await wrong({ organization: slug, email: 'nadie@example.com', password: testPassword })
    await wrong({ organization: 'no-such-company', email: user.email, password: testPassword })
    const other = await makeCompany(api)
    await wrong({ organization: other.organization.slug, email: user.email, password: testPassword })

    const { prisma } = api.services.database
    const key = { organizationId_id: { organizationId: company.organization.id, id: user.id } }
    for (const kept of [{ deactivatedAt: new Date() }, { deactivatedAt: null, retiredAt: new Date() }, { retiredAt: null, passwordHash: null }]) {
      await prisma.user.update({ where: key, data: kept, select: { id: true } })
      await wrong({ organization: slug, email: user.email, password: testPassword })
    }
  })

  it('S1-04 an address that nobody has and a wrong password answer alike, word for word and in about the same time', async () => {
    const { user, slug } = await companyWithUser()
    const times = { known: [] as number[], unknown: [] as number[] }
    const answers = new Set<string>()
    for (let n = 0; n < 9; n++) {
      for (const [which, email] of [
        ['known', user.email],
        ['unknown', 'nadie@example.com'],
      ] as const) {
        const start = performance.now()
        const { status, body } = await api.call(auth.login, { body: { organization: slug, email, password: 'equivocada del todo' } })
        times[which].push(performance.now() - start)
        answers.add(JSON.stringify([status, { ...(body as object), requestId: '' }]))
      }
    }
    expect(answers.size).toBe(1)
    const median = (list: number[]) => list.sort((a, b) => a - b)[4]!
    expect(median(times.known) / median(times.unknown)).toBeGreaterThan(0.4)
    expect(median(times.known) / median(times.unknown)).toBeLessThan(2.5)
  })

  it('S1-04 after ten wrong tries on one address even the right password waits a quarter of an hour; others do not', async () => {
    const { company, user, slug } = await companyWithUser()
    const colleague = await company.user('operator')
    const browser = openBrowser(api, slug)
    for (let n = 0; n < 10; n++) expect((await browser.login(user.email, { password: 'equivocada' })).body.code).toBe('wrong_credentials')

    api.clock.forward(5 * minute)
    const blocked = await browser.login(user.email)
    expect([blocked.status, blocked.body.code, blocked.headers['retry-after']]).toEqual([429, 'too_many_attempts', String(10 * 60)])
    expect((await openBrowser(api, slug).login(colleague.email)).status).toBe(200)
    // Tries while blocked do not make it longer.
    for (let n = 0; n < 20; n++) await browser.login(user.email, { password: 'equivocada' })
    api.clock.forward(10 * minute + 1)
    expect((await browser.login(user.email)).status).toBe(200)
  })

  it('S1-04 the guesses of a stranger shut the stranger out, not who is known at another place; that place counts its own', async () => {
    const { user, slug } = await companyWithUser()
    const [shop, stranger, elsewhere] = ['190.20.30.40', '198.51.100.9', '203.0.113.5']
    const login = (ip: string, password?: string) => openBrowser(api, slug).login(user.email, { ip, ...(password && { password }) })
    expect((await login(shop)).status).toBe(200)
    for (let n = 0; n < 10; n++) expect((await login(stranger, 'equivocada')).status).toBe(401)

    const blocked = await login(stranger)
    expect([blocked.status, blocked.body]).toMatchObject([429, { code: 'too_many_attempts', data: { retryAfterSeconds: 15 * 60 } }])
    expect((await login(elsewhere)).status).toBe(429)
    expect((await login(shop)).status).toBe(200)
    for (let n = 0; n < 10; n++) expect((await login(shop, 'equivocada')).status).toBe(401)
    expect((await login(shop)).status).toBe(429)

    api.clock.forward(15 * minute + 1)
    expect((await login(shop)).status).toBe(200)
    api.clock.forward(31 * 24 * 60 * minute)
    for (let n = 0; n < 10; n++) await login(stranger, 'equivocada')
    expect((await login(shop)).status).toBe(429)
  })

  it('S1-04 a hundred guesses at the same moment are no more than ten', async () => {
    const { user, slug } = await companyWithUser()
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, n) => openBrowser(api, slug).login(user.email, { password: `intento ${n}`, ip: `10.1.${n}.1` })),
    )
    expect(answers.filter(({ body }) => body.code === 'wrong_credentials').length).toBeLessThanOrEqual(10)
    expect(answers.every(({ status }) => [401, 429].includes(status))).toBe(true)
  })

  it('S1-04 one place that tries many addresses is stopped, IPv6 neighbours with it, and other places are not', async () => {
    const { user, slug } = await companyWithUser()
    const browser = openBrowser(api, slug)
    const ip = (n: number) => `2001:db8:1:2::${n.toString(16)}`
    for (let n = 0; n < 50; n++) await api.call(auth.login, { body: { organization: 'x', email: 'a@b.cl', password: 'x' } }, { ip: ip(n) })
    expect((await browser.login(user.email, { ip: ip(0) })).status).toBe(200)
    for (let n = 0; n < 50; n++) await browser.login(`alguien${n}@example.com`, { password: 'x', ip: ip(n) })
    expect((await browser.login(user.email, { ip: ip(99) })).status).toBe(429)
    expect((await browser.login(user.email, { ip: '2001:db8:1:3::1' })).status).toBe(200)
  })

  it('S2-04 each company has its own door, and there is no door of no company', async () => {
    const { slug } = await companyWithUser()
    expect(await api.ok(organizations.find, { params: { slug } })).toMatchObject({ slug, name: 'Taller Austral', logoUrl: null })
    await api.refused(organizations.find, { params: { slug: 'no-such-company' } }, 'not_found')
    expect(await api.ok(organizations.only, {})).toEqual({ only: null })
    expect(await emptyApi.ok(organizations.only, {})).toEqual({ only: null })
    const only = await makeCompany(emptyApi)
    expect(await emptyApi.ok(organizations.only, {})).toEqual({ only: only.organization.slug })
  })
})

describe('doors', () => {
  it('routes that act on a cookie refuse other sites', async () => {
    const { user, slug } = await companyWithUser()
    const browser = openBrowser(api, slug)
    await browser.login(user.email)
    const body = { organization: slug }
    const foreign: Record<string, string>[] = [
      { 'x-amparo': '' },
      { 'x-amparo': '0' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'none' },
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: 'http://localhost:3001' },
    ]
    for (const headers of foreign) {
      for (const endpoint of [auth.refresh, auth.logout]) {
        expect((await browser.send(endpoint, { body }, { headers })).body.code, JSON.stringify(headers)).toBe('cross_site')
      }
    }
    expect((await browser.refresh({ headers: { origin: 'http://localhost:3000', 'sec-fetch-site': 'same-origin' } })).status).toBe(200)

    const form = await api.app.inject({
      method: 'POST',
      url: '/api/v1/auth/login',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: `organization=${slug}&email=${user.email}&password=x`,
    })
    expect(form.statusCode).toBe(415)
    const preflight = await api.app.inject({
      method: 'OPTIONS',
      url: '/api/v1/auth/refresh',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    })
    expect(preflight.headers['access-control-allow-origin']).toBeUndefined()
  })

  it('a token of another making opens nothing', async () => {
    const { company, user } = await companyWithUser()
    const other = await makeCompany(api)
    const { secret } = api.services.env
    const now = Math.floor(Date.now() / 1_000)
    const claims = { sub: user.id, org: company.organization.id, sid: user.sessionId, iss: 'amparo', aud: 'staff', iat: now, exp: now + 600 }
    const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
    const signed = (header: object, payload: object, key = secret, hash = 'sha256') => {
      const text = `${encode(header)}.${encode(payload)}`
      return `${text}.${createHmac(hash, key).update(text).digest('base64url')}`
    }
    const hs256 = { alg: 'HS256', typ: 'JWT' }
    await api.with(signed(hs256, claims)).ok(me.get, {})

    const { exp: _, ...endless } = claims
    const { sid: __, ...unbound } = claims
    const forged: Record<string, string> = {
      'no algorithm': `${encode({ alg: 'none', typ: 'JWT' })}.${encode(claims)}.`,
      'no algorithm, signed': signed({ alg: 'none' }, claims),
      'another algorithm': signed({ alg: 'HS512' }, claims, secret, 'sha512'),
      'another secret': signed(hs256, claims, 'a secret that somebody else made up, 987654'),
      'an empty secret': signed(hs256, claims, ''),
      'another audience': signed(hs256, { ...claims, aud: 'portal' }),
      'another issuer': signed(hs256, { ...claims, iss: 'somebody' }),
      over: signed(hs256, { ...claims, exp: now - 1 }),
      'without an end': signed(hs256, endless),
      'without a session': signed(hs256, unbound),
      'claims changed': signed(hs256, claims).replace(/\.[^.]+\./, `.${encode({ ...claims, sub: other.organization.id })}.`),
      nonsense: 'nonsense',
      'a refresh token': `${user.sessionId}.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA`,
    }
    for (const [what, token] of Object.entries(forged)) {
      expect((await api.with(token).call(me.get, {})).status, what).toBe(401)
    }
    await api.with(signed(hs256, { ...claims, org: other.organization.id })).refused(me.get, {}, 'session_ended')
    await api.with(signed(hs256, { ...claims, sub: (await company.user('master')).id })).refused(me.get, {}, 'session_ended')
    await api.refused(customers.list, { query: {} }, 'unauthenticated')
    for (const authorization of ['Bearer', 'Bearer ', `Basic ${user.token}`, `Bearer ${user.token} x`, user.token]) {
      await api.refused(me.get, {}, 'unauthenticated', { headers: { authorization } })
    }
  })
})
