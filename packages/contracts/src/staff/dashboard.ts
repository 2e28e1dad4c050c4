import { z } from 'zod'
import { Id, Instant, Money } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { StatusBrief } from './order-updates.ts'
import { StatusCategory } from './statuses.ts'

/** How old an order is in its stage, in whole days; the last one has no end. */
export const ageBounds = [1, 3, 7, 14] as const

/** Counting stops at 1000. */
export const Dashboard = z.object({
  at: Instant,
  /** Orders that are still here, by category and by the age of their stage: up to 1, 3, 7, 14 days, and older. */
  stages: z.array(z.object({ category: StatusCategory, total: z.int(), byAge: z.array(z.int()) })),
  statuses: z.array(StatusBrief.extend({ total: z.int() })),
  promisedToday: z.int(),
  overdue: z.int(),
  waiting: z.int(),
  unassigned: z.int(),
  /** Longer in their stage than the company allows; null where it set no limit. */
  overStage: z.int().nullable(),
  /** Ready for longer than `readyDays`, and not collected. */
  uncollected: z.object({ days: z.int(), total: z.int() }),
  /** Delivered and not closed yet, and what their customers owe. Null where one may not see money. */
  unclosed: z.object({ total: z.int(), owed: z.array(Money) }).nullable(),
  /** What came in today, net, in the currencies it came in. Null where one may not see money. */
  moneyToday: z.array(Money).nullable(),
  /** Day by day, the last 30 in the company's zone: taken in and delivered. */
  days: z.array(z.object({ date: z.iso.date(), received: z.int(), delivered: z.int() })),
})
export type Dashboard = z.infer<typeof Dashboard>

export const dashboard = {
  get: endpoint({
    method: 'GET',
    path: '/dashboard',
    door: 'staff',
    may: ['orders.read'],
    summary: 'What a shop looks at in the morning',
    query: z.strictObject({ locationId: Id.optional(), technicianId: Id.optional() }),
    response: Dashboard,
  }),
}
