import { auth, me } from '@amparo/contracts/staff/auth'
import { describe, expect, it } from 'vitest'
import { openApi } from '../../../test/harness.ts'
import { openBrowser } from '../../../test/make/browser.ts'
import { makeCompany, testPassword } from '../../../test/make/company.ts'
import { mailsTo, tokenIn } from '../../../test/make/mails.ts'
import { jobHandlers } from '../../jobs.ts'

const api = await openApi()
const minute = 60_000
const password = 'canelo avellano lenga'

async function companyWithUser() {
  const company = await makeCompany(api)
  const user = await company.user('operator')
  return { company, user, slug: company.organization.slug }
}

async function recover(slug: string, email: string): Promise<string> {
  await api.ok(auth.recover, { body: { organization: slug, email } })
  await api.drain()
  return tokenIn((await mailsTo(api, email)).at(-1))
}

describe('recovering a password', () => {
  it('S1-07 who forgot it is mailed a link, sets another, is in, and every earlier session is over', async () => {
    const { user, slug, company } = await companyWithUser()
    const token = await recover(slug, user.email)
    expect((await mailsTo(api, user.email)).at(-1)).toMatchObject({ template: 'password_recovery', locale: 'es', sensitive: true })

    expect(await api.ok(auth.readLink, { body: { token } })).toMatchObject({ kind: 'RECOVERY', email: user.email, organization: { slug } })
    await user.ok(me.get, {})
    const browser = openBrowser(api, slug)
    const signedIn = await browser.send(auth.setPassword, { body: { token, password } })
    expect(signedIn.status).toBe(200)
    await api.with(signedIn.body.accessToken).ok(me.get, {})
    expect((await browser.refresh()).status).toBe(200)
    await user.refused(me.get, {}, 'session_ended')

    expect((await openBrowser(api, slug).login(user.email)).body.code).toBe('wrong_credentials')
    expect((await openBrowser(api, slug).login(user.email, { password })).status).toBe(200)
    await api.refused(auth.setPassword, { body: { token, password } }, 'link_invalid')

    expect((await mailsTo(api, user.email)).map(({ template }) => template)).toEqual(['password_recovery', 'password_changed'])
    const told = await api.services.database.prisma.activity.findMany({
      where: { organizationId: company.organization.id },
      select: { kind: true, data: true },
    })
    expect(told).toEqual([{ kind: 'user.password_set', data: { userId: user.id, how: 'recovery' } }])
  })

  it('S1-07 asking for an address that nobody has looks the same, and mails nobody', async () => {
    const { company, user, slug } = await companyWithUser()
    const [known, unknown] = [
      await api.call(auth.recover, { body: { organization: slug, email: user.email } }),
      await api.call(auth.recover, { body: { organization: slug, email: 'nadie@example.com' } }),
    ]
    expect([known.status, known.body]).toEqual([202, {}])
    expect([unknown.status, unknown.body]).toEqual([202, {}])
    expect((await api.call(auth.recover, { body: { organization: 'no-such-company', email: user.email } })).status).toBe(202)
    const { prisma } = api.services.database
    const key = { organizationId_id: { organizationId: company.organization.id, id: user.id } }
    await prisma.user.update({ where: key, data: { deactivatedAt: api.clock.now }, select: { id: true } })
    await api.drain()
    expect(await prisma.mail.count({ where: { organizationId: company.organization.id } })).toBe(0)
  })

  it('S1-07 a link is good for one hour, once, and until the next one; other links are none', async () => {
    const { company, user, slug } = await companyWithUser()
    const first = await recover(slug, user.email)
    const second = await recover(slug, user.email)
    await api.refused(auth.readLink, { body: { token: first } }, 'link_invalid')
    api.clock.forward(59 * minute)
    await api.ok(auth.readLink, { body: { token: second } })
    api.clock.forward(minute)
    await api.refused(auth.setPassword, { body: { token: second, password } }, 'link_invalid')
    await api.refused(auth.readLink, { body: { token: `${first.slice(0, -1)}A` } }, 'link_invalid')

    const third = await recover(slug, user.email)
    const tries = await Promise.all(Array.from({ length: 5 }, () => api.call(auth.setPassword, { body: { token: third, password } })))
    expect(tries.map(({ status }) => status).sort()).toEqual([200, 422, 422, 422, 422])

    const fourth = await recover(slug, user.email)
    const key = { organizationId_id: { organizationId: company.organization.id, id: user.id } }
    await api.services.database.prisma.user.update({ where: key, data: { retiredAt: api.clock.now }, select: { id: true } })
    await api.refused(auth.setPassword, { body: { token: fourth, password } }, 'link_invalid')
  })

  it('S1-07 a link is kept as a hash, and a common password does not use it up', async () => {
    const { user, slug } = await companyWithUser()
    const token = await recover(slug, user.email)
    const kept = await api.services.database.prisma.oneTimeToken.findMany({ where: { userId: user.id }, select: { tokenHash: true } })
    expect(JSON.stringify(kept)).not.toContain(token)
    for (const common of ['password1234', 'Taller Austral', user.email]) {
      await api.refused(auth.setPassword, { body: { token, password: common } }, 'password_too_common')
    }
    const short = await api.refused(auth.setPassword, { body: { token, password: 'once letras' } }, 'invalid_input')
    expect(short.fields).toEqual([{ path: 'body.password', code: 'too_short' }])
    await api.ok(auth.setPassword, { body: { token, password } })
  })

  it('S1-07 a fourth mail within the hour is not sent, whoever asks', async () => {
    const { user, slug } = await companyWithUser()
    for (const email of [user.email, 'nadie@example.com']) {
      for (let n = 0; n < 3; n++) await api.ok(auth.recover, { body: { organization: slug, email } }, { ip: `198.51.100.${n}` })
      await api.refused(auth.recover, { body: { organization: slug, email } }, 'too_many_attempts')
    }
    await api.drain()
    expect(await mailsTo(api, user.email)).toHaveLength(3)
    api.clock.forward(60 * minute + 1)
    await api.ok(auth.recover, { body: { organization: slug, email: user.email } })
  })

  it('S1-07 the job of a recovery, run twice, mails once, and that link works', async () => {
    const { company, user } = await companyWithUser()
    const job = { organizationId: company.organization.id, email: user.email, askId: user.id }
    await jobHandlers.recover_password(api.services, job)
    await jobHandlers.recover_password(api.services, job)
    const mails = await mailsTo(api, user.email)
    expect(mails).toHaveLength(1)
    await api.ok(auth.readLink, { body: { token: tokenIn(mails[0]) } })
  })
})

describe('changing the own password', () => {
  it('S1-09 needs the one before, ends other sessions and links, and leaves this one', async () => {
    const { user, slug } = await companyWithUser()
    const browser = openBrowser(api, slug)
    const other = await browser.login(user.email, { remember: true })
    const link = await recover(slug, user.email)

    const wrong = await user.refused(me.changePassword, { body: { current: 'no es esta', password } }, 'current_password_wrong')
    expect(wrong.fields).toEqual([{ path: 'body.current', code: 'invalid' }])
    await user.refused(me.changePassword, { body: { current: testPassword, password: 'contraseña12' } }, 'password_too_common')
    await user.ok(me.changePassword, { body: { current: testPassword, password } })

    await user.ok(me.get, {})
    await api.with(other.body.accessToken).refused(me.get, {}, 'session_ended')
    expect((await browser.refresh()).status).toBe(401)
    await api.refused(auth.readLink, { body: { token: link } }, 'link_invalid')
    expect((await browser.login(user.email)).status).toBe(401)
    expect((await browser.login(user.email, { password })).status).toBe(200)
    expect((await mailsTo(api, user.email)).at(-1)?.template).toBe('password_changed')
  })

  it('S1-09 guessing the one before is stopped', async () => {
    const { user } = await companyWithUser()
    for (let n = 0; n < 10; n++) await user.refused(me.changePassword, { body: { current: `no ${n}`, password } }, 'current_password_wrong')
    await user.refused(me.changePassword, { body: { current: testPassword, password } }, 'too_many_attempts')
  })

  it('S1-09 an Idempotency-Key keeps nothing from which a password could be guessed', async () => {
    const { user } = await companyWithUser()
    const body = { current: testPassword, password }
    await user.ok(me.changePassword, { body }, { headers: { 'idempotency-key': 'change' } })
    const { createHash } = await import('node:crypto')
    const guess = createHash('sha256')
      .update(JSON.stringify(['POST', '/api/v1/me/password', undefined, undefined, body, undefined]))
      .digest('base64url')
    const [kept] = await api.services.database.prisma.idempotentAnswer.findMany({ where: { actor: user.id }, select: { requestHash: true } })
    expect(kept?.requestHash).toHaveLength(43)
    expect(kept?.requestHash).not.toBe(guess)
  })
})

describe('own data', () => {
  it('S1-29 a person changes their own name, phone, language and photo, and nobody loses a change', async () => {
    const { user } = await companyWithUser()
    const before = await user.ok(me.get, {})
    const edited = await user.ok(me.edit, { body: { name: 'Ana Rojas Pinto', phone: '9 8765 4321', language: 'pt-BR' }, version: before.version })
    expect(edited).toMatchObject({ name: 'Ana Rojas Pinto', phone: '+56987654321', language: 'pt-BR', version: before.version + 1 })
    await user.refused(me.edit, { body: { name: 'Otra' }, version: before.version }, 'version_stale')
    await user.refused(me.edit, { body: { phone: '12' }, version: edited.version }, 'phone_invalid')
    const role = await user.call(me.edit, { body: { roleId: before.role.id } as never, version: edited.version })
    expect(role.status).toBe(400)
  })
})
