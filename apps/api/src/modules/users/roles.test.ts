import { masterOnly, permissions } from '@amparo/contracts/model/permissions'
import { customers } from '@amparo/contracts/staff/customers'
import { orderUpdates } from '@amparo/contracts/staff/order-updates'
import { orders } from '@amparo/contracts/staff/orders'
import { projects } from '@amparo/contracts/staff/places'
import { requests } from '@amparo/contracts/staff/requests'
import { roles, users } from '@amparo/contracts/staff/users'
import { describe, expect, it } from 'vitest'
import { openApi } from '../../../test/harness.ts'
import { makeCompany } from '../../../test/make/company.ts'
import { makeOrder } from '../../../test/make/order.ts'
import { firstOfCatalogs, makeRequest } from '../../../test/make/request.ts'
import { makeCompanyWithMaster, newUser, userWithProfile } from '../../../test/make/staff.ts'

const api = await openApi()
const name = { es: 'Recepción', 'pt-BR': 'Recepção' }

describe('profiles of the company', () => {
  it('S1-30 a profile is made, changed, taken out and brought back; the list says how many have it', async () => {
    const { company, master } = await makeCompanyWithMaster(api)
    const made = await master.ok(roles.create, { body: { name, permissions: ['orders.create', 'orders.read', 'orders.read'] } })
    expect(made).toMatchObject({
      builtIn: null,
      name,
      permissions: ['orders.read', 'orders.create'],
      scope: 'ALL',
      users: 0,
      retiredAt: null,
      version: 1,
      can: { edit: true, retire: true },
    })
    const list = async (includeRetired = false) => (await master.ok(roles.list, { query: { includeRetired } })).data
    expect((await list()).at(-1)).toEqual(made)
    expect((await list()).map(({ builtIn, users: count, can }) => [builtIn, count, can.edit])).toEqual([
      ['master', 1, false],
      ['administrator', 0, false],
      ['operator', 0, false],
      ['technician', 0, false],
      ['seller', 0, false],
      [null, 0, true],
    ])

    const params = { id: made.id }
    const edited = await master.ok(roles.edit, { params, body: { scope: 'OWN_CUSTOMERS' }, version: 1 })
    expect(edited).toMatchObject({ name, permissions: ['orders.read', 'orders.create'], scope: 'OWN_CUSTOMERS', version: 2 })
    const stale = await master.refused(roles.edit, { params, body: { permissions: [] }, version: 1 }, 'version_stale')
    expect(stale.data).toMatchObject({ current: { version: 2 } })

    const { user } = await master.ok(users.invite, { body: { ...newUser(company), roleId: made.id } })
    expect(user.role).toEqual({ id: made.id, builtIn: null, name })
    expect((await list()).at(-1)).toMatchObject({ users: 1 })
    expect((await master.refused(roles.retire, { params }, 'role_in_use')).data).toEqual({ users: 1 })
    await master.ok(users.retire, { params: { id: user.id } })

    expect((await master.ok(roles.retire, { params })).retiredAt).not.toBeNull()
    expect((await list()).some(({ id }) => id === made.id)).toBe(false)
    expect((await list(true)).at(-1)).toMatchObject({ id: made.id, can: { edit: false, retire: true } })
    await master.refused(users.invite, { body: { ...newUser(company), roleId: made.id } }, 'reference_not_found')
    expect((await master.ok(roles.restore, { params })).retiredAt).toBeNull()

    const told = await api.services.database.prisma.activity.findMany({
      where: { organizationId: company.organization.id, kind: { startsWith: 'role.' } },
      orderBy: { id: 'asc' },
      select: { kind: true, data: true },
    })
    expect(told.map(({ kind }) => kind)).toEqual(['role.created', 'role.edited', 'role.retired', 'role.restored'])
    expect(told[0]!.data).toEqual({ roleId: made.id, name: 'Recepción' })
  })

  it('S1-34 S1-36 S1-44 what only the master may is never granted, and the built-in roles stay as they are', async () => {
    const { company, master } = await makeCompanyWithMaster(api)
    for (const permission of masterOnly) {
      const refused = await master.refused(roles.create, { body: { name, permissions: ['orders.read', permission] } }, 'permission_not_grantable')
      expect(refused.fields).toEqual([{ path: 'body.permissions', code: 'invalid' }])
    }
    const rest = permissions.filter((permission) => !masterOnly.includes(permission))
    const all = await master.ok(roles.create, { body: { name, permissions: rest } })
    expect(all.permissions).toEqual(rest)
    await master.refused(roles.edit, { params: { id: all.id }, body: { permissions: [...permissions] }, version: 1 }, 'permission_not_grantable')
    for (const role of ['master', 'administrator', 'operator', 'technician', 'seller'] as const) {
      const params = { id: company.roleId(role) }
      await master.refused(roles.edit, { params, body: { scope: 'ALL' }, version: 1 }, 'role_built_in')
      await master.refused(roles.retire, { params }, 'role_built_in')
    }
    for (const role of ['administrator', 'operator', 'technician', 'seller'] as const) {
      const user = await company.user(role)
      await user.refused(roles.create, { body: { name, permissions: [] } }, 'forbidden')
      await user.refused(roles.edit, { params: { id: all.id }, body: { scope: 'ALL' }, version: 1 }, 'forbidden')
      await user.refused(roles.retire, { params: { id: all.id } }, 'forbidden')
    }
    const { master: stranger } = await makeCompanyWithMaster(api)
    await stranger.refused(roles.edit, { params: { id: all.id }, body: { scope: 'ALL' }, version: 1 }, 'not_found')
    await stranger.refused(roles.retire, { params: { id: all.id } }, 'not_found')
    await stranger.refused(roles.restore, { params: { id: all.id } }, 'not_found')
  })

  it('S1-30 S1-35 a change holds from the next request on, for reading and for writing', async () => {
    const company = await makeCompany(api)
    const { user, role, master } = await userWithProfile(api, company, { permissions: ['orders.read', 'orders.edit'] })
    const order = await makeOrder(await company.user('operator'), company)
    const params = { id: order.id }
    const note = { params, body: { kind: 'NOTE', note: 'Revisado' } } as const
    const change = (body: object, version: number) => master.ok(roles.edit, { params: { id: role.id }, body, version })
    expect((await user.ok(orders.get, { params })).can).toMatchObject({ edit: true, price: true, close: false })
    await user.ok(orderUpdates.create, note)

    await change({ permissions: ['orders.read', 'orders.edit_assigned'] }, 1)
    expect((await user.ok(orders.get, { params })).can).toMatchObject({ edit: false, price: false })
    await user.refused(orderUpdates.create, note, 'forbidden')
    await change({ permissions: ['customers.read'] }, 2)
    await user.refused(orders.get, { params }, 'forbidden')
    await user.ok(customers.list, { query: {} })
    await change({ permissions: ['orders.read'], scope: 'ASSIGNED' }, 3)
    await user.refused(orders.get, { params }, 'not_found')
    expect((await user.ok(orders.list, { query: {} })).data).toEqual([])
  })

  it('S2-29 a profile names the projects in which its people enter requests, and it holds at once', async () => {
    const company = await makeCompany(api)
    const { user, role, master } = await userWithProfile(api, company, {
      permissions: ['requests.read', 'requests.create', 'requests.act_responsible', 'settings.read', 'places.read'],
    })
    const [inside, outside] = [
      await master.ok(projects.create, { body: { name: 'Los Robles' } }),
      await master.ok(projects.create, { body: { name: 'Las Acacias' } }),
    ]
    const about = (projectId: string) => ({ association: 'OTHER', contact: { name: 'Carla' }, projectId, language: 'es' }) as const
    await makeRequest(user, { about: about(outside.id) })

    const params = { id: role.id }
    const edited = await master.ok(roles.edit, { params, body: { projectIds: [inside.id, inside.id] }, version: 1 })
    expect(edited).toMatchObject({ projectIds: [inside.id], escalations: [], version: 2 })
    await makeRequest(user, { about: about(inside.id) })
    const catalogs = await firstOfCatalogs(user)
    const body = { ...catalogs, responsibleId: user.id, description: 'Consulta', startOn: '2026-11-23', dueAt: '2026-11-25T21:00:00Z' }
    await user.refused(requests.create, { body: { ...body, about: about(outside.id) } }, 'project_not_yours')
    // S2-30: seen are all, also of other projects.
    expect((await user.ok(requests.list, { query: {} })).data).toHaveLength(2)

    const { master: stranger } = await makeCompanyWithMaster(api)
    const theirs = await stranger.ok(projects.create, { body: { name: 'Ajeno' } })
    const refused = await master.refused(roles.edit, { params, body: { projectIds: [theirs.id] }, version: 2 }, 'reference_not_found')
    expect(refused.fields).toEqual([{ path: 'body.projectIds', code: 'invalid' }])
    const made = { name, permissions: ['requests.read' as const], projectIds: [theirs.id] }
    await master.refused(roles.create, { body: made }, 'reference_not_found')
    expect(await master.ok(roles.edit, { params, body: { projectIds: [] }, version: 2 })).toMatchObject({ projectIds: [] })
    await makeRequest(user, { about: about(outside.id) })
  })

  it('S2-54 the escalation of late requests is assigned to a profile, also to a built-in one, of which nothing else changes', async () => {
    const { company, master } = await makeCompanyWithMaster(api)
    const made = await master.ok(roles.create, { body: { name, permissions: ['requests.read'], escalations: [6, 6] } })
    expect(made).toMatchObject({ escalations: [6], projectIds: [] })
    expect(await master.ok(roles.edit, { params: { id: made.id }, body: { escalations: [] }, version: 1 })).toMatchObject({ escalations: [] })
    await master.refused(roles.create, { body: { name, permissions: [], escalations: [5 as 6] } }, 'invalid_input')

    const id = company.roleId('administrator')
    const { data } = await master.ok(roles.list, { query: {} })
    const before = data.find((role) => role.id === id)!
    const after = await master.ok(roles.edit, { params: { id }, body: { escalations: [6] }, version: before.version })
    expect(after).toEqual({ ...before, escalations: [6], version: before.version + 1 })
    await master.refused(roles.edit, { params: { id }, body: { escalations: [], permissions: [] }, version: after.version }, 'role_built_in')
    await master.refused(roles.edit, { params: { id }, body: { escalations: [] }, version: before.version }, 'version_stale')
    const administrator = await company.user('administrator')
    await administrator.refused(roles.edit, { params: { id }, body: { escalations: [] }, version: after.version }, 'forbidden')
  })

  it('S1-30 a profile that is given to somebody at the moment when it is taken out is either given or taken out', async () => {
    const { company, master } = await makeCompanyWithMaster(api)
    for (let round = 0; round < 6; round += 1) {
      const role = await master.ok(roles.create, { body: { name, permissions: ['orders.read'] } })
      const [given, taken] = await Promise.all([
        master.call(users.invite, { body: { ...newUser(company), roleId: role.id } }),
        master.call(roles.retire, { params: { id: role.id } }),
      ])
      const { data } = await master.ok(roles.list, { query: { includeRetired: true } })
      const { users: count, retiredAt } = data.find(({ id }) => id === role.id)!
      expect([given.status, taken.status].toSorted(), JSON.stringify([given.body, taken.body])).toEqual(count ? [201, 409] : [200, 422])
      expect(Boolean(retiredAt)).toBe(count === 0)
    }
  })
})
