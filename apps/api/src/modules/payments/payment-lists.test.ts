import { customers } from '@amparo/contracts/staff/customers'
import { payments } from '@amparo/contracts/staff/payments'
import { expect, it } from 'vitest'
import { type Caller, openApi } from '../../../test/harness.ts'
import { makeCustomer } from '../../../test/make/company.ts'
import { makeCharge } from '../../../test/make/money.ts'
import { makeOrder } from '../../../test/make/order.ts'

const api = await openApi()
const dayMs = 86_400_000

/** The day that it is in a zone at a moment. */
const dayIn = (timeZone: string, at = api.clock.now) => new Intl.DateTimeFormat('en-CA', { timeZone }).format(at)

it("S1-43 payments are found by the order's number and by words of the customer, newest first, page by page", async () => {
  const { company, operator, pay, order } = await makeCharge(api, { orderPrefix: 'OS-' })
  const rosa = await makeCustomer(operator, { name: 'Rosa', surname: 'Yáñez Díaz', taxId: '12345678-5' })
  const hers = await makeOrder(operator, company, { customer: { id: rosa.id }, price: 90_000 })
  const receive = (id: string, amount: number, daysAgo = 0) =>
    operator.ok(payments.receive, {
      ...pay(amount, { receivedAt: new Date(api.clock.now.getTime() - daysAgo * dayMs).toISOString() }),
      params: { id },
    })
  await receive(order.id, 1_000)
  await receive(hers.id, 2_000, 2)
  await receive(hers.id, 3_000, 1)
  await receive(order.id, 4_000, 3)

  const amounts = async (query: Parameters<typeof operator.ok<typeof payments.list>>[1]['query']) =>
    (await operator.ok(payments.list, { query })).data.map(({ amount }) => amount.amount)
  expect(await amounts({})).toEqual([1_000, 3_000, 2_000, 4_000])
  for (const q of [String(hers.number), `OS-${hers.number}`, `os ${hers.number}`, 'yanez', 'rosa DÍAZ', '12345678'])
    expect(await amounts({ q }), q).toEqual([3_000, 2_000])
  expect(await amounts({ q: 'rosa muñoz' })).toEqual([])
  expect(await amounts({ q: '99999' })).toEqual([])
  expect(await amounts({ customerId: rosa.id })).toEqual([3_000, 2_000])
  expect(await amounts({ orderId: order.id })).toEqual([1_000, 4_000])

  const page = await operator.ok(payments.list, { query: { limit: 3 } })
  const { data, nextCursor } = await operator.ok(payments.list, { query: { limit: 3, cursor: page.nextCursor! } })
  expect([...page.data, ...data].map(({ amount }) => amount.amount)).toEqual([1_000, 3_000, 2_000, 4_000])
  expect(nextCursor).toBeNull()
  await operator.refused(payments.list, { query: { cursor: 'x' } }, 'invalid_input')
})

it('S1-42 the list narrows by method, place, receiver, day in the company’s zone, and voided', async () => {
  const { company, operator, master, pay, card, order } = await makeCharge(api)
  const cash = await operator.ok(payments.receive, pay(1_000))
  const other = await master.ok(payments.receive, pay(2_000, { methodId: card }))
  await master.ok(payments.void, { params: { id: cash.id }, body: { reason: 'Error' } })
  const ids = async (query: Parameters<typeof operator.ok<typeof payments.list>>[1]['query']) =>
    (await operator.ok(payments.list, { query })).data.map(({ id }) => id)
  expect(await ids({ methodId: [card] })).toEqual([other.id])
  expect(await ids({ receivedById: operator.id })).toEqual([cash.id])
  expect(await ids({ voided: true })).toEqual([cash.id])
  expect(await ids({ voided: false })).toEqual([other.id])
  expect(await ids({ locationId: company.locationId })).toHaveLength(2)
  expect(await ids({ locationId: crypto.randomUUID() })).toEqual([])
  const today = dayIn('America/Santiago')
  expect(await ids({ from: today, to: today })).toHaveLength(2)
  expect(await ids({ to: dayIn('America/Santiago', new Date(api.clock.now.getTime() - dayMs)) })).toEqual([])
  expect(await ids({ from: '0000-01-01', orderId: order.id })).toHaveLength(2)
})

it('S1-39 a seller sees the payments of own customers, and no other', async () => {
  const { company, operator, pay, order, at } = await makeCharge(api)
  const seller = await company.user('seller')
  const { id } = await operator.ok(payments.receive, pay(1_000))
  expect((await seller.ok(payments.list, { query: {} })).data).toEqual([])
  await seller.refused(payments.get, { params: { id } }, 'not_found')
  await seller.refused(payments.ofOrder, at, 'not_found')
  expect((await seller.ok(payments.list, { query: { q: String(order.number) } })).data).toEqual([])
  const till = { query: { date: dayIn('America/Santiago') } }
  expect((await seller.ok(payments.till, till)).lines).toEqual([])

  const customer = await operator.ok(customers.get, { params: { id: order.customer.id } })
  await operator.ok(customers.edit, { params: { id: customer.id }, body: { sellerId: seller.id }, version: customer.version })
  expect((await seller.ok(payments.list, { query: {} })).data.map((each) => each.id)).toEqual([id])
  expect((await seller.ok(payments.ofOrder, at)).data).toHaveLength(1)
  expect((await seller.ok(payments.till, till)).lines).toHaveLength(1)
  await seller.refused(payments.receive, pay(1_000), 'forbidden')
})

it('S1-42 the till of a day tells by method and currency what came in, went back and was voided', async () => {
  const venezuela = { country: 'VE', currency: 'USD', timeZone: 'America/Caracas', paymentCurrencies: ['VES'] }
  const { operator, master, pay, back, card } = await makeCharge(api, venezuela, 100_000)
  const exchange = { base: 'USD', rate: '200', source: 'BCV' }
  await operator.ok(payments.receive, pay(10_000))
  await operator.ok(payments.receive, pay(5_000))
  await operator.ok(payments.refund, back(1_000, 'De más'))
  await operator.ok(payments.receive, pay(2_000_000, { currency: 'VES', exchange }))
  const wrong = await master.ok(payments.receive, pay(7_000, { methodId: card }))
  await master.ok(payments.void, { params: { id: wrong.id }, body: { reason: 'Tarjeta rechazada' } })

  const date = dayIn('America/Caracas')
  const { lines } = await operator.ok(payments.till, { query: { date } })
  const told = lines.map(({ method, ...line }) => ({ kind: method.kind, ...line }))
  expect(told).toEqual([
    { kind: 'CASH', currency: 'USD', count: 3, received: 15_000, refunded: 1_000, voided: 0, net: 14_000 },
    { kind: 'CASH', currency: 'VES', count: 1, received: 2_000_000, refunded: 0, voided: 0, net: 2_000_000 },
    { kind: 'CARD', currency: 'USD', count: 1, received: 7_000, refunded: 0, voided: 7_000, net: 0 },
  ])
  const ofOperator = await operator.ok(payments.till, { query: { date, receivedById: operator.id } })
  expect(ofOperator.lines.map(({ method }) => method.kind)).toEqual(['CASH', 'CASH'])
  const elsewhere = await operator.ok(payments.till, { query: { date, locationId: crypto.randomUUID() } })
  expect(elsewhere).toEqual({ date, lines: [] })
})

it('S1-44 a day that was counted keeps its sums: what is voided later comes off that later day', async () => {
  const { operator, master, pay } = await makeCharge(api)
  const { id } = await operator.ok(payments.receive, pay(9_000))
  const first = dayIn('America/Santiago')
  const sums = async (caller: Caller, date: string) =>
    (await caller.ok(payments.till, { query: { date } })).lines.map(({ count, received, voided, net }) => ({ count, received, voided, net }))
  const counted = await sums(operator, first)
  expect(counted).toEqual([{ count: 1, received: 9_000, voided: 0, net: 9_000 }])

  api.clock.forward(dayMs)
  const expiresAt = new Date(api.clock.now.getTime() + dayMs)
  await api.services.database.prisma.session.updateMany({ data: { expiresAt } })
  const user = api.with(api.app.jwt.sign(api.app.jwt.decode(master.token)! as object))
  await user.ok(payments.void, { params: { id }, body: { reason: 'Cheque sin fondos' } })
  const second = dayIn('America/Santiago')
  expect(await sums(user, first)).toEqual(counted)
  expect(await sums(user, second)).toEqual([{ count: 0, received: 0, voided: 9_000, net: -9_000 }])
})
