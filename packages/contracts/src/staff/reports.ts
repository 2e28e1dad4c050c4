import { z } from 'zod'
import { Day, Id, IdParams, Instant, Localized, Person } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { OrderFilter } from './order-filter.ts'
import { RequestFilter } from './requests.ts'

export const ExportState = z.enum(['QUEUED', 'RUNNING', 'DONE', 'FAILED'])

export const Export = z.object({
  id: z.string(),
  kind: z.enum(['requests', 'orders']),
  format: z.enum(['XLSX', 'CSV']),
  /** Of which list it is: what was asked for, to ask for it again. */
  filter: z.record(z.string(), z.unknown()),
  state: ExportState,
  done: z.int(),
  total: z.int().nullable(),
  /** A signed address; it expires. */
  url: z.string().nullable(),
  name: z.string(),
  createdAt: Instant,
  finishedAt: Instant.nullable(),
})
export type Export = z.infer<typeof Export>

const own = { door: 'staff', personOnly: true } as const
const NewExport = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('requests'), format: z.enum(['XLSX', 'CSV']), filter: RequestFilter }),
  z.strictObject({ kind: z.literal('orders'), format: z.enum(['XLSX', 'CSV']), filter: OrderFilter }),
])

export const exports = {
  list: endpoint({
    ...own,
    method: 'GET',
    path: '/exports',
    summary: "One's own files, newest first",
    response: z.object({ data: z.array(Export) }),
  }),
  create: endpoint({
    ...own,
    method: 'POST',
    path: '/exports',
    may: ['requests.read', 'orders.read'],
    summary: 'Have a list written in full, as a job (S2-56)',
    body: NewExport,
    status: 202,
    response: Export,
    errors: ['forbidden'],
  }),
  get: endpoint({ ...own, method: 'GET', path: '/exports/:id', summary: 'How far it is', params: IdParams, response: Export, errors: ['not_found'] }),
}

const Counted = z.object({
  total: z.int(),
  finished: z.int(),
  /** Of those finished or past due: how many were answered in time, in percent with one decimal; null of none. */
  onTime: z.number().nullable(),
  overdue: z.int(),
  /** Working hours from entry to finish. */
  medianHours: z.number().nullable(),
})

/** Hours that things sat in a stage. */
const StageTime = z.object({
  stage: z.object({ id: z.string(), label: Localized }),
  entered: z.int(),
  inside: z.int(),
  median: z.number().nullable(),
  p90: z.number().nullable(),
  worst: z.number().nullable(),
  /** The thing that sat longest and still does. */
  oldest: z.object({ id: z.string(), code: z.string(), since: Instant }).nullable(),
})

const period = { from: Day, to: Day }

export const reports = {
  requests: endpoint({
    method: 'GET',
    path: '/reports/requests',
    door: 'staff',
    may: ['requests.read'],
    summary: 'On-time rate and ages of the requests entered in a period: in all, by type, area and responsible, and month by month',
    query: z.strictObject({ ...period, projectId: Id.optional() }),
    response: z.object({
      all: Counted,
      byType: z.array(Counted.extend({ id: z.string(), label: Localized })),
      byArea: z.array(Counted.extend({ id: z.string(), label: Localized })),
      byResponsible: z.array(Counted.extend({ person: Person })),
      months: z.array(Counted.extend({ month: z.string() })),
    }),
  }),
  stages: endpoint({
    method: 'GET',
    path: '/reports/stages',
    door: 'staff',
    may: ['orders.read', 'requests.read'],
    summary: 'How long orders and requests sit in each stage: median, 90th percentile, worst, in hours (B-10)',
    query: z.strictObject({ ...period, of: z.enum(['ORDERS', 'REQUESTS']) }),
    response: z.object({ data: z.array(StageTime) }),
    errors: ['forbidden'],
  }),
}
