import type { DocumentFile } from '@amparo/contracts/staff/documents'
import { record } from '../../activities/record.ts'
import { key, type StaffCtx, transaction } from '../../context.ts'
import { AppError } from '../../errors.ts'
import { newId } from '../../ids.ts'
import { deviceLabel } from '../devices/rules.ts'
import { writeMail } from '../mails/write-mail.ts'
import { lockOrder } from '../orders/lock-order.ts'
import { orderCode } from '../orders/rules.ts'
import { trackingUrl } from '../orders/tracking-link.ts'
import { chooseDocument } from './choose-document.ts'
import { greetingName } from './greeting-name.ts'
import { kindOf } from './read-documents.ts'
import { documentTexts } from './texts.ts'
import { titleOf } from './title.ts'

/**
 * Sends a document as PDF, to the customer or to whom they name, with a word of whoever sends it.
 * @throws AppError not_found, document_not_ready, forbidden, order_retired
 */
export async function mailDocument(
  ctx: StaffCtx,
  orderId: string,
  file: DocumentFile,
  { to, message, of }: { to: string; message: string; of?: string | undefined },
) {
  const kind = kindOf(file)
  const mailId = newId(ctx.now)
  await transaction(ctx, async (ctx) => {
    const locked = await lockOrder(ctx, orderId)
    const { permissions, kind: who } = ctx.actor
    const own = who === 'USER' && locked.technicianId === ctx.actor.id
    if (!permissions.has('mails.send') && !permissions.has('orders.edit') && !own) throw new AppError('forbidden')
    const seesPayments = permissions.has('payments.read')
    if (kind === 'RECEIPT' && !seesPayments) throw new AppError('forbidden')
    if (locked.retiredAt) throw new AppError('order_retired')

    const { content, kept, which } = await chooseDocument(ctx, { orderId, kind, of })
    const order = await ctx.db.order.findUniqueOrThrow({
      where: key(ctx, orderId),
      select: {
        number: true,
        trackingToken: true,
        customer: { select: { kind: true, name: true, tradeName: true, email: true } },
        device: { select: { kind: true, brand: true, model: true, serial: true } },
      },
    })
    const toCustomer = order.customer.email?.toLowerCase() === to
    const { orderId: _, language: __, ...reference } = which
    await writeMail(ctx, {
      id: mailId,
      template: 'order_document',
      data: {
        name: toCustomer ? greetingName(order.customer) : '',
        title: titleOf(documentTexts[content.language], content),
        code: orderCode(ctx.organization, order.number),
        device: order.device ? deviceLabel(order.device) : '',
        message,
        link: trackingUrl(ctx, order.trackingToken),
      },
      to,
      toName: toCustomer ? greetingName(order.customer) : '',
      language: content.language,
      dedupeKey: `document:${mailId}`,
      orderId,
      documents: [
        {
          ...(kept ? { documentId: kept.id } : { orderId, ...reference, language: content.language }),
          ...(!seesPayments && { withoutPayments: true }),
        },
      ],
    })
    await record(ctx, { kind: 'order.document_mailed', data: { document: kind, to }, orderId })
  })
  return { mailId }
}
