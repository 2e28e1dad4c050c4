import type { Language } from '@amparo/contracts/common'
import { formatTaxId } from '@amparo/contracts/model/tax-ids'
import type { DocumentKind } from '@amparo/contracts/staff/documents'
import type { NewSignature, SignKind } from '@amparo/contracts/staff/signatures'
import type { Prisma } from '@amparo/database/client'
import type { z } from 'zod'
import { record } from '../../activities/record.ts'
import { type Ctx, key, type StaffCtx, transaction } from '../../context.ts'
import { AppError, found } from '../../errors.ts'
import { newId } from '../../ids.ts'
import { displayName } from '../customers/rules.ts'
import type { DeliveryContent, TermsFacts, TicketContent } from '../documents/content.ts'
import { gatherContent } from '../documents/gather-content.ts'
import { hashContent } from '../documents/hash-content.ts'
import { keepContent } from '../documents/keep-document.ts'
import { lockOrder, touchOrder } from '../orders/lock-order.ts'
import { assertMay, visibleOrders } from '../orders/policy.ts'
import { signatureOut, signatureSelect } from './list-signatures.ts'
import { signingFacts } from './signing-facts.ts'

/** What is signed at which moment. */
const documentOf = { INTAKE: 'TICKET', DELIVERY: 'DELIVERY' } as const satisfies Record<SignKind, DocumentKind>

/**
 * What is about to be signed (S1-11, B-08): the terms in force, the facts, and the hash that the signature will name.
 * @throws AppError not_found, forbidden, order_retired, order_closed, signed_already, terms_missing
 */
export async function prepareSignature(ctx: StaffCtx, orderId: string, { kind, language }: { kind: SignKind; language: Language }) {
  const order = found(
    await ctx.db.order.findFirst({
      where: { AND: [visibleOrders(ctx), { id: orderId }] },
      select: {
        technicianId: true,
        retiredAt: true,
        closedAt: true,
        customer: { select: { kind: true, name: true, surname: true, tradeName: true, country: true, taxId: true } },
      },
    }),
  )
  assertMay(ctx, order, 'sign')
  await assertUnsigned(ctx, orderId, kind)
  const { content, terms } = await gatherSignable(ctx, orderId, kind, language)
  const { customer } = order
  return {
    kind,
    hash: hashContent(content),
    terms,
    // Who signs for a company is not known beforehand.
    signer:
      customer.kind === 'COMPANY'
        ? { name: '', identity: '' }
        : { name: displayName(customer), identity: customer.taxId ? formatTaxId(customer.country, customer.taxId) : '' },
    facts: signingFacts(content, ctx.actor.permissions.has('payments.read')),
  }
}

/**
 * Takes the customer's signature under the document that was shown, or under nothing: where the order or the terms changed
 * since, the hash is another one. What is signed is kept as it is.
 * @throws AppError not_found, forbidden, order_retired, order_closed, signed_already, terms_missing, document_changed
 */
export async function signDocument(ctx: StaffCtx, orderId: string, input: z.output<typeof NewSignature>, userAgent: string) {
  const { kind, name, identity, strokes, language } = input
  return transaction(ctx, async (ctx) => {
    assertMay(ctx, await lockOrder(ctx, orderId), 'sign')
    await assertUnsigned(ctx, orderId, kind)
    const { content, terms } = await gatherSignable(ctx, orderId, kind, language)
    if (hashContent(content) !== input.hash) throw new AppError('document_changed')

    const { id: documentId } = await keepContent(ctx, { orderId, kind: documentOf[kind] }, content)
    const id = newId(ctx.now)
    const signed = await ctx.db.terms.findFirstOrThrow({
      where: { organizationId: ctx.organization.id, kind, revision: terms.revision },
      select: { id: true },
    })
    await ctx.db.signature.create({
      data: {
        ...{ organizationId: ctx.organization.id, id, orderId, kind, termsId: signed.id, documentId, name, identity },
        method: strokes ? 'DRAWN' : 'TYPED',
        ...(strokes && { strokes: strokes as Prisma.InputJsonArray }),
        signedAt: ctx.now,
        ip: ctx.ip,
        userAgent,
        takenById: ctx.actor.kind === 'USER' ? ctx.actor.id : null,
      },
      select: { id: true },
    })
    await touchOrder(ctx, orderId)
    await record(ctx, { kind: 'order.signed', data: { signatureId: id, kind, name }, orderId, customerSees: true })
    return signatureOut(ctx, await ctx.db.signature.findUniqueOrThrow({ where: key(ctx, id), select: signatureSelect }))
  })
}

/** An order is signed once at its intake and once at its delivery. */
async function assertUnsigned(ctx: Ctx, orderId: string, kind: SignKind): Promise<void> {
  const where = { organizationId: ctx.organization.id, orderId, kind }
  if (await ctx.db.signature.findFirst({ where, select: { id: true } })) throw new AppError('signed_already')
}

async function gatherSignable(
  ctx: Ctx,
  orderId: string,
  kind: SignKind,
  language: Language,
): Promise<{ content: TicketContent | DeliveryContent; terms: TermsFacts }> {
  const content = await gatherContent(ctx, { orderId, kind: documentOf[kind], language })
  if (!content.terms) throw new AppError('terms_missing')
  return { content, terms: content.terms }
}
