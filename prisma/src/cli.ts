import { join } from 'node:path'
import pg from 'pg'
import { removeEmbeddedPostgres, startEmbeddedPostgres } from './embedded.ts'
import { migrate, writeMigration } from './migrate.ts'

const dataFolder = process.env.DATA_DIR || join(import.meta.dirname, '../../.data')
const databaseUrl = process.env.DATABASE_URL
const [command, name = 'change'] = process.argv.slice(2)

const commands: Record<string, () => Promise<void>> = {
  async migrate() {
    await withDatabase(async (url) => {
      const applied = await migrate(url)
      console.log(applied.length ? `Applied ${applied.join(', ')}.` : 'The database is up to date.')
    })
  },

  async diff() {
    await withDatabase(async (url) => {
      const folder = await writeMigration(url, name)
      console.log(folder ? `Wrote ${folder}. Read it, and add by hand what a schema cannot say.` : 'The schema says nothing new.')
    })
  },

  /** Empties the database; the next start makes the demo company again. */
  async reset() {
    if (databaseUrl) {
      const client = new pg.Client({ connectionString: databaseUrl })
      await client.connect()
      await client.query('drop schema if exists public cascade; drop schema if exists pgboss cascade; create schema public')
      await client.end()
    } else {
      const postgres = await startEmbeddedPostgres(dataFolder)
      await postgres.stop()
      removeEmbeddedPostgres(dataFolder)
    }
    console.log('The database is empty. The next start makes the demo company.')
  },
}

async function withDatabase(use: (url: string) => Promise<void>): Promise<void> {
  if (databaseUrl) return use(databaseUrl)
  const postgres = await startEmbeddedPostgres(dataFolder)
  await use(postgres.url('postgres')).finally(postgres.release)
}

const chosen = commands[command ?? '']
if (!chosen) {
  console.error(`Say one of: ${Object.keys(commands).join(', ')}.`)
  process.exitCode = 1
} else {
  await chosen()
  process.exit()
}
