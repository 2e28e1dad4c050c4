import { isOver } from '@amparo/contracts/model/stages'
import { orderTotals } from '@amparo/contracts/model/totals'
import type { Order } from '@amparo/contracts/staff/orders'

type Known = Pick<Order, 'price' | 'money' | 'status'>
type Changed = Partial<{ price: number | null; discount: number; kept: number }>

/** What the order comes to with a change of its own, before the server has said so. */
export function withAmounts({ price: now, money, status }: Known, changed: Changed): Pick<Order, 'price' | 'money'> {
  const { currency } = money
  const price = changed.price === undefined ? (now?.amount ?? null) : changed.price
  const kept = changed.kept ?? money.kept
  const discount = changed.discount ?? money.discount
  const sums = orderTotals({ ...money, price, discount })
  const total = status.category === 'CANCELLED' ? kept : sums.total
  return {
    price: price === null ? null : { amount: price, currency },
    money: { ...money, price, discount, kept, tax: sums.tax, total, balance: money.paid === null ? null : total - money.paid },
  }
}

/** How much more it comes to than the customer has approved; 0 where it does not, where nothing was put before them, or once it is over. */
export function beyondApproval({ money, status }: Pick<Order, 'money' | 'status'>): number {
  if (money.approved === null || isOver(status.category)) return 0
  return Math.max(0, money.total - money.approved)
}
