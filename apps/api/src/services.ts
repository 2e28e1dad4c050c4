import { join } from 'node:path'
import { openDatabase } from '@amparo/database/client'
import { type Logger, pino } from 'pino'
import type { Services } from './context.ts'
import type { Env } from './env.ts'
import { openDirectory } from './http/directory.ts'
import { makeHub } from './http/hub.ts'
import { openPress } from './modules/documents/press.ts'
import { openMailer } from './outside/mailer.ts'
import { makeQueue } from './outside/queue.ts'
import { openStorage } from './outside/storage.ts'

/** Makes everything that lives as long as the process. The database is asked for nothing before `start`. */
export function makeServices(
  env: Env,
  databaseUrl: string,
  clock: () => Date = () => new Date(),
): Services & { start: () => Promise<void>; close: () => Promise<void> } {
  const log: Logger = pino({ level: env.logLevel, redact: ['req.headers.authorization', 'req.headers.cookie', '*.password', '*.token'] })
  const database = openDatabase(databaseUrl, { connections: env.databaseConnections })
  const queue = makeQueue(database.pool, (error) => log.error({ err: error }, 'queue'))
  const hub = makeHub(databaseUrl, database.pool)
  const press = openPress()
  const mailer = env.smtpUrl ? openMailer(env.smtpUrl, env.mailFrom) : undefined
  return {
    env,
    database,
    queue,
    hub,
    mailer,
    press,
    storage: openStorage(join(env.dataDir, 'files'), env.secret),
    directory: openDirectory(database.prisma, hub, clock),
    clock,
    log,
    async start() {
      await queue.start()
      hub.listen()
    },
    async close() {
      await queue.close()
      await hub.close()
      mailer?.close()
      await press.close()
      await database.close()
    },
  }
}

export async function openServices(...given: Parameters<typeof makeServices>): Promise<ReturnType<typeof makeServices>> {
  const services = makeServices(...given)
  await services.start()
  return services
}
