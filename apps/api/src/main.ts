import { type EmbeddedPostgres, launchEmbeddedPostgres } from '@amparo/database/embedded'
import { migrate } from '@amparo/database/migrate'
import { readEnv, reasonOf, SettingError } from './env.ts'

/** Environment → database → server. */
export async function main(clock?: () => Date): Promise<void> {
  const env = readEnv()
  const postgres = env.databaseUrl ? undefined : await launchEmbeddedPostgres(env.dataDir)
  const databaseUrl = env.databaseUrl ?? postgres!.url('postgres')
  const database = prepareDatabase(databaseUrl, postgres)
  // Awaited by the server, which is not read yet when it fails at once.
  database.catch(() => undefined)
  // Brought, and put together, while the database starts: each takes as long as the other.
  const { runServer } = await import('./server.ts')
  await runServer(env, databaseUrl, database, postgres, clock)
}

async function prepareDatabase(databaseUrl: string, postgres: EmbeddedPostgres | undefined): Promise<void> {
  await postgres?.up
  await migrate(databaseUrl).catch((error: unknown) => {
    throw new SettingError(
      `The database could not be reached or migrated (${hostOf(databaseUrl)}): ${reasonOf(error).replace(/[.\s]*$/, '.')} Check DATABASE_URL.`,
    )
  })
}

function hostOf(url: string): string {
  return URL.parse(url)?.host ?? 'unreadable address'
}

if (import.meta.main) {
  await main().catch((error: unknown) => {
    console.error(reasonOf(error))
    process.exit(1)
  })
}
