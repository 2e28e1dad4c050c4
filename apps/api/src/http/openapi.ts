import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'
import { openApiDocument } from './openapi-document.ts'
import type { JsonSchema } from './schema.ts'

/** The API's own description, and the page that shows it. Everything that the page loads comes from here. */
export async function serveOpenApi(app: FastifyInstance): Promise<void> {
  // Made when somebody asks: it takes a while, and every start would pay.
  let made: { document: JsonSchema; json: string } | undefined
  const get = () => {
    const document = made?.document ?? openApiDocument()
    made ??= { document, json: JSON.stringify(document) }
    return made
  }
  app.get('/openapi.json', { exposeHeadRoute: false }, async (_, reply) =>
    reply.header('cache-control', 'no-cache').type('application/json; charset=utf-8').send(get().json),
  )

  await app.register(swagger, { mode: 'static', specification: { document: { openapi: '3.1.1', info: { title: '', version: '' }, paths: {} } } })
  await app.register(swaggerUi, {
    routePrefix: '/docs',
    indexPrefix: '/api/v1',
    transformSpecification: () => get().document,
    transformSpecificationClone: false,
    staticCSP: {
      'default-src': "'self'",
      'style-src': "'self' 'unsafe-inline'",
      'img-src': "'self' data:",
      'object-src': "'none'",
      'base-uri': "'self'",
      'frame-ancestors': "'none'",
    },
    theme: { title: 'Amparo API' },
    uiConfig: { docExpansion: 'none', deepLinking: true, displayOperationId: true, validatorUrl: null, persistAuthorization: false },
  })
}
