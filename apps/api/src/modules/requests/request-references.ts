import { rows, type StaffCtx } from '../../context.ts'
import { AppError } from '../../errors.ts'

/** What a request names one each of. */
export interface ReferenceIds {
  channelId: string
  typeId: string
  categoryId: string
  areaId: string
  responsibleId: string
}

const read = `
  select i.id::text, i.kind::text, i."typeId"::text, i.label from "CatalogItem" i
  where i."organizationId" = $1::uuid and i.id = any($2::uuid[]) and i."retiredAt" is null
  union all
  select u.id::text, 'RESPONSIBLE', null, to_jsonb(u.name) from "User" u join "Role" r on r."organizationId" = u."organizationId" and r.id = u."roleId"
  where u."organizationId" = $1::uuid and u.id = $3::uuid and u."retiredAt" is null and u."deactivatedAt" is null and 'requests.read' = any(r.permissions)`

const kinds = { channelId: 'CHANNEL', typeId: 'TYPE', categoryId: 'CATEGORY', areaId: 'AREA', responsibleId: 'RESPONSIBLE' } as const
type Field = keyof typeof kinds

interface Known {
  id: string
  kind: string
  typeId: string | null
}

/**
 * Refuses what cannot be chosen: of another company or list, retired, or a responsible who does not see requests. Only the
 * fields named are looked at, since a request keeps what was retired after it.
 * @throws AppError reference_not_found, category_of_another_type
 */
export async function assertReferences(ctx: StaffCtx, ids: ReferenceIds, chosen: readonly Field[] = Object.keys(kinds) as Field[]): Promise<void> {
  const wanted = chosen.filter((field) => field !== 'responsibleId').map((field) => ids[field])
  const known = await rows<Known>(ctx, read, [ctx.organization.id, wanted, chosen.includes('responsibleId') ? ids.responsibleId : null])
  for (const field of chosen) {
    if (!known.some(({ id, kind }) => id === ids[field] && kind === kinds[field]))
      throw new AppError('reference_not_found', { fields: [{ path: `body.${field}`, code: 'invalid' }] })
  }
  const category = known.find(({ kind }) => kind === 'CATEGORY')
  const typeId = category?.typeId ?? (chosen.includes('typeId') ? await typeOf(ctx, ids.categoryId) : ids.typeId)
  if (typeId !== ids.typeId) throw new AppError('category_of_another_type', { fields: [{ path: 'body.categoryId', code: 'invalid' }] })
}

/** @throws AppError reference_not_found */
export async function assertResponsible(ctx: StaffCtx, responsibleId: string): Promise<void> {
  const [known] = await rows<Known>(ctx, read, [ctx.organization.id, [], responsibleId])
  if (!known) throw new AppError('reference_not_found', { fields: [{ path: 'body.responsibleId', code: 'invalid' }] })
}

async function typeOf(ctx: StaffCtx, categoryId: string): Promise<string | null> {
  const category = await ctx.db.catalogItem.findFirst({ where: { organizationId: ctx.organization.id, id: categoryId }, select: { typeId: true } })
  return category?.typeId ?? null
}

/** An answer is due on the day on which the task starts or later, within the years that people plan for. @throws AppError period_invalid, invalid_input */
export function assertDates(ctx: StaffCtx, { startOn, dueAt }: { startOn: string; dueAt: string | Date }): void {
  const due = new Date(dueAt)
  const year = Number(startOn.slice(0, 4))
  if (year < 2000 || year >= 2200)
    throw new AppError('invalid_input', { fields: [{ path: 'body.startOn', code: year < 2000 ? 'too_small' : 'too_big' }] })
  if (due.getUTCFullYear() >= 2200) throw new AppError('invalid_input', { fields: [{ path: 'body.dueAt', code: 'too_big' }] })
  const dueOn = new Intl.DateTimeFormat('sv-SE', { timeZone: ctx.organization.timeZone }).format(due)
  if (dueOn < startOn) throw new AppError('period_invalid', { fields: [{ path: 'body.dueAt', code: 'too_small' }] })
}
