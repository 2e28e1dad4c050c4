import { documents } from '@amparo/contracts/staff/documents'
import type { FastifyInstance, FastifyReply } from 'fastify'
import type { Services } from '../../context.ts'
import { serve } from '../../http/serve.ts'
import { mailDocument } from './mail-document.ts'
import type { PrintedDocument } from './print-document.ts'
import { getDocument, listDocuments } from './read-documents.ts'

export function documentRoutes(app: FastifyInstance, services: Services): void {
  serve(app, services, documents.list, (ctx, { params }) => listDocuments(ctx, params.id))
  serve(app, services, documents.print, async (ctx, { params, query }, { reply }) =>
    named(reply, await getDocument(ctx, params.id, params.file, query)),
  )
  serve(app, services, documents.mail, (ctx, { params, body }) => mailDocument(ctx, params.id, params.file, body))
}

// What a browser's own reader of PDFs needs, and nothing else.
const policy = "default-src 'none'; object-src 'self'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'"

/** Shown in the browser; saved, it has a name that says what it is. */
export function named(reply: FastifyReply, { pdf, fileName }: PrintedDocument): Buffer {
  reply.headers({ 'content-disposition': `inline; filename="${fileName}"`, 'content-security-policy': policy })
  return pdf
}
