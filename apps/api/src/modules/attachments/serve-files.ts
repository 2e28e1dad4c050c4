import { once } from 'node:events'
import { basename, extname } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Services } from '../../context.ts'
import { AppError } from '../../errors.ts'

const types: Record<string, string> = {
  '.webp': 'image/webp',
  '.png': 'image/png',
  '.csv': 'text/csv; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}
/** What a page shows in place; the rest is saved. */
const shown = new Set(['.webp', '.png'])

interface Address {
  Params: { '*': string }
  Querystring: { e?: unknown; s?: unknown }
}

/**
 * Serves stored files to whoever holds a signed address: no session, because an image in a page sends none. Whatever is
 * wrong, the answer is that there is no such file.
 */
export function serveFiles(app: FastifyInstance, services: Services): void {
  app.get<Address>('/files/*', { exposeHeadRoute: false }, async (request, reply) => {
    const now = services.clock()
    const { e: expires, s: signature } = request.query
    const key = services.storage.keyOf(request.params['*'], String(expires), String(signature), now)
    const type = key && types[extname(key)]
    if (!type) throw new AppError('not_found')

    const content = services.storage.read(key)
    await once(content, 'open').catch(() => {
      throw new AppError('not_found')
    })
    return reply
      .headers({
        'content-type': type,
        'content-disposition': `${shown.has(extname(key)) ? 'inline' : 'attachment'}; filename="${basename(key)}"`,
        'cache-control': `private, max-age=${Math.floor((Number(expires) - now.getTime()) / 1_000)}, immutable`,
        'x-content-type-options': 'nosniff',
        'content-security-policy': "sandbox; default-src 'none'",
        'cross-origin-resource-policy': 'same-origin',
      })
      .send(content)
  })
}
