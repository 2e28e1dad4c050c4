import { z } from 'zod'
import { Day, Id, IdParams, Instant, Localized, Person } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { OrderFilter } from './order-filter.ts'
import { RequestFilter } from './request-filter.ts'

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
  /** How many days are too long, and how many things have been in it for longer: whenever they came, as the lists count them. */
  limitDays: z.int().nullable(),
  over: z.int(),
})

export const StageOf = z.enum(['ORDERS', 'REQUESTS'])
const StageLimits = z.object({ data: z.array(z.object({ of: StageOf, stageId: z.string(), days: z.int() })) })

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
    query: z.strictObject({ ...period, of: StageOf }),
    response: z.object({ data: z.array(StageTime) }),
    errors: ['forbidden'],
  }),
  stageLimits: endpoint({
    method: 'GET',
    path: '/stage-limits',
    door: 'staff',
    may: ['orders.read', 'requests.read'],
    summary: 'After how many days in a stage an order or a request is marked (B-10)',
    response: StageLimits,
  }),
  limitStage: endpoint({
    method: 'PUT',
    path: '/stage-limits/:of/:stageId',
    door: 'staff',
    may: ['settings.edit'],
    summary: 'Set how many days in a stage are too long, or that none are: the status of orders, NEW or IN_PROGRESS of requests',
    params: z.strictObject({ of: StageOf, stageId: z.union([Id, z.enum(['NEW', 'IN_PROGRESS'])]) }),
    body: z.strictObject({ days: z.int().min(1).max(365).nullable() }),
    response: StageLimits,
    errors: ['reference_not_found'],
  }),
}
