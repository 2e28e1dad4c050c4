import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { generateClient } from '../prisma/src/generate.ts'

// The API restarts when its source changes; each web app is served by Vite, which hands /api on to it.

const root = join(import.meta.dirname, '..')
generateClient()

const children: ChildProcess[] = [
  run('api', '.', 'node', ['--watch-path=apps/api/src', '--watch-path=packages/contracts/src', '--watch-preserve-output', 'apps/api/src/main.ts']),
  run('admin', 'apps/admin', 'vite', ['--port', '3001', '--strictPort']),
  run('portal', 'apps/portal', 'vite', ['--port', '3002', '--strictPort']),
]
console.log('API http://localhost:3000 · back office http://localhost:3001/admin/demo · portal http://localhost:3002/demo')

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    for (const child of children) child.kill(signal)
  })
}

function run(name: string, folder: string, command: string, args: string[]): ChildProcess {
  const cwd = join(root, folder)
  const path = `${join(cwd, 'node_modules/.bin')}:${join(root, 'node_modules/.bin')}:${process.env.PATH}`
  const child = spawn(command, args, { cwd, stdio: ['inherit', 'pipe', 'pipe'], env: { ...process.env, PATH: path } })
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => process.stdout.write(chunk.toString().replaceAll(/^(?=.)/gm, `${name} │ `)))
  }
  child.on('exit', (code) => {
    if (code) process.exitCode = code
  })
  return child
}
