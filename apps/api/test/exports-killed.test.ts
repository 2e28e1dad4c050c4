import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { systemCtx, type UserCtx } from '../src/context.ts'
import { readEnv } from '../src/env.ts'
import { newId } from '../src/ids.ts'
import { createExport } from '../src/modules/exports/exports.ts'
import { openServices } from '../src/services.ts'
import { makeMany } from './make/many.ts'
import { query, secret, startCluster } from './reliability/cluster.ts'
import { isReady, startServer, until } from './server-process.ts'

const cluster = await startCluster()
const orders = 10_000

it('S2-56 a file whose server is killed in the middle is there whole once a server runs again', { timeout: 300_000 }, async () => {
  const { url, organizationId } = await cluster.makeDatabase()
  const settings = { DATABASE_URL: url, DATA_DIR: cluster.folder, SECRET: secret, LOG_LEVEL: 'error' }
  const services = await openServices(readEnv({ NODE_ENV: 'test', ...settings, LOG_LEVEL: 'silent' }), url)
  onTestFinished(() => services.close())
  const organization = (await services.directory.organizationById(organizationId))!
  const role = await services.database.prisma.role.findFirstOrThrow({ where: { organizationId, builtIn: 'master' }, select: { id: true } })
  const userId = newId(services.clock())
  const who = { email: 'marta@correo.example', name: 'Marta', roleId: role.id, language: 'es' }
  await services.database.prisma.user.create({ data: { organizationId, id: userId, ...who } })
  await makeMany({ services } as never, { organization } as never, orders, userId)

  const first = await startServer(settings)
  await until('the server is ready', () => isReady(first.url), 60_000)
  const permissions = new Set(['orders.read', 'payments.read'] as const)
  const actor = { kind: 'USER', id: userId, sessionId: '', name: 'Marta', roleId: role.id, locationId: null, permissions, scope: 'ALL' } as const
  const asked = await createExport({ ...systemCtx(services, organization), actor } as UserCtx, {
    kind: 'orders',
    format: 'CSV',
    filter: { retired: false },
  })
  const stand = async () => {
    const [row] = await query<{ state: string; done: number; total: number | null; storageKey: string | null }>(
      url,
      'select state::text, done, total, "storageKey" from "Export" where id = $1',
      [asked.id],
    )
    return row!
  }
  await until('the file is being written', async () => (await stand()).done > 0, 60_000)
  first.child.kill('SIGKILL')
  await first.exit
  const killed = await stand()
  expect(killed).toMatchObject({ state: 'RUNNING', storageKey: null })
  expect(killed.done).toBeLessThan(killed.total!)

  const second = await startServer(settings)
  await until('the server is ready', () => isReady(second.url), 60_000)
  await until('the file is done', async () => (await stand()).state === 'DONE', 150_000)
  const { done, total, storageKey } = await stand()
  expect(done).toBe(total)
  const lines = (await readFile(join(cluster.folder, 'files', storageKey!), 'utf8')).trim().split('\r\n')
  const codes = lines.slice(1).map((line) => Number(line.split(',')[0]))
  expect(codes).toHaveLength(total!)
  expect(codes).toEqual([...new Set(codes)].sort((one, other) => other - one))
})
