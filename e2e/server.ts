import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildApps } from '../scripts/build.ts'
import { startMailbox } from './mailbox.ts'

const root = join(import.meta.dirname, '..')

/**
 * The real server, bundled, with built pages and all, on an empty database of this run's own, with a mail server that keeps what it gets.
 * Where E2E_URL names one that `node server.ts` left running, that one.
 */
export default async function setup(): Promise<() => Promise<void>> {
  if (process.env.E2E_URL) return async () => undefined

  buildApps('api', 'admin', 'portal')
  const mailbox = await startMailbox()
  process.env.E2E_MAIL_URL = mailbox.url
  process.env.E2E_SMTP_URL = `smtp://127.0.0.1:${mailbox.port}`
  const inboundPort = String(await freePort())
  process.env.E2E_INBOUND_URL = `smtp://127.0.0.1:${inboundPort}`
  const server = await startServer('apps/api/dist/main.js', { DEMO: 'true', INBOUND_SMTP_PORT: inboundPort, INBOUND_DOMAIN: 'answers.example' })
  process.env.E2E_URL = server.url
  process.env.E2E_DATA_DIR = server.dataDir
  return async () => {
    await server.stop()
    await mailbox.close()
  }
}

export interface RunningServer {
  url: string
  dataDir: string
  child: ChildProcess
  stop: () => Promise<void>
}

/** Starts a server of its own from a module that does, and waits until it is ready; its mails go to the run's mail server. */
export async function startServer(module: string, settings: Record<string, string>): Promise<RunningServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'amparo-e2e-'))
  // Where root runs the tests, PostgreSQL runs as somebody else, who must get in.
  chmodSync(dataDir, 0o755)
  const port = await freePort()
  const url = `http://localhost:${port}`
  const env = {
    ...process.env,
    PORT: String(port),
    PUBLIC_URL: url,
    DATA_DIR: dataDir,
    DATABASE_URL: '',
    SMTP_URL: process.env.E2E_SMTP_URL,
    LOG_LEVEL: 'warn',
    ...settings,
  }
  const child = spawn(process.execPath, [join(root, module)], { env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const stop = async () => {
    const over = new Promise((done) => child.once('exit', done))
    if (child.kill('SIGTERM')) await over
    rmSync(dataDir, { recursive: true, force: true })
  }
  try {
    await untilReady(`${url}/readyz`, () => child.exitCode !== null)
  } catch (error) {
    await stop()
    throw error
  }
  return { url, dataDir, child, stop }
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
  for (const name of ['E2E_URL', 'E2E_DATA_DIR', 'E2E_MAIL_URL', 'E2E_SMTP_URL', 'E2E_INBOUND_URL'])
    console.log(`export ${name}=${process.env[name]}`)
  process.once('SIGINT', () => void stop().then(() => process.exit()))
  process.once('SIGTERM', () => void stop().then(() => process.exit()))
}
