import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { startEmbeddedPostgres } from '@amparo/database/embedded'
import { generateClient } from '@amparo/database/generate'
import { migrate } from '@amparo/database/migrate'
import pg from 'pg'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    database: { url: string; template: string; prefix: string }
  }
}

/** One cluster for all test files, and in it a migrated template of which each file clones its own database. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  generateClient()
  // What reads the client cannot be read before it is there, as in a fresh clone.
  const { makeQueue } = await import('../src/outside/queue.ts')
  const postgres = await startEmbeddedPostgres(join(import.meta.dirname, '../../../.data/test'), { durable: false })
  const template = `template_${process.pid}_${randomBytes(4).toString('hex')}`
  const admin = new pg.Client({ connectionString: postgres.url('postgres') })
  await admin.connect()
  await dropDatabases(admin, isOver)
  await admin.query(`create database ${template}`)

  await migrate(postgres.url(template))
  const pool = new pg.Pool({ connectionString: postgres.url(template) })
  // Those that are closing yet are told of the termination below.
  pool.on('error', () => undefined)
  const queue = makeQueue(pool, () => undefined)
  await queue.start()
  await queue.close()
  await pool.end()
  // The schema engine lets go of its connections only after a while, and a template must have none.
  await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [template])

  project.provide('database', { url: postgres.url('postgres'), template, prefix: `test_${process.pid}_` })
  return async () => {
    await dropDatabases(admin, (pid) => pid === process.pid)
    await admin.end()
  }
}

/** Databases are named after the run that made them: another run's, at the same time, stay. */
async function dropDatabases(admin: pg.Client, ofRun: (pid: number) => boolean): Promise<void> {
  const { rows } = await admin.query<{ datname: string }>(`select datname from pg_database where datname ~ '^(template|test)_[0-9]+_'`)
  for (const { datname } of rows) if (ofRun(Number(datname.split('_')[1]))) await admin.query(`drop database if exists ${datname} with (force)`)
}

function isOver(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return false
  } catch {
    return true
  }
}
