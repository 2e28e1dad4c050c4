import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { startEmbeddedPostgres } from '@amparo/database/embedded'
import { generateClient } from '@amparo/database/generate'
import { migrate } from '@amparo/database/migrate'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { openQueue } from '../src/outside/queue.ts'

declare module 'vitest' {
  interface ProvidedContext {
    database: { url: string; template: string }
  }
}

/** One cluster for all test files, and in it a migrated template of which each file clones its own database. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  generateClient()
  const postgres = await startEmbeddedPostgres(join(import.meta.dirname, '../../../.data/test'), { durable: false })
  const template = `template_${randomBytes(6).toString('hex')}`
  const admin = new pg.Client({ connectionString: postgres.url('postgres') })
  await admin.connect()
  await dropLeftovers(admin)
  await admin.query(`create database ${template}`)

  await migrate(postgres.url(template))
  const pool = new pg.Pool({ connectionString: postgres.url(template) })
  const queue = await openQueue(pool, () => undefined)
  await queue.close()
  await pool.end()
  // The schema engine lets go of its connections only after a while, and a template must have none.
  await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [template])

  project.provide('database', { url: postgres.url('postgres'), template })
  return async () => {
    await dropLeftovers(admin)
    await admin.end()
  }
}

async function dropLeftovers(admin: pg.Client): Promise<void> {
  const { rows } = await admin.query<{ datname: string }>(`select datname from pg_database where datname ~ '^(template|test)_[0-9a-f]{12}$'`)
  for (const { datname } of rows) await admin.query(`drop database if exists ${datname} with (force)`)
}
