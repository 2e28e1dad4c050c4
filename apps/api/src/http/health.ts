import type { FastifyInstance } from 'fastify'
import type { Services } from '../context.ts'

/** `/healthz`: the process lives. `/readyz`: it can serve; not so while it stops or the database is away. */
export function serveHealth(app: FastifyInstance, services: Services): void {
  let stopping = false
  app.addHook('preClose', async () => {
    stopping = true
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
