import type { EstimateLine } from '@amparo/contracts/staff/estimates'

export type Category = 'NEW' | 'WORKING' | 'WAITING' | 'READY' | 'DELIVERED' | 'CANCELLED'

export interface ModelEstimate {
  id: string
  lines: Pick<EstimateLine, 'kind' | 'quantity' | 'unitPrice'>[]
  discount: number
}

/** What an order should be after each step, worked out without the code under test. */
export interface Model {
  category: Category
  price: number | null
  discount: number
  kept: number
  /** By id: what each comes to. */
  parts: Map<string, number>
  payments: { id: string; amount: number; voided: boolean }[]
  draft: ModelEstimate | null
  sent: ModelEstimate | null
  closed: boolean
  /** Ids of the history, oldest first. */
  told: string[]
  version: number
}

export const newModel = (): Model => ({
  category: 'NEW',
  price: null,
  discount: 0,
  kept: 0,
  parts: new Map(),
  payments: [],
  draft: null,
  sent: null,
  closed: false,
  told: [],
  version: 0,
})

/** With 19 % on top of what is left after the discount, rounded half up; of a cancelled order what is kept. */
export function totalOf({ category, price, discount, kept, parts }: Model): number {
  if (category === 'CANCELLED') return kept
  const net = Math.max(0, (price ?? 0) + [...parts.values()].reduce((sum, each) => sum + each, 0) - discount)
  return net + Math.floor((net * 19 + 50) / 100)
}

export const paidOf = ({ payments }: Model): number => payments.reduce((sum, { amount, voided }) => sum + (voided ? 0 : amount), 0)
export const balanceOf = (model: Model): number => totalOf(model) - paidOf(model)
export const isFinished = ({ category }: Model): boolean => category === 'DELIVERED' || category === 'CANCELLED'

/** The most that can be received now; without limit while nothing is agreed. */
export function receivable(model: Model): number {
  return model.price === null && model.category !== 'CANCELLED' ? Number.POSITIVE_INFINITY : Math.max(0, balanceOf(model))
}

export const serviceOf = ({ lines }: ModelEstimate): number =>
  lines.reduce((sum, { kind, quantity, unitPrice }) => sum + (kind === 'SERVICE' ? quantity * unitPrice : 0), 0)
export const subtotalOf = ({ lines }: ModelEstimate): number => lines.reduce((sum, { quantity, unitPrice }) => sum + quantity * unitPrice, 0)
