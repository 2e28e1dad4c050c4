import { estimates, type NewEstimate } from '@amparo/contracts/staff/estimates'
import { orderUpdates } from '@amparo/contracts/staff/order-updates'
import { type NewPayment, type PaymentMethodKind, paymentMethods } from '@amparo/contracts/staff/payments'
import type { z } from 'zod'
import type { Caller, TestApi } from '../harness.ts'
import { makeCompany } from './company.ts'
import { makeOrder } from './order.ts'

/** A company with a cashier, and an order of 100 000 pesos. */
export async function makeCharge(api: TestApi, organization: Parameters<typeof makeCompany>[1] = {}, price: number | null = 100_000) {
  const company = await makeCompany(api, organization)
  const [master, operator] = [await company.user('master', 'Marta Maestra'), await company.user('operator', 'Oscar Caja')]
  const order = await makeOrder(operator, company, { price })
  const [cash, card, transfer] = [await methodId(operator, 'CASH'), await methodId(operator, 'CARD'), await methodId(operator, 'TRANSFER')]
  const at = { params: { id: order.id } }
  const token = order.trackingUrl.split('/').at(-1)!
  const pay = (amount: number, rest: Partial<z.input<typeof NewPayment>> = {}) => ({
    ...at,
    body: { methodId: cash, amount, currency: company.organization.currency, ...rest },
  })
  const back = (amount: number, note: string, rest: Partial<z.input<typeof NewPayment>> = {}) => ({
    ...at,
    body: { ...pay(amount, rest).body, note },
  })
  const move = (category: Parameters<typeof company.status>[0]) =>
    master.ok(orderUpdates.create, { ...at, body: { kind: 'PUBLIC', statusId: company.status(category) } })
  return { company, master, operator, order, at, pay, back, move, cash, card, transfer, token, slug: company.organization.slug }
}

export async function methodId(user: Caller, kind: z.infer<typeof PaymentMethodKind>): Promise<string> {
  const { data } = await user.ok(paymentMethods.list, { query: {} })
  return data.find((method) => method.kind === kind)!.id
}

const work = { kind: 'SERVICE', description: 'Cambio de pantalla', unitPrice: 30_000 } as const
const screen = { kind: 'PART', description: 'Pantalla', unitPrice: 45_000, warranty: { value: 3, unit: 'MONTHS' } } as const

/** A draft of work for 30 000 and a screen for 45 000, unless told otherwise. */
export function makeDraft(user: Caller, orderId: string, input: Partial<z.input<typeof NewEstimate>> = {}) {
  return user.ok(estimates.create, { params: { id: orderId }, body: { lines: [work, screen], ...input } })
}

export async function makeSent(user: Caller, orderId: string, input: Partial<z.input<typeof NewEstimate>> = {}) {
  const { id: estimateId } = await makeDraft(user, orderId, input)
  return user.ok(estimates.send, { params: { id: orderId, estimateId }, body: {} })
}
