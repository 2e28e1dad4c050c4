import { type ChildProcess, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { onTestFinished } from 'vitest'

const main = join(import.meta.dirname, '../src/main.ts')

export interface ServerProcess {
  url: string
  child: ChildProcess
  /** Resolves with the exit code, or the signal that ended it. */
  exit: Promise<number | string>
  stdout: Promise<string>
  /** What it said so far. */
  said: () => string
  stderr: Promise<string>
}

/** The real server as a process of its own. It may still be starting. */
export async function startServer(settings: Record<string, string>): Promise<ServerProcess> {
  const port = settings.PORT ?? String(await freePort())
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, LOG_LEVEL: 'fatal', DEMO: 'false', ...settings, PORT: port }
  const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const exit = new Promise<number | string>((done) => child.once('exit', (code, signal) => done(code ?? signal!)))
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await exit
  })
  let said = ''
  for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (chunk: Buffer) => (said += chunk))
  return { said: () => said, url: `http://127.0.0.1:${port}`, child, exit, stdout: text(child.stdout!), stderr: text(child.stderr!) }
}

export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as { port: number }
  await new Promise((done) => server.close(done))
  return port
}

export async function isReady(url: string): Promise<boolean> {
  return fetch(`${url}/readyz`, { signal: AbortSignal.timeout(2_000) }).then(
    ({ ok }) => ok,
    () => false,
  )
}

/** Waits until `holds`, and fails where it does not within the time. @returns how long it took */
export async function until(what: string, holds: () => Promise<boolean>, withinMs: number): Promise<number> {
  const started = performance.now()
  while (!(await holds())) {
    if (performance.now() - started > withinMs) throw new Error(`${what}: not within ${withinMs} ms`)
    await sleep(50)
  }
  return performance.now() - started
}
