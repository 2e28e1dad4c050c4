import type { PublicCtx } from '../../context.ts'

/** The address of the company where there is but one: then nobody need be asked for theirs. */
export async function findOnlyCompany(ctx: PublicCtx): Promise<{ only: string | null }> {
  const [first, second] = await ctx.db.organization.findMany({ select: { slug: true }, take: 2 })
  return { only: first && !second ? first.slug : null }
}
