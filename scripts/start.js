// JavaScript: types would have to be stripped before there is the cache of what was.
import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/compiled'))
const server = join(import.meta.dirname, '../apps/api/dist')

try {
  const { buildApps } = await import('./build.ts')
  buildApps('api')
  const { assertPortFree } = await import(join(server, 'port.js'))
  await assertPortFree()
  buildApps('admin', 'portal')
  const { main } = await import(join(server, 'main.js'))
  await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
