import type { FastifyInstance } from 'fastify'
import type { Services } from '../context.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** Says that this process will stop, while it still serves: whoever sends requests its way should look elsewhere. */
    announceStop: () => void
  }
}

/** `/healthz`: the process lives. `/readyz`: it can serve; not so while it stops or the database is away. */
export function serveHealth(app: FastifyInstance, services: Services): void {
  let stopping = false
  app.decorate('announceStop', () => {
    stopping = true
  })
  app.addHook('preClose', async () => {
    stopping = true
  })
  // A client that kept its connection would send its next request into a closing door.
  app.addHook('onRequest', async (_, reply) => {
    if (stopping) reply.header('connection', 'close')
  })
  app.get('/healthz', { logLevel: 'silent' }, async () => ({ ok: true }))
  app.get('/readyz', { logLevel: 'silent' }, async (_, reply) => {
    const database = await services.database.pool.query('select 1').then(
      () => true,
      () => false,
    )
    const ready = database && !stopping
    return reply.code(ready ? 200 : 503).send({ ready, database })
  })
}
