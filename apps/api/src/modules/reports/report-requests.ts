import type { Localized } from '@amparo/contracts/common'
import type { reports } from '@amparo/contracts/staff/reports'
import type { z } from 'zod'
import { rows, type StaffCtx } from '../../context.ts'
import { minutesBetween } from '../calendar/business-time.ts'
import { readCalendar } from '../calendar/company-calendar.ts'
import { photoAddresses } from '../orders/order-row.ts'
import { storableDay } from '../parts/rules.ts'

interface Entered {
  enteredAt: Date
  finishedAt: Date | null
  dueAt: Date
  waitingSince: Date | null
  typeId: string
  areaId: string
  responsibleId: string
  month: string
}

// Facts, and not sums: hours are worked ones, which only the company's calendar can count.
const read = `
  select r."enteredAt", r."finishedAt", r."dueAt", r."waitingSince", r."typeId"::text, r."areaId"::text, r."responsibleId"::text,
    to_char(r."enteredAt" at time zone $4, 'YYYY-MM') as month
  from "Request" r
  where r."organizationId" = $1::uuid and r."enteredAt" >= ($2::date::timestamp at time zone $4) and r."enteredAt" < (($3::date + 1)::timestamp at time zone $4)
    and ($5::uuid is null or r."projectId" = $5::uuid)
  order by r."enteredAt" limit ${200_000}`

/** On-time rate and ages of the requests entered in a period: in all, by type, area and responsible, and month by month (S2-56). */
export async function reportRequests(ctx: StaffCtx, { from, to, projectId }: z.output<(typeof reports)['requests']['query']>) {
  const entered = await rows<Entered>(ctx, read, [
    ctx.organization.id,
    storableDay(from),
    storableDay(to),
    ctx.organization.timeZone,
    projectId ?? null,
  ])
  const calendar = await readCalendar(ctx, entered[0]?.enteredAt ?? ctx.now, undefined, ctx.now)
  const hoursOf = ({ enteredAt, finishedAt }: Entered) => (finishedAt ? minutesBetween(enteredAt, finishedAt, calendar) / 60 : null)
  const facts = entered.map((request) => ({ ...request, hours: hoursOf(request) }))
  type Facts = (typeof facts)[number]

  const isLate = ({ dueAt, finishedAt, waitingSince }: Facts) => dueAt < (finishedAt ?? waitingSince ?? ctx.now)
  const counted = (some: readonly Facts[]) => {
    const finished = some.filter(({ finishedAt }) => finishedAt)
    const judged = some.filter((each) => each.finishedAt || isLate(each))
    const inTime = judged.filter((each) => !isLate(each)).length
    return {
      total: some.length,
      finished: finished.length,
      onTime: judged.length ? Math.round((inTime / judged.length) * 1000) / 10 : null,
      overdue: some.filter((each) => !each.finishedAt && isLate(each)).length,
      medianHours: median(finished.map(({ hours }) => hours!)),
    }
  }
  const by = (keyOf: (each: Facts) => string) =>
    [...Map.groupBy(facts, keyOf)].map(([id, some]) => ({ id, ...counted(some) })).sort((a, b) => b.total - a.total)

  const items = await ctx.db.catalogItem.findMany({
    where: { organizationId: ctx.organization.id, kind: { in: ['TYPE', 'AREA'] } },
    select: { id: true, label: true },
  })
  const named = (each: { id: string }) => ({ ...each, label: items.find(({ id }) => id === each.id)!.label as Localized })
  const responsible = by(({ responsibleId }) => responsibleId)
  const people = await ctx.db.user.findMany({
    where: { organizationId: ctx.organization.id, id: { in: responsible.map(({ id }) => id) } },
    select: { id: true, name: true, photoKey: true },
  })
  const photoUrl = photoAddresses(ctx)
  return {
    all: counted(facts),
    byType: by(({ typeId }) => typeId).map((each) => ({ ...each, ...named(each) })),
    byArea: by(({ areaId }) => areaId).map((each) => ({ ...each, ...named(each) })),
    byResponsible: responsible.map(({ id, ...rest }) => {
      const { name, photoKey } = people.find((person) => person.id === id)!
      return { ...rest, person: { id, name, photoUrl: photoUrl(photoKey) } }
    }),
    months: by(({ month }) => month)
      .map(({ id: month, ...rest }) => ({ month, ...rest }))
      .sort((a, b) => a.month.localeCompare(b.month)),
  }
}

function median(values: readonly number[]): number | null {
  if (!values.length) return null
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const exact = sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
  return Math.round(exact * 10) / 10
}
