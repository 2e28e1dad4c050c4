import { type EmbeddedPostgres, embeddedPort, embeddedUrl, startEmbeddedPostgres } from '@amparo/database/embedded'
import { migrate } from '@amparo/database/migrate'
import { type Env, readEnv, reasonOf, SettingError } from './env.ts'

/** Environment → database → server. */
export async function main(clock?: () => Date): Promise<void> {
  const env = readEnv()
  // Brought, and put together, while the database starts: each takes as long as the other.
  const server = import('./server.ts')
  const port = env.databaseUrl ? undefined : await embeddedPort(env.dataDir)
  const databaseUrl = env.databaseUrl ?? embeddedUrl(port!, 'postgres')
  const database = startDatabase(env, databaseUrl, port)
  database.catch(() => undefined)
  const { runServer } = await server
  await runServer(env, databaseUrl, database, clock)
}

async function startDatabase(env: Env, databaseUrl: string, port: number | undefined): Promise<EmbeddedPostgres | undefined> {
  const postgres = env.databaseUrl ? undefined : await startEmbeddedPostgres(env.dataDir, { port })
  await migrate(databaseUrl).catch((error: unknown) => {
    throw new SettingError(
      `The database could not be reached or migrated (${hostOf(databaseUrl)}): ${reasonOf(error).replace(/[.\s]*$/, '.')} Check DATABASE_URL.`,
    )
  })
  return postgres
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
