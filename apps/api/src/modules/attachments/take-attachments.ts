import { type Ctx, rows } from '../../context.ts'
import { AppError } from '../../errors.ts'

/** What images hang on: an order or an update of it, a request or an entry of it. */
type Target = { orderId: string; updateId?: string; customerSees: boolean } | { requestId: string; entryId?: string }

const take = `
  update "Attachment" a set "orderId" = $3::uuid, "updateId" = $4::uuid, "customerSees" = $5::boolean, "requestId" = $8::uuid, "entryId" = $9::uuid
  where a."organizationId" = $1::uuid and a.id = any($2::uuid[]) and a."orderId" is null and a."requestId" is null and a."deletedAt" is null
    and ($6::boolean or a."uploadedById" is not distinct from $7::uuid)
  returning a.id::text`

const find = `
  select a."orderId" is not null or a."requestId" is not null as taken from "Attachment" a
  where a."organizationId" = $1::uuid and a.id = any($2::uuid[]) and a."deletedAt" is null
    and ($3::boolean or a."uploadedById" is not distinct from $4::uuid)`

/**
 * Hangs uploaded images on something: only loose ones, each once, and only one's own unless one
 * may edit any order. All or none. @throws AppError attachment_taken, reference_not_found
 */
export async function takeAttachments(ctx: Ctx, ids: readonly string[], target: Target): Promise<string[]> {
  const wanted = [...new Set(ids)]
  if (!wanted.length) return []
  const anybodys = 'permissions' in ctx.actor && ctx.actor.permissions.has('orders.edit')
  const uploader = ctx.actor.kind === 'USER' ? ctx.actor.id : null
  const taken = await rows<{ id: string }>(ctx, take, [
    ctx.organization.id,
    wanted,
    ...('orderId' in target ? [target.orderId, target.updateId ?? null, target.customerSees] : [null, null, false]),
    anybodys,
    uploader,
    ...('requestId' in target ? [target.requestId, target.entryId ?? null] : [null, null]),
  ])
  if (taken.length === wanted.length) return wanted

  // Counting those that were taken just now, too: what is missing was never there, or is another's.
  const known = await rows<{ taken: boolean }>(ctx, find, [ctx.organization.id, wanted, anybodys, uploader])
  throw new AppError(known.length === wanted.length ? 'attachment_taken' : 'reference_not_found', {
    fields: [{ path: 'body.attachmentIds', code: 'invalid' }],
  })
}
