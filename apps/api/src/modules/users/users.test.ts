import { auth, me } from '@amparo/contracts/staff/auth'
import { users } from '@amparo/contracts/staff/users'
import sharp from 'sharp'
import { describe, expect, it, vi } from 'vitest'
import { openApi } from '../../../test/harness.ts'
import { openBrowser } from '../../../test/make/browser.ts'
import { makeCompany } from '../../../test/make/company.ts'
import { fileOf, jpeg } from '../../../test/make/images.ts'
import { mailsTo, tokenIn } from '../../../test/make/mails.ts'
import { makeCompanyWithMaster, newUser, toldOfStaff } from '../../../test/make/staff.ts'

const api = await openApi()
const hour = 3_600_000
const password = 'canelo avellano lenga'

describe('users', () => {
  it('S1-28 S1-33 S2-06 a new user is mailed a link to set a password, and nobody is shown or sent one', async () => {
    const { company, master } = await makeCompanyWithMaster(api)
    const body = { ...newUser(company, { phone: '9 8765 4321' }), locationId: company.locationId }
    const { user, link, expiresAt } = await master.ok(users.invite, { body })
    expect(user).toMatchObject({
      state: 'INVITED',
      phone: '+56987654321',
      location: { name: 'Providencia' },
      role: { builtIn: 'operator' },
      lastSeenAt: null,
      can: { edit: true, deactivate: true, retire: true, invite: true },
    })
    expect(Date.parse(expiresAt) - api.clock.now.getTime()).toBe(72 * hour)

    const [mail] = await mailsTo(api, body.email)
    expect(mail).toMatchObject({ template: 'user_invite', sensitive: true, locale: 'es' })
    const token = tokenIn(mail)
    expect(link).toBe(`${api.services.env.publicUrl}/admin/${company.organization.slug}/set-password#token=${token}`)
    const row = await api.services.database.prisma.user.findFirstOrThrow({ where: { id: user.id }, select: { passwordHash: true } })
    expect(row.passwordHash).toBeNull()

    const browser = openBrowser(api, company.organization.slug)
    expect((await browser.login(body.email)).status).toBe(401)
    api.clock.forward(71 * hour)
    expect((await browser.send(auth.setPassword, { body: { token, password } })).body.me).toMatchObject({ email: body.email })
    expect((await browser.login(body.email, { password })).status).toBe(200)
    const later = await company.user('master')
    const active = await later.ok(users.get, { params: { id: user.id } })
    expect(active).toMatchObject({ state: 'ACTIVE', can: { invite: false } })
    expect(active.lastSeenAt).not.toBeNull()
    await later.refused(users.inviteAgain, { params: { id: user.id } }, 'invite_already_used')
    expect((await toldOfStaff(api, company)).map(({ kind }) => kind)).toEqual(['user.invited', 'user.password_set'])
  })

  it('S1-28 an invitation that was lost is made anew, and the one before is over', async () => {
    const { company, master } = await makeCompanyWithMaster(api)
    const first = await master.ok(users.invite, { body: newUser(company) })
    api.clock.forward(73 * hour)
    const later = await company.user('master')
    const second = await later.ok(users.inviteAgain, { params: { id: first.user.id } })
    const token = (link: string) => link.split('#token=')[1]!
    await api.refused(auth.readLink, { body: { token: token(first.link) } }, 'link_invalid')
    await api.ok(auth.readLink, { body: { token: token(second.link) } })
    await later.ok(users.deactivate, { params: { id: first.user.id } })
    await api.refused(auth.readLink, { body: { token: token(second.link) } }, 'link_invalid')
    await later.refused(users.inviteAgain, { params: { id: first.user.id } }, 'forbidden')
  })

  it('S1-32 an address is taken once within a company, in capitals or not, and by whoever left it too', async () => {
    const { company, master } = await makeCompanyWithMaster(api)
    const other = await makeCompanyWithMaster(api)
    const body = newUser(company, { email: 'Repetida@Example.com' })
    const answers = await Promise.all(Array.from({ length: 10 }, () => master.call(users.invite, { body })))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array(9).fill(409)])
    const { id } = answers.find(({ status }) => status === 201)!.body.user

    await master.ok(users.retire, { params: { id } })
    const problem = await master.refused(users.invite, { body: { ...body, email: 'repetida@example.com' } }, 'email_taken')
    expect(problem.fields).toEqual([{ path: 'body.email', code: 'email' }])
    const second = await master.ok(users.invite, { body: newUser(company) })
    await master.refused(users.edit, { params: { id: second.user.id }, body: { email: 'repetida@example.com' }, version: 1 }, 'email_taken')
    await other.master.ok(users.invite, { body: { ...body, roleId: other.company.roleId('operator') } })
  })

  it('S1-28 what a new user points at must be there, and of this company', async () => {
    const { company, master } = await makeCompanyWithMaster(api)
    const other = await makeCompany(api)
    const body = newUser(company)
    const refused = async (change: object, path: string) => {
      const problem = await master.refused(users.invite, { body: { ...body, ...change } }, 'reference_not_found')
      expect(problem.fields).toEqual([{ path, code: 'invalid' }])
    }
    await refused({ roleId: other.roleId('operator') }, 'body.roleId')
    await refused({ locationId: other.locationId }, 'body.locationId')
    await master.refused(users.invite, { body: { ...body, phone: '123' } }, 'phone_invalid')
    expect(await master.call(users.invite, { body: { ...body, name: ' ' } })).toMatchObject({ status: 400 })
    expect(await master.call(users.invite, { body: { ...body, password: 'x' } as never })).toMatchObject({ status: 400 })
  })

  it('S1-28 a user is changed by the version that was read; another address ends links that are under way', async () => {
    const { company, master } = await makeCompanyWithMaster(api)
    const { user, link } = await master.ok(users.invite, { body: newUser(company) })
    const edited = await master.ok(users.edit, {
      params: { id: user.id },
      body: { name: 'Iván Soto Lagos', email: 'ivan.nuevo@example.com', locationId: company.locationId },
      version: user.version,
    })
    expect(edited).toMatchObject({ name: 'Iván Soto Lagos', email: 'ivan.nuevo@example.com', location: { id: company.locationId }, version: 2 })
    await api.refused(auth.readLink, { body: { token: link.split('#token=')[1]! } }, 'link_invalid')
    const stale = await master.refused(users.edit, { params: { id: user.id }, body: { name: 'Tarde' }, version: user.version }, 'version_stale')
    expect(stale.data).toMatchObject({ current: { version: 2 } })
    expect((await toldOfStaff(api, company)).at(-1)).toEqual({
      kind: 'user.edited',
      data: {
        userId: user.id,
        name: 'Iván Soto Lagos',
        changes: [
          { field: 'name', from: 'Iván Soto', to: 'Iván Soto Lagos' },
          { field: 'email', from: user.email, to: 'ivan.nuevo@example.com' },
          { field: 'location', from: null, to: 'Providencia' },
        ],
      },
    })
  })

  it('S1-28 a retired user is out, leaves lists and pickers, keeps their name in history, and comes back', async () => {
    const { company, master } = await makeCompanyWithMaster(api)
    const technician = await company.user('technician', 'Tomás Técnico')
    await technician.ok(me.get, {})
    expect(await master.ok(users.retire, { params: { id: technician.id } })).toMatchObject({ state: 'RETIRED', can: { edit: false } })
    await technician.refused(me.get, {}, 'session_ended')
    const ids = async (query: object) => (await master.ok(users.list, { query })).data.map(({ id }) => id)
    expect(await ids({})).toEqual([master.id])
    expect(await ids({ state: ['RETIRED'] })).toEqual([technician.id])
    const picked = async (query: object) => (await master.ok(users.directory, { query })).data
    expect(await picked({ role: 'technician' })).toEqual([])
    expect(await picked({ role: 'technician', includeInactive: true })).toMatchObject([{ name: 'Tomás Técnico', active: false }])
    await master.refused(users.edit, { params: { id: technician.id }, body: { name: 'X' }, version: 2 }, 'forbidden')
    await master.ok(users.restore, { params: { id: technician.id } })
    expect(await picked({ role: 'technician' })).toMatchObject([{ active: true, role: 'technician' }])
  })

  it('S2-20 the directory tells who may see requests, and so be responsible for one', async () => {
    const { company, master } = await makeCompanyWithMaster(api)
    await company.user('technician', 'Tomás Técnico')
    await company.user('seller', 'Vera Vendedora')
    const names = async (query: object) => (await master.ok(users.directory, { query })).data.map(({ name }) => name)
    expect(await names({ may: 'requests.read' })).toEqual(['Marta Maestra', 'Tomás Técnico'])
    expect(await names({ may: 'requests.read', role: 'technician' })).toEqual(['Tomás Técnico'])
    expect(await names({})).toContain('Vera Vendedora')
  })

  it('the list is found by words without accents, by address and phone, by state, and page by page', async () => {
    const { company, master } = await makeCompanyWithMaster(api)
    for (const name of ['Ñusta Ibáñez', 'Bruno Díaz', 'Bruno Díaz', 'Camila Rey']) await master.ok(users.invite, { body: newUser(company, { name }) })
    await master.ok(users.invite, { body: newUser(company, { name: 'Zoe', email: 'zoe@austral.cl', phone: '+56 9 8111 2222' }) })
    const names = async (query: object) => (await master.ok(users.list, { query })).data.map(({ name }) => name)
    expect(await names({ q: 'ibanez nusta' })).toEqual(['Ñusta Ibáñez'])
    expect(await names({ q: 'zoe@austral' })).toEqual(['Zoe'])
    expect(await names({ q: '8111 2222' })).toEqual(['Zoe'])
    expect(await names({ q: 'nadie' })).toEqual([])
    expect(await names({ state: ['ACTIVE'] })).toEqual(['Marta Maestra'])
    expect(await names({ state: ['INVITED'], q: 'bruno' })).toEqual(['Bruno Díaz', 'Bruno Díaz'])

    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await master.ok(users.list, { query: { limit: 2, ...(cursor && { cursor }) } })
      seen.push(...page.data.map(({ id }) => id))
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    expect(seen).toHaveLength(6)
    expect(new Set(seen).size).toBe(6)
  })

  it('S1-29 a photo is added, changed and removed, square and small, and the old file goes', async () => {
    const { company, master } = await makeCompanyWithMaster(api)
    const operator = await company.user('operator')
    const params = { id: operator.id }
    const get = (url: string) => api.app.inject({ method: 'GET', url })
    const first = await master.ok(users.setPhoto, { params, file: fileOf(await jpeg(900, 500)) })
    expect(await sharp((await get(first.photoUrl!)).rawPayload).metadata()).toMatchObject({ format: 'webp', width: 256, height: 256 })
    const second = await operator.ok(me.setPhoto, { file: fileOf(await jpeg(80, 300)) })
    await vi.waitFor(async () => expect((await get(first.photoUrl!)).statusCode).toBe(404))
    expect((await get(second.photoUrl!)).statusCode).toBe(200)
    expect(await operator.ok(me.removePhoto, {})).toMatchObject({ photoUrl: null })
    await vi.waitFor(async () => expect((await get(second.photoUrl!)).statusCode).toBe(404))
    expect(await master.ok(users.removePhoto, { params })).toMatchObject({ photoUrl: null })
    await master.refused(users.setPhoto, { params, file: fileOf('<svg/>', 'a.svg') }, 'unsupported_media_type')
    const stranger = (await makeCompanyWithMaster(api)).master
    await stranger.refused(users.setPhoto, { params, file: fileOf(await jpeg(20, 20)) }, 'not_found')
  })
})
