import { customers } from '@amparo/contracts/staff/customers'
import { projects, units } from '@amparo/contracts/staff/places'
import { describe, expect, it } from 'vitest'
import { openApi } from '../../../test/harness.ts'
import { makeCompany, makeCustomer, type TestUser } from '../../../test/make/company.ts'
import { makeRequest } from '../../../test/make/request.ts'

const api = await openApi()
api.clock.now = new Date('2026-11-23T15:00:00Z')
const dayMs = 24 * 3_600_000

async function makeUnit(user: TestUser, name = 'Depto. 804') {
  const project = await user.ok(projects.create, { body: { name: 'Edificio Los Robles', city: 'Ñuñoa' } })
  return { project, unit: await user.ok(units.create, { body: { projectId: project.id, name, tower: 'A' } }) }
}

const found = async (user: TestUser, q: string) => (await user.ok(units.list, { query: { q } })).data.map(({ name }) => name)

describe('projects and units', () => {
  it('S0-16 S0-18 a unit is made in a project of the company, and put into the right one', async () => {
    const company = await makeCompany(api)
    const [user, technician] = [await company.user('operator'), await company.user('technician')]
    const { project, unit } = await makeUnit(user)
    expect(unit).toMatchObject({ name: 'Depto. 804', project: { id: project.id, name: 'Edificio Los Robles' }, owners: [], tenants: [], parties: [] })
    expect((await user.ok(projects.get, { params: { id: project.id } })).units).toBe(1)

    const right = await user.ok(projects.create, { body: { name: 'Las Acacias' } })
    const params = { id: unit.id }
    const moved = await user.ok(units.edit, { params, body: { projectId: right.id }, version: unit.version })
    expect(moved.project).toEqual({ id: right.id, name: 'Las Acacias' })
    await user.refused(units.edit, { params, body: { name: 'X' }, version: unit.version }, 'version_stale')
    expect(await found(user, 'acacias')).toEqual(['Depto. 804'])
    expect(await found(user, 'robles')).toEqual([])

    await user.ok(projects.retire, { params: { id: project.id } })
    await user.refused(units.create, { body: { projectId: project.id, name: 'B' } }, 'reference_not_found')
    const stranger = await (await makeCompany(api)).user('operator')
    await stranger.refused(units.create, { body: { projectId: right.id, name: 'B' } }, 'reference_not_found')
    await stranger.refused(units.get, { params }, 'not_found')
    await technician.refused(units.create, { body: { projectId: right.id, name: 'B' } }, 'forbidden')
    await technician.ok(units.get, { params })

    await user.ok(units.retire, { params })
    expect((await user.ok(units.list, { query: { projectId: right.id } })).data).toEqual([])
    expect((await user.ok(units.list, { query: { projectId: right.id, retired: true } })).data).toHaveLength(1)
    expect((await user.ok(units.restore, { params })).retiredAt).toBeNull()
  })

  it('S0-17 owners and tenants come and go over time; those of today are shown, the others are kept', async () => {
    api.clock.now = new Date('2026-11-23T15:00:00Z')
    const company = await makeCompany(api)
    const user = await company.user('operator')
    const { unit } = await makeUnit(user)
    const [first, next, tenant] = [
      await makeCustomer(user, { name: 'Ana', surname: 'Primera' }),
      await makeCustomer(user, { name: 'Beatriz', surname: 'Segunda' }),
      await makeCustomer(user, { name: 'Tomás', surname: 'Inquilino' }),
    ]
    const params = { id: unit.id }
    const add = (kind: 'OWNER' | 'TENANT', customerId: string, from: string | null, to: string | null = null) =>
      user.ok(units.addParty, { params, body: { kind, customerId, from, to } })
    const sold = await add('OWNER', first.id, '2020-03-01')
    await user.ok(units.editParty, { params: { id: unit.id, partyId: sold.parties[0]!.id }, body: { to: '2026-11-24' }, version: 1 })
    const again = { params: { id: unit.id, partyId: sold.parties[0]!.id }, body: { to: null }, version: 1 }
    await user.refused(units.editParty, again, 'version_stale')
    await add('OWNER', next.id, '2026-11-25')
    const now = await add('TENANT', tenant.id, null)
    expect(now.owners.map(({ displayName }) => displayName)).toEqual(['Ana Primera'])
    expect(now.tenants.map(({ displayName }) => displayName)).toEqual(['Tomás Inquilino'])

    // Two days on, seen from Santiago.
    api.clock.forward(2 * dayMs)
    const later = await user.ok(units.get, { params })
    expect(later.owners.map(({ displayName }) => displayName)).toEqual(['Beatriz Segunda'])
    expect(later.parties.filter(({ kind }) => kind === 'OWNER').map(({ customer, from, to }) => [customer.displayName, from, to])).toEqual([
      ['Beatriz Segunda', '2026-11-25', null],
      ['Ana Primera', '2020-03-01', '2026-11-24'],
    ])
    expect((await user.ok(units.list, { query: { customerId: first.id } })).data.map(({ id }) => id)).toEqual([unit.id])

    const partyId = later.parties.find(({ kind }) => kind === 'TENANT')!.id
    const backwards = { from: '2026-02-01', to: '2026-01-01' }
    await user.refused(units.editParty, { params: { id: unit.id, partyId }, body: backwards, version: 1 }, 'period_invalid')
    await user.refused(
      units.addParty,
      { params, body: { kind: 'OWNER', customerId: first.id, from: '2026-02-01', to: '2026-01-01' } },
      'period_invalid',
    )
    expect((await user.ok(units.removeParty, { params: { id: unit.id, partyId } })).tenants).toEqual([])
    await user.refused(units.removeParty, { params: { id: unit.id, partyId } }, 'not_found')
    const stranger = await (await makeCompany(api)).user('operator')
    const theirs = await makeCustomer(stranger)
    await user.refused(units.addParty, { params, body: { kind: 'OWNER', customerId: theirs.id } }, 'reference_not_found')
    api.clock.now = new Date('2026-11-23T15:00:00Z')
  })

  it('S0-17 S0-18 a unit is found by its owner’s name, its tower and its project, also after the owner is renamed', async () => {
    const company = await makeCompany(api)
    const user = await company.user('operator')
    const { unit } = await makeUnit(user)
    await makeUnit(user, 'Depto. 101')
    const owner = await makeCustomer(user, { name: 'Íñigo', surname: 'Peñaloza' })
    await user.ok(units.addParty, { params: { id: unit.id }, body: { kind: 'OWNER', customerId: owner.id } })
    expect(await found(user, 'inigo penaloza')).toEqual(['Depto. 804'])
    expect(await found(user, 'peñaloza robles 804')).toEqual(['Depto. 804'])
    expect(await found(user, 'robles')).toEqual(['Depto. 101', 'Depto. 804'])
    await user.ok(customers.edit, { params: { id: owner.id }, body: { surname: 'Zañartu' }, version: owner.version })
    expect(await found(user, 'zanartu')).toEqual(['Depto. 804'])
    expect(await found(user, 'penaloza')).toEqual([])
  })

  it('S0-12 units and projects stand as people count them, page after page', async () => {
    const user = await (await makeCompany(api)).user('operator')
    const asCounted = [
      'Árbol 3',
      'Casa 02',
      'Casa 2',
      'Casa 9',
      'casa 10',
      'Casa 10',
      'Casa 10-B',
      'Casa 100',
      'Depto. 804',
      'Depto. 1201',
      'Ñandú 1',
    ]
    const { id: projectId } = await user.ok(projects.create, { body: { name: 'Etapa 10' } })
    for (const name of asCounted.toSorted()) await user.ok(units.create, { body: { projectId, name } })
    const listed: string[] = []
    let cursor: string | null | undefined
    do {
      const page = await user.ok(units.list, { query: { projectId, limit: 2, ...(cursor && { cursor }) } })
      listed.push(...page.data.map(({ name }) => name))
      cursor = page.nextCursor
    } while (cursor)
    expect(listed).toEqual(asCounted)

    await user.ok(projects.create, { body: { name: 'Etapa 2' } })
    expect((await user.ok(projects.list, { query: {} })).data.map(({ name }) => name)).toEqual(['Etapa 2', 'Etapa 10'])
  })

  it('S2-15 a request about a property is answered to who owns it on that day, whose data are shown', async () => {
    api.clock.now = new Date('2026-11-23T15:00:00Z')
    const company = await makeCompany(api)
    const user = await company.user('operator')
    const { unit, project } = await makeUnit(user)
    const owner = await makeCustomer(user, { name: 'Ana', surname: 'Primera', email: 'ana@correo.example' })
    const next = await makeCustomer(user, { name: 'Beatriz', surname: 'Segunda', email: 'bea@correo.example' })
    const params = { id: unit.id }
    await user.ok(units.addParty, { params, body: { kind: 'OWNER', customerId: owner.id, to: '2026-11-24' } })
    await user.ok(units.addParty, { params, body: { kind: 'OWNER', customerId: next.id, from: '2026-11-25' } })
    const about = { association: 'UNIT', unitId: unit.id } as const
    const request = await makeRequest(user, { about })
    expect(request).toMatchObject({
      association: 'UNIT',
      customer: { id: owner.id, displayName: 'Ana Primera' },
      contact: { name: 'Ana Primera', email: 'ana@correo.example' },
      unit: { id: unit.id, name: 'Depto. 804' },
      project: { id: project.id },
    })
    // S2-15, S2-12: the owner can be edited from there.
    await user.ok(customers.edit, { params: { id: owner.id }, body: { email: 'ana.nueva@correo.example' }, version: owner.version })
    api.clock.forward(2 * dayMs)
    expect((await makeRequest(user, { about })).customer?.id).toBe(next.id)
    api.clock.now = new Date('2026-11-23T15:00:00Z')
  })
})
