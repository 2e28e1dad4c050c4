import { portal } from '@amparo/contracts/portal/portal'
import { estimates } from '@amparo/contracts/staff/estimates'
import { orders } from '@amparo/contracts/staff/orders'
import { parts } from '@amparo/contracts/staff/parts'
import { payments } from '@amparo/contracts/staff/payments'
import { describe, expect, it } from 'vitest'
import { openApi } from '../../../test/harness.ts'
import { makeCharge, makeDraft, makeSent } from '../../../test/make/money.ts'
import { expireEstimates } from './expire-estimates.ts'

const api = await openApi()
const { prisma, pool } = api.services.database

/** An order of no price yet, whose estimate waits for the customer's answer. */
async function makeWaiting(input: Parameters<typeof makeSent>[2] = {}) {
  const made = await makeCharge(api, {}, null)
  const sent = await makeSent(made.operator, made.order.id, input)
  const staff = { params: { id: made.order.id, estimateId: sent.id } }
  const link = { params: { company: made.slug, token: made.token, estimateId: sent.id } }
  const approve = { ...link, body: { approve: true, name: 'Carla Muñoz' } }
  const decline = { ...link, body: { approve: false, name: 'Carla Muñoz', reason: 'Muy caro' } }
  return { ...made, sent, staff, link, approve, decline }
}

describe('by the link', () => {
  it('B-07 the customer approves: price, discount and parts of the order are those of the estimate', async () => {
    const { operator, order, at, approve, sent, company } = await makeWaiting({ discount: 5_000 })
    api.clock.forward(60_000)
    const page = await api.ok(portal.answerEstimate, approve)
    expect(page.estimates[0]).toMatchObject({
      state: 'APPROVED',
      open: false,
      answer: { name: 'Carla Muñoz', reason: '' },
      totals: { subtotal: 75_000, discount: 5_000, total: 70_000, currency: 'CLP' },
    })
    expect(page.money).toMatchObject({ price: 30_000, parts: 45_000, discount: 5_000, total: 70_000, paid: 0, balance: 70_000 })
    expect(page.parts).toMatchObject([{ description: 'Pantalla', warranty: { value: 3, unit: 'MONTHS' }, cover: { state: 'PENDING' } }])
    expect(page.status).toMatchObject({ category: 'WORKING', label: { es: 'En reparación' } })
    expect(page.steps.map(({ kind }) => kind)).toEqual(['status', 'estimate_approved', 'status', 'estimate_sent', 'received'])
    expect(page.steps[1]!.amount).toEqual({ amount: 70_000, currency: 'CLP' })

    const { money } = await operator.ok(orders.get, at)
    expect(money).toMatchObject({ price: 30_000, parts: 45_000, discount: 5_000, total: 70_000, approved: 70_000 })
    const row = await prisma.estimate.findFirstOrThrow({ where: { id: sent.id }, select: { answeredIp: true, answeredById: true } })
    expect(row).toEqual({ answeredIp: '127.0.0.1', answeredById: null })
    const part = await prisma.part.findFirstOrThrow({ where: { orderId: order.id }, select: { estimateId: true } })
    expect(part.estimateId).toBe(sent.id)
    const told = await prisma.activity.findMany({
      where: { organizationId: company.organization.id, orderId: order.id, actorKind: 'CUSTOMER' },
      orderBy: { id: 'asc' },
      select: { kind: true },
    })
    expect(told.map(({ kind }) => kind)).toEqual(['estimate.approved', 'order.edited', 'part.added', 'order.status'])
  })

  it('B-07 the customer declines with a reason, and the order moves by itself', async () => {
    const { operator, at, link, decline } = await makeWaiting()
    api.clock.forward(60_000)
    await api.refused(portal.answerEstimate, { ...link, body: { approve: false, name: 'Carla', reason: ' ' } }, 'reason_required')
    await api.refused(portal.answerEstimate, { ...link, body: { approve: true, name: ' ' } }, 'invalid_input')
    const page = await api.ok(portal.answerEstimate, decline)
    expect(page.estimates[0]).toMatchObject({ state: 'DECLINED', answer: { reason: 'Muy caro' } })
    expect(page.steps[1]).toMatchObject({ kind: 'estimate_declined', note: 'Muy caro' })
    expect(page.status.label.es).toBe('Sin reparar, para retirar')
    expect((await operator.ok(orders.get, at)).money).toMatchObject({ price: null, parts: 0, total: 0, approved: null })
  })

  it('B-07 the same answer twice is fine, and changes nothing; a contrary one is refused', async () => {
    const { operator, order, at, approve, decline, staff } = await makeWaiting()
    await api.ok(portal.answerEstimate, approve)
    const before = await operator.ok(orders.activities, { ...at, query: {} })
    await api.ok(portal.answerEstimate, { ...approve, body: { approve: true, name: 'Otra persona' } })
    await operator.ok(estimates.answer, { ...staff, body: { approve: true, name: 'Otra persona' } })
    await api.refused(portal.answerEstimate, decline, 'estimate_answered')
    await operator.refused(estimates.answer, { ...staff, body: { approve: false, name: 'Carla', reason: 'No' } }, 'estimate_answered')
    await operator.refused(estimates.withdraw, staff, 'estimate_answered')
    expect(await operator.ok(orders.activities, { ...at, query: {} })).toEqual(before)
    expect((await operator.ok(estimates.list, at)).data[0]!.answer!.name).toBe('Carla Muñoz')
    expect(await prisma.part.count({ where: { orderId: order.id } })).toBe(1)
    expect((await operator.ok(parts.ofOrder, at)).data).toMatchObject([{ addedBy: null, fromEstimate: true }])
  })

  it('B-07 drafts are not shown, nor answered; what was withdrawn, expired, cancelled or closed is over', async () => {
    const { operator, order, at, move, approve, link, slug, token, staff } = await makeWaiting()
    const draft = await makeDraft(operator, order.id)
    const page = () => api.ok(portal.order, { params: { company: slug, token } })
    expect((await page()).estimates.map(({ revision, open }) => [revision, open])).toEqual([[1, true]])
    const ofDraft = { ...approve, params: { ...link.params, estimateId: draft.id } }
    await api.refused(portal.answerEstimate, ofDraft, 'not_found')

    await move('CANCELLED')
    expect((await page()).estimates[0]!.open).toBe(false)
    await api.refused(portal.answerEstimate, approve, 'estimate_over')
    await move('WORKING')
    await pool.query('update "Order" set "closedAt" = now(), "paidAmount" = "totalAmount" where id = $1', [order.id])
    await api.refused(portal.answerEstimate, approve, 'estimate_over')
    await pool.query('update "Order" set "closedAt" = null where id = $1', [order.id])
    await prisma.estimate.updateMany({ where: { orderId: order.id, state: 'SENT' }, data: { validUntil: new Date('2020-01-01') } })
    // Over by its date, before the job has come round to it.
    expect((await page()).estimates[0]).toMatchObject({ state: 'EXPIRED', open: false })
    await api.refused(portal.answerEstimate, approve, 'estimate_over')
    await operator.refused(estimates.withdraw, staff, 'estimate_over')
    await expireEstimates(api.services)
    expect((await operator.ok(estimates.list, at)).data.map(({ state }) => state)).toEqual(['DRAFT', 'EXPIRED'])
  })

  it('B-07 links that open nothing are guesses, and too many are refused; right ones never count', async () => {
    const { approve, link } = await makeWaiting()
    const other = await makeWaiting()
    const ip = '203.0.113.7'
    for (let time = 0; time < 8; time++) await api.ok(portal.answerEstimate, approve, { ip })
    // Of another company, or of another order: as if it were not there.
    await api.refused(portal.answerEstimate, { ...approve, params: { ...link.params, estimateId: other.sent.id } }, 'not_found', { ip })
    const wrong = { ...approve, params: { ...link.params, token: 'x'.repeat(22) } }
    for (let time = 0; time < 5; time++) await api.refused(portal.answerEstimate, wrong, 'not_found', { ip })
    const problem = await api.call(portal.answerEstimate, wrong, { ip })
    expect(problem.status).toBe(429)
    expect(Number(problem.headers['retry-after'])).toBeGreaterThan(0)
    await api.ok(portal.answerEstimate, approve, { ip: '203.0.113.8' })
    // Whoever has the link shares an address with whoever guesses, behind the proxy of a carrier, and is not shut out with them.
    await api.ok(portal.answerEstimate, approve, { ip })
  })
})

describe('on behalf of the customer', () => {
  it('B-07 an answer by phone says who took it; declining needs its reason there, too', async () => {
    const { operator, staff, at } = await makeWaiting()
    await operator.refused(estimates.answer, { ...staff, body: { approve: false, name: 'Carla' } }, 'reason_required')
    const answered = await operator.ok(estimates.answer, { ...staff, body: { approve: true, name: 'Carla Muñoz' } })
    expect(answered).toMatchObject({ state: 'APPROVED', answer: { name: 'Carla Muñoz', takenBy: { id: operator.id } }, can: { answer: false } })
    const { data } = await operator.ok(orders.activities, { ...at, query: {} })
    expect(data.find(({ kind }) => kind === 'estimate.approved')!.data).toMatchObject({ byStaff: true, name: 'Carla Muñoz', total: 75_000 })
  })

  it('B-07 lines that name a part change it, and one taken off meanwhile is on again', async () => {
    const { operator, order, at } = await makeCharge(api, {}, 20_000)
    const add = (description: string) => operator.ok(parts.add, { ...at, body: { description, unitPrice: 1_000 } })
    const [screen, battery] = [await add('Pantalla'), await add('Batería')]
    const line = (partId: string, description: string) => ({ kind: 'PART', description, quantity: 2, unitPrice: 4_000, partId }) as const
    const sent = await makeSent(operator, order.id, { lines: [line(screen.id, 'Pantalla original'), line(battery.id, 'Batería')] })
    await operator.ok(parts.remove, { params: { id: order.id, partId: battery.id }, version: 1 })
    await operator.ok(estimates.answer, { params: { id: order.id, estimateId: sent.id }, body: { approve: true, name: 'Carla' } })
    const { data } = await operator.ok(parts.ofOrder, at)
    expect(data.map(({ description, quantity, unitPrice }) => [description, quantity, unitPrice.amount])).toEqual([
      ['Pantalla original', 2, 4_000],
      ['Batería', 2, 4_000],
    ])
    expect(data[0]).toMatchObject({ id: screen.id, version: 2 })
    // No line of service: the work costs nothing.
    expect((await operator.ok(orders.get, at)).money).toMatchObject({ price: 0, parts: 16_000, total: 16_000 })
  })

  it('B-07 approved at less than was paid already, the rest is owed to the customer', async () => {
    const { operator, order, at, pay } = await makeCharge(api, {}, null)
    await operator.ok(payments.receive, pay(90_000))
    const sent = await makeSent(operator, order.id)
    await operator.ok(estimates.answer, { params: { id: order.id, estimateId: sent.id }, body: { approve: true, name: 'Carla' } })
    expect((await operator.ok(orders.get, at)).money).toMatchObject({ total: 75_000, paid: 90_000, balance: -15_000 })
  })
})

describe('at the same moment', () => {
  it('B-07 approving, declining, withdrawing and expiring have one winner', async () => {
    for (let round = 0; round < 4; round++) {
      const { operator, order, approve, decline, staff, sent, at } = await makeWaiting()
      const over = round % 2 === 1
      if (over) await prisma.estimate.updateMany({ where: { id: sent.id }, data: { validUntil: new Date('2020-01-01') } })
      const answers = await Promise.all([
        api.call(portal.answerEstimate, approve),
        operator.call(estimates.withdraw, staff),
        api.call(portal.answerEstimate, decline),
        expireEstimates(api.services).then(() => null),
      ])
      const won = answers.filter((answer) => answer?.status === 200)
      expect(won).toHaveLength(over ? 0 : 1)
      const { state } = await prisma.estimate.findFirstOrThrow({ where: { id: sent.id }, select: { state: true } })
      if (over) expect(state).toBe('EXPIRED')
      else expect(state).toBe(['APPROVED', 'WITHDRAWN', 'DECLINED'][answers.findIndex((answer) => answer?.status === 200)])
      const told = await prisma.activity.count({ where: { orderId: order.id, kind: { in: ends } } })
      expect(told).toBe(1)
      expect((await operator.ok(orders.get, at)).money.total).toBe(state === 'APPROVED' ? 75_000 : 0)
    }
  })

  it('B-07 approved while a new version is written and sent: either the old one stands approved, or it is over', async () => {
    for (let round = 0; round < 4; round++) {
      const { operator, order, approve, at } = await makeWaiting()
      const draft = await makeDraft(operator, order.id, { discount: 1_000 })
      const one = { params: { id: order.id, estimateId: draft.id } }
      const [answer, edit, send] = await Promise.all([
        api.call(portal.answerEstimate, approve),
        operator.call(estimates.edit, { ...one, body: { discount: 2_000 }, version: 1 }),
        operator.call(estimates.send, { ...one, body: {} }),
      ])
      expect(send.status).toBe(200)
      expect([200, 409]).toContain(edit.status)
      const { data } = await operator.ok(estimates.list, at)
      expect(data.map(({ state }) => state)).toEqual(['SENT', answer.status === 200 ? 'APPROVED' : 'WITHDRAWN'])
      // What was sent is what was edited, or what was there before the edit; never a mixture.
      expect(data[0]!.totals.total).toBe(edit.status === 200 ? 73_000 : 74_000)
      expect((await operator.ok(orders.get, at)).money.total).toBe(answer.status === 200 ? 75_000 : 0)
    }
  })

  it('B-07 S1-42 charged while it is approved, the balance is right', async () => {
    const { operator, at, approve, pay } = await makeWaiting()
    const answers = await Promise.all([
      api.call(portal.answerEstimate, approve),
      ...[1, 2, 3, 4].map(() => operator.call(payments.receive, pay(25_000))),
    ])
    const received = answers.slice(1).filter(({ status }) => status === 201).length
    const { money } = await operator.ok(orders.get, at)
    expect(money).toMatchObject({ total: 75_000, paid: received * 25_000, balance: 75_000 - received * 25_000 })
  })
})

const ends = ['estimate.approved', 'estimate.declined', 'estimate.withdrawn', 'estimate.expired']
