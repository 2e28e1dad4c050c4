import type { ErrorCode } from '@amparo/contracts/errors'
import { portal } from '@amparo/contracts/portal/portal'
import { estimates } from '@amparo/contracts/staff/estimates'
import { orderUpdates } from '@amparo/contracts/staff/order-updates'
import { orders } from '@amparo/contracts/staff/orders'
import { parts } from '@amparo/contracts/staff/parts'
import { payments } from '@amparo/contracts/staff/payments'
import fc from 'fast-check'
import type { Answer, TestApi } from '../harness.ts'
import type { TestCompany, TestUser } from '../make/company.ts'
import { balanceOf, type Category, isFinished, type Model, type ModelEstimate, paidOf, receivable, serviceOf, subtotalOf } from './model.ts'

export interface Real {
  api: TestApi
  company: TestCompany
  master: TestUser
  cash: string
  orderId: string
  token: string
  /** Looks at everything that must hold after each step. */
  check: (model: Model, step: string) => Promise<void>
}

class Step implements fc.AsyncCommand<Model, Real> {
  readonly #name: string
  readonly #possible: (model: Model) => boolean
  readonly #work: (model: Model, real: Real) => Promise<void>

  constructor(name: string, work: (model: Model, real: Real) => Promise<void>, possible: (model: Model) => boolean = () => true) {
    this.#name = name
    this.#work = work
    this.#possible = possible
  }

  check(model: Readonly<Model>): boolean {
    return this.#possible(model)
  }

  async run(model: Model, real: Real): Promise<void> {
    real.api.clock.forward(1_000)
    await this.#work(model, real)
    await real.check(model, this.#name)
  }

  toString(): string {
    return this.#name
  }
}

/** Fails unless the answer is what the model foresees; tells whether it went through. */
function settled(answer: Answer<unknown>, foreseen: ErrorCode | null): boolean {
  const code = answer.status < 300 ? null : (answer.body as { code: ErrorCode }).code
  if (code !== foreseen) throw new Error(`foreseen was ${foreseen ?? 'success'}, and it answered ${answer.status}: ${JSON.stringify(answer.body)}`)
  return code === null
}

const closed = (model: Model): ErrorCode | null => (model.closed ? 'order_closed' : null)
const at = ({ orderId }: Real) => ({ params: { id: orderId } })

const move = (category: Category) =>
  new Step(`move to ${category}`, async (model, real) => {
    const body = { kind: 'PUBLIC', statusId: real.company.status(category), note: 'Seguimos' } as const
    if (settled(await real.master.call(orderUpdates.create, { ...at(real), body }), closed(model))) model.category = category
  })

const setMoney = (field: 'price' | 'discount' | 'kept', amount: number | null) =>
  new Step(`${field} ${amount}`, async (model, real) => {
    const { version } = await real.master.ok(orders.get, at(real))
    const answer = await real.master.call(orders.edit, { ...at(real), body: { [field]: amount }, version })
    if (settled(answer, closed(model))) Object.assign(model, { [field]: amount })
  })

const addPart = (quantity: number, unitPrice: number) =>
  new Step(`add ${quantity} parts at ${unitPrice}`, async (model, real) => {
    const answer = await real.master.call(parts.add, { ...at(real), body: { description: 'Repuesto', quantity, unitPrice } })
    if (settled(answer, closed(model))) model.parts.set(answer.body.id, quantity * unitPrice)
  })

const changePart = (which: number, unitPrice: number | null) =>
  new Step(
    unitPrice === null ? `remove part ${which}` : `part ${which} at ${unitPrice}`,
    async (model, real) => {
      const partId = [...model.parts.keys()][which % model.parts.size]!
      const { version, quantity } = (await real.master.ok(parts.ofOrder, at(real))).data.find(({ id }) => id === partId)!
      const one = { params: { id: real.orderId, partId }, version }
      if (unitPrice === null) {
        if (settled(await real.master.call(parts.remove, one), closed(model))) model.parts.delete(partId)
      } else if (settled(await real.master.call(parts.edit, { ...one, body: { unitPrice } }), closed(model))) {
        model.parts.set(partId, quantity * unitPrice)
      }
    },
    (model) => model.parts.size > 0,
  )

type Lines = ModelEstimate['lines']

const draft = (lines: Lines, discount: number) =>
  new Step(`draft ${JSON.stringify(lines)} less ${discount}`, async (model, real) => {
    const body = { discount, lines: lines.map((line) => ({ ...line, description: 'Propuesta' })) }
    const answer = await real.master.call(estimates.create, { ...at(real), body })
    if (settled(answer, closed(model))) model.draft = { id: answer.body.id, lines, discount }
  })

const send = () =>
  new Step(
    'send the draft',
    async (model, real) => {
      const one = { params: { id: real.orderId, estimateId: model.draft!.id }, body: { notify: false } }
      if (!settled(await real.master.call(estimates.send, one), closed(model) ?? (model.draft!.lines.length ? null : 'estimate_empty'))) return
      model.sent = model.draft
      model.draft = null
      model.category = 'WAITING'
    },
    (model) => model.draft !== null,
  )

const answer = (approve: boolean, byLink: boolean) =>
  new Step(
    `${approve ? 'approve' : 'decline'} ${byLink ? 'by the link' : 'by phone'}`,
    async (model, real) => {
      const sent = model.sent!
      const body = { approve, name: 'Carla Muñoz', reason: approve ? '' : 'Muy caro' }
      const over = isFinished(model) ? 'estimate_over' : null
      const params = { company: real.company.organization.slug, token: real.token, estimateId: sent.id }
      const given = byLink
        ? await real.api.call(portal.answerEstimate, { params, body })
        : await real.master.call(estimates.answer, { params: { id: real.orderId, estimateId: sent.id }, body })
      if (!settled(given, byLink ? (model.closed ? 'estimate_over' : over) : (closed(model) ?? over))) return
      model.sent = null
      model.category = approve ? 'WORKING' : 'READY'
      if (!approve) return
      model.price = serviceOf(sent)
      model.discount = Math.min(sent.discount, subtotalOf(sent))
      const amounts = sent.lines.flatMap(({ kind, quantity, unitPrice }) => (kind === 'PART' ? [quantity * unitPrice] : []))
      const added = (await real.master.ok(parts.ofOrder, at(real))).data.filter(({ id }) => !model.parts.has(id))
      for (const [place, { id }] of added.entries()) model.parts.set(id, amounts[place]!)
    },
    (model) => model.sent !== null,
  )

const withdraw = () =>
  new Step(
    'withdraw the estimate',
    async (model, real) => {
      const one = { params: { id: real.orderId, estimateId: model.sent!.id } }
      if (settled(await real.master.call(estimates.withdraw, one), closed(model))) model.sent = null
    },
    (model) => model.sent !== null,
  )

/** A share of what is due, or of a thousand where nothing is; and a peso more where `extra` is 1. */
const receive = (share: number, atOnce = 1, extra = 0) =>
  new Step(`receive ${share} of what is due and ${extra} more, ${atOnce} at once`, async (model, real) => {
    const due = balanceOf(model)
    const sum = Math.max(1, Math.round((due > 0 ? due : 1_000) * share)) + extra
    const body = { methodId: real.cash, amount: sum, currency: 'CLP' }
    const answers = await Promise.all(Array.from({ length: atOnce }, () => real.master.call(payments.receive, { ...at(real), body })))
    const fit = model.closed ? 0 : Math.min(atOnce, Math.floor(receivable(model) / sum))
    const done = answers.filter(({ status }) => status === 201)
    if (done.length !== fit) throw new Error(`${fit} of ${atOnce} payments of ${sum} should fit, and ${done.length} did`)
    for (const refused of answers.filter(({ status }) => status !== 201)) settled(refused, closed(model) ?? 'payment_exceeds_balance')
    for (const { body: payment } of done) model.payments.push({ id: payment.id, amount: sum, voided: false })
  })

const refund = (name: string, amountOf: (model: Model) => number) =>
  new Step(`give back ${name}`, async (model, real) => {
    const sum = Math.max(1, Math.round(amountOf(model)))
    const body = { methodId: real.cash, amount: sum, currency: 'CLP', note: 'Devolución' }
    const answered = await real.master.call(payments.refund, { ...at(real), body })
    if (settled(answered, closed(model) ?? (sum > paidOf(model) ? 'payment_exceeds_balance' : null)))
      model.payments.push({ id: answered.body.id, amount: -sum, voided: false })
  })

const voidPayment = (which: number) =>
  new Step(
    `void payment ${which}`,
    async (model, real) => {
      const payment = model.payments[which % model.payments.length]!
      const answered = await real.master.call(payments.void, { params: { id: payment.id }, body: { reason: 'Error' } })
      const given = payment.amount > paidOf(model) && payment.amount > 0
      const foreseen = payment.voided ? 'payment_voided' : (closed(model) ?? (given ? 'payment_exceeds_balance' : null))
      if (settled(answered, foreseen)) payment.voided = true
    },
    (model) => model.payments.length > 0,
  )

const close = () =>
  new Step('close', async (model, real) => {
    const foreseen = closed(model) ?? (isFinished(model) ? (balanceOf(model) === 0 ? null : 'order_balance_not_zero') : 'order_not_finished')
    if (settled(await real.master.call(orders.close, at(real)), foreseen)) model.closed = true
  })

const reopen = () =>
  new Step('reopen', async (model, real) => {
    const answered = await real.master.call(orders.reopen, { ...at(real), body: { reason: 'Faltaba algo' } })
    if (settled(answered, model.closed ? null : 'order_not_closed')) model.closed = false
  })

const amount = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 200_000 }), fc.constantFrom(1, 99, 100, 33_333))
const which = fc.nat({ max: 20 })
const line = fc.record({ kind: fc.constantFrom('SERVICE' as const, 'PART' as const), quantity: fc.integer({ min: 1, max: 4 }), unitPrice: amount })
const share = fc.constantFrom(0.25, 0.5, 1)
const always = fc.constant(null)

/** Any of the things that can be done to an order, by how often; most lead somewhere, some are refused. */
export const anyStep: fc.Arbitrary<fc.AsyncCommand<Model, Real>> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<Category>('NEW', 'WORKING', 'WAITING', 'READY').map(move) },
  { weight: 4, arbitrary: fc.constantFrom<Category>('DELIVERED', 'DELIVERED', 'CANCELLED').map(move) },
  { weight: 4, arbitrary: fc.tuple(fc.constantFrom('price' as const, 'discount' as const, 'kept' as const), amount).map((set) => setMoney(...set)) },
  { weight: 1, arbitrary: always.map((nothing) => setMoney('price', nothing)) },
  { weight: 3, arbitrary: fc.tuple(fc.integer({ min: 1, max: 5 }), amount).map((part) => addPart(...part)) },
  { weight: 3, arbitrary: fc.tuple(which, fc.option(amount)).map((change) => changePart(...change)) },
  { weight: 5, arbitrary: fc.tuple(fc.array(line, { maxLength: 4 }), amount).map((proposed) => draft(...proposed)) },
  { weight: 14, arbitrary: always.map(send) },
  { weight: 14, arbitrary: fc.tuple(fc.boolean(), fc.boolean()).map((given) => answer(...given)) },
  { weight: 1, arbitrary: always.map(withdraw) },
  { weight: 4, arbitrary: fc.tuple(share, fc.constantFrom(1, 2, 3)).map((several) => receive(...several)) },
  { weight: 2, arbitrary: always.map(() => receive(1, 1, 1)) },
  { weight: 5, arbitrary: always.map(() => receive(1)) },
  { weight: 2, arbitrary: share.map((part) => refund(`${part} of what was paid`, (model) => paidOf(model) * part)) },
  { weight: 1, arbitrary: always.map(() => refund('more than was paid', (model) => paidOf(model) + 1)) },
  { weight: 4, arbitrary: always.map(() => refund('what is owed', (model) => -balanceOf(model))) },
  { weight: 3, arbitrary: which.map(voidPayment) },
  { weight: 5, arbitrary: always.map(close) },
  { weight: 5, arbitrary: always.map(reopen) },
)
