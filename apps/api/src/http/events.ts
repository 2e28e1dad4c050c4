import type { Endpoint, Parsed } from '@amparo/contracts/endpoint'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Services } from '../context.ts'
import { AppError } from '../errors.ts'
import { type CtxOf, enter } from './doors.ts'
import { fieldsOf } from './schema.ts'

type Send = (event: string, data: unknown) => void
/** Subscribes last of all, once nothing can be refused any more. @returns what ends the subscription */
type Subscribe<E extends Endpoint> = (ctx: CtxOf<E>, input: Parsed<E>, send: Send) => Promise<() => void>

const heartbeatMs = 20_000
/** A stream ends by itself after a while, so that a session whose time is over does not go on listening; the browser connects again. */
const maximumMs = 9 * 60_000

/** Serves a contract as server-sent events (WHATWG HTML, 9.2). */
export function serveEvents<const E extends Endpoint>(app: FastifyInstance, services: Services, endpoint: E, subscribe: Subscribe<E>): void {
  const open = new Set<{ request: FastifyRequest; organizationId: string | undefined; end: () => void }>()
  app.addHook('preClose', async () => {
    for (const { end } of open) end()
  })
  // Whoever listens knocks again when something that let them in may have changed.
  services.hub.onForget((organizationId) => {
    for (const stream of open) {
      if (organizationId && stream.organizationId !== organizationId) continue
      enter(services, endpoint, stream.request).catch((error: unknown) => error instanceof AppError && stream.end())
    }
  })

  app.get(endpoint.path, { exposeHeadRoute: false }, async (request, reply) => {
    const ctx = (await enter(services, endpoint, request)) as CtxOf<E>
    const params = endpoint.params?.safeParse(request.params, { reportInput: true })
    if (params && !params.success) throw new AppError('invalid_input', { fields: fieldsOf(params.error.issues, 'params') })
    const { raw } = reply
    const stop = await subscribe(ctx, { params: params?.data } as Parsed<E>, (event, data) =>
      raw.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`),
    )

    reply.hijack()
    raw.writeHead(200, {
      ...reply.getHeaders(),
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      // Else the socket would outlive the stream, idle, and a server that stops would wait for it.
      connection: 'close',
    } as never)
    raw.write(': open\n\n')
    const heartbeat = setInterval(() => raw.write(': still here\n\n'), heartbeatMs)
    const end = () => void raw.end()
    const limit = setTimeout(end, maximumMs)
    const stream = { request, organizationId: 'organization' in ctx ? ctx.organization.id : undefined, end }
    open.add(stream)
    raw.on('close', () => {
      stop()
      clearInterval(heartbeat)
      clearTimeout(limit)
      open.delete(stream)
    })
  })
}
