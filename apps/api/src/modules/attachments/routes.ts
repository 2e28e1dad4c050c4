import { attachments } from '@amparo/contracts/staff/attachments'
import type { FastifyInstance } from 'fastify'
import type { Services } from '../../context.ts'
import { serve } from '../../http/serve.ts'
import { addAttachment } from './add-attachment.ts'
import { encodeAs, photoShape } from './encode-image.ts'
import { serveFiles } from './serve-files.ts'

export function attachmentRoutes(app: FastifyInstance, services: Services): void {
  serve(app, services, attachments.upload, (ctx, { file }) => addAttachment(ctx, file), encodeAs(photoShape))
  serveFiles(app, services)
}
