import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startMailbox } from './mailbox.ts'

const root = join(import.meta.dirname, '..')

/**
 * The real server, built pages and all, on an empty database of this run's own, with a mail server that keeps what it gets.
 * Where E2E_URL names one that `node server.ts` left running, that one.
 */
export default async function setup(): Promise<() => Promise<void>> {
  if (process.env.E2E_URL) return async () => undefined

  const dataDir = mkdtempSync(join(tmpdir(), 'amparo-e2e-'))
  // Where root runs the tests, PostgreSQL runs as somebody else, who must get in.
  chmodSync(dataDir, 0o755)
  const [port, mailbox] = [await freePort(), await startMailbox()]
  const env = {
    ...process.env,
    PORT: String(port),
    PUBLIC_URL: `http://localhost:${port}`,
    DATA_DIR: dataDir,
    DATABASE_URL: '',
    SMTP_URL: `smtp://127.0.0.1:${mailbox.port}`,
    DEMO: 'true',
    LOG_LEVEL: 'warn',
  }
  const server = spawn(process.execPath, [join(root, 'apps/api/src/main.ts')], { env, stdio: ['ignore', 'ignore', 'inherit'] })
  const stop = async () => {
    const over = new Promise((done) => server.once('exit', done))
    if (server.kill('SIGTERM')) await over
    await mailbox.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
  try {
    await untilReady(`http://localhost:${port}/readyz`, () => server.exitCode !== null)
  } catch (error) {
    await stop()
    throw error
  }
  process.env.E2E_URL = `http://localhost:${port}`
  process.env.E2E_DATA_DIR = dataDir
  process.env.E2E_MAIL_URL = mailbox.url
  return stop
}

async function untilReady(url: string, ended: () => boolean): Promise<void> {
  for (const until = Date.now() + 240_000; Date.now() < until; await new Promise((done) => setTimeout(done, 100))) {
    if (ended()) throw new Error('The server ended before it was ready.')
    if (
      await fetch(url).then(
        (response) => response.ok,
        () => false,
      )
    )
      return
  }
  throw new Error('The server was not ready in time.')
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done))
  const { port } = probe.address() as { port: number }
  await new Promise((done) => probe.close(done))
  return port
}

if (import.meta.main) {
  const stop = await setup()
  for (const name of ['E2E_URL', 'E2E_DATA_DIR', 'E2E_MAIL_URL']) console.log(`export ${name}=${process.env[name]}`)
  process.once('SIGINT', () => void stop().then(() => process.exit()))
  process.once('SIGTERM', () => void stop().then(() => process.exit()))
}
