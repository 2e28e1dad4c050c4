import type { Language } from '@amparo/contracts/common'
import type { Ctx } from '../../context.ts'
import { found } from '../../errors.ts'

/** The company, as its customers see it. */
export async function getCompany(ctx: Ctx) {
  const { logoKey, language, ...company } = found(
    await ctx.db.organization.findUnique({
      where: { organizationId: ctx.organization.id },
      select: {
        slug: true,
        name: true,
        color: true,
        logoKey: true,
        language: true,
        country: true,
        timeZone: true,
        phone: true,
        email: true,
        address: true,
        website: true,
        demo: true,
      },
    }),
  )
  const reset = company.demo && ctx.services.env.demoReset
  return { ...company, reset, language: language as Language, logoUrl: logoKey && ctx.services.storage.address(logoKey, ctx.now) }
}
