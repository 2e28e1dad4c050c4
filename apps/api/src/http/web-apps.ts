import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import serveStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { AppError } from '../errors.ts'
import { answerProblem } from './problem.ts'

const inRepository = join(import.meta.dirname, '../../..')

/** Both web apps and their files, where they are built: the back office under /admin, the portal everywhere else. */
export async function serveWebApps(app: FastifyInstance, headers: Record<string, string>, apps = inRepository): Promise<void> {
  for (const [name, prefix] of [
    ['admin', '/admin/'],
    ['portal', '/'],
  ] as const) {
    const dist = join(apps, name, 'dist')
    if (!existsSync(dist)) continue
    const always = {
      decorateReply: false,
      index: false,
      // The builds lay them beside each script and style; by themselves they are no files.
      preCompressed: true,
      cacheControl: false,
    } as const
    await app.register(serveStatic, {
      ...always,
      root: join(dist, 'assets'),
      prefix: `${prefix}assets/`,
      allowedPath: (path) => !/\.(br|gz)$/.test(path),
      // What Vite names by its content never changes.
      setHeaders: (reply) => void reply.header('cache-control', 'public, max-age=31536000, immutable'),
    })
    await app.register(serveStatic, {
      ...always,
      root: dist,
      prefix,
      // A route for each of the few: what else is asked for is a page of the app, or nothing.
      wildcard: false,
      globIgnore: ['index.html', '.stamp', '**/*.{br,gz}', 'assets/**'],
      setHeaders: (reply) => void reply.header('cache-control', 'no-cache'),
    })
  }

  const pages = new Map(['admin', 'portal'].map((name) => [name, page(join(apps, name, 'dist/index.html'))]))
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0]!
    const isPage = request.method === 'GET' && !path.startsWith('/api/') && !/\.\w{2,5}$/.test(path)
    const html = isPage && pages.get(path === '/admin' || path.startsWith('/admin/') ? 'admin' : 'portal')
    if (!html) return answerProblem(new AppError('not_found'), request, reply)
    return reply.headers(headers).header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(html)
  })
}

function page(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}
