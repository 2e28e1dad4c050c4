import type { Localized } from '@amparo/contracts/common'
import type { reports } from '@amparo/contracts/staff/reports'
import type { z } from 'zod'
import { rows, type StaffCtx } from '../../context.ts'
import { AppError } from '../../errors.ts'
import { conditionsOf as orderConditions } from '../orders/order-filter.ts'
import { heldTo, visibleOrdersSql } from '../orders/policy.ts'
import { openCategories, orderCode } from '../orders/rules.ts'
import { storableDay } from '../parts/rules.ts'
import { conditionsOf as requestConditions } from '../requests/request-filter.ts'
import { requestCode } from '../requests/rules.ts'
import { listStageLimits } from './stage-limits.ts'

interface StageRecord {
  stageId: string
  entered: number
  inside: number
  median: number | null
  p90: number | null
  worst: number | null
  oldestId: string | null
  oldestNumber: number | null
  oldestSince: Date | null
}

/** How long each stage was stayed in, from its stays; one that lasts still counts until now. */
const summary = (stays: string) => `
  with stays as (${stays}), timed as (
    select s.*, extract(epoch from coalesce(s.left, $4::timestamptz) - s.at) / 3600 as hours from stays s
  )
  select t."stageId"::text, count(*)::int as entered, count(*) filter (where t.left is null)::int as inside,
    round(percentile_cont(0.5) within group (order by t.hours)::numeric, 1)::float8 as median,
    round(percentile_cont(0.9) within group (order by t.hours)::numeric, 1)::float8 as p90,
    round(max(t.hours)::numeric, 1)::float8 as worst,
    (array_agg(t.id order by t.at) filter (where t.left is null))[1]::text as "oldestId",
    (array_agg(t.number order by t.at) filter (where t.left is null))[1] as "oldestNumber",
    min(t.at) filter (where t.left is null) as "oldestSince"
  from timed t group by t."stageId"`

const between = (column: string) => `${column} >= ($2::date::timestamp at time zone $5) and ${column} < (($3::date + 1)::timestamp at time zone $5)`

// An order stays in the status that it is received in until its first update, and in each update's until the next. The last
// stage of one that is over is not stayed in.
const orderStays = `
  select o.id, o.number, u."statusId" as "stageId", u.at,
    coalesce(lead(u.at) over (partition by o.id order by u.at, u.id), case when s.category in ('DELIVERED', 'CANCELLED') then u.at end) as left
  from "Order" o
  cross join lateral (
    select a.id, (a.data->>'statusId')::uuid as "statusId", a.at from "Activity" a
    where a."organizationId" = o."organizationId" and a."orderId" = o.id and a.kind = 'order.created'
    union all
    select p.id, p."statusId", p."createdAt" from "OrderUpdate" p
    where p."organizationId" = o."organizationId" and p."orderId" = o.id and p.kind = 'PUBLIC' and p."deletedAt" is null
  ) u
  join "OrderStatus" s on s."organizationId" = o."organizationId" and s.id = u."statusId"
  where o."organizationId" = $1::uuid and o."retiredAt" is null and ${between('o."receivedAt"')} and ${visibleOrdersSql('o', '$6')}`

// New until it is first executed or finished, in progress until it is finished.
const requestStays = `
  select r.id, r.number, x.stage as "stageId", x.at, x.left from "Request" r
  cross join lateral (
    select 'NEW' as stage, r."enteredAt" as at, coalesce(f.first, r."finishedAt") as left
    from (select min(e."createdAt") as first from "RequestEntry" e
      where e."organizationId" = r."organizationId" and e."requestId" = r.id and e.kind = 'EXECUTION') f
    union all
    select 'IN_PROGRESS', f.first, r."finishedAt"
    from (select min(e."createdAt") as first from "RequestEntry" e
      where e."organizationId" = r."organizationId" and e."requestId" = r.id and e.kind = 'EXECUTION') f
    where f.first is not null
  ) x
  where r."organizationId" = $1::uuid and ${between('r."enteredAt"')}`

const requestStages: Stage[] = [
  { id: 'NEW', label: { es: 'Nueva', 'pt-BR': 'Nova' }, retired: false },
  { id: 'IN_PROGRESS', label: { es: 'En ejecución', 'pt-BR': 'Em execução' }, retired: false },
]

/** How long things sit in each stage: median, 90th percentile and worst, in hours by the clock (B-10). @throws AppError forbidden */
export async function reportStages(ctx: StaffCtx, { of, from, to }: z.output<(typeof reports)['stages']['query']>) {
  if (!ctx.actor.permissions.has(of === 'ORDERS' ? 'orders.read' : 'requests.read')) throw new AppError('forbidden')
  const values = [ctx.organization.id, storableDay(from), storableDay(to), ctx.now, ctx.organization.timeZone]
  const records =
    of === 'ORDERS'
      ? await rows<StageRecord>(ctx, summary(orderStays), [...values, heldTo(ctx)])
      : await rows<StageRecord>(ctx, summary(requestStays), values)
  const stages = of === 'ORDERS' ? await orderStages(ctx) : requestStages
  const [{ data: limits }, over] = await Promise.all([listStageLimits(ctx), countOver(ctx, of)])
  const codeOf = of === 'ORDERS' ? orderCode : requestCode
  return {
    data: stages.flatMap(({ retired, ...stage }) => {
      const record = records.find(({ stageId }) => stageId === stage.id)
      // One that was retired shows where somebody was in it still.
      if (!record && retired) return []
      const { entered, inside, median, p90, worst, oldestId, oldestNumber, oldestSince } = record ?? nobody
      const oldest = oldestId ? { id: oldestId, code: codeOf(ctx.organization, oldestNumber!), since: oldestSince! } : null
      const limitDays = limits.find((limit) => limit.of === of && limit.stageId === stage.id)?.days ?? null
      return [{ stage, entered, inside, median, p90, worst, oldest, limitDays, over: over.get(stage.id) ?? 0 }]
    }),
  }
}

const nobody: Omit<StageRecord, 'stageId'> = {
  ...{ entered: 0, inside: 0, median: null, p90: null, worst: null },
  ...{ oldestId: null, oldestNumber: null, oldestSince: null },
}

/** How many sit in each stage for longer than the company allows: those that the list of this filter holds. */
async function countOver(ctx: StaffCtx, of: 'ORDERS' | 'REQUESTS'): Promise<Map<string, number>> {
  const { where, values } =
    of === 'ORDERS'
      ? await orderConditions(ctx, { overStage: true, retired: false, category: [...openCategories] })
      : requestConditions(ctx, { overStage: true })
  const [from, stage] = of === 'ORDERS' ? ['"Order" o', 'o."publicStatusId"'] : ['"Request" r', 'r.state']
  const counted = await rows<{ stageId: string; over: number }>(
    ctx,
    `select ${stage}::text as "stageId", count(*)::int as over from ${from} where ${where.join(' and ')} group by 1`,
    values,
  )
  return new Map(counted.map(({ stageId, over }) => [stageId, over]))
}

interface Stage {
  id: string
  label: Localized
  retired: boolean
}

async function orderStages(ctx: StaffCtx): Promise<Stage[]> {
  const statuses = await ctx.db.orderStatus.findMany({
    where: { organizationId: ctx.organization.id, kind: 'PUBLIC', category: { notIn: ['DELIVERED', 'CANCELLED'] } },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true, label: true, retiredAt: true },
  })
  return statuses.map(({ id, label, retiredAt }) => ({ id, label: label as Localized, retired: retiredAt !== null }))
}
