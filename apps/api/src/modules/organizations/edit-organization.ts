import type { EditOrganization } from '@amparo/contracts/staff/settings'
import type { z } from 'zod'
import { changesBetween } from '../../activities/changes.ts'
import { record } from '../../activities/record.ts'
import { afterCommit, type StaffCtx, transaction } from '../../context.ts'
import { AppError } from '../../errors.ts'
import type { EncodedImage } from '../attachments/encode-image.ts'
import { removeReplaced, storeImage } from '../attachments/store-image.ts'
import { getOrganization } from './get-organization.ts'
import { storedPhone } from './stored-phone.ts'

const fields = [
  ...(['name', 'country', 'currency', 'timeZone', 'language', 'orderPrefix', 'requestPrefix', 'color'] as const),
  ...(['phone', 'email', 'address', 'website'] as const),
  ...(['taxName', 'taxMode', 'taxBasisPoints', 'paymentCurrencies', 'estimateDays'] as const),
] as const

/** Changes the company (S1-08). @throws AppError version_stale, phone_invalid */
export async function editOrganization(ctx: StaffCtx, input: Partial<z.output<typeof EditOrganization>>, version: number) {
  return transaction(ctx, async (ctx) => {
    const current = await getOrganization(ctx)
    if (current.version !== version) throw new AppError('version_stale', { data: { current } })

    const after = { ...current, ...input }
    if (input.phone !== undefined) after.phone = storedPhone(input.phone, after.country)
    after.address ||= null
    // The company's own is always taken.
    after.paymentCurrencies = [...new Set(after.paymentCurrencies)].filter((currency) => currency !== after.currency)
    const data = Object.fromEntries(fields.map((field) => [field, after[field]]))
    const { count } = await ctx.db.organization.updateMany({
      where: { organizationId: ctx.organization.id, version },
      data: { ...data, version: { increment: 1 }, updatedAt: ctx.now },
    })
    if (!count) throw new AppError('version_stale', { data: { current: await getOrganization(ctx) } })

    const changes = changesBetween(fields, told(current), told(after))
    if (changes.length) await record(ctx, { kind: 'organization.edited', data: { changes } })
    afterCommit(ctx, () => ctx.services.hub.forget(ctx.organization.id))
    return getOrganization(ctx)
  })
}

/** As a person reads it: 1900 hundredths of a percent are "19%". */
function told<O extends Pick<Awaited<ReturnType<typeof getOrganization>>, (typeof fields)[number]>>(organization: O) {
  const { taxBasisPoints, paymentCurrencies } = organization
  const percent = new Intl.NumberFormat(organization.language, { style: 'percent', maximumFractionDigits: 2 })
  return { ...organization, taxBasisPoints: percent.format(taxBasisPoints / 10_000), paymentCurrencies: paymentCurrencies.join(', ') }
}

export async function setLogo(ctx: StaffCtx, image: EncodedImage) {
  return storeImage(ctx, image, (ctx, { key }) => replaceLogo(ctx, key))
}

export async function removeLogo(ctx: StaffCtx) {
  return transaction(ctx, (ctx) => replaceLogo(ctx, null))
}

async function replaceLogo(ctx: StaffCtx, logoKey: string | null) {
  const { id } = ctx.organization
  const before = await ctx.db.organization.findUniqueOrThrow({ where: { organizationId: id }, select: { logoKey: true } })
  if (before.logoKey !== logoKey) {
    await ctx.db.organization.update({ where: { organizationId: id }, data: { logoKey, updatedAt: ctx.now }, select: { slug: true } })
    await record(ctx, { kind: 'organization.edited', data: { changes: [{ field: 'logo', from: null, to: null }] } })
    afterCommit(ctx, () => ctx.services.hub.forget(id))
    if (before.logoKey) removeReplaced(ctx, before.logoKey)
  }
  return getOrganization(ctx)
}
