import { convert } from '@amparo/contracts/model/totals'
import { lastDayOf } from '@amparo/contracts/model/warranties'
import { companyDay } from '../company-day.ts'
import { type Ctx, rows, type UserCtx } from '../context.ts'
import { giveAnswer, takeAnswer } from '../modules/estimates/answer-estimate.ts'
import { createEstimate } from '../modules/estimates/draft-estimate.ts'
import { expireEstimate } from '../modules/estimates/expire-estimates.ts'
import { sendEstimate } from '../modules/estimates/send-estimate.ts'
import { closeOrder } from '../modules/orders/close-order.ts'
import { lockOrder } from '../modules/orders/lock-order.ts'
import { listCoveredParts } from '../modules/parts/part-row.ts'
import { addPart } from '../modules/parts/write-part.ts'
import { receivePayment, refundPayment } from '../modules/payments/take-payment.ts'
import { voidPayment } from '../modules/payments/void-payment.ts'
import type { MadeCompany } from './make-company.ts'
import { type MoneyDeed, type Purse, rateOf } from './plan-money.ts'

export async function happenToMoney({ methods }: MadeCompany, ctx: UserCtx, id: string, deed: MoneyDeed): Promise<void> {
  switch (deed.kind) {
    case 'ESTIMATE': {
      const validUntil = lastDayOf(companyDay(ctx), { value: deed.days, unit: 'DAYS' })
      const { lines, discount, note, notify } = deed
      const draft = await createEstimate(ctx, id, { lines, discount, note, validUntil })
      await sendEstimate(ctx, id, draft.id, { notify })
      return
    }
    case 'ANSWER': {
      const { approve, name, reason, byLink } = deed
      const estimateId = await waitingEstimate(ctx, id)
      if (byLink) await giveAnswer({ ...ctx, actor: { kind: 'CUSTOMER' }, ip: '200.83.5.20' }, id, estimateId, { approve, name, reason })
      else await takeAnswer(ctx, id, estimateId, { approve, name, reason })
      return
    }
    case 'EXPIRE':
      return expireEstimate({ ...ctx, actor: { kind: 'SYSTEM' } }, id, await waitingEstimate(ctx, id))
    case 'PART': {
      const { description, unitPrice, warranty, newSerial, replaces } = deed
      const covered = replaces ? (await listCoveredParts(ctx, id)).data[0] : undefined
      const part = { description, quantity: 1, unitPrice, warranty, usedOn: undefined, newSerial, oldSerial: covered?.newSerial ?? '' }
      await addPart(ctx, await lockOrder(ctx, id), { ...part, replacesId: covered?.id ?? null })
      return
    }
    case 'PAY': {
      const { total, paid } = await lockOrder(ctx, id)
      const due = deed.share === 1 ? total - paid : Math.round((total * deed.share) / 1_000) * 1_000
      await numberNext(ctx, deed.number)
      await receivePayment(ctx, id, payment(ctx, methods, deed.purse, due, ''))
      return
    }
    case 'REFUND': {
      const { total, paid } = await lockOrder(ctx, id)
      await numberNext(ctx, deed.number)
      await refundPayment(ctx, id, payment(ctx, methods, deed.purse, paid - total, deed.note))
      return
    }
    case 'VOID': {
      const [last] = await rows<{ id: string }>(
        ctx,
        `select id::text from "Payment" where "organizationId" = $1::uuid and "orderId" = $2::uuid and "voidedAt" is null order by number desc limit 1`,
        [ctx.organization.id, id],
      )
      if (last) await voidPayment(ctx, last.id, deed.reason)
      return
    }
    case 'CLOSE': {
      const { total, paid } = await lockOrder(ctx, id)
      if (total === paid) await closeOrder(ctx, id)
    }
  }
}

/** The number of the next receipt: they are written out of their order, and numbered in it. */
export async function numberNext(ctx: Ctx, number: number): Promise<void> {
  const sql = `insert into "Counter" ("organizationId", kind, value) values ($1::uuid, 'payment', $2::int) on conflict ("organizationId", kind) do update set value = $2::int`
  await rows(ctx, sql, [ctx.organization.id, number - 1])
}

async function waitingEstimate(ctx: UserCtx, orderId: string): Promise<string> {
  const where = { organizationId: ctx.organization.id, orderId, state: 'SENT' as const }
  return (await ctx.db.estimate.findFirstOrThrow({ where, select: { id: true } })).id
}

/** `due` in pesos; in another currency the fewest of its smallest coins that come to it. */
function payment(ctx: UserCtx, methods: MadeCompany['methods'], { method, currency, reference }: Purse, due: number, note: string) {
  const exchange = currency === 'CLP' ? null : rateOf(currency, ctx.now)
  const least = exchange && Math.floor((due * 100) / Number(exchange.rate))
  const amount = least === null ? due : convert(least, currency, ctx.organization.currency, exchange!) === due ? least : least + 1
  return { methodId: methods[method], amount, currency, exchange, reference, note, receivedAt: undefined }
}
