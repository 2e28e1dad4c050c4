import { createHash, randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { permissions } from '@amparo/contracts/model/permissions'
import { removeEmbeddedPostgres, startEmbeddedPostgres } from '@amparo/database/embedded'
import { migrate } from '@amparo/database/migrate'
import pg from 'pg'
import { afterAll } from 'vitest'
import { readEnv } from '../../src/env.ts'
import { newId } from '../../src/ids.ts'
import { createOrganization } from '../../src/modules/organizations/create-organization.ts'
import { openServices } from '../../src/services.ts'
import { until } from '../server-process.ts'

export const secret = 'a secret that only tests know, 0123456789'

export interface Cluster {
  folder: string
  /** A new database with a company in it. */
  makeDatabase: () => Promise<{ url: string; organizationId: string; locationId: string; apiKey: string }>
  stop: () => Promise<void>
  /** As if the machine had killed it, in the middle of whatever it did. */
  kill: () => Promise<void>
  start: () => Promise<void>
}

export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'amparo-reliability-'))
  // Root's PostgreSQL runs as another user, who must be able to enter.
  chmodSync(folder, 0o755)
  afterAll(() => {
    removeEmbeddedPostgres(folder)
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}

/** A PostgreSQL of this test file's own that writes through to the disk, as in production. */
export async function startCluster(): Promise<Cluster> {
  const folder = makeFolder()
  const { url, port, stop } = await startEmbeddedPostgres(folder)
  afterAll(stop)
  await query(url('postgres'), 'create database migrated')
  await migrate(url('migrated'))
  // The schema engine lets go of its connections only after a while, and a template must have none.
  await query(url('postgres'), 'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', ['migrated'])

  return {
    folder,
    async makeDatabase() {
      const name = `test_${randomBytes(6).toString('hex')}`
      await query(url('postgres'), `create database ${name} template migrated`)
      return { url: url(name), ...(await makeCompany(url(name), folder)) }
    },
    stop,
    kill: () => killPostgres(url('postgres')),
    async start() {
      const start = () =>
        startEmbeddedPostgres(folder, { port }).then(
          () => true,
          () => false,
        )
      // What a killed server leaves behind is in use until the last of its processes has noticed.
      await until('PostgreSQL starts again', start, 20_000)
    },
  }
}

export async function killPostgres(url: string): Promise<void> {
  const [row] = await query<{ data_directory: string }>(url, 'show data_directory')
  process.kill(Number(readFileSync(join(row!.data_directory, 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL')
  const isGone = () =>
    query(url, 'select 1').then(
      () => false,
      () => true,
    )
  await until('PostgreSQL is gone', isGone, 5_000)
}

export async function query<T>(url: string, sql: string, values: unknown[] = []): Promise<T[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query(sql, values)).rows as T[]
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function makeCompany(url: string, folder: string) {
  const services = await openServices(readEnv({ NODE_ENV: 'test', DATA_DIR: folder, SECRET: secret, LOG_LEVEL: 'silent' }), url)
  try {
    const company = { slug: 'firme', name: 'Taller Firme', country: 'CL', currency: 'CLP', timeZone: 'America/Santiago', language: 'es' } as const
    const { id: organizationId } = await createOrganization(services, { ...company, location: { name: 'Centro' } })
    const { prisma } = services.database
    const [location, role] = await Promise.all([
      prisma.location.findFirstOrThrow({ where: { organizationId }, select: { id: true } }),
      prisma.role.findFirstOrThrow({ where: { organizationId, builtIn: 'master' }, select: { id: true } }),
    ])
    const [userId, apiKey] = [newId(new Date()), `amparo_${randomBytes(30).toString('hex')}`]
    await prisma.user.create({ data: { organizationId, id: userId, email: 'ana@firme.example', name: 'Ana', roleId: role.id, language: 'es' } })
    const keyHash = createHash('sha256').update(apiKey).digest('base64url')
    const key = { name: 'Prueba', keyHash, hint: apiKey.slice(-4), permissions: [...permissions], createdById: userId }
    await prisma.apiKey.create({ data: { organizationId, id: newId(new Date()), ...key } })
    return { organizationId, locationId: location.id, apiKey }
  } finally {
    await services.close()
  }
}
