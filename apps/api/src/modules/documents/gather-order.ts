import type { Language } from '@amparo/contracts/common'
import { formatTaxId, taxIdLabel } from '@amparo/contracts/model/tax-ids'
import type { Address, Phone } from '@amparo/contracts/staff/customers'
import type { Prisma } from '@amparo/database/client'
import type { z } from 'zod'
import { type Ctx, key } from '../../context.ts'
import { found } from '../../errors.ts'
import { deviceLabel } from '../devices/rules.ts'
import { orderCode } from '../orders/rules.ts'
import type { HeadFacts } from './content.ts'

const companySelect = {
  name: true,
  country: true,
  timeZone: true,
  address: true,
  phone: true,
  email: true,
  website: true,
  taxName: true,
} satisfies Prisma.OrganizationSelect

const select = {
  id: true,
  number: true,
  reason: true,
  accessories: true,
  condition: true,
  receivedAt: true,
  promisedAt: true,
  deliveredAt: true,
  closedAt: true,
  currency: true,
  priceAmount: true,
  discountAmount: true,
  keptAmount: true,
  taxMode: true,
  taxBasisPoints: true,
  publicStatus: { select: { category: true } },
  location: { select: { name: true, address: true, phone: true, email: true } },
  customer: {
    select: {
      kind: true,
      name: true,
      surname: true,
      tradeName: true,
      country: true,
      taxId: true,
      email: true,
      phones: true,
      addresses: true,
      language: true,
    },
  },
  device: { select: { kind: true, brand: true, model: true, serial: true } },
  technician: { select: { name: true } },
  createdBy: { select: { name: true } },
  closedBy: { select: { name: true } },
} satisfies Prisma.OrderSelect

export type Facts = Prisma.OrderGetPayload<{ select: typeof select }> & { head: HeadFacts; taxName: string; language: Language }

/** What every document of an order begins with, and the order's own columns. @throws AppError not_found */
export async function gatherOrder(ctx: Ctx, orderId: string): Promise<Facts> {
  const order = found(await ctx.db.order.findUnique({ where: key(ctx, orderId), select }))
  const { taxName, ...company } = await ctx.db.organization.findUniqueOrThrow({
    where: { organizationId: ctx.organization.id },
    select: companySelect,
  })
  const { customer, device, location } = order
  const head: HeadFacts = {
    company,
    location,
    order: {
      code: orderCode(ctx.organization, order.number),
      receivedAt: order.receivedAt.toISOString(),
      receivedBy: order.createdBy?.name ?? null,
      promisedAt: order.promisedAt?.toISOString() ?? null,
      reason: order.reason,
      accessories: order.accessories,
      condition: order.condition,
    },
    customer: {
      name: fullName(customer),
      taxId: customer.taxId ? { label: taxIdLabel(customer.country), number: formatTaxId(customer.country, customer.taxId) } : null,
      phones: (customer.phones as unknown as z.infer<typeof Phone>[]).map(({ e164 }) => e164),
      email: customer.email,
      address: addressLine((customer.addresses as unknown as z.infer<typeof Address>[])[0]),
    },
    device: device && { label: deviceLabel(device), serial: device.serial },
  }
  return { ...order, head, taxName, language: customer.language as Language }
}

/** A company by its legal name with the one people know, a person with the surname: a paper must tell who is meant. */
function fullName({ kind, name, surname, tradeName }: Facts['customer']): string {
  if (kind === 'PERSON') return `${name} ${surname}`.trim()
  return tradeName && tradeName !== name ? `${name} (${tradeName})` : name
}

function addressLine(address: z.infer<typeof Address> | undefined): string {
  if (!address) return ''
  return [address.line, address.city, address.region].filter(Boolean).join(', ')
}
