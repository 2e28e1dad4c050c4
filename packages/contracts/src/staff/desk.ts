import { z } from 'zod'
import { Limit } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import type { ActivitySubject } from '../model/activities.ts'
import { CustomerRow, Device } from './customers.ts'
import { OrderRow } from './orders.ts'

export const desk = {
  search: endpoint({
    method: 'GET',
    path: '/search',
    door: 'staff',
    summary: 'Orders, customers and devices by words, numbers, phone, tax id or serial: what the palette asks',
    query: z.strictObject({ q: z.string().trim().min(1).max(100), limit: Limit.max(20).default(6) }),
    response: z.object({
      orders: z.array(OrderRow),
      customers: z.array(CustomerRow.pick({ id: true, displayName: true, taxId: true, country: true, phones: true, email: true })),
      devices: z.array(Device.pick({ id: true, kind: true, brand: true, model: true, serial: true, customer: true })),
    }),
  }),
  live: endpoint({
    method: 'GET',
    path: '/live',
    door: 'staff',
    personOnly: true,
    summary: 'What colleagues do, as server-sent events: `activity` with a LiveEvent',
    stream: 'text/event-stream',
  }),
}

/** One event of the live stream: what happened to what. The pages then read it anew. */
export const LiveEvent = z.object({
  id: z.string(),
  kind: z.string(),
  orderId: z.string().nullable(),
  requestId: z.string().nullable(),
  customerId: z.string().nullable(),
  /** Who did it, so that a page can leave out its own doing. */
  userId: z.string().nullable(),
  /** Where it is for one person alone: a notification. */
  toUserId: z.string().optional(),
  customerSees: z.boolean(),
})
export type LiveEvent = z.infer<typeof LiveEvent>
/** What an event is about, the first half of its kind: an activity's subject, or what is one person's own. */
export type LiveSubject = ActivitySubject | 'notification' | 'export'
