import type { Ctx } from '../../context.ts'
import { stateOf } from './rules.ts'

/** What the actor may do with a role: the built-in ones stay as they are. */
export function roleCan({ actor }: Pick<Ctx, 'actor'>, role: { builtIn: string | null; retiredAt: Date | null }) {
  const may = actor.kind === 'USER' && actor.permissions.has('users.manage') && !role.builtIn
  return { edit: may && !role.retiredAt, retire: may }
}

/** What the actor may do with a member of staff (S1-34, S1-36). Whoever may read the staff at all reads all of it. */
export function userCan(
  { actor }: Pick<Ctx, 'actor'>,
  user: { id: string; passwordHash: string | null; deactivatedAt: Date | null; retiredAt: Date | null },
) {
  const manages = actor.kind === 'USER' && actor.permissions.has('users.manage')
  const self = actor.kind === 'USER' && actor.id === user.id
  return {
    edit: manages && !user.retiredAt,
    deactivate: manages && !self && !user.retiredAt,
    retire: manages && !self,
    invite: manages && stateOf(user) === 'INVITED',
  }
}
