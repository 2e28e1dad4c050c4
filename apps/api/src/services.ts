import { join } from 'node:path'
import { openDatabase } from '@amparo/database/client'
import { type Logger, pino } from 'pino'
import type { Services } from './context.ts'
import type { Env } from './env.ts'
import { openDirectory } from './http/directory.ts'
import { openHub } from './http/hub.ts'
import { openPress } from './modules/documents/press.ts'
import { openMailer } from './outside/mailer.ts'
import { openQueue } from './outside/queue.ts'
import { openStorage } from './outside/storage.ts'

/** Opens everything that lives as long as the process. */
export async function openServices(
  env: Env,
  databaseUrl: string,
  clock: () => Date = () => new Date(),
): Promise<Services & { close: () => Promise<void> }> {
  const log: Logger = pino({ level: env.logLevel, redact: ['req.headers.authorization', 'req.headers.cookie', '*.password', '*.token'] })
  const database = openDatabase(databaseUrl, { connections: env.databaseConnections })
  const queue = await openQueue(database.pool, (error) => log.error({ err: error }, 'queue'))
  const hub = openHub(databaseUrl, database.pool)
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
    async close() {
      await queue.close()
      await hub.close()
      mailer?.close()
      await press.close()
      await database.close()
    },
  }
}
