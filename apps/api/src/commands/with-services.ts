import { type EmbeddedPostgres, startEmbeddedPostgres } from '@amparo/database/embedded'
import { migrate } from '@amparo/database/migrate'
import type { Services } from '../context.ts'
import { readEnv } from '../env.ts'
import { openServices } from '../services.ts'

/**
 * Runs a command of an operator on the installation's database, beside a running server or without one, and ends the
 * process: with 1 and one clear line where the command fails.
 */
export async function withServices(work: (services: Services, databaseUrl: string) => Promise<void>): Promise<void> {
  let postgres: EmbeddedPostgres | undefined
  try {
    const env = readEnv()
    if (!env.databaseUrl) postgres = await startEmbeddedPostgres(env.dataDir)
    const databaseUrl = env.databaseUrl ?? postgres!.url('postgres')
    await migrate(databaseUrl)
    const services = await openServices({ ...env, logLevel: 'error' }, databaseUrl)
    await work(services, databaseUrl)
    await services.close()
    await postgres?.release()
    process.exit(0)
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    await postgres?.release()
    process.exit(1)
  }
}
