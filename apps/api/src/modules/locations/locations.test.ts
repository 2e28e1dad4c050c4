import { portal } from '@amparo/contracts/portal/portal'
import { locations } from '@amparo/contracts/staff/settings'
import { describe, expect, it } from 'vitest'
import { openApi } from '../../../test/harness.ts'
import { makeCompany } from '../../../test/make/company.ts'
import { makeOrder } from '../../../test/make/order.ts'

const api = await openApi()

describe('locations', () => {
  it('S4-23 a location is added, changed, retired and brought back, and each is told once', async () => {
    const company = await makeCompany(api)
    const administrator = await company.user('administrator')
    const made = await administrator.ok(locations.create, {
      body: { name: 'Maipú', address: 'Av. Pajaritos 2210', phone: '2 2555 0120', turnaroundDays: 6 },
    })
    expect(made).toMatchObject({ phone: '+56225550120', email: null, public: true, version: 1, can: { edit: true } })
    const edited = await administrator.ok(locations.edit, { params: { id: made.id }, body: { name: 'Maipú Centro', phone: null }, version: 1 })
    expect(edited).toMatchObject({ name: 'Maipú Centro', phone: null, turnaroundDays: 6, address: 'Av. Pajaritos 2210', version: 2 })
    await administrator.refused(locations.edit, { params: { id: made.id }, body: { name: 'Tarde' }, version: 1 }, 'version_stale')
    await administrator.refused(locations.edit, { params: { id: made.id }, body: { phone: 'x' }, version: 2 }, 'phone_invalid')

    const names = async (includeRetired?: boolean) =>
      (await administrator.ok(locations.list, { query: { includeRetired } })).data.map(({ name }) => name)
    expect(await names()).toEqual(['Maipú Centro', 'Providencia'])
    await Promise.all(Array.from({ length: 5 }, () => administrator.ok(locations.retire, { params: { id: made.id } })))
    expect(await names()).toEqual(['Providencia'])
    expect(await names(true)).toEqual(['Maipú Centro', 'Providencia'])
    expect((await administrator.ok(locations.restore, { params: { id: made.id } })).retiredAt).toBeNull()

    const told = await api.services.database.prisma.activity.findMany({
      where: { organizationId: company.organization.id, kind: { startsWith: 'location.' } },
      orderBy: { id: 'asc' },
      select: { kind: true, data: true },
    })
    expect(told.map(({ kind }) => kind)).toEqual(['location.created', 'location.edited', 'location.retired', 'location.restored'])
    expect(told[1]!.data).toMatchObject({
      name: 'Maipú Centro',
      changes: [
        { field: 'name', from: 'Maipú', to: 'Maipú Centro' },
        { field: 'phone', from: '+56225550120', to: null },
      ],
    })
  })

  it('S4-24 the turnaround of a location is what the portal says from then on', async () => {
    const company = await makeCompany(api)
    const administrator = await company.user('administrator')
    const order = await makeOrder(administrator, company)
    const link = await api.services.database.prisma.order.findFirstOrThrow({ where: { id: order.id }, select: { trackingToken: true } })
    const params = { company: company.organization.slug, token: link.trackingToken }
    expect((await api.ok(portal.order, { params })).location).toMatchObject({ name: 'Providencia', turnaroundDays: 4 })
    await administrator.ok(locations.edit, { params: { id: company.locationId }, body: { turnaroundDays: 9 }, version: 1 })
    expect((await api.ok(portal.order, { params })).location).toMatchObject({ turnaroundDays: 9 })
    for (const turnaroundDays of [-1, 366, 1.5, '3']) {
      const { fields } = await administrator.refused(
        locations.edit,
        { params: { id: company.locationId }, body: { turnaroundDays: turnaroundDays as number }, version: 2 },
        'invalid_input',
      )
      expect(fields?.[0]?.path).toBe('body.turnaroundDays')
    }
  })

  it('S4-25 a location is taken from the public and given back', async () => {
    const company = await makeCompany(api)
    const administrator = await company.user('administrator')
    const params = { id: company.locationId }
    expect(await administrator.ok(locations.edit, { params, body: { public: false }, version: 1 })).toMatchObject({ public: false })
    expect((await administrator.ok(locations.list, { query: {} })).data).toMatchObject([{ public: false }])
    expect(await administrator.ok(locations.edit, { params, body: { public: true }, version: 2 })).toMatchObject({ public: true })
  })

  it('S1-34 S1-35 who sees and who changes locations, and none of another company', async () => {
    const company = await makeCompany(api)
    const params = { id: company.locationId }
    for (const role of ['operator', 'technician', 'seller'] as const) {
      const user = await company.user(role)
      expect((await user.ok(locations.list, { query: {} })).data).toMatchObject([{ can: { edit: false } }])
      await user.refused(locations.create, { body: { name: 'X', turnaroundDays: 1 } }, 'forbidden')
      await user.refused(locations.edit, { params, body: { name: 'X' }, version: 1 }, 'forbidden')
      await user.refused(locations.retire, { params }, 'forbidden')
      await user.refused(locations.restore, { params }, 'forbidden')
    }
    const stranger = await (await makeCompany(api)).user('master')
    await stranger.refused(locations.edit, { params, body: { name: 'X' }, version: 1 }, 'not_found')
    await stranger.refused(locations.retire, { params }, 'not_found')
    await stranger.refused(locations.restore, { params }, 'not_found')
  })
})
