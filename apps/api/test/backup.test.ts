import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { backup, restore } from '@amparo/database/backup'
import pg from 'pg'
import { afterAll, expect, inject, it } from 'vitest'
import { makeQueue } from '../src/outside/queue.ts'
import { openApi } from './harness.ts'
import { makeCompany, makeCustomer } from './make/company.ts'

const api = await openApi()
const folder = mkdtempSync(join(tmpdir(), 'amparo-backup-'))
const { url, prefix } = inject('database')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const sourceUrl = () => (api.services.database.pool.options as { connectionString: string }).connectionString

it('a backup restored into an empty database has the same rows, files and jobs, by checksum', async () => {
  const operator = await (await makeCompany(api)).user('operator')
  await makeCustomer(operator, { name: 'Nuñez\tde la "Torre"', notes: 'dos\nlíneas \\ y más' })
  const files = join(folder, 'files')
  await mkdir(join(files, 'a'), { recursive: true })
  await writeFile(join(files, 'a/photo.webp'), 'not really a photo')

  const target = join(folder, 'backup')
  const made = await backup(sourceUrl(), files, target)
  expect(made.tables.Customer).toMatchObject({ rows: 1 })

  const restored = await emptyDatabase()
  const restoredFiles = join(folder, 'restored-files')
  await restore(restored, restoredFiles, target)
  const again = await backup(restored, restoredFiles, join(folder, 'again'))
  expect(again.tables).toEqual(made.tables)
  expect(await readFile(join(folder, 'again/jobs.json'), 'utf8')).toBe(await readFile(join(target, 'jobs.json'), 'utf8'))
  expect(await readFile(join(restoredFiles, 'a/photo.webp'), 'utf8')).toBe('not really a photo')

  await expect(restore(restored, restoredFiles, target)).rejects.toThrow('holds a company already')
  await expect(backup(restored, restoredFiles, target)).rejects.toThrow('is there already')
  await appendFile(join(target, 'tables/Customer.copy'), 'x')
  await expect(restore(await emptyDatabase(), restoredFiles, target)).rejects.toThrow('damaged')
})

it('the command says in one line what is missing, and fails', async () => {
  const command = join(import.meta.dirname, '../src/commands/backup.ts')
  const env = { ...process.env, DATABASE_URL: sourceUrl(), DATA_DIR: folder }
  const failed = await promisify(execFile)(process.execPath, [command], { env }).catch((error: { code: number; stderr: string }) => error)
  expect(failed).toMatchObject({ code: 1, stderr: 'Say where to: pnpm backup FOLDER\n' })
})

async function emptyDatabase(): Promise<string> {
  const name = `${prefix}${randomBytes(6).toString('hex')}`
  const admin = new pg.Client({ connectionString: url })
  await admin.connect()
  await admin.query(`create database ${name}`)
  await admin.end()
  const target = url.replace(/\/postgres$/, `/${name}`)
  const pool = new pg.Pool({ connectionString: target })
  const queue = makeQueue(pool, () => undefined)
  await queue.start()
  await queue.close()
  await pool.end()
  return target
}
