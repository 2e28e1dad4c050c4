import { z } from 'zod'
import { Id, IdParams } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { Attachment } from './order-updates.ts'
import { Order } from './orders.ts'

const mayWork = ['orders.edit', 'orders.edit_assigned'] as const

export const attachments = {
  upload: endpoint({
    method: 'POST',
    path: '/attachments',
    door: 'staff',
    may: ['orders.create', 'orders.edit', 'orders.edit_assigned', 'requests.read', 'requests.create'],
    summary: 'Upload an image. It hangs on nothing until an order, an update, a request or a comment takes its id; after a day it is swept',
    upload: true,
    status: 201,
    response: Attachment,
    errors: ['image_unreadable', 'image_too_large', 'unsupported_media_type', 'payload_too_large'],
  }),
  add: endpoint({
    door: 'staff',
    params: IdParams,
    method: 'POST',
    path: '/orders/:id/attachments',
    may: mayWork,
    summary: 'Hang uploaded images on an order',
    body: z.strictObject({ attachmentIds: z.array(Id).min(1).max(20), customerSees: z.boolean().default(false) }),
    response: Order,
    errors: ['not_found', 'attachment_taken', 'reference_not_found', 'order_retired', 'order_closed'],
  }),
  delete: endpoint({
    door: 'staff',
    may: mayWork,
    params: z.strictObject({ id: Id, attachmentId: Id }),
    method: 'DELETE',
    path: '/orders/:id/attachments/:attachmentId',
    summary: 'Take an image off an order; the history says so',
    errors: ['not_found', 'order_retired', 'order_closed'],
  }),
}
