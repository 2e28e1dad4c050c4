import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { migrate } from './migrate.ts'

interface Manifest {
  madeAt: string
  migrations: string[]
  tables: Record<string, { rows: number; sha256: string }>
}

/**
 * Copies the whole database, as it is at one moment, and the files into a new folder. Works with any server version,
 * the embedded one too, which comes without pg_dump.
 * @throws Error where the folder is there already
 */
export async function backup(databaseUrl: string, files: string, target: string): Promise<Manifest> {
  if (existsSync(target)) throw new Error(`${target} is there already: name a folder that is not.`)
  await mkdir(join(target, 'tables'), { recursive: true })
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    const manifest: Manifest = { madeAt: new Date().toISOString(), migrations: await migrationsOf(client), tables: {} }
    for (const table of await tablesInOrder(client)) {
      const path = join(target, 'tables', `${table}.copy`)
      const copy = client.query(copyTo(`copy "${table}" to stdout`))
      await pipeline(copy, createWriteStream(path))
      manifest.tables[table] = { rows: copy.rowCount, sha256: await sha256Of(path) }
    }
    await writeFile(join(target, 'jobs.json'), JSON.stringify(await pendingJobs(client)))
    if (existsSync(files)) await cp(files, join(target, 'files'), { recursive: true })
    await writeFile(join(target, 'manifest.json'), JSON.stringify(manifest, null, 2))
    return manifest
  } finally {
    await client.end()
  }
}

/**
 * Puts a backup into an empty database and an empty folder of files, in one transaction, once every part agrees with its
 * checksum. Migrations that are newer than the backup are applied afterwards, when the server starts.
 * @throws Error where the database holds a company, or a part is damaged
 */
export async function restore(databaseUrl: string, files: string, source: string): Promise<Manifest> {
  const manifest = JSON.parse(await readFile(join(source, 'manifest.json'), 'utf8')) as Manifest
  for (const [table, { sha256 }] of Object.entries(manifest.tables)) {
    if ((await sha256Of(join(source, 'tables', `${table}.copy`))) !== sha256)
      throw new Error(`The backup is damaged: ${table} is not what was written.`)
  }
  await migrate(databaseUrl, manifest.migrations)

  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    await client.query('begin')
    const { rowCount } = await client.query('select 1 from "Organization" limit 1')
    if (rowCount) throw new Error('The database holds a company already: restore into an empty one.')
    for (const table of await tablesInOrder(client)) {
      const path = join(source, 'tables', `${table}.copy`)
      if (existsSync(path)) await pipeline(createReadStream(path), client.query(copyFrom(`copy "${table}" from stdin`)))
    }
    for (const { name, data } of JSON.parse(await readFile(join(source, 'jobs.json'), 'utf8')) as PendingJob[]) {
      await client.query('insert into pgboss.job (name, data) values ($1, $2)', [name, data])
    }
    await rm(files, { recursive: true, force: true })
    if (existsSync(join(source, 'files'))) await cp(join(source, 'files'), files, { recursive: true })
    await client.query('commit')
    return manifest
  } finally {
    await client.end()
  }
}

async function migrationsOf(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ migration_name: string }>(
    'select migration_name from _prisma_migrations where finished_at is not null order by migration_name',
  )
  return rows.map((row) => row.migration_name)
}

/** Every table of ours, those pointed at before those that point. */
async function tablesInOrder(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; needs: string[] }>(`
    select c.relname as name, coalesce(array_agg(f.relname::text) filter (where f.relname is not null and f.oid <> c.oid), '{}') as needs
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
      left join pg_constraint k on k.conrelid = c.oid and k.contype = 'f' left join pg_class f on f.oid = k.confrelid
    where n.nspname = 'public' and c.relkind = 'r' and c.relname <> '_prisma_migrations' group by c.relname order by c.relname`)
  const ordered: string[] = []
  while (ordered.length < rows.length) {
    const next = rows.filter(({ name, needs }) => !ordered.includes(name) && needs.every((need) => ordered.includes(need)))
    if (!next.length) throw new Error('The tables point at each other in a circle.')
    ordered.push(...next.map(({ name }) => name))
  }
  return ordered
}

interface PendingJob {
  name: string
  data: object
}

async function pendingJobs(client: pg.Client): Promise<PendingJob[]> {
  const { rows } = await client.query<PendingJob>(
    `select name, data from pgboss.job where state < 'completed' and name not like '\\_\\_pgboss%' order by created_on`,
  )
  return rows
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}
