import { type NewPart, parts } from '@amparo/contracts/staff/parts'
import type { z } from 'zod'
import type { Caller } from '../harness.ts'

/** A part added to an order through the API. */
export function makePart(user: Caller, orderId: string, input: Partial<z.input<typeof NewPart>> = {}) {
  return user.ok(parts.add, { params: { id: orderId }, body: { description: 'Batería original', unitPrice: 25_000, ...input } })
}
