import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/compiled'))

try {
  const { buildWebApps, generateClient } = await import('./build.ts')
  generateClient()
  const { assertPortFree } = await import('../apps/api/src/port.ts')
  await assertPortFree()
  buildWebApps()
  const { main } = await import('../apps/api/src/main.ts')
  await main()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
