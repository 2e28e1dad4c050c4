import { startEmbeddedPostgres } from '@amparo/database/embedded'
import { migrate } from '@amparo/database/migrate'
import { readEnv, reasonOf, SettingError } from './env.ts'

/** Environment → database → server. */
export async function main(clock?: () => Date): Promise<void> {
  const env = readEnv()
  // Brought while the database starts: each takes as long as the other.
  const server = import('./server.ts')
  const postgres = env.databaseUrl ? undefined : await startEmbeddedPostgres(env.dataDir)
  const databaseUrl = env.databaseUrl ?? postgres!.url('postgres')
  await migrate(databaseUrl).catch((error: unknown) => {
    throw new SettingError(
      `The database could not be reached or migrated (${hostOf(databaseUrl)}): ${reasonOf(error).replace(/[.\s]*$/, '.')} Check DATABASE_URL.`,
    )
  })
  const { runServer } = await server
  await runServer(env, databaseUrl, postgres, clock)
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
