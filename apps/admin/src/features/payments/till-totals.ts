import type { Response } from '@amparo/contracts/endpoint'
import type { payments } from '@amparo/contracts/staff/payments'

export type TillLine = Response<typeof payments.till>['lines'][number]

export interface TillTotal {
  currency: string
  count: number
  received: number
  refunded: number
  voided: number
  net: number
}

const sums = ['count', 'received', 'refunded', 'voided', 'net'] as const

/** What the lines come to, each currency for itself, in the order in which they come up. */
export function totalsByCurrency(lines: readonly TillLine[]): TillTotal[] {
  const totals = new Map<string, TillTotal>()
  for (const line of lines) {
    const total = totals.get(line.currency) ?? { currency: line.currency, count: 0, received: 0, refunded: 0, voided: 0, net: 0 }
    for (const key of sums) total[key] += line[key]
    totals.set(line.currency, total)
  }
  return [...totals.values()]
}
