import type { Localized } from '@amparo/contracts/common'
import { orderTotals, type TaxMode } from '@amparo/contracts/model/totals'
import type { Phone } from '@amparo/contracts/staff/customers'
import type { SignKind } from '@amparo/contracts/staff/signatures'
import type { StatusCategory, StatusMover } from '@amparo/contracts/staff/statuses'
import type { z } from 'zod'
import { rows, type StaffCtx } from '../../context.ts'
import { found } from '../../errors.ts'
import { type AttachmentRow, attachmentJson, attachmentOut } from '../attachments/attachment-out.ts'
import { type OrderRecord, orderColumns, orderJoins, orderRow, photoAddresses } from './order-row.ts'
import { heldTo, orderCan, visibleOrdersSql } from './policy.ts'
import { orderCode } from './rules.ts'
import { trackingUrl } from './tracking-link.ts'

interface EarlierOrder {
  id: string
  number: number
  reason: string
  receivedAt: string
  status: { id: string; label: Localized; category: StatusCategory; color: string }
}

interface FullRecord extends OrderRecord {
  accessories: string
  condition: string
  price: number | null
  discount: number
  kept: number
  currency: string
  taxMode: TaxMode
  taxBasisPoints: number
  total: number
  paid: number
  parts: number
  approved: number | null
  origin: { id: string; number: number } | null
  returns: { id: string; number: number }[] | null
  signatures: SignKind[] | null
  whatsapp: Localized
  trackingToken: string
  nextStep: Localized
  mover: z.infer<typeof StatusMover>
  customerEmail: string | null
  customerPhones: z.infer<typeof Phone>[]
  customerTaxId: string | null
  customerCountry: string
  customerLanguage: string
  creatorId: string | null
  creatorName: string
  creatorPhoto: string | null
  attachments: AttachmentRow[] | null
  earlierOrders: EarlierOrder[] | null
}

const maxEarlier = 10

const select = `
  select ${orderColumns},
    o.accessories, o.condition, o."priceAmount"::float8 as price, o."discountAmount"::float8 as discount, o."keptAmount"::float8 as kept, o.currency,
    o."taxMode"::text, o."taxBasisPoints", o."totalAmount"::float8 as total, o."paidAmount"::float8 as paid, o."trackingToken", s."nextStep", s.mover::text, s.whatsapp,
    (select coalesce(sum(p.quantity * p."unitAmount"), 0)::float8 from "Part" p
      where p."organizationId" = o."organizationId" and p."orderId" = o.id and p."removedAt" is null) as parts,
    (select e."totalAmount"::float8 from "Estimate" e
      where e."organizationId" = o."organizationId" and e."orderId" = o.id and e.state = 'APPROVED' order by e.revision desc limit 1) as approved,
    (select json_build_object('id', e.id, 'number', e.number) from "Order" e
      where e."organizationId" = o."organizationId" and e.id = o."originOrderId" and ${visibleOrdersSql('e', '$3')}) as origin,
    (select json_agg(json_build_object('id', e.id, 'number', e.number) order by e.number) from "Order" e
      where e."organizationId" = o."organizationId" and e."originOrderId" = o.id and e."retiredAt" is null and ${visibleOrdersSql('e', '$3')}) as returns,
    (select json_agg(g.kind) from "Signature" g where g."organizationId" = o."organizationId" and g."orderId" = o.id) as signatures,
    c.email as "customerEmail", c.phones as "customerPhones", c."taxId" as "customerTaxId", c.country as "customerCountry",
    c.language as "customerLanguage",
    u.id::text as "creatorId", u.name as "creatorName", u."photoKey" as "creatorPhoto",
    (select json_agg(${attachmentJson('a')} order by a.id) from "Attachment" a
      where a."organizationId" = o."organizationId" and a."orderId" = o.id and a."updateId" is null and a."deletedAt" is null) as attachments,
    (select json_agg(json_build_object('id', earlier.id, 'number', earlier.number, 'reason', earlier.reason, 'receivedAt', earlier."receivedAt",
        'status', json_build_object('id', es.id, 'label', es.label, 'category', es.category, 'color', es.color)) order by earlier.number desc)
      from (
        select e."organizationId", e.id, e.number, e.reason, e."receivedAt", e."publicStatusId" from "Order" e
        where e."organizationId" = o."organizationId" and e."deviceId" = o."deviceId" and e.id <> o.id and e."retiredAt" is null
          and ${visibleOrdersSql('e', '$3')}
        order by e.number desc limit ${maxEarlier}
      ) earlier
      join "OrderStatus" es on es."organizationId" = earlier."organizationId" and es.id = earlier."publicStatusId") as "earlierOrders"
  from "Order" o
  ${orderJoins}
  left join "User" u on u."organizationId" = o."organizationId" and u.id = o."createdById"
  where o."organizationId" = $1::uuid and o.id = $2::uuid and ${visibleOrdersSql('o', '$3')}`

/** One order with everything that a colleague needs at a glance (S1-22). @throws AppError not_found */
export async function getOrder(ctx: StaffCtx, id: string) {
  const [row] = await rows<FullRecord>(ctx, select, [ctx.organization.id, id, heldTo(ctx)])
  const record = found(row)
  const photoUrl = photoAddresses(ctx)
  const reference = ({ id, number }: { id: string; number: number }) => ({ id, code: orderCode(ctx.organization, number) })
  const order = orderRow(ctx, record, photoUrl)
  return {
    ...order,
    customer: {
      ...order.customer,
      email: record.customerEmail,
      phones: record.customerPhones,
      taxId: record.customerTaxId,
      country: record.customerCountry,
      language: record.customerLanguage,
    },
    status: { ...order.status, nextStep: record.nextStep, mover: record.mover, whatsapp: record.whatsapp },
    accessories: record.accessories,
    condition: record.condition,
    price: record.price === null ? null : { amount: record.price, currency: record.currency },
    money: orderMoney(record, ctx.actor.permissions.has('payments.read')),
    origin: record.origin && reference(record.origin),
    returns: (record.returns ?? []).map(reference),
    signed: { intake: record.signatures?.includes('INTAKE') ?? false, delivery: record.signatures?.includes('DELIVERY') ?? false },
    createdBy: record.creatorId ? { id: record.creatorId, name: record.creatorName, photoUrl: photoUrl(record.creatorPhoto) } : null,
    trackingUrl: trackingUrl(ctx, record.trackingToken),
    attachments: (record.attachments ?? []).map((attachment) => attachmentOut(ctx, attachment)),
    earlierOrders: (record.earlierOrders ?? []).map(({ number, receivedAt, ...earlier }) => ({
      ...earlier,
      code: orderCode(ctx.organization, number),
      receivedAt: new Date(receivedAt),
    })),
    can: orderCan(ctx.actor, record),
  }
}

function orderMoney(record: FullRecord, seesPayments: boolean) {
  const { currency, price, parts, kept, taxMode, taxBasisPoints, total, paid, approved } = record
  const totals = orderTotals(record)
  return {
    ...{ currency, price, parts, discount: totals.discount, tax: totals.tax, taxMode, taxBasisPoints, total, kept, approved },
    paid: seesPayments ? paid : null,
    balance: seesPayments ? total - paid : null,
  }
}
