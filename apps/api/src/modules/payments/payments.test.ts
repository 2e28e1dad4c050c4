import { maxAmount } from '@amparo/contracts/common'
import { orders } from '@amparo/contracts/staff/orders'
import { parts } from '@amparo/contracts/staff/parts'
import { payments } from '@amparo/contracts/staff/payments'
import { describe, expect, it } from 'vitest'
import { openApi } from '../../../test/harness.ts'
import { makeCharge } from '../../../test/make/money.ts'
import { makeOrder } from '../../../test/make/order.ts'

const api = await openApi()
const { prisma } = api.services.database

const venezuela = { country: 'VE', currency: 'USD', timeZone: 'America/Caracas', paymentCurrencies: ['VES'] }

describe('receiving', () => {
  it('S1-42 an advance and a payment are written down with all that belongs to them, and the balance follows', async () => {
    const { operator, order, at, pay, cash, transfer, company } = await makeCharge(api)
    const first = await operator.ok(payments.receive, pay(40_000, { note: 'Abono al aprobar' }))
    expect(first).toMatchObject({
      number: 1,
      kind: 'ADVANCE',
      order: { id: order.id, code: order.code, customer: 'Carla Muñoz Soto' },
      method: { id: cash, kind: 'CASH', name: { es: 'Efectivo' } },
      amount: { amount: 40_000, currency: 'CLP' },
      paid: { amount: 40_000, currency: 'CLP' },
      exchange: null,
      note: 'Abono al aprobar',
      location: { id: company.locationId },
      receivedBy: { id: operator.id, name: 'Oscar Caja' },
      voided: null,
      can: { void: false },
    })
    const second = await operator.ok(payments.receive, pay(60_000, { methodId: transfer, reference: 'OP 7781' }))
    expect(second).toMatchObject({ number: 2, kind: 'PAYMENT', reference: 'OP 7781' })

    const { money } = await operator.ok(orders.get, at)
    expect(money).toMatchObject({ total: 100_000, paid: 100_000, balance: 0 })
    const { data } = await operator.ok(payments.ofOrder, at)
    expect(data.map(({ number }) => number)).toEqual([2, 1])
    expect(await operator.ok(payments.get, { params: { id: first.id } })).toEqual(first)

    const { data: told } = await operator.ok(orders.activities, { ...at, query: {} })
    expect(told.find(({ kind }) => kind === 'payment.received')).toMatchObject({
      customerSees: true,
      data: { number: 2, amount: 60_000, currency: 'CLP', paidAmount: 60_000, paidCurrency: 'CLP', method: 'Transferencia' },
    })
    const kept = await prisma.document.findMany({ where: { orderId: order.id, kind: 'RECEIPT' }, select: { paymentId: true } })
    expect(kept.map(({ paymentId }) => paymentId).toSorted()).toEqual([first.id, second.id].toSorted())
  })

  it('S1-42 the receipt is of the place where the one who received it works, else of the order', async () => {
    const { company, operator, master, pay } = await makeCharge(api)
    const { id: locationId } = await prisma.location.create({
      data: { organizationId: company.organization.id, id: crypto.randomUUID(), name: 'Maipú' },
      select: { id: true },
    })
    expect((await operator.ok(payments.receive, pay(1_000))).location.id).toBe(company.locationId)
    const where = { organizationId_id: { organizationId: company.organization.id, id: master.id } }
    await prisma.user.update({ where, data: { locationId }, select: { id: true } })
    api.services.hub.forget(company.organization.id)
    await expect.poll(async () => (await master.ok(payments.receive, pay(1_000))).location).toEqual({ id: locationId, name: 'Maipú' })
  })

  it('S1-42 never beyond the balance, but for advances while no price is agreed', async () => {
    const { operator, pay } = await makeCharge(api)
    const problem = await operator.refused(payments.receive, pay(100_001), 'payment_exceeds_balance')
    expect(problem.data).toEqual({ limit: 100_000 })
    await operator.ok(payments.receive, pay(100_000))
    await operator.refused(payments.receive, pay(1), 'payment_exceeds_balance')

    const open = await makeCharge(api, {}, null)
    expect(await open.operator.ok(payments.receive, open.pay(5_000_000))).toMatchObject({ kind: 'ADVANCE' })
    const { money, version } = await open.operator.ok(orders.get, open.at)
    expect(money).toMatchObject({ total: 0, paid: 5_000_000, balance: -5_000_000 })
    await open.operator.ok(orders.edit, { ...open.at, body: { price: 5_500_000 }, version })
    expect(await open.operator.ok(payments.receive, open.pay(500_000))).toMatchObject({ kind: 'PAYMENT' })
  })

  it('S1-42 two cashiers who charge the same order at once never take more than is due', async () => {
    const { company, operator, master, at, pay } = await makeCharge(api)
    const others = [operator, master, await company.user('operator'), await company.user('administrator')]
    const answers = await Promise.all(others.flatMap((each) => [30_000, 30_000].map((amount) => each.call(payments.receive, pay(amount)))))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 201, 201, 409, 409, 409, 409, 409])
    const { money } = await operator.ok(orders.get, at)
    expect(money).toMatchObject({ paid: 90_000, balance: 10_000 })
    const { data } = await operator.ok(payments.ofOrder, at)
    expect(data.map(({ number }) => number)).toEqual([3, 2, 1])
  })

  it('S1-42 numbers of receipts have no gap and no double, over orders charged at the same moment', async () => {
    const { company, operator, pay } = await makeCharge(api)
    const more = await Promise.all(Array.from({ length: 12 }, () => makeOrder(operator, company, { price: 10_000 })))
    const answers = await Promise.all(more.map(({ id }) => operator.ok(payments.receive, { ...pay(10_000), params: { id } })))
    expect(answers.map(({ number }) => number).toSorted((one, other) => one - other)).toEqual(more.map((_, place) => place + 1))
  })

  it('S1-42 negative, empty and giant amounts, and times to come, are refused', async () => {
    const { operator, pay, back, at } = await makeCharge(api, {}, null)
    for (const amount of [-1, 0, 0.5, maxAmount + 1, Number.MAX_SAFE_INTEGER]) {
      const { fields } = await operator.refused(payments.receive, pay(amount), 'invalid_input')
      expect(fields?.[0]?.path).toBe('body.amount')
      await operator.refused(payments.refund, back(amount, 'Error'), 'invalid_input')
    }
    await operator.ok(payments.receive, pay(maxAmount))
    await operator.ok(payments.receive, pay(maxAmount))
    expect((await operator.ok(orders.get, at)).money.paid).toBe(2 * maxAmount)

    for (const receivedAt of [new Date(api.clock.now.getTime() + 1_000).toISOString(), '1970-01-01T00:00:00Z']) {
      const { fields } = await operator.refused(payments.receive, pay(100, { receivedAt }), 'invalid_input')
      expect(fields?.[0]?.path).toBe('body.receivedAt')
    }
    const receivedAt = new Date(api.clock.now.getTime() - 86_400_000).toISOString()
    expect((await operator.ok(payments.receive, pay(100, { receivedAt }))).receivedAt).toBe(receivedAt)
  })

  it('S1-18 S1-23 giant parts and prices do not add up beyond one amount', async () => {
    const { operator, order, at } = await makeCharge(api, {}, null)
    const part = { ...at, body: { description: 'Placa', unitPrice: maxAmount } }
    await operator.ok(parts.add, part)
    await operator.refused(parts.add, { ...at, body: { ...part.body, unitPrice: 1 } }, 'invalid_input')
    await operator.refused(orders.edit, { ...at, body: { price: 1 }, version: order.version }, 'invalid_input')
    expect((await operator.ok(orders.get, at)).money).toMatchObject({ total: maxAmount, price: null })
  })

  it('S1-42 sent twice with one Idempotency-Key, it is received once', async () => {
    const { operator, pay, at } = await makeCharge(api)
    const options = { headers: { 'idempotency-key': crypto.randomUUID() } }
    const answers = await Promise.all([1, 2, 3].map(() => operator.ok(payments.receive, pay(20_000), options)))
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
    expect((await operator.ok(orders.get, at)).money.paid).toBe(20_000)
    await operator.refused(payments.receive, pay(20_001), 'idempotency_key_reused', options)
  })

  it('S1-12 a method asks for its reference, and one that is retired or foreign is none', async () => {
    const { operator, pay, transfer } = await makeCharge(api)
    const other = await makeCharge(api)
    await operator.refused(payments.receive, pay(100, { methodId: transfer }), 'payment_reference_required')
    await operator.ok(payments.receive, pay(100, { methodId: transfer, reference: '991' }))
    const { fields } = await operator.refused(payments.receive, pay(100, { methodId: other.cash }), 'reference_not_found')
    expect(fields).toEqual([{ path: 'body.methodId', code: 'invalid' }])
    await operator.refused(payments.receive, { ...pay(100), params: { id: other.order.id } }, 'not_found')
  })

  it('S1-15 S1-21 a retired order takes no payment, and a closed one neither', async () => {
    const { master, operator, pay, back, at, move } = await makeCharge(api)
    await master.ok(orders.retire, { ...at, body: { reason: 'Duplicada' } })
    await operator.refused(payments.receive, pay(100), 'order_retired')
    await master.ok(orders.restore, at)
    const paid = await operator.ok(payments.receive, pay(100_000))
    await move('DELIVERED')
    await close(at)
    await operator.refused(payments.receive, pay(1), 'order_closed')
    await operator.refused(payments.refund, back(1, 'Error'), 'order_closed')
    await master.refused(payments.void, { params: { id: paid.id }, body: { reason: 'Error' } }, 'order_closed')
    expect((await master.ok(payments.get, { params: { id: paid.id } })).can.void).toBe(false)
  })
})

/** Closed as the closing leaves it. */
async function close({ params }: { params: { id: string } }): Promise<void> {
  await api.services.database.pool.query('update "Order" set "closedAt" = $2 where id = $1', [params.id, api.clock.now])
}

describe('giving back', () => {
  it('S1-42 money goes back with its reason, never more than was received', async () => {
    const { operator, pay, back, at, order } = await makeCharge(api)
    await operator.refused(payments.refund, back(1, 'Nada que devolver'), 'payment_exceeds_balance')
    await operator.ok(payments.receive, pay(40_000))
    await operator.refused(payments.refund, back(10_000, ' '), 'invalid_input')
    const refund = await operator.ok(payments.refund, back(15_000, 'Cobrado de más'))
    expect(refund).toMatchObject({ kind: 'REFUND', amount: { amount: -15_000 }, paid: { amount: -15_000 }, note: 'Cobrado de más', number: 2 })
    expect((await operator.ok(orders.get, at)).money).toMatchObject({ paid: 25_000, balance: 75_000 })
    const answers = await Promise.all([1, 2, 3].map(() => operator.call(payments.refund, back(20_000, 'A la vez'))))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409])
    expect((await operator.ok(orders.get, at)).money.paid).toBe(5_000)
    const { data } = await operator.ok(orders.activities, { ...at, query: {} })
    expect(data[0]).toMatchObject({ kind: 'payment.refunded', customerSees: true, data: { amount: 20_000, reason: 'A la vez' } })
    expect(await prisma.document.count({ where: { orderId: order.id, kind: 'RECEIPT' } })).toBe(3)
  })

  it('S1-21 of a cancelled order what the company keeps is all that is due', async () => {
    const { operator, master, pay, back, at, move } = await makeCharge(api)
    await operator.ok(payments.receive, pay(50_000))
    await move('CANCELLED')
    expect((await operator.ok(orders.get, at)).money).toMatchObject({ total: 0, paid: 50_000, balance: -50_000 })
    const { version } = await operator.ok(orders.get, at)
    await master.ok(orders.edit, { ...at, body: { kept: 10_000 }, version })
    await operator.refused(payments.receive, pay(1), 'payment_exceeds_balance')
    await operator.ok(payments.refund, back(40_000, 'Orden cancelada; se retiene la revisión'))
    expect((await operator.ok(orders.get, at)).money).toMatchObject({ total: 10_000, paid: 10_000, balance: 0 })
  })
})

describe('voiding', () => {
  it('S1-44 only the master voids a payment: it stays on record and the balance goes back up', async () => {
    const { company, operator, master, pay, at } = await makeCharge(api)
    const { id } = await operator.ok(payments.receive, pay(40_000))
    const input = { params: { id }, body: { reason: 'Anotada en otra orden' } }
    for (const role of ['administrator', 'operator', 'technician', 'seller'] as const)
      await (await company.user(role)).refused(payments.void, input, 'forbidden')
    await master.refused(payments.void, { params: { id }, body: { reason: ' ' } }, 'invalid_input')
    expect((await master.ok(payments.get, { params: { id } })).can.void).toBe(true)

    const voided = await master.ok(payments.void, input)
    expect(voided).toMatchObject({
      amount: { amount: 40_000 },
      voided: { by: { id: master.id, name: 'Marta Maestra' }, reason: 'Anotada en otra orden' },
      version: 2,
      can: { void: false },
    })
    expect((await operator.ok(orders.get, at)).money).toMatchObject({ paid: 0, balance: 100_000 })
    await master.refused(payments.void, input, 'payment_voided')
    const { data } = await operator.ok(payments.ofOrder, at)
    expect(data).toEqual([{ ...voided, can: { void: false } }])
    const { data: told } = await operator.ok(orders.activities, { ...at, query: {} })
    expect(told[0]).toMatchObject({ kind: 'payment.voided', data: { number: 1, amount: 40_000, reason: 'Anotada en otra orden' } })
  })

  it('S1-44 voided by two at once, it is voided once', async () => {
    const { operator, master, pay, at } = await makeCharge(api)
    const { id } = await operator.ok(payments.receive, pay(40_000))
    const input = { params: { id }, body: { reason: 'Doble' } }
    const answers = await Promise.all([1, 2, 3].map(() => master.call(payments.void, input)))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409])
    expect((await operator.ok(orders.get, at)).money.paid).toBe(0)
  })

  it('S1-44 one of which money was given back stands until the refund is voided', async () => {
    const { operator, master, pay, back, at } = await makeCharge(api)
    const { id } = await operator.ok(payments.receive, pay(40_000))
    const refund = await operator.ok(payments.refund, back(10_000, 'De más'))
    const voids = (each: string) => ({ params: { id: each }, body: { reason: 'Error' } })
    await master.refused(payments.void, voids(id), 'payment_exceeds_balance')
    await master.ok(payments.void, voids(refund.id))
    await master.ok(payments.void, voids(id))
    expect((await operator.ok(orders.get, at)).money).toMatchObject({ paid: 0, balance: 100_000 })
  })

  it("S1-44 another company's payment is not there", async () => {
    const [one, other] = [await makeCharge(api), await makeCharge(api)]
    const { id } = await one.operator.ok(payments.receive, one.pay(100))
    await other.master.refused(payments.void, { params: { id }, body: { reason: 'Error' } }, 'not_found')
    await other.master.refused(payments.get, { params: { id } }, 'not_found')
    await other.master.refused(payments.ofOrder, one.at, 'not_found')
    expect((await other.master.ok(payments.list, { query: { orderId: one.order.id } })).data).toEqual([])
  })
})

describe('B-16 other currencies', () => {
  it('B-16 a Venezuelan order in dollars is paid in bolívares at the rate of the day, with its source', async () => {
    const { operator, pay, at } = await makeCharge(api, venezuela, 3_500)
    const exchange = { base: 'USD', rate: '214.4181', source: 'BCV' }
    await operator.refused(payments.receive, pay(321_627, { currency: 'VES' }), 'exchange_rate_invalid')
    const paid = await operator.ok(payments.receive, pay(321_627, { currency: 'VES', exchange }))
    expect(paid).toMatchObject({
      kind: 'ADVANCE',
      amount: { amount: 1_500, currency: 'USD' },
      paid: { amount: 321_627, currency: 'VES' },
      exchange,
    })
    expect((await operator.ok(orders.get, at)).money).toMatchObject({ currency: 'USD', paid: 1_500, balance: 2_000 })
    expect(await operator.ok(payments.receive, pay(2_000))).toMatchObject({ kind: 'PAYMENT', exchange: null })
    const { data } = await operator.ok(payments.list, { query: {} })
    expect(data.map(({ paid: each }) => each.currency)).toEqual(['USD', 'VES'])
  })

  it('B-16 what the smallest coin of the other currency cannot hit settles the order all the same', async () => {
    const { operator, pay, back, at } = await makeCharge(api, { paymentCurrencies: ['USD'] }, 12_990)
    const exchange = { base: 'USD', rate: '950', source: 'Mesón' }
    await operator.refused(payments.receive, pay(1_369, { currency: 'USD', exchange }), 'payment_exceeds_balance')
    expect(await operator.ok(payments.receive, pay(1_368, { currency: 'USD', exchange }))).toMatchObject({
      kind: 'PAYMENT',
      amount: { amount: 12_990, currency: 'CLP' },
      paid: { amount: 1_368, currency: 'USD' },
    })
    expect((await operator.ok(orders.get, at)).money.balance).toBe(0)
    const refund = await operator.ok(payments.refund, back(1_368, 'Se arrepintió', { currency: 'USD', exchange }))
    expect(refund).toMatchObject({ amount: { amount: -12_990 }, paid: { amount: -1_368 } })
  })

  it('B-16 only currencies that the company takes, at a rate that speaks of both', async () => {
    const { operator, pay } = await makeCharge(api, venezuela, 3_500)
    const rate = (base: string, value = '200') => ({ base, rate: value, source: 'BCV' })
    await operator.refused(payments.receive, pay(100, { currency: 'EUR', exchange: rate('EUR') }), 'currency_not_accepted')
    await operator.refused(payments.receive, pay(100, { currency: 'VES', exchange: rate('EUR') }), 'exchange_rate_invalid')
    await operator.refused(payments.receive, pay(100, { currency: 'USD', exchange: rate('USD') }), 'exchange_rate_invalid')
    for (const value of ['0', '0.0', '-1', '1e3', '1,5', 'NaN'])
      await operator.refused(payments.receive, pay(100, { currency: 'VES', exchange: rate('USD', value) }), 'invalid_input')
    // Nothing of a cent, and more than any amount.
    const { fields } = await operator.refused(payments.receive, pay(1, { currency: 'VES', exchange: rate('USD', '999999') }), 'invalid_input')
    expect(fields).toEqual([{ path: 'body.amount', code: 'too_small' }])
    const huge = pay(maxAmount, { currency: 'VES', exchange: rate('VES', '999999999999') })
    expect(['invalid_input', 'exchange_rate_invalid']).toContain(
      ((await operator.call(payments.receive, huge)).body as unknown as { code: string }).code,
    )
  })
})
