import { auth, me } from '@amparo/contracts/staff/auth'
import { describe, expect, it, vi } from 'vitest'
import { openApi } from '../../../test/harness.ts'
import { openBrowser } from '../../../test/make/browser.ts'
import { makeCompany, testPassword } from '../../../test/make/company.ts'
import { buildApp } from '../../app.ts'
import { openServices } from '../../services.ts'

const api = await openApi()
const secureApi = await openApi({ PUBLIC_URL: 'https://amparo.example' })
const minute = 60_000

async function companyWithUser() {
  const company = await makeCompany(api)
  const user = await company.user('operator')
  return { company, user, slug: company.organization.slug }
}

describe('sessions', () => {
  it('S1-05 "remember me" keeps a session for thirty days in a cookie that outlives the browser; else it ends with it, or after twelve hours', async () => {
    const { user, slug } = await companyWithUser()
    const [kept, passing] = [openBrowser(api, slug), openBrowser(api, slug)]
    await kept.login(user.email, { remember: true })
    await passing.login(user.email)
    expect(kept.cookie()).toMatch(/; Path=\/api\/v1\/auth; Expires=.*; HttpOnly; SameSite=Strict$/)
    const expires = Date.parse(/Expires=([^;]+)/.exec(kept.cookie())![1]!)
    expect(Math.abs(expires - api.clock.now.getTime() - 30 * 24 * 60 * minute)).toBeLessThan(1_000)
    expect(passing.cookie()).toMatch(/; Path=\/api\/v1\/auth; HttpOnly; SameSite=Strict$/)

    api.clock.forward(11 * 60 * minute)
    expect([(await kept.refresh()).status, (await passing.refresh()).status]).toEqual([200, 200])
    api.clock.forward(12 * 60 * minute + 1)
    expect([(await kept.refresh()).status, (await passing.refresh()).status]).toEqual([200, 401])
    api.clock.forward((29 * 24 + 1) * 60 * minute)
    expect((await kept.refresh()).body.code).toBe('session_ended')
  })

  it('a session in use all the time still ends after thirty days', async () => {
    const { user, slug } = await companyWithUser()
    const browser = openBrowser(api, slug)
    await browser.login(user.email)
    let hours = 0
    for (; hours <= 31 * 24 && (await browser.refresh()).status === 200; hours += 11) api.clock.forward(11 * 60 * minute)
    expect(hours).toBeGreaterThan(29 * 24)
    expect(hours).toBeLessThanOrEqual(30 * 24 + 11)
  })

  it('over https the cookie goes nowhere else', async () => {
    const company = await makeCompany(secureApi)
    const user = await company.user('operator')
    const answer = await secureApi.call(auth.login, {
      body: { organization: company.organization.slug, email: user.email, password: testPassword },
    })
    expect(String(answer.headers['set-cookie'])).toMatch(
      new RegExp(`^__Secure-amparo_${company.organization.slug}=[^;]+; Path=/api/v1/auth; HttpOnly; Secure; SameSite=Strict$`),
    )
  })

  it('each renewal replaces the token; an old one, used again, ends the session for whoever holds it', async () => {
    const { user, slug } = await companyWithUser()
    for (const renewals of [1, 2, 5]) {
      const [owner, thief] = [openBrowser(api, slug), openBrowser(api, slug)]
      await owner.login(user.email, { remember: true })
      thief.setToken(owner.token()!)
      let last = await owner.refresh()
      for (let n = 1; n < renewals; n++) last = await owner.refresh()
      expect(owner.token()).not.toBe(thief.token())

      api.clock.forward(10_000)
      expect((await thief.refresh()).body.code, `after ${renewals} renewals`).toBe('session_ended')
      expect((await owner.refresh()).body.code).toBe('session_ended')
      await api.with(last.body.accessToken).refused(me.get, {}, 'session_ended')
    }
  })

  it('a thief who renews first is thrown out when the owner comes', async () => {
    const { user, slug } = await companyWithUser()
    const [owner, thief] = [openBrowser(api, slug), openBrowser(api, slug)]
    await owner.login(user.email)
    thief.setToken(owner.token()!)
    for (let n = 0; n < 3; n++) expect((await thief.refresh()).status).toBe(200)
    api.clock.forward(minute)
    expect((await owner.refresh()).status).toBe(401)
    expect((await thief.refresh()).status).toBe(401)
  })

  it('two tabs that renew at once both go on, and so does one whose answer was lost', async () => {
    const { user, slug } = await companyWithUser()
    const tabs = Array.from({ length: 6 }, () => openBrowser(api, slug))
    await tabs[0]!.login(user.email)
    for (const tab of tabs) tab.setToken(tabs[0]!.token()!)
    const answers = await Promise.all(tabs.map((tab) => tab.refresh()))
    expect(answers.map(({ status }) => status)).toEqual(tabs.map(() => 200))
    expect(new Set(tabs.map((tab) => tab.token())).size).toBe(1)

    const lost = tabs[0]!.token()!
    await tabs[0]!.refresh()
    tabs[1]!.setToken(lost)
    api.clock.forward(9_000)
    expect((await tabs[1]!.refresh()).status).toBe(200)
    expect(tabs[1]!.token()).toBe(tabs[0]!.token())
    api.clock.forward(minute)
    expect((await tabs[1]!.refresh()).status).toBe(200)
  })

  it('signing out ends the session at the next request and takes the cookie back', async () => {
    const { user, slug } = await companyWithUser()
    const browser = openBrowser(api, slug)
    const { body } = await browser.login(user.email, { remember: true })
    await api.with(body.accessToken).ok(me.get, {})
    const token = browser.token()!
    expect((await browser.logout()).status).toBe(204)
    expect(browser.token()).toBeUndefined()
    await api.with(body.accessToken).refused(me.get, {}, 'session_ended')
    browser.setToken(token)
    expect((await browser.refresh()).status).toBe(401)
    expect((await openBrowser(api, slug).logout()).status).toBe(204)
  })

  it('own sessions are listed and can be ended one by one, those of others cannot', async () => {
    const { company, user, slug } = await companyWithUser()
    const stranger = await company.user('master')
    const browser = openBrowser(api, slug)
    const { body } = await browser.login(user.email, { headers: { 'user-agent': 'Firefox del taller' }, ip: '203.0.113.9' })
    const here = api.with(body.accessToken)
    const { data } = await here.ok(me.sessions, {})
    expect(data).toHaveLength(2)
    expect(data.find(({ current }) => current)).toMatchObject({ userAgent: 'Firefox del taller', ip: '203.0.113.9', remember: false })

    const other = data.find(({ current }) => !current)!
    await stranger.refused(me.revokeSession, { params: { id: other.id } }, 'not_found')
    await user.ok(me.get, {})
    await here.ok(me.revokeSession, { params: { id: other.id } })
    await user.refused(me.get, {}, 'session_ended')
    await here.refused(me.revokeSession, { params: { id: other.id } }, 'not_found')
    expect((await here.ok(me.sessions, {})).data).toHaveLength(1)
  })

  it('what was being read of a session while it changed is not remembered', async () => {
    const { company, user } = await companyWithUser()
    const { directory, hub, database } = api.services
    const { id } = company.organization
    const reading = directory.userBySession(id, user.sessionId)
    hub.forget(id)
    expect(await reading).toMatchObject({ id: user.id })
    await database.prisma.session.updateMany({ where: { organizationId: id, id: user.sessionId }, data: { revokedAt: api.clock.now } })
    expect(await directory.userBySession(id, user.sessionId)).toBeNull()
  })

  it('a session that ends in one process is over in the others', async () => {
    const { user } = await companyWithUser()
    const { connectionString } = api.services.database.pool.options
    const services = await openServices(api.services.env, connectionString!, () => api.clock.now)
    const app = await buildApp(services)
    const there = () => app.inject({ method: 'GET', url: '/api/v1/me', headers: { authorization: `Bearer ${user.token}` } })
    try {
      await vi.waitFor(async () => expect((await there()).statusCode).toBe(200))
      // Once it listens, it hears.
      await vi.waitFor(
        async () => {
          const { rows } = await services.database.pool.query(
            `select 1 from pg_stat_activity where query = 'listen amparo' and datname = current_database()`,
          )
          expect(rows).toHaveLength(2)
        },
        { timeout: 5_000 },
      )
      expect((await there()).statusCode).toBe(200)
      await user.ok(me.revokeSession, { params: { id: user.sessionId } })
      await vi.waitFor(async () => expect((await there()).statusCode).toBe(401), { timeout: 2_000 })
    } finally {
      await app.close()
      await services.close()
    }
  })
})
