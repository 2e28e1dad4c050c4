import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateClient } from '../prisma/src/generate.ts'

const root = join(import.meta.dirname, '..')
const everyApp = ['packages/contracts/src', 'pnpm-lock.yaml']
const webApp = { own: ['src', 'public', 'index.html', 'vite.config.ts', 'package.json'], shared: [...everyApp, 'packages/web/src'] }
const sources = {
  admin: webApp,
  portal: webApp,
  api: { own: ['src', 'rolldown.config.ts', 'package.json'], shared: [...everyApp, 'prisma/src', 'prisma/schema'] },
}

type App = keyof typeof sources

/** Builds the apps, and the client of the database that the server's is made of, each only where something of it is newer than what was built. */
export function buildApps(...names: App[]): void {
  generateClient()
  const stale = names.filter((name) => !isFresh(name))
  if (!stale.length) return

  console.log(`Building ${stale.join(' and ')}…`)
  const filters = stale.map((name) => `--filter=@amparo/${name}`)
  const { status, stdout, stderr } = spawnSync(join(root, 'node_modules/.bin/turbo'), ['run', 'build', '--output-logs=errors-only', ...filters], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' },
  })
  if (status !== 0) throw new Error(`${stale.join(' and ')} could not be built:\n${stdout}\n${stderr}`)
  for (const name of stale) writeFileSync(stampOf(name), String(newestOf(name)))
}

function isFresh(name: App): boolean {
  return existsSync(stampOf(name)) && readFileSync(stampOf(name), 'utf8') === String(newestOf(name))
}

const stampOf = (name: App) => join(root, 'apps', name, 'dist/.stamp')

function newestOf(name: App): number {
  const { own, shared } = sources[name]
  return Math.max(...[...shared, ...own.map((part) => join('apps', name, part))].map((source) => newestIn(join(root, source))))
}

function newestIn(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (!stats) return 0
  if (!stats.isDirectory()) return stats.mtimeMs
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((entry) => newestIn(join(path, entry))))
}

if (import.meta.main) buildApps('api', 'admin', 'portal')
