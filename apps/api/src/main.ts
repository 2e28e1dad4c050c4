import { type EmbeddedPostgres, launchEmbeddedPostgres } from '@amparo/database/embedded'
import { migrate } from '@amparo/database/migrate'
import { readEnv, reasonOf, SettingError } from './env.ts'

/** Environment → database → server. */
export async function main(clock?: () => Date): Promise<void> {
  const env = readEnv()
  const embedded = env.databaseUrl ? undefined : await launchEmbeddedPostgres(env.dataDir)
  const databaseUrl = env.databaseUrl ?? embedded!.postgres.url('postgres')
  const database = prepareDatabase(databaseUrl, embedded)
  database.catch(() => undefined)
  // Brought, and put together, while the database starts: each takes as long as the other.
  const { runServer } = await import('./server.ts')
  await runServer(env, databaseUrl, database, clock)
}

async function prepareDatabase(
  databaseUrl: string,
  embedded?: Awaited<ReturnType<typeof launchEmbeddedPostgres>>,
): Promise<EmbeddedPostgres | undefined> {
  await embedded?.up
  await migrate(databaseUrl).catch((error: unknown) => {
    throw new SettingError(
      `The database could not be reached or migrated (${hostOf(databaseUrl)}): ${reasonOf(error).replace(/[.\s]*$/, '.')} Check DATABASE_URL.`,
    )
  })
  return embedded?.postgres
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
