import { randomUUID } from 'node:crypto'
import compress from '@fastify/compress'
import jwt from '@fastify/jwt'
import { type FastifyBaseLogger, type FastifyInstance, fastify, LogController } from 'fastify'
import type { Services } from './context.ts'
import { serveHealth } from './http/health.ts'
import { serveOpenApi } from './http/openapi.ts'
import { answerProblem } from './http/problem.ts'
import { protectData, protectPage } from './http/protection.ts'
import { serveWebApps } from './http/web-apps.ts'
import { modules } from './modules.ts'

/** The whole server without a port: tests drive it through `inject`. */
export async function buildApp(services: Services): Promise<FastifyInstance> {
  const app = fastify({
    loggerInstance: services.log as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: (_address: string, hop: number) => hop < services.env.trustProxy,
    genReqId: () => randomUUID(),
    bodyLimit: 1_000_000,
    // Until a request is here whole, a photo over a slow line included. What is answered, a live stream too, may take longer.
    requestTimeout: 120_000,
    forceCloseConnections: 'idle',
    // Whoever is still heard is still served.
    return503OnClosing: false,
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
    onProtoPoisoning: 'remove',
    frameworkErrors: (error, request, reply) => void answerProblem(error, request, reply),
  })

  app.setErrorHandler((error, request, reply) => answerProblem(error, request, reply))
  const overTls = services.env.publicUrl.startsWith('https:')
  const headers = protectData(overTls)
  app.addHook('onRequest', (request, reply, done) => {
    reply.headers(headers).header('x-request-id', request.id)
    done()
  })
  app.addHook('onResponse', (request, reply, done) => {
    const { method, routeOptions } = request
    request.log.info({ method, route: routeOptions.url, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, 'answered')
    done()
  })

  await app.register(compress, { threshold: 2_048, encodings: ['br', 'gzip'], globalDecompression: false })
  await app.register(jwt, {
    secret: services.env.secret,
    sign: { algorithm: 'HS256', iss: 'amparo', aud: 'staff', expiresIn: '10m' },
    verify: { algorithms: ['HS256'], allowedIss: 'amparo', allowedAud: 'staff', requiredClaims: ['exp', 'sub', 'org', 'sid'], cache: 1_000 },
  })

  serveHealth(app, services)
  await app.register(
    async (api) => {
      for (const routes of modules) routes(api, services)
      await serveOpenApi(api)
    },
    { prefix: '/api/v1' },
  )
  await serveWebApps(app, protectPage(overTls))
  return app
}
