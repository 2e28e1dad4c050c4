import { maxAmount } from '@amparo/contracts/common'
import { isOver } from '@amparo/contracts/model/stages'
import { type TaxMode, type Totals, totalsOf } from '@amparo/contracts/model/totals'
import type { EstimateLine } from '@amparo/contracts/staff/estimates'
import type { StatusCategory } from '@amparo/contracts/staff/statuses'
import type { EstimateState } from '@amparo/database/client'
import { AppError } from '../../errors.ts'

/** What an estimate comes to, by the tax of its order. @throws AppError invalid_input where that is more than one amount may be, or a line contradicts itself */
export function estimateTotals(lines: readonly EstimateLine[], discount: number, tax: { taxMode: TaxMode; taxBasisPoints: number }): Totals {
  const parts = lines.flatMap(({ partId }) => partId ?? [])
  for (const [place, { kind, partId, quantity, unitPrice }] of lines.entries()) {
    const path = `body.lines.${place}`
    if (partId && (kind === 'SERVICE' || parts.indexOf(partId) !== parts.lastIndexOf(partId)))
      throw new AppError('invalid_input', { fields: [{ path: `${path}.partId`, code: 'invalid' }] })
    if (quantity * unitPrice > maxAmount) throw new AppError('invalid_input', { fields: [{ path: `${path}.unitPrice`, code: 'too_big' }] })
  }
  const totals = totalsOf(lines, discount, { mode: tax.taxMode, basisPoints: tax.taxBasisPoints })
  if (Math.max(totals.subtotal, totals.total) > maxAmount) throw new AppError('invalid_input', { fields: [{ path: 'body.lines', code: 'too_big' }] })
  return totals
}

interface Standing {
  state: EstimateState
  /** ISO date: the last day for the answer. */
  validUntil: string
}

/** One whose last day is over is expired, also in the minutes before that is written down. */
export function stateOn(today: string, { state, validUntil }: Standing): EstimateState {
  return state === 'SENT' && validUntil < today ? 'EXPIRED' : state
}

/** Whether the customer can answer: what is delivered, cancelled or closed is not up for approval any more. */
export function isOpen(
  today: string,
  estimate: Standing,
  order: { category: StatusCategory; closedAt: Date | null; retiredAt: Date | null },
): boolean {
  return stateOn(today, estimate) === 'SENT' && !isOver(order.category) && !order.closedAt && !order.retiredAt
}

/** @throws AppError invalid_input for a last day that is over already, or that nobody means */
export function assertLastDay(today: string, day: string): void {
  const code = day < today ? 'too_small' : day >= '2200-01-01' ? 'too_big' : null
  if (code) throw new AppError('invalid_input', { fields: [{ path: 'body.validUntil', code }] })
}

export function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10)
}
