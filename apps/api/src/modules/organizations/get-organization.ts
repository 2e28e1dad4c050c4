import type { Language } from '@amparo/contracts/common'
import type { StaffCtx } from '../../context.ts'
import { found } from '../../errors.ts'

const select = {
  slug: true,
  name: true,
  country: true,
  currency: true,
  timeZone: true,
  language: true,
  orderPrefix: true,
  requestPrefix: true,
  color: true,
  logoKey: true,
  phone: true,
  email: true,
  address: true,
  website: true,
  taxName: true,
  taxMode: true,
  taxBasisPoints: true,
  paymentCurrencies: true,
  estimateDays: true,
  demo: true,
  version: true,
} as const

/** The company, read anew: what a request remembers of it is enough for everything but its own page. */
export async function getOrganization(ctx: StaffCtx) {
  const { logoKey, language, ...row } = found(await ctx.db.organization.findUnique({ where: { organizationId: ctx.organization.id }, select }))
  return {
    ...row,
    language: language as Language,
    logoUrl: logoKey && ctx.services.storage.address(logoKey, ctx.now),
    reset: row.demo && ctx.services.env.demoReset,
    can: { edit: ctx.actor.permissions.has('settings.edit') },
  }
}
