import { signatures, terms } from '@amparo/contracts/staff/signatures'
import type { FastifyInstance } from 'fastify'
import type { Services } from '../../context.ts'
import { serve } from '../../http/serve.ts'
import { listSignatures } from './list-signatures.ts'
import { prepareSignature, signDocument } from './sign-document.ts'
import { editTerms, listTerms, listTermsVersions } from './terms.ts'

const longestUserAgent = 300

export function signatureRoutes(app: FastifyInstance, services: Services): void {
  serve(app, services, terms.list, (ctx) => listTerms(ctx))
  serve(app, services, terms.history, (ctx, { params }) => listTermsVersions(ctx, params.kind))
  serve(app, services, terms.edit, (ctx, { params, body }) => editTerms(ctx, params.kind, body.text))

  serve(app, services, signatures.list, (ctx, { params }) => listSignatures(ctx, params.id))
  serve(app, services, signatures.prepare, (ctx, { params, query }) => prepareSignature(ctx, params.id, query))
  serve(app, services, signatures.sign, (ctx, { params, body }, { request }) =>
    signDocument(ctx, params.id, body, String(request.headers['user-agent'] ?? '').slice(0, longestUserAgent)),
  )
}
