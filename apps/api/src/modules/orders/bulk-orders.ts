import { key, type StaffCtx } from '../../context.ts'
import { AppError } from '../../errors.ts'
import { assertStatus, moveOrder } from './create-update.ts'
import { assignOrder } from './edit-order.ts'

interface Result {
  id: string
  ok: boolean
  code: string | null
}

/** Gives many orders to a technician, or to nobody; what is wrong with one does not keep the rest. @throws AppError reference_not_found */
export async function assignOrders(ctx: StaffCtx, { ids, technicianId }: { ids: string[]; technicianId: string | null }) {
  if (technicianId) await assertActive(ctx, technicianId)
  return forEach(ids, (id) => assignOrder(ctx, id, technicianId))
}

interface Move {
  ids: string[]
  kind: 'PUBLIC' | 'INTERNAL'
  statusId: string
  note: string
  notify: boolean
}

/** Puts many orders in a status; what is wrong with one does not keep the rest. @throws AppError reference_not_found */
export async function moveOrders(ctx: StaffCtx, { ids, kind, notify, ...said }: Move) {
  await assertStatus(ctx, { kind, statusId: said.statusId })
  return forEach(ids, (id) => moveOrder(ctx, id, { kind, ...said, attachmentIds: [], notify }))
}

/** Each on its own transaction. Within one already, because of an Idempotency-Key, that is safe too: each refuses before it writes. */
async function forEach(ids: readonly string[], work: (id: string) => Promise<void>): Promise<{ data: Result[] }> {
  const data: Result[] = []
  for (const id of new Set(ids)) {
    try {
      await work(id)
      data.push({ id, ok: true, code: null })
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      data.push({ id, ok: false, code: error.code })
    }
  }
  return { data }
}

async function assertActive(ctx: StaffCtx, technicianId: string): Promise<void> {
  const user = await ctx.db.user.findUnique({ where: key(ctx, technicianId), select: { retiredAt: true, deactivatedAt: true } })
  if (!user || user.retiredAt || user.deactivatedAt)
    throw new AppError('reference_not_found', { fields: [{ path: 'body.technicianId', code: 'invalid' }] })
}
