import { setTimeout as sleep } from 'node:timers/promises'
import { type EmbeddedPostgres, startEmbeddedPostgres } from '@amparo/database/embedded'
import { buildApp } from './app.ts'
import type { Services } from './context.ts'
import { demoCompany } from './demo/company.ts'
import { makeDemoWhenEmpty } from './demo/make-demo.ts'
import { type Env, reasonOf, SettingError } from './env.ts'
import { jobHandlers } from './jobs.ts'
import { findReplyTarget, keepReply } from './modules/requests/keep-reply.ts'
import type { Inbound } from './outside/inbound-mail.ts'
import { keepPostgres } from './outside/keep-postgres.ts'
import { listenProblem } from './port.ts'
import { makeServices } from './services.ts'

const drainMs = 10_000
/** So long it still serves after it said that it will stop. */
const noticeMs = 1_000

/**
 * Services → app, while the database gets ready → listen → jobs; stops cleanly on signals. `postgres` is the embedded one,
 * where there is no other.
 */
export async function runServer(
  env: Env,
  databaseUrl: string,
  database: Promise<void>,
  postgres: EmbeddedPostgres | undefined,
  clock?: () => Date,
): Promise<void> {
  const services = makeServices(env, databaseUrl, clock)
  const [app] = await Promise.all([buildApp(services), database])
  await services.start()
  if (env.demo || env.demoReset) await makeDemoWhenEmpty(services)

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
  const company = env.demo || env.demoReset ? '/demo' : ''
  console.log(`
Amparo is ready.

  Back office   ${publicUrl}/admin${company}
  Portal        ${publicUrl}${company || '/'}
  API           ${publicUrl}/api/v1
  Reference     ${publicUrl}/api/v1/docs
${env.demo ? demoAccounts : ''}`)
}

const demoAccounts = `
  Demo accounts, one per role, password amparo-demo:
  master@demo.test  administrator@demo.test  operator@demo.test  technician@demo.test  seller@demo.test
`
