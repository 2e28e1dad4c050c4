import { paymentMethods, payments } from '@amparo/contracts/staff/payments'
import { expect, it } from 'vitest'
import { openApi } from '../../../test/harness.ts'
import { makeCompany } from '../../../test/make/company.ts'
import { makeCharge } from '../../../test/make/money.ts'

const api = await openApi()

const pix = { kind: 'TRANSFER', name: { es: 'Pix', 'pt-BR': 'Pix' }, requiresReference: true } as const

it('S1-12 a company begins with cash, card and transfer, and adds, changes, retires and restores its own', async () => {
  const company = await makeCompany(api)
  const administrator = await company.user('administrator')
  const list = async (includeRetired = false) => (await administrator.ok(paymentMethods.list, { query: { includeRetired } })).data
  expect((await list()).map(({ name }) => name.es)).toEqual(['Efectivo', 'Tarjeta', 'Transferencia'])

  const added = await administrator.ok(paymentMethods.create, { body: pix })
  expect(added).toMatchObject({ ...pix, position: 3, retiredAt: null, version: 1, can: { edit: true } })
  expect((await list()).at(-1)).toEqual(added)
  const params = { id: added.id }
  const edited = await administrator.ok(paymentMethods.edit, { params, body: { requiresReference: false }, version: 1 })
  expect(edited).toMatchObject({ name: pix.name, requiresReference: false, version: 2 })
  const stale = await administrator.refused(paymentMethods.edit, { params, body: { kind: 'OTHER' }, version: 1 }, 'version_stale')
  expect(stale.data).toMatchObject({ current: { version: 2 } })

  expect((await administrator.ok(paymentMethods.retire, { params })).retiredAt).not.toBeNull()
  expect((await administrator.ok(paymentMethods.retire, { params })).version).toBe(3)
  expect(await list()).toHaveLength(3)
  expect(await list(true)).toHaveLength(4)
  expect((await administrator.ok(paymentMethods.restore, { params })).retiredAt).toBeNull()

  const told = await api.services.database.prisma.activity.findMany({
    where: { organizationId: company.organization.id },
    orderBy: { id: 'asc' },
    select: { kind: true, data: true },
  })
  expect(told.map(({ kind }) => kind)).toEqual(['created', 'edited', 'retired', 'restored'].map((what) => `payment_method.${what}`))
  expect(told[0]!.data).toEqual({ methodId: added.id, name: 'Pix' })
})

it('S1-12 their order is set as a whole: nothing left out, nothing twice, nothing foreign', async () => {
  const [company, other] = [await makeCompany(api), await makeCompany(api)]
  const [administrator, stranger] = [await company.user('administrator'), await other.user('administrator')]
  const ids = (await administrator.ok(paymentMethods.list, { query: {} })).data.map(({ id }) => id)
  const turned = ids.toReversed()
  const { data } = await administrator.ok(paymentMethods.reorder, { body: { ids: turned } })
  expect(data.map(({ id, position }) => [id, position])).toEqual(turned.map((id, position) => [id, position]))
  await administrator.refused(paymentMethods.reorder, { body: { ids: ids.slice(1) } }, 'invalid_input')
  await administrator.refused(paymentMethods.reorder, { body: { ids: [...ids, ids[0]!] } }, 'invalid_input')
  await stranger.refused(paymentMethods.reorder, { body: { ids } }, 'reference_not_found')
  await stranger.refused(paymentMethods.edit, { params: { id: ids[0]! }, body: { kind: 'OTHER' }, version: 1 }, 'not_found')
  await stranger.refused(paymentMethods.retire, { params: { id: ids[0]! } }, 'not_found')
})

it('S1-12 a retired method takes no new payment, and stays on those made with it under its name of now', async () => {
  const { company, operator, pay, card } = await makeCharge(api)
  const administrator = await company.user('administrator')
  const { id } = await operator.ok(payments.receive, pay(10_000, { methodId: card }))
  await administrator.ok(paymentMethods.edit, { params: { id: card }, body: { name: { es: 'Débito', 'pt-BR': 'Débito' } }, version: 1 })
  await administrator.ok(paymentMethods.retire, { params: { id: card } })
  await operator.refused(payments.receive, pay(10_000, { methodId: card }), 'reference_not_found')
  expect((await operator.ok(payments.get, { params: { id } })).method.name.es).toBe('Débito')
})
