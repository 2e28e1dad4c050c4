import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateClient } from '../prisma/src/generate.ts'

const root = join(import.meta.dirname, '..')
const webApps = ['admin', 'portal']
const shared = ['packages/contracts/src', 'packages/web/src', 'pnpm-lock.yaml']

export { generateClient }

/** Builds the web apps, each only where something of it is newer than what was built. */
export function buildWebApps(): void {
  const stale = webApps.filter((name) => !isFresh(name))
  if (!stale.length) return

  console.log(`Building ${stale.join(' and ')}…`)
  const filters = stale.map((name) => `--filter=@amparo/${name}`)
  const { status, stdout, stderr } = spawnSync(join(root, 'node_modules/.bin/turbo'), ['run', 'build', '--output-logs=errors-only', ...filters], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' },
  })
  if (status !== 0) throw new Error(`The web apps could not be built:\n${stdout}\n${stderr}`)
  for (const name of stale) writeFileSync(stampOf(name), String(newestOf(name)))
}

function isFresh(name: string): boolean {
  return existsSync(stampOf(name)) && readFileSync(stampOf(name), 'utf8') === String(newestOf(name))
}

const stampOf = (name: string) => join(root, 'apps', name, 'dist/.stamp')

function newestOf(name: string): number {
  const app = join('apps', name)
  const sources = [...shared, ...['src', 'public', 'index.html', 'vite.config.ts', 'package.json'].map((part) => join(app, part))]
  return Math.max(...sources.map((source) => newestIn(join(root, source))))
}

function newestIn(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (!stats) return 0
  if (!stats.isDirectory()) return stats.mtimeMs
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((entry) => newestIn(join(path, entry))))
}

if (import.meta.main) {
  generateClient()
  buildWebApps()
}
