import { orders } from '@amparo/contracts/staff/orders'
import { payments } from '@amparo/contracts/staff/payments'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { openApi } from './harness.ts'
import { makeCompany, type TestUser } from './make/company.ts'
import { makeCharge, methodId } from './make/money.ts'
import { makeOrder } from './make/order.ts'
import { balanceOf, type Model, newModel, paidOf, totalOf } from './order-life/model.ts'
import { anyStep, type Real } from './order-life/steps.ts'

const api = await openApi()
const { prisma } = api.services.database

const numRuns = Number(process.env.ORDER_LIFE_RUNS ?? 20)
const steps = Number(process.env.ORDER_LIFE_STEPS ?? 30)

/** What holds of an order whatever happened to it. */
async function look(master: TestUser, orderId: string, model: Model, step: string): Promise<void> {
  const at = { params: { id: orderId } }
  const order = await master.ok(orders.get, at)
  expect(order.money, step).toMatchObject({ total: totalOf(model), paid: paidOf(model), balance: balanceOf(model), price: model.price })
  expect(order.status.category, step).toBe(model.category)
  expect(order.closedAt !== null, step).toBe(model.closed)
  expect(order.deliveredAt !== null, step).toBe(model.category === 'DELIVERED')
  if (model.closed) expect(balanceOf(model), step).toBe(0)
  expect(paidOf(model), step).toBeGreaterThanOrEqual(0)
  expect(order.version, step).toBeGreaterThanOrEqual(model.version)
  model.version = order.version

  const { data } = await master.ok(payments.ofOrder, at)
  const stood = data.map(({ id, amount, voided }) => ({ id, amount: amount.amount, voided: voided !== null }))
  expect(stood.toSorted(byId), step).toEqual(model.payments.toSorted(byId))

  const told = await prisma.activity.findMany({ where: { orderId }, orderBy: { id: 'asc' }, select: { id: true } })
  expect(
    told.slice(0, model.told.length).map(({ id }) => id),
    step,
  ).toEqual(model.told)
  model.told = told.map(({ id }) => id)
}

const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1)

it('S1-18 S1-21 S1-42 S1-44 B-07 the life of an order: whatever is done to it in whatever order, its money is right and its history only grows', async () => {
  const company = await makeCompany(api, { taxMode: 'ADDED', taxBasisPoints: 1_900 })
  const [master, stranger] = [await company.user('master'), await (await makeCompany(api)).user('master')]
  const cash = await methodId(master, 'CASH')

  await fc.assert(
    fc.asyncProperty(fc.array(anyStep, { minLength: steps, maxLength: steps }), async (commands) => {
      const order = await makeOrder(master, company, { notify: false })
      const real: Real = {
        ...{ api, company, master, cash, orderId: order.id, token: order.trackingUrl.split('/').at(-1)! },
        check: (model, step) => look(master, order.id, model, step),
      }
      await fc.asyncModelRun(() => ({ model: newModel(), real }), commands)
      await stranger.refused(orders.get, { params: { id: order.id } }, 'not_found')
    }),
    { numRuns, endOnFailure: true },
  )
}, 3_600_000)

it('S1-21 S1-44 a payment that is voided while its order is closed: one of the two wins, and nothing is closed with a debt', async () => {
  const won = new Set<string>()
  for (let round = 0; round < 8; round++) {
    const { master, operator, at, pay, move } = await makeCharge(api)
    const { id } = await operator.ok(payments.receive, pay(100_000))
    await move('DELIVERED')
    const voiding = () => master.call(payments.void, { params: { id }, body: { reason: 'Error' } })
    const closing = () => operator.call(orders.close, at)
    const [voided, closed] = round % 2 ? await Promise.all([voiding(), closing()]) : (await Promise.all([closing(), voiding()])).toReversed()
    expect([voided!.status, closed!.status].toSorted()).toEqual([200, 409])
    const { money, closedAt } = await operator.ok(orders.get, at)
    expect(money.balance).toBe(closedAt ? 0 : 100_000)
    won.add(closedAt ? 'closing' : 'voiding')
  }
  expect(won.size).toBeGreaterThan(0)
})
