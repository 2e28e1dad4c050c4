import type { RequestState } from '@amparo/contracts/staff/request-filter'
import type { z } from 'zod'
import { type Ctx, rows } from '../../context.ts'
import { found } from '../../errors.ts'

/** The row itself, without what it points at. */
export interface LockedRequest {
  id: string
  number: number
  version: number
  state: z.infer<typeof RequestState>
  channelId: string
  typeId: string
  categoryId: string
  areaId: string
  responsibleId: string
  projectId: string | null
  description: string
  startOn: string
  dueAt: Date
  waitingSince: Date | null
  finishedAt: Date | null
  contactName: string
  contactEmail: string | null
}

const lock = `
  select r.id::text, r.number, r.version, r.state::text, r."channelId"::text, r."typeId"::text, r."categoryId"::text, r."areaId"::text,
    r."responsibleId"::text, r."projectId"::text, r.description, r."startOn"::text, r."dueAt", r."waitingSince", r."finishedAt", r."contactName", r."contactEmail"
  from "Request" r where r."organizationId" = $1::uuid and r.id = $2::uuid
  for no key update of r`

/** Reads a request and keeps it from being changed by others until the transaction ends. Whoever reads requests reads all (S2-27, S2-30). @throws AppError not_found */
export async function lockRequest(ctx: Ctx, id: string): Promise<LockedRequest> {
  if (!ctx.commit) throw new Error('A request is locked within a transaction')
  const [request] = await rows<LockedRequest>(ctx, lock, [ctx.organization.id, id])
  return found(request)
}

/** Marks a request as touched, without making anybody's edit of it stale. */
export async function touchRequest(ctx: Ctx, id: string): Promise<void> {
  await rows(ctx, 'update "Request" set "updatedAt" = $3::timestamptz where "organizationId" = $1::uuid and id = $2::uuid', [
    ctx.organization.id,
    id,
    ctx.now,
  ])
}
