import { type Ctx, rows } from '../../context.ts'
import { AppError } from '../../errors.ts'

/** Lets changes of who may come in go one after the other: of two masters who remove each other at once, one stays. */
export async function lockMasters(ctx: Ctx): Promise<void> {
  await rows(ctx, `select id::text from "Role" where "organizationId" = $1::uuid and "builtIn" = 'master' for no key update`, [ctx.organization.id])
}

/** Refuses a change, made already in this transaction, that leaves nobody who could add users. @throws AppError last_master */
export async function assertMasterRemains(ctx: Ctx): Promise<void> {
  const master = await ctx.db.user.findFirst({
    where: {
      organizationId: ctx.organization.id,
      role: { builtIn: 'master' },
      passwordHash: { not: null },
      deactivatedAt: null,
      retiredAt: null,
    },
    select: { id: true },
  })
  if (!master) throw new AppError('last_master')
}
