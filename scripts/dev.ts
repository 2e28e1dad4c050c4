import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { generateClient } from '../prisma/src/generate.ts'

// The addresses are those of `pnpm start`: the portal's Vite stands on PORT and hands /admin on to the back office's on the
// port after it, /api to the server on the one after that, which restarts when its source changes.

const root = join(import.meta.dirname, '..')
const children: ChildProcess[] = []

try {
  generateClient()
  const { assertPortFree } = await import('../apps/api/src/port.ts')
  await assertPortFree()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

const port = Number(process.env.PORT || 3000)
const [admin, api] = [port + 1, port + 2]
Object.assign(process.env, {
  PORT: String(api),
  PUBLIC_URL: process.env.PUBLIC_URL || `http://localhost:${port}`,
  API_URL: `http://127.0.0.1:${api}`,
  ADMIN_URL: `http://127.0.0.1:${admin}`,
})
const watched = ['apps/api/src', 'packages/contracts/src', 'prisma/generated', 'prisma/migrations'].map((path) => `--watch-path=${path}`)

children.push(
  // By SIGINT the server stops without the notice that it gives on SIGTERM.
  run('api', '.', 'node', [...watched, '--watch-preserve-output', '--watch-kill-signal=SIGINT', 'apps/api/src/main.ts']),
  run('admin', 'apps/admin', 'vite', ['--host', '127.0.0.1', '--port', String(admin), '--strictPort']),
  run('portal', 'apps/portal', 'vite', ['--host', '127.0.0.1', '--port', String(port), '--strictPort']),
)

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stopAll(signal))

function stopAll(signal: NodeJS.Signals): void {
  for (const child of children) child.kill(signal)
}

function run(name: string, folder: string, command: string, args: string[]): ChildProcess {
  const cwd = join(root, folder)
  const path = `${join(cwd, 'node_modules/.bin')}:${join(root, 'node_modules/.bin')}:${process.env.PATH}`
  const child = spawn(command, args, { cwd, stdio: ['inherit', 'pipe', 'pipe'], env: { ...process.env, PATH: path } })
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => process.stdout.write(chunk.toString().replaceAll(/^(?=.)/gm, `${name} │ `)))
  }
  // One that cannot start, such as on a port that is taken, takes the others along.
  child.on('exit', (code) => {
    if (!code) return
    process.exitCode = code
    stopAll('SIGTERM')
  })
  return child
}
