import type { Endpoint } from '@amparo/contracts/endpoint'
import { builtInRoles } from '@amparo/contracts/model/permissions'
import { me } from '@amparo/contracts/staff/auth'
import { roles, users } from '@amparo/contracts/staff/users'
import { describe, expect, it } from 'vitest'
import { openApi } from '../../../test/harness.ts'
import { openBrowser } from '../../../test/make/browser.ts'
import { testPassword } from '../../../test/make/company.ts'
import { fileOf, jpeg } from '../../../test/make/images.ts'
import { makeCompanyWithMaster, newUser, toldOfStaff } from '../../../test/make/staff.ts'

const api = await openApi()

describe('who may come in', () => {
  it('S1-31 a deactivated user is out at the next request and cannot come in; activated, they can', async () => {
    const { company, master } = await makeCompanyWithMaster(api)
    const operator = await company.user('operator')
    const browser = openBrowser(api, company.organization.slug)
    await browser.login(operator.email, { remember: true })
    await operator.ok(me.get, {})
    const { id } = operator
    expect(await master.ok(users.deactivate, { params: { id } })).toMatchObject({ state: 'INACTIVE' })
    await operator.refused(me.get, {}, 'session_ended')
    expect((await browser.refresh()).status).toBe(401)
    expect((await browser.login(operator.email)).status).toBe(401)

    expect(await master.ok(users.activate, { params: { id } })).toMatchObject({ state: 'ACTIVE' })
    await operator.refused(me.get, {}, 'session_ended')
    expect((await browser.login(operator.email)).status).toBe(200)
    await master.ok(users.activate, { params: { id } })
    expect((await toldOfStaff(api, company)).map(({ kind }) => kind)).toEqual(['user.deactivated', 'user.activated'])
  })

  it('S1-30 another role takes effect at once: the session ends, and the next one has the new permissions', async () => {
    const { company, master } = await makeCompanyWithMaster(api)
    const administrator = await company.user('administrator')
    await administrator.ok(users.list, { query: {} })
    await master.ok(users.edit, { params: { id: administrator.id }, body: { roleId: company.roleId('technician') }, version: 1 })
    await administrator.refused(users.list, { query: {} }, 'session_ended')
    const { body } = await openBrowser(api, company.organization.slug).login(administrator.email)
    await api.with(body.accessToken).refused(users.list, { query: {} }, 'forbidden')
    expect((await toldOfStaff(api, company)).at(-1)!.data).toMatchObject({ changes: [{ field: 'role', from: 'Administrador', to: 'Técnico' }] })
  })

  it('S1-36 nobody keeps themselves out, and the last master stays one', async () => {
    const { company, master } = await makeCompanyWithMaster(api)
    const self = { params: { id: master.id } }
    await master.refused(users.deactivate, self, 'cannot_change_self')
    await master.refused(users.retire, self, 'cannot_change_self')
    const toOperator = { ...self, body: { roleId: company.roleId('operator') }, version: 1 }
    await master.refused(users.edit, toOperator, 'last_master')
    expect(await master.ok(me.get, {})).toMatchObject({ role: { builtIn: 'master' } })

    // One who was invited and never came in could not help.
    await master.ok(users.invite, { body: { ...newUser(company), roleId: company.roleId('master') } })
    await master.refused(users.edit, toOperator, 'last_master')
    await company.user('master')
    expect(await master.ok(users.edit, toOperator)).toMatchObject({ role: { builtIn: 'operator' } })
  })

  it('S1-36 two masters who remove each other at the same moment leave one', async () => {
    for (let n = 0; n < 8; n++) {
      const { company, master } = await makeCompanyWithMaster(api)
      const second = await company.user('master')
      const operator = company.roleId('operator')
      const answers = await Promise.all([
        master.call(users.deactivate, { params: { id: second.id } }),
        n % 2
          ? second.call(users.retire, { params: { id: master.id } })
          : second.call(users.edit, { params: { id: master.id }, body: { roleId: operator }, version: 1 }),
      ])
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    }
  })

  it('S1-30 S1-34 S1-35 S1-36 the five roles: only a master changes users, and only an administrator besides sees them', async () => {
    const { company, master } = await makeCompanyWithMaster(api)
    const { data } = await master.ok(roles.list, { query: {} })
    expect(data.map(({ builtIn, name }) => [builtIn, name.es, name['pt-BR']])).toEqual([
      ['master', 'Maestro', 'Mestre'],
      ['administrator', 'Administrador', 'Administrador'],
      ['operator', 'Operador', 'Operador'],
      ['technician', 'Técnico', 'Técnico'],
      ['seller', 'Vendedor', 'Vendedor'],
    ])
    const target = await company.user('operator')
    const params = { id: target.id }
    const changes: [Endpoint, object][] = [
      [users.invite, { body: newUser(company) }],
      [users.inviteAgain, { params }],
      [users.edit, { params, body: { name: 'X' }, version: 1 }],
      [users.setPhoto, { params, file: fileOf(await jpeg(20, 20)) }],
      [users.removePhoto, { params }],
      [users.deactivate, { params }],
      [users.activate, { params }],
      [users.retire, { params }],
      [users.restore, { params }],
    ]
    for (const role of builtInRoles.filter((each) => each !== 'master')) {
      const user = await company.user(role)
      for (const [endpoint, input] of changes) await user.refused(endpoint, input as never, 'forbidden')
      const reads: [Endpoint, object][] = [
        [users.list, { query: {} }],
        [users.get, { params }],
        [roles.list, { query: {} }],
      ]
      for (const [endpoint, input] of reads) {
        expect((await user.call(endpoint, input as never)).status, `${role} ${endpoint.path}`).toBe(role === 'administrator' ? 200 : 403)
      }
      expect((await user.ok(users.directory, { query: {} })).data.length).toBeGreaterThan(1)
    }
    const seen = await (await company.user('administrator')).ok(users.get, { params })
    expect(seen.can).toEqual({ edit: false, deactivate: false, retire: false, invite: false })
  })

  it('S2-04 the staff of another company does not exist', async () => {
    const { company } = await makeCompanyWithMaster(api)
    const { master: stranger } = await makeCompanyWithMaster(api)
    const params = { id: (await company.user('operator')).id }
    const calls: [Endpoint, object][] = [
      [users.get, { params }],
      [users.inviteAgain, { params }],
      [users.edit, { params, body: { name: 'X' }, version: 1 }],
      [users.removePhoto, { params }],
      [users.deactivate, { params }],
      [users.activate, { params }],
      [users.retire, { params }],
      [users.restore, { params }],
    ]
    for (const [endpoint, input] of calls) await stranger.refused(endpoint, input as never, 'not_found')
    expect((await stranger.ok(users.list, { query: {} })).data).toHaveLength(1)
    expect((await stranger.ok(users.directory, { query: { includeInactive: true } })).data).toHaveLength(1)
  })

  it('S1-33 no answer about a user ever carries a password or its hash', async () => {
    const { company, master } = await makeCompanyWithMaster(api)
    const operator = await company.user('operator')
    const browser = openBrowser(api, company.organization.slug)
    const answers = [
      await browser.login(operator.email),
      await browser.refresh(),
      await master.call(users.list, { query: {} }),
      await master.call(users.get, { params: { id: operator.id } }),
      await operator.call(me.get, {}),
      await master.call(users.edit, { params: { id: operator.id }, body: { name: 'Otra' }, version: 1 }),
    ]
    for (const { body } of answers) {
      expect(JSON.stringify(body)).not.toMatch(/argon2|passwordHash|tokenHash/i)
      expect(JSON.stringify(body)).not.toContain(testPassword)
    }
  })
})
