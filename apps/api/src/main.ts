import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { startEmbeddedPostgres } from '@amparo/database/embedded'
import { migrate } from '@amparo/database/migrate'
import { buildApp } from './app.ts'
import type { Services } from './context.ts'
import { demoCompany } from './demo/company.ts'
import { makeDemoWhenEmpty } from './demo/make-demo.ts'
import { type Env, readEnv, SettingError } from './env.ts'
import { jobHandlers } from './jobs.ts'
import { findReplyTarget, keepReply } from './modules/requests/keep-reply.ts'
import type { Inbound } from './outside/inbound-mail.ts'
import { keepPostgres } from './outside/keep-postgres.ts'
import { openServices } from './services.ts'

const drainMs = 10_000
/** So long it still serves after it said that it will stop. */
const noticeMs = 1_000

/** Says early, before anything is made, that the port cannot be had. @throws SettingError */
export async function assertPortFree(): Promise<void> {
  const env = readEnv()
  const probe = createServer()
  await new Promise<void>((done, refuse) => {
    probe.once('error', (error) => refuse(new SettingError(listenProblem(env, error))))
    probe.listen(env.port, env.host, () => probe.close(() => done()))
  })
}

/** Environment → database → app → listen; stops cleanly on signals. */
export async function main(clock?: () => Date): Promise<void> {
  const env = readEnv()
  const postgres = env.databaseUrl ? undefined : await startEmbeddedPostgres(env.dataDir)
  const databaseUrl = env.databaseUrl ?? postgres!.url('postgres')
  await migrate(databaseUrl).catch((error: unknown) => {
    throw new SettingError(
      `The database could not be reached or migrated (${hostOf(databaseUrl)}): ${reasonOf(error).replace(/[.\s]*$/, '.')} Check DATABASE_URL.`,
    )
  })
  const services = await openServices(env, databaseUrl, clock)
  if (env.demo || env.demoReset) await makeDemoWhenEmpty(services)
  const app = await buildApp(services)

  const endWatch =
    postgres &&
    keepPostgres(
      postgres,
      () => startEmbeddedPostgres(env.dataDir, { port: postgres.port }),
      (error) => services.log.error({ err: error }, 'postgres'),
    )

  let stopping = false
  let inbound: Inbound | undefined
  const stop = async (code: number, notice = 0): Promise<void> => {
    if (stopping) return
    stopping = true
    const late = setTimeout(() => process.exit(code), drainMs)
    app.announceStop()
    await sleep(notice)
    endWatch?.()
    await inbound?.close()
    await app.close()
    await services.close()
    await postgres?.stop()
    clearTimeout(late)
    process.exit(code)
  }
  process.on('SIGTERM', () => void stop(0, noticeMs))
  process.on('SIGINT', () => void stop(0))

  try {
    await app.listen({ port: env.port, host: env.host })
    inbound = await takeReplies(services)
  } catch (error) {
    console.error(listenProblem(env, error))
    return stop(1)
  }
  await services.queue.schedule('reset_demo', env.demoReset ? { cron: '0 3 * * *', timeZone: demoCompany.timeZone } : null)
  await services.queue.work(services, jobHandlers)
  announce(env)
}

/** Takes in what people answer to mails about requests, where the installation has an address for it. */
async function takeReplies(services: Services): Promise<Inbound | undefined> {
  const { host, inbound } = services.env
  if (!inbound) return undefined
  const { openInboundMail } = await import('./outside/inbound-mail.ts')
  return openInboundMail(
    { host, ...inbound },
    {
      find: (token) => findReplyTarget(services, token),
      keep: (target, mail) => keepReply(services, target, mail),
      onError: (error) => services.log.warn({ err: error }, 'inbound mail'),
    },
  ).catch((error: unknown) => {
    throw new SettingError(`Mail could not be taken in on INBOUND_SMTP_PORT=${inbound.port}: ${reasonOf(error)}`)
  })
}

function announce(env: Env): void {
  const { publicUrl } = env
  console.log(`
Amparo is ready.

  Back office   ${publicUrl}/admin/demo
  Portal        ${publicUrl}/demo
  API           ${publicUrl}/api/v1
  Reference     ${publicUrl}/api/v1/docs
${env.demo ? demoAccounts : ''}`)
}

const demoAccounts = `
  Demo accounts, one per role, password amparo-demo:
  master@demo.test  administrator@demo.test  operator@demo.test  technician@demo.test  seller@demo.test
`

function listenProblem(env: Env, error: unknown): string {
  const { code } = error as { code?: string }
  if (code === 'EADDRINUSE') return `Port ${env.port} is in use. Stop what uses it, or choose another: PORT=3001.`
  if (code === 'EACCES') return `Port ${env.port} may not be used by this user. Choose one above 1024: PORT=3000.`
  return `Could not listen on ${env.host}:${env.port}: ${reasonOf(error)}`
}

function hostOf(url: string): string {
  return URL.parse(url)?.host ?? 'unreadable address'
}

function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n').filter(Boolean).slice(0, 2).join(' ')
}

if (import.meta.main) {
  await main().catch((error: unknown) => {
    console.error(reasonOf(error))
    process.exit(1)
  })
}
