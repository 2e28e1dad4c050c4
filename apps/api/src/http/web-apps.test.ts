import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync, gzipSync } from 'node:zlib'
import compress from '@fastify/compress'
import fastify from 'fastify'
import { expect, it, onTestFinished } from 'vitest'
import { protectPage } from './protection.ts'
import { serveWebApps } from './web-apps.ts'

const script = 'console.log("amparo")'.repeat(400)

/** Apps as the builds lay them down; what is compressed says so, to tell it from what is compressed at the request. */
async function openApps() {
  const folder = mkdtempSync(join(tmpdir(), 'amparo-apps-'))
  for (const name of ['admin', 'portal']) {
    const assets = join(folder, name, 'dist/assets')
    mkdirSync(assets, { recursive: true })
    writeFileSync(join(folder, name, 'dist/index.html'), `<html lang="es"><title>${name}</title>`)
    writeFileSync(join(assets, 'main-1a2b.js'), script)
    writeFileSync(join(assets, 'main-1a2b.js.br'), brotliCompressSync(`${script} // br`))
    writeFileSync(join(assets, 'main-1a2b.js.gz'), gzipSync(`${script} // gz`))
    writeFileSync(join(assets, 'picture-3c4d.svg'), '<svg/>')
  }
  const app = fastify()
  await app.register(compress, { threshold: 2_048, encodings: ['br', 'gzip'] })
  await serveWebApps(app, protectPage(true), folder)
  onTestFinished(async () => {
    await app.close()
    rmSync(folder, { recursive: true })
  })
  return (url: string, encoding?: string) => app.inject({ url, headers: encoding ? { 'accept-encoding': encoding } : {} })
}

it('scripts go out as the build compressed them, kept for good, to whoever takes that', async () => {
  const get = await openApps()
  for (const path of ['/admin/assets/main-1a2b.js', '/assets/main-1a2b.js']) {
    const pressed = await get(path, 'gzip, deflate, br')
    expect(pressed.headers).toMatchObject({
      'content-encoding': 'br',
      'content-type': expect.stringContaining('javascript'),
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
    })
    expect(brotliDecompressSync(pressed.rawPayload).toString()).toBe(`${script} // br`)
    expect((await get(path, 'gzip')).headers['content-encoding']).toBe('gzip')
    const plain = await get(path)
    expect([plain.headers['content-encoding'], plain.headers.vary, plain.body]).toEqual([undefined, 'accept-encoding', script])
  }
  // What has nothing beside it is compressed when it is asked for.
  expect(brotliDecompressSync((await get('/assets/picture-3c4d.svg', 'br')).rawPayload).toString()).toBe('<svg/>')
})

it('what is no file is a page of its app, or nothing; the compressed files are none by themselves', async () => {
  const get = await openApps()
  expect((await get('/admin/demo/orders')).body).toContain('<title>admin')
  expect((await get('/demo/o/token')).body).toContain('<title>portal')
  expect((await get('/')).headers).toMatchObject({ 'cache-control': 'no-cache', 'content-type': 'text/html; charset=utf-8' })
  for (const path of ['/', '/admin/demo/orders'])
    expect((await get(path)).headers).toMatchObject({
      'content-security-policy': expect.stringMatching(
        /^default-src 'self';.*frame-ancestors 'none';.*script-src 'self';.*upgrade-insecure-requests$/,
      ),
      'x-frame-options': 'DENY',
    })
  for (const path of ['/assets/main-1a2b.js.br', '/assets/main-1a2b.js.gz', '/admin/assets/gone-5e6f.js', '/api/v1/nothing'])
    expect((await get(path)).statusCode, path).toBe(404)
})
