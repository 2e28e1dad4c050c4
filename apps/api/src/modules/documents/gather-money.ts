import type { Language, Localized } from '@amparo/contracts/common'
import { totalsOf } from '@amparo/contracts/model/totals'
import type { WarrantyUnit } from '@amparo/contracts/model/warranties'
import type { EstimateLine } from '@amparo/contracts/staff/estimates'
import type { Prisma } from '@amparo/database/client'
import { type Ctx, rows } from '../../context.ts'
import type { BalanceFacts, LineFacts, MoneyFacts, PaymentFacts } from './content.ts'
import type { Facts } from './gather-order.ts'
import { documentTexts } from './texts.ts'

interface PartRow {
  description: string
  quantity: number
  unitPrice: number
  oldSerial: string
  newSerial: string
  /** Of the part itself, or of the one that it replaced under warranty, followed to the first. */
  warrantyValue: number | null
  warrantyUnit: WarrantyUnit | null
  until: string | null
}

const readParts = `
  with recursive chain as (
    select p.id as part, p.id as at, p."replacesId" as earlier from "Part" p
    where p."organizationId" = $1::uuid and p."orderId" = $2::uuid and p."removedAt" is null
    union all
    select chain.part, p.id, p."replacesId" from chain join "Part" p on p."organizationId" = $1::uuid and p.id = chain.earlier
  )
  select p.description, p.quantity, p."unitAmount"::float8 as "unitPrice", p."oldSerial", p."newSerial",
    root."warrantyValue", root."warrantyUnit"::text, p."coverUntil"::text as until
  from chain
  join "Part" p on p."organizationId" = $1::uuid and p.id = chain.part
  join "Part" root on root."organizationId" = $1::uuid and root.id = chain.at
  where chain.earlier is null order by p.id`

/** What the work on an order comes to as it stands; of a cancelled one, what the company keeps. */
export async function gatherMoney(ctx: Ctx, order: Facts, language: Language): Promise<MoneyFacts> {
  const tax = { taxName: order.taxName, taxMode: order.taxMode, taxBasisPoints: order.taxBasisPoints }
  const { currency } = order
  if (order.publicStatus.category === 'CANCELLED') {
    const kept = Number(order.keptAmount)
    return { currency, lines: [], subtotal: kept, discount: 0, tax: 0, total: kept, ...tax }
  }
  const parts = await rows<PartRow>(ctx, readParts, [ctx.organization.id, order.id])
  const lines = [...serviceLine(order, language), ...parts.map(partLine)]
  return { currency, lines, ...totalsOf(lines, Number(order.discountAmount), { mode: order.taxMode, basisPoints: order.taxBasisPoints }), ...tax }
}

function serviceLine({ priceAmount }: Facts, language: Language): LineFacts[] {
  if (priceAmount === null) return []
  const { service } = documentTexts[language]
  return [{ kind: 'SERVICE', description: service, quantity: 1, unitPrice: Number(priceAmount), warranty: null, oldSerial: '', newSerial: '' }]
}

function partLine({ warrantyValue, warrantyUnit, until, ...part }: PartRow): LineFacts {
  return {
    kind: 'PART',
    ...part,
    warranty: warrantyValue === null || warrantyUnit === null ? null : { value: warrantyValue, unit: warrantyUnit, until },
  }
}

interface EstimateRow {
  lines: Prisma.JsonValue
  discountAmount: bigint
  taxMode: MoneyFacts['taxMode']
  taxBasisPoints: number
  currency: string
}

/** What an estimate comes to, by its own lines. */
export function moneyOfEstimate({ lines, discountAmount, taxMode, taxBasisPoints, currency }: EstimateRow, taxName: string): MoneyFacts {
  const proposed = (lines as unknown as EstimateLine[]).map(({ kind, description, quantity, unitPrice, warranty }) => ({
    ...{ kind, description, quantity, unitPrice },
    warranty: warranty && { ...warranty, until: null },
    oldSerial: '',
    newSerial: '',
  }))
  const totals = totalsOf(proposed, Number(discountAmount), { mode: taxMode, basisPoints: taxBasisPoints })
  return { currency, lines: proposed, ...totals, taxName, taxMode, taxBasisPoints }
}

export const paymentSelect = {
  id: true,
  number: true,
  kind: true,
  amount: true,
  paidAmount: true,
  paidCurrency: true,
  rate: true,
  rateBase: true,
  rateSource: true,
  reference: true,
  note: true,
  receivedAt: true,
  method: { select: { name: true } },
  receivedBy: { select: { name: true } },
} satisfies Prisma.PaymentSelect

export function paymentFacts(
  payment: Prisma.PaymentGetPayload<{ select: typeof paymentSelect }>,
  currency: string,
  language: Language,
): PaymentFacts {
  const { number, kind, reference, note, paidCurrency, rate, rateBase, rateSource } = payment
  return {
    ...{ number, kind, reference, note, currency, paidCurrency },
    method: (payment.method.name as Localized)[language],
    receivedAt: payment.receivedAt.toISOString(),
    receivedBy: payment.receivedBy?.name ?? null,
    amount: Number(payment.amount),
    paidAmount: Number(payment.paidAmount),
    exchange: rate && rateBase ? { base: rateBase, rate, source: rateSource ?? '' } : null,
  }
}

/** Payments of an order that stand, oldest first. */
export async function gatherPayments(ctx: Ctx, order: Facts, language: Language): Promise<PaymentFacts[]> {
  const payments = await ctx.db.payment.findMany({
    where: { organizationId: ctx.organization.id, orderId: order.id, voidedAt: null },
    orderBy: { number: 'asc' },
    select: paymentSelect,
  })
  return payments.map((payment) => paymentFacts(payment, order.currency, language))
}

export function balanceOf(total: number, payments: readonly Pick<PaymentFacts, 'amount'>[]): BalanceFacts {
  const paid = payments.reduce((sum, { amount }) => sum + amount, 0)
  return { paid, balance: total - paid }
}
