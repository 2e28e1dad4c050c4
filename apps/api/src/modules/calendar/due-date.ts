import type { Term } from '@amparo/contracts/staff/places'
import { Temporal } from 'temporal-polyfill'
import { key, rows, type StaffCtx } from '../../context.ts'
import { AppError } from '../../errors.ts'
import { endOfTerm } from './business-time.ts'
import { readCalendar } from './company-calendar.ts'

const readTerm = `
  select t."termValue" as value, t."termUnit"::text as unit, p.value as "ownValue", p.unit::text as "ownUnit"
  from "CatalogItem" t
  left join "RequestTerm" p on p."organizationId" = t."organizationId" and p."typeId" = t.id and p."projectId" = $3::uuid
  where t."organizationId" = $1::uuid and t.id = $2::uuid and t.kind = 'TYPE' and t."retiredAt" is null`

interface TermRow {
  value: number
  unit: Term['unit']
  ownValue: number | null
  ownUnit: Term['unit'] | null
}

interface Question {
  typeId: string
  projectId?: string | undefined
  /** ISO date: the first day of the task. */
  startOn: string
}

/**
 * When an answer is due by the type's term, the project's where it has its own (S2-16, S2-17), over the company's working time.
 * A task that starts today counts from now, one of another day from the beginning of that day.
 * @throws AppError reference_not_found, calendar_empty
 */
export async function proposeDueDate(ctx: StaffCtx, { typeId, projectId, startOn }: Question) {
  const [row] = await rows<TermRow>(ctx, readTerm, [ctx.organization.id, typeId, projectId ?? null])
  if (!row) throw new AppError('reference_not_found', { fields: [{ path: 'query.typeId', code: 'invalid' }] })
  const project = projectId ? await ctx.db.project.findUnique({ where: key(ctx, projectId), select: { region: true } }) : null
  if (projectId && !project) throw new AppError('reference_not_found', { fields: [{ path: 'query.projectId', code: 'invalid' }] })

  const own = row.ownValue !== null && row.ownUnit !== null
  const term: Term = own ? { value: row.ownValue!, unit: row.ownUnit! } : { value: row.value, unit: row.unit }
  const begins = beginningOf(ctx, startOn)
  const calendar = await readCalendar(ctx, begins, project?.region)
  try {
    const { due, skipped } = endOfTerm(begins, term, calendar)
    return {
      dueAt: due,
      term,
      from: own ? ('PROJECT' as const) : ('COMPANY' as const),
      skipped: skipped.map(({ date }) => ({ date, holiday: calendar.nameOf(date) })),
    }
  } catch (error) {
    if (error instanceof RangeError) throw new AppError('calendar_empty')
    throw error
  }
}

function beginningOf(ctx: StaffCtx, startOn: string): Date {
  const { timeZone } = ctx.organization
  const now = Temporal.Instant.fromEpochMilliseconds(ctx.now.getTime()).toZonedDateTimeISO(timeZone)
  if (now.toPlainDate().toString() === startOn) return ctx.now
  return new Date(Temporal.PlainDate.from(startOn).toZonedDateTime(timeZone).epochMilliseconds)
}
