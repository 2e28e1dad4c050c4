import { record } from '../../activities/record.ts'
import { key, type StaffCtx, transaction } from '../../context.ts'
import { AppError } from '../../errors.ts'
import { getRequest } from './get-request.ts'
import { lockRequest } from './lock-request.ts'
import { assertMay } from './policy.ts'
import { assertResponsible } from './request-references.ts'

/** Hands a request over: whoever may assign gives any, others what is theirs (S2-28, S2-31). @throws AppError not_found, forbidden, request_finished, reference_not_found */
export async function assignRequest(ctx: StaffCtx, id: string, responsibleId: string) {
  await handOver(ctx, id, responsibleId)
  return getRequest(ctx, id)
}

/** Hands many over; what is wrong with one does not keep the rest. @throws AppError reference_not_found */
export async function assignRequests(ctx: StaffCtx, { ids, responsibleId }: { ids: string[]; responsibleId: string }) {
  await assertResponsible(ctx, responsibleId)
  const data: { id: string; ok: boolean; code: string | null }[] = []
  for (const id of new Set(ids)) {
    const code = await handOver(ctx, id, responsibleId).then(
      () => null,
      (error: unknown) => {
        if (!(error instanceof AppError) || error.code === 'reference_not_found') throw error
        return error.code
      },
    )
    data.push({ id, ok: code === null, code })
  }
  return { data }
}

async function handOver(ctx: StaffCtx, id: string, responsibleId: string): Promise<void> {
  await transaction(ctx, async (ctx) => {
    const request = await lockRequest(ctx, id)
    assertMay(ctx, request, 'assign')
    if (request.responsibleId === responsibleId) return
    await assertResponsible(ctx, responsibleId)
    const names = await ctx.db.user.findMany({
      where: { organizationId: ctx.organization.id, id: { in: [request.responsibleId, responsibleId] } },
      select: { id: true, name: true },
    })
    const nameOf = (userId: string) => names.find((user) => user.id === userId)?.name ?? null
    await ctx.db.request.update({ where: key(ctx, id), data: { responsibleId, version: { increment: 1 }, updatedAt: ctx.now }, select: { id: true } })
    await record(ctx, {
      kind: 'request.assigned',
      data: { from: nameOf(request.responsibleId), to: nameOf(responsibleId) ?? '' },
      requestId: id,
      react: true,
    })
  })
}
