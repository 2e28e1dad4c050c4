import type { StaffActor, StaffCtx } from '../../context.ts'
import { AppError } from '../../errors.ts'

interface Owned {
  responsibleId: string
  finishedAt: Date | null
}

type Deed = 'edit' | 'execute' | 'finish' | 'comment' | 'mail' | 'assign'

/**
 * What the actor may do with a request (S2-28 to S2-32): administrators everything with any; others with what is assigned to
 * them; on the rest they mail, comment and read. A finished one is only talked about.
 */
export function requestCan(actor: StaffActor, request: Owned): Record<Deed, boolean> {
  const acts = actor.permissions.has('requests.act') || (actor.permissions.has('requests.act_responsible') && request.responsibleId === actor.id)
  const open = request.finishedAt === null
  const talks = actor.permissions.has('requests.read')
  return {
    edit: acts && open,
    execute: acts && open,
    finish: acts && open,
    comment: talks,
    mail: talks,
    assign: open && (actor.permissions.has('requests.assign') || acts),
  }
}

/** @throws AppError forbidden, request_finished */
export function assertMay(ctx: StaffCtx, request: Owned, deed: Deed): void {
  if (!requestCan(ctx.actor, { ...request, finishedAt: null })[deed]) throw new AppError('forbidden')
  if (request.finishedAt && deed !== 'comment' && deed !== 'mail') throw new AppError('request_finished')
}
