import { randomUUID } from 'node:crypto'
import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import jwt from '@fastify/jwt'
import multipart from '@fastify/multipart'
import { type FastifyBaseLogger, type FastifyInstance, fastify, LogController } from 'fastify'
import type { Services } from './context.ts'
import { serveHealth } from './http/health.ts'
import { serveOpenApi } from './http/openapi.ts'
import { answerProblem } from './http/problem.ts'
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
  const headers = protectiveHeaders(services.env.publicUrl.startsWith('https:'))
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(headers).header('x-request-id', request.id)
  })
  app.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions } = request
    request.log.info({ method, route: routeOptions.url, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, 'answered')
  })

  await app.register(compress, { threshold: 2_048, encodings: ['br', 'gzip'] })
  await app.register(cookie)
  await app.register(jwt, {
    secret: services.env.secret,
    sign: { algorithm: 'HS256', iss: 'amparo', aud: 'staff', expiresIn: '10m' },
    verify: { algorithms: ['HS256'], allowedIss: 'amparo', allowedAud: 'staff', requiredClaims: ['exp', 'sub', 'org', 'sid'], cache: 1_000 },
  })
  await app.register(multipart)

  serveHealth(app, services)
  await app.register(
    async (api) => {
      for (const routes of modules) routes(api, services)
      await serveOpenApi(api)
    },
    { prefix: '/api/v1' },
  )
  await serveWebApps(app)
  return app
}

/**
 * What keeps an answer from being used in ways that it is not meant for, on every one of them unless a route says
 * otherwise. Written out: a library that puts the policy together for each answer took 4 % of the work of opening an order.
 */
function protectiveHeaders(overTls: boolean): Record<string, string> {
  const policy = [
    "default-src 'self'",
    "base-uri 'self'",
    "font-src 'self' data:",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "img-src 'self' data: blob:",
    "object-src 'none'",
    "script-src 'self'",
    "script-src-attr 'none'",
    // Mantine and React write style attributes; scripts stay strict.
    "style-src 'self' 'unsafe-inline'",
    ...(overTls ? ['upgrade-insecure-requests'] : []),
  ]
  return {
    'content-security-policy': policy.join(';'),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'origin-agent-cluster': '?1',
    'referrer-policy': 'no-referrer',
    ...(overTls && { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }),
    'x-content-type-options': 'nosniff',
    'x-dns-prefetch-control': 'off',
    'x-download-options': 'noopen',
    'x-frame-options': 'SAMEORIGIN',
    'x-permitted-cross-domain-policies': 'none',
    'x-xss-protection': '0',
  }
}
