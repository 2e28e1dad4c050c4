import { isOver } from '@amparo/contracts/model/stages'
import type { Order } from '@amparo/contracts/staff/orders'

export type Step = 'sign' | 'charge' | 'refund' | 'close'

type Known = Pick<Order, 'status' | 'signed' | 'money' | 'can' | 'closedAt'>

/**
 * What is left to do once the work is: the customer signs that it was handed over, pays, and the order is closed. The first
 * is what comes next; the others may be done at once, since a customer in a hurry signs nothing.
 */
export function stepsLeft({ status, signed, money, can, closedAt }: Known): Step[] {
  if (closedAt || !isOver(status.category)) return []
  const { balance } = money
  const steps: Step[] = []
  if (status.category === 'DELIVERED' && !signed.delivery && can.sign) steps.push('sign')
  if (balance !== null && balance > 0 && can.charge) steps.push('charge')
  if (balance !== null && balance < 0 && can.charge) steps.push('refund')
  // Without sight of payments one may try; the server knows.
  if ((balance === null || balance === 0) && can.close) steps.push('close')
  return steps
}
