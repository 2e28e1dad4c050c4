import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import type { SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg'
import pg from 'pg'

const root = join(import.meta.dirname, '..')
const migrationsFolder = join(root, 'migrations')
const filters = { externalTables: [], externalEnums: [] }

/**
 * Applies the migrations that a database lacks, in order, each in its own transaction.
 * They are recorded in `_prisma_migrations`, so `prisma migrate deploy` reads the same history.
 * @param only the migrations to stop at: those of a backup, before newer ones
 * @returns the names of those applied
 */
export async function migrate(url: string, only?: string[]): Promise<string[]> {
  const names = migrationNames().filter((name) => !only || only.includes(name))
  if (await isCurrent(url, names)) return []

  const migrationDirectories = names.map((path) => ({
    path,
    migrationFile: {
      path: 'migration.sql',
      content: { tag: 'ok' as const, value: readFileSync(join(migrationsFolder, path, 'migration.sql'), 'utf8') },
    },
  }))
  const lockfile = { path: 'migration_lock.toml', content: 'provider = "postgresql"' }
  return withSchemaEngine(url, async (engine) => {
    const result = await engine.applyMigrations({
      migrationsList: { baseDir: migrationsFolder, lockfile, shadowDbInitScript: '', migrationDirectories },
      filters,
    })
    return result.appliedMigrationNames
  })
}

/** Writes the next migration from the difference between the schema and that of the last migration. @returns its folder, or null without a difference */
export async function writeMigration(url: string, name: string): Promise<string | null> {
  // One that changes rows alone has no schema of its own.
  const last = migrationNames().findLast((name) => existsSync(join(migrationsFolder, name, 'schema.prisma')))
  const before = last ? readFileSync(join(migrationsFolder, last, 'schema.prisma'), 'utf8') : ''
  const after = currentSchema()
  const { stdout } = await withSchemaEngine(url, (engine) =>
    engine.diff({
      from: before ? { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content: before }] } : { tag: 'empty' },
      to: { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content: after }] },
      script: true,
      exitCode: null,
      filters,
    }),
  )
  if (!stdout || stdout.includes('This is an empty migration')) return null

  const stamp = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14)
  const folder = join(migrationsFolder, `${stamp}_${name}`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'migration.sql'), stdout)
  writeFileSync(join(folder, 'schema.prisma'), after)
  return folder
}

function migrationNames(): string[] {
  return readdirSync(migrationsFolder)
    .filter((name) => existsSync(join(migrationsFolder, name, 'migration.sql')))
    .sort()
}

function currentSchema(): string {
  const folder = join(root, 'schema')
  return readdirSync(folder)
    .sort((a, b) => (a === 'main.prisma' ? -1 : b === 'main.prisma' ? 1 : a.localeCompare(b)))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n')
}

async function isCurrent(url: string, names: string[]): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  await client.connect()
  try {
    const { rows } = await client.query<{ migration_name: string }>(
      'select migration_name from _prisma_migrations where finished_at is not null and rolled_back_at is null',
    )
    const applied = new Set(rows.map((row) => row.migration_name))
    return names.every((name) => applied.has(name))
  } catch {
    return false
  } finally {
    await client.end()
  }
}

/** Prisma's schema engine, as WebAssembly from npm: its native build would be downloaded at install. */
async function withSchemaEngine<T>(url: string, use: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  const folder = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'))
  const glue = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const wasm = await WebAssembly.compile(readFileSync(join(folder, 'schema_engine_bg.wasm')))
  const instance = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': glue as unknown as WebAssembly.ModuleImports })
  ;(glue as unknown as { __wbg_set_wasm: (exports: WebAssembly.Exports) => void }).__wbg_set_wasm(instance.exports)
  ;(instance.exports.__wbindgen_start as () => void)()

  const adapter = new PrismaPg({ connectionString: url, max: 2, idleTimeoutMillis: 50, options: '-c lock_timeout=5000' })
  const { setTimeout } = globalThis
  // The engine leaves a timer of ten seconds behind, which must not keep a process alive.
  globalThis.setTimeout = ((...timer: Parameters<typeof setTimeout>) => setTimeout(...timer).unref()) as typeof setTimeout
  try {
    return await use(
      await glue.SchemaEngine.new(
        { datamodels: [['schema.prisma', currentSchema()]] },
        () => undefined,
        bindMigrationAwareSqlAdapterFactory(adapter),
      ),
    )
  } finally {
    globalThis.setTimeout = setTimeout
  }
}
