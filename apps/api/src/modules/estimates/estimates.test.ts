import { maxAmount } from '@amparo/contracts/common'
import { estimates } from '@amparo/contracts/staff/estimates'
import { orders } from '@amparo/contracts/staff/orders'
import { parts } from '@amparo/contracts/staff/parts'
import { describe, expect, it } from 'vitest'
import { openApi } from '../../../test/harness.ts'
import { makeCharge, makeDraft, makeSent } from '../../../test/make/money.ts'
import { expireEstimates } from './expire-estimates.ts'

const api = await openApi()
const { prisma } = api.services.database
const chile = { taxName: 'IVA', taxMode: 'INCLUDED', taxBasisPoints: 1_900 } as const

const dayIn = (timeZone: string, days = 0) =>
  new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date(api.clock.now.getTime() + days * 86_400_000))

describe('drafts', () => {
  it('B-07 S1-18 a draft has lines of service and parts, discount and tax by the rule of the order, and a last day', async () => {
    const { operator, order, at } = await makeCharge(api, chile, null)
    const draft = await makeDraft(operator, order.id, { discount: 5_000, note: 'La placa está bien.' })
    expect(draft).toMatchObject({
      orderId: order.id,
      revision: 1,
      state: 'DRAFT',
      taxMode: 'INCLUDED',
      taxBasisPoints: 1_900,
      // 70 000 / 1.19 = 58 823.5 …
      totals: { subtotal: 75_000, discount: 5_000, tax: 11_176, total: 70_000, currency: 'CLP' },
      note: 'La placa está bien.',
      validUntil: dayIn('America/Santiago', 15),
      createdBy: { id: operator.id },
      sentAt: null,
      answer: null,
      hash: null,
      version: 1,
      can: { edit: true, send: true, answer: false, withdraw: false },
    })
    expect(draft.lines[1]).toEqual({
      kind: 'PART',
      description: 'Pantalla',
      quantity: 1,
      unitPrice: 45_000,
      warranty: { value: 3, unit: 'MONTHS' },
      partId: null,
    })
    expect((await operator.ok(estimates.list, at)).data).toEqual([draft])
    // Nothing of it is on the order, nor in its history, before it is approved.
    expect((await operator.ok(orders.get, at)).money).toMatchObject({ price: null, parts: 0, total: 0, approved: null })
  })

  it('B-07 a draft is edited by version, replaced by a newer one, and thrown away', async () => {
    const { operator, order, at } = await makeCharge(api)
    const first = await makeDraft(operator, order.id)
    const one = { params: { id: order.id, estimateId: first.id } }
    const edited = await operator.ok(estimates.edit, { ...one, body: { discount: 1_000, validUntil: dayIn('America/Santiago') }, version: 1 })
    expect(edited).toMatchObject({ version: 2, totals: { total: 74_000 }, lines: first.lines, validUntil: dayIn('America/Santiago') })
    const stale = await operator.refused(estimates.edit, { ...one, body: { discount: 0 }, version: 1 }, 'version_stale')
    expect(stale.data).toMatchObject({ current: { version: 2 } })

    const second = await makeDraft(operator, order.id, { lines: [] })
    expect(second).toMatchObject({ revision: 1, totals: { total: 0 }, can: { send: false } })
    expect((await operator.ok(estimates.list, at)).data.map(({ id }) => id)).toEqual([second.id])
    await operator.refused(estimates.edit, { ...one, body: {}, version: 2 }, 'not_found')
    const other = { params: { id: order.id, estimateId: second.id } }
    await operator.refused(estimates.send, { ...other, body: {} }, 'estimate_empty')
    await operator.refused(estimates.discard, { ...other, version: 7 }, 'version_stale')
    await operator.ok(estimates.discard, { ...other, version: 1 })
    expect((await operator.ok(estimates.list, at)).data).toEqual([])
  })

  it('B-07 of many who write a draft at the same moment each is told what they wrote, and the last one stands', async () => {
    const { operator, order } = await makeCharge(api)
    const written = await Promise.all(Array.from({ length: 12 }, (_, place) => makeDraft(operator, order.id, { discount: place })))
    expect(written.map(({ totals }) => totals.discount)).toEqual(written.map((_, place) => place))
    const { data } = await operator.ok(estimates.list, { params: { id: order.id } })
    expect(data).toHaveLength(1)
    expect(written).toContainEqual(data[0])
  })

  it('B-07 what a draft cannot say is refused, by its place', async () => {
    const { operator, order } = await makeCharge(api)
    const other = await makeCharge(api)
    const body = { description: 'Pantalla', unitPrice: 1_000 }
    const own = await operator.ok(parts.add, { params: { id: order.id }, body })
    const foreign = await other.operator.ok(parts.add, { params: { id: other.order.id }, body })
    const line = (rest: object) => ({ kind: 'PART', description: 'Pantalla', unitPrice: 1_000, ...rest }) as const
    const refused = async (lines: ReturnType<typeof line>[], path: string, code: 'invalid_input' | 'reference_not_found' = 'invalid_input') => {
      const { fields } = await operator.refused(estimates.create, { params: { id: order.id }, body: { lines } }, code)
      expect(fields?.[0]?.path).toBe(path)
    }
    await refused([line({ unitPrice: -1 })], 'body.lines.0.unitPrice')
    await refused([line({ unitPrice: maxAmount, quantity: 2 })], 'body.lines.0.unitPrice')
    await refused([line({ unitPrice: maxAmount }), line({})], 'body.lines')
    await refused([line({ quantity: 0 })], 'body.lines.0.quantity')
    await refused([line({}), line({ partId: foreign.id })], 'body.lines.1.partId', 'reference_not_found')
    await refused([line({ partId: own.id }), line({ partId: own.id })], 'body.lines.0.partId')
    await refused([line({ kind: 'SERVICE', partId: own.id })], 'body.lines.0.partId')
    for (const validUntil of [dayIn('America/Santiago', -1), '2200-01-01'])
      await operator.refused(estimates.create, { params: { id: order.id }, body: { lines: [], validUntil } }, 'invalid_input')
  })

  it("B-07 S1-35 a technician writes estimates of own orders; another company's are not there", async () => {
    const { company, operator, master, order, at } = await makeCharge(api)
    const technician = await company.user('technician')
    await technician.refused(estimates.create, { ...at, body: { lines: [] } }, 'forbidden')
    await master.ok(orders.assignMany, { body: { ids: [order.id], technicianId: technician.id } })
    expect(await makeDraft(technician, order.id)).toMatchObject({ can: { edit: true } })
    const seller = await company.user('seller')
    await seller.refused(estimates.list, at, 'not_found')

    const stranger = await makeCharge(api)
    const sent = await makeSent(operator, order.id)
    const one = { params: { id: order.id, estimateId: sent.id } }
    await stranger.master.refused(estimates.list, at, 'not_found')
    await stranger.master.refused(estimates.withdraw, one, 'not_found')
    const mixed = { params: { id: stranger.order.id, estimateId: sent.id } }
    await stranger.master.refused(estimates.answer, { ...mixed, body: { approve: true, name: 'Ana' } }, 'not_found')
    await stranger.master.refused(estimates.send, { ...mixed, body: {} }, 'not_found')
  })
})

describe('sending', () => {
  it('B-07 a sent estimate stays as it was sent, moves the order by itself, and ends the one sent before', async () => {
    const { operator, order, at } = await makeCharge(api, chile)
    const first = await makeSent(operator, order.id)
    expect(first).toMatchObject({ state: 'SENT', version: 2, can: { edit: false, send: false, answer: true, withdraw: true } })
    expect(first.hash).toMatch(/^[0-9a-f]{64}$/)
    expect((await operator.ok(orders.get, at)).status).toMatchObject({ category: 'WAITING', label: { es: 'Esperando respuesta' } })
    const one = { params: { id: order.id, estimateId: first.id } }
    await operator.refused(estimates.edit, { ...one, body: { discount: 1 }, version: 2 }, 'estimate_not_draft')
    await operator.refused(estimates.discard, { ...one, version: 2 }, 'estimate_not_draft')
    await operator.refused(estimates.send, { ...one, body: {} }, 'estimate_not_draft')

    const second = await makeSent(operator, order.id, { discount: 10_000 })
    expect(second).toMatchObject({ revision: 2, totals: { total: 65_000 } })
    expect((await operator.ok(estimates.list, at)).data.map(({ state, revision }) => [revision, state])).toEqual([
      [2, 'SENT'],
      [1, 'WITHDRAWN'],
    ])
    await operator.refused(estimates.answer, { ...one, body: { approve: true, name: 'Carla' } }, 'estimate_over')
    const { data } = await operator.ok(orders.activities, { ...at, query: {} })
    const told = data.filter(({ kind }) => kind.startsWith('estimate.'))
    expect(told.map(({ kind, customerSees }) => [kind, customerSees])).toEqual([
      ['estimate.sent', true],
      ['estimate.withdrawn', true],
      ['estimate.sent', true],
    ])
    expect(told[0]!.data).toEqual({ estimateId: second.id, revision: 2, total: 65_000, currency: 'CLP' })
  })

  it('B-07 the mail goes where it was asked for, and never beside one of the status', async () => {
    const { operator, order, company } = await makeCharge(api)
    await api.drain()
    const before = await prisma.mail.count({ where: { organizationId: company.organization.id } })
    const { id: estimateId } = await makeDraft(operator, order.id)
    await operator.ok(estimates.send, { params: { id: order.id, estimateId }, body: { notify: false } })
    await api.drain()
    expect(await prisma.mail.count({ where: { organizationId: company.organization.id } })).toBe(before)
  })

  it('B-07 a company without a status for it sends all the same, and the order stays where it is', async () => {
    const { company, operator, order, at } = await makeCharge(api)
    await prisma.orderStatus.updateMany({ where: { organizationId: company.organization.id }, data: { estimateEvent: null } })
    expect((await makeSent(operator, order.id)).state).toBe('SENT')
    expect((await operator.ok(orders.get, at)).status.category).toBe('NEW')
  })

  it('B-07 one whose last day has passed is not sent, and one that waits is taken back', async () => {
    const { operator, order } = await makeCharge(api)
    const draft = await makeDraft(operator, order.id)
    const one = { params: { id: order.id, estimateId: draft.id } }
    await prisma.estimate.updateMany({ where: { id: draft.id }, data: { validUntil: new Date(dayIn('America/Santiago', -1)) } })
    await operator.refused(estimates.send, { ...one, body: {} }, 'estimate_over')
    await operator.refused(estimates.withdraw, one, 'estimate_over')
    await operator.ok(estimates.edit, { ...one, body: { validUntil: dayIn('America/Santiago') }, version: 1 })
    await operator.ok(estimates.send, { ...one, body: {} })
    expect(await operator.ok(estimates.withdraw, one)).toMatchObject({ state: 'WITHDRAWN', can: { answer: false, withdraw: false } })
    await operator.refused(estimates.withdraw, one, 'estimate_over')
    await operator.refused(estimates.answer, { ...one, body: { approve: true, name: 'Carla' } }, 'estimate_over')
  })

  it('B-07 nothing is written on a closed or retired order', async () => {
    const { operator, master, order, at } = await makeCharge(api)
    const sent = await makeSent(operator, order.id)
    const one = { params: { id: order.id, estimateId: sent.id } }
    await master.ok(orders.retire, { ...at, body: { reason: 'Duplicada' } })
    await operator.refused(estimates.create, { ...at, body: { lines: [] } }, 'order_retired')
    await operator.refused(estimates.withdraw, one, 'order_retired')
    await master.ok(orders.restore, at)
    await api.services.database.pool.query('update "Order" set "closedAt" = now(), "paidAmount" = "totalAmount" where id = $1', [order.id])
    await operator.refused(estimates.create, { ...at, body: { lines: [] } }, 'order_closed')
    await operator.refused(estimates.answer, { ...one, body: { approve: true, name: 'Carla' } }, 'order_closed')
  })
})

describe('expiry', () => {
  it("B-07 an estimate expires when its last day is over in the company's zone, not before, and staff are told", async () => {
    const [chilean, venezuelan] = [await makeCharge(api), await makeCharge(api, { timeZone: 'Pacific/Kiritimati' })]
    const soon = { validUntil: dayIn('Pacific/Kiritimati') }
    const here = await makeSent(chilean.operator, chilean.order.id, soon)
    const there = await makeSent(venezuelan.operator, venezuelan.order.id, soon)
    const stateOf = async (id: string) => (await prisma.estimate.findFirstOrThrow({ where: { id }, select: { state: true } })).state
    await expireEstimates(api.services)
    expect([await stateOf(here.id), await stateOf(there.id)]).toEqual(['SENT', 'SENT'])

    // Midnight of the island is long before that of Santiago.
    api.clock.now = new Date(`${soon.validUntil}T10:00:01Z`)
    await expireEstimates(api.services)
    await expireEstimates(api.services)
    expect([await stateOf(here.id), await stateOf(there.id)]).toEqual(['SENT', 'EXPIRED'])
    const told = await prisma.activity.findMany({
      where: { orderId: venezuelan.order.id, kind: 'estimate.expired' },
      select: { actorKind: true, data: true },
    })
    expect(told).toEqual([{ actorKind: 'SYSTEM', data: { estimateId: there.id, revision: 1 } }])
    api.clock.now = new Date()
  })
})
