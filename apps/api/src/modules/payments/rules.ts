import { maxAmount } from '@amparo/contracts/common'
import { convertUpTo } from '@amparo/contracts/model/totals'
import type { NewPayment } from '@amparo/contracts/staff/payments'
import type { z } from 'zod'
import { AppError } from '../../errors.ts'

export type PaymentInput = z.output<typeof NewPayment>

interface Purse {
  /** The order's currency. */
  currency: string
  /** The most that the payment may count, in minor units of it; null where there is no limit. */
  limit: number | null
}

/**
 * What a payment counts against its order (B-16). One in another currency is converted at the rate given with it.
 * @throws AppError exchange_rate_invalid, invalid_input, payment_exceeds_balance
 */
export function countedAmount({ amount, currency, exchange }: Pick<PaymentInput, 'amount' | 'currency' | 'exchange'>, purse: Purse): number {
  if (currency === purse.currency) {
    if (exchange) throw invalidRate()
    if (purse.limit !== null && amount > purse.limit) throw exceeds(purse.limit)
    return amount
  }
  if (!exchange) throw invalidRate()
  const counted = convertUpTo(purse.limit ?? Number.POSITIVE_INFINITY, amount, currency, purse.currency, exchange)
  if (counted === null) throw invalidRate()
  if (counted > maxAmount) throw new AppError('invalid_input', { fields: [{ path: 'body.amount', code: 'too_big' }] })
  if (counted < 1) throw new AppError('invalid_input', { fields: [{ path: 'body.amount', code: 'too_small' }] })
  if (purse.limit !== null && counted > purse.limit) throw exceeds(purse.limit)
  return counted
}

function invalidRate(): AppError {
  return new AppError('exchange_rate_invalid', { fields: [{ path: 'body.exchange', code: 'invalid' }] })
}

function exceeds(limit: number): AppError {
  return new AppError('payment_exceeds_balance', { fields: [{ path: 'body.amount', code: 'too_big' }], data: { limit } })
}

/** What a payment is to its order: an advance while something is due after it, or nothing is agreed yet. */
export function kindOf({ price, balance }: { price: number | null; balance: number }, counted: number): 'ADVANCE' | 'PAYMENT' {
  return price === null || balance > counted ? 'ADVANCE' : 'PAYMENT'
}

/** When money changed hands: now, where not said; not in the future, nor before there were such companies. @throws AppError invalid_input */
export function receivedMoment(given: string | undefined, now: Date): Date {
  if (given === undefined) return now
  const moment = new Date(given)
  if (moment > now) throw new AppError('invalid_input', { fields: [{ path: 'body.receivedAt', code: 'too_big' }] })
  if (moment.getUTCFullYear() < 2000) throw new AppError('invalid_input', { fields: [{ path: 'body.receivedAt', code: 'too_small' }] })
  return moment
}
