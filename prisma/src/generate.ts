import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const root = join(import.meta.dirname, '..')
const schemaFolder = join(root, 'schema')
const stamp = join(root, 'generated/.stamp')

const newest = Math.max(...readdirSync(schemaFolder).map((file) => statSync(join(schemaFolder, file)).mtimeMs))

/** Generates the Prisma client when the schema is newer than what was generated last. */
export function generateClient(): void {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === String(newest)) return

  const cli = join(dirname(createRequire(import.meta.url).resolve('prisma/package.json')), 'build/index.js')
  const result = spawnSync(process.execPath, [cli, 'generate', '--schema', schemaFolder], {
    cwd: root,
    encoding: 'utf8',
    // Generation is WebAssembly; the schema engine is only checked for being there, so that nothing is downloaded.
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1' },
  })
  if (result.status !== 0) throw new Error(`prisma generate failed:\n${result.stdout}\n${result.stderr}`)
  writeFileSync(stamp, String(newest))
}

if (import.meta.main) generateClient()
