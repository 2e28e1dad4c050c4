import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { auth, me, organizations } from '@amparo/contracts/staff/auth'
import { customers } from '@amparo/contracts/staff/customers'
import { orders } from '@amparo/contracts/staff/orders'
import { organization } from '@amparo/contracts/staff/settings'
import { expect, test } from 'vitest'
import { openApi } from '../../test/harness.ts'
import { makeCompany } from '../../test/make/company.ts'
import { makeOrder } from '../../test/make/order.ts'
import { jobHandlers } from '../jobs.ts'
import { demoPassword } from './company.ts'
import { makeCompany as makeDemoCompany } from './make-company.ts'
import { makeDemoWhenEmpty, resetDemo, unfinished } from './make-demo.ts'
import { quietly } from './quiet.ts'

const api = await openApi({ DEMO_RESET: 'true' })
const { services } = api
const { pool } = services.database

const companies = async () =>
  (await pool.query<{ id: string; slug: string }>('select "organizationId"::text as id, slug from "Organization" order by slug')).rows
const demoId = async () => (await companies()).find(({ slug }) => slug === 'demo')!.id

async function signIn() {
  const { accessToken } = await api.ok(auth.login, {
    body: { organization: 'demo', email: 'master@demo.test', password: demoPassword, remember: false },
  })
  return api.with(accessToken)
}

/** Rows of a company in every table that has its id. */
async function rowsOf(id: string): Promise<Record<string, number>> {
  const { rows: tables } = await pool.query<{ name: string }>(
    `select table_name as name from information_schema.columns where column_name = 'organizationId' and table_schema = 'public' order by 1`,
  )
  const counted: [string, number][] = []
  for (const { name } of tables) {
    const { rows } = await pool.query<{ count: number }>(`select count(*)::int as count from "${name}" where "organizationId" = $1`, [id])
    counted.push([name, rows[0]!.count])
  }
  return Object.fromEntries(counted)
}

test('S1-47 the demo is made anew: what visitors left is gone, their sessions are over, and no other company is touched', async () => {
  await makeDemoWhenEmpty(services)
  const first = await demoId()
  const visitor = await signIn()
  expect(await api.ok(organizations.find, { params: { slug: 'demo' } })).toMatchObject({ demo: true, reset: true })
  expect(await visitor.ok(organization.get, {})).toMatchObject({ demo: true, reset: true })
  await visitor.ok(customers.create, { body: { kind: 'PERSON', name: 'Visita', surname: 'Curiosa', country: 'CL', language: 'es' } })
  const folder = join(services.env.dataDir, 'files', first)
  expect(existsSync(folder)).toBe(true)

  const other = await makeCompany(api)
  const operator = await other.user('operator')
  await makeOrder(operator, other)
  const before = await rowsOf(other.organization.id)
  expect((await operator.ok(me.get, {})).organization).toMatchObject({ demo: false, reset: false })

  await jobHandlers.reset_demo(services, {})
  expect(await demoId()).not.toBe(first)
  expect((await companies()).map(({ slug }) => slug)).toEqual([other.organization.slug, 'demo'].toSorted())
  expect(Object.values(await rowsOf(first)).every((count) => count === 0)).toBe(true)
  expect(existsSync(folder)).toBe(false)
  expect(existsSync(join(services.env.dataDir, 'files', await demoId()))).toBe(true)
  await visitor.refused(me.get, {}, 'session_ended')
  const master = await signIn()
  expect((await master.ok(customers.list, { query: { q: 'curiosa' } })).data).toEqual([])
  const { data } = await master.ok(orders.list, { query: { limit: 1 } })
  expect((await master.ok(orders.get, { params: { id: data[0]!.id } })).trackingUrl).toContain('/demo/')
  expect(await rowsOf(other.organization.id)).toEqual(before)
  await operator.ok(me.get, {})
}, 400_000)

test('S1-47 a reset that is cut short leaves a demo at any moment, and the next start or night goes on', async () => {
  const first = await demoId()
  // While the new one is being made.
  await makeDemoCompany(quietly(services).services, services.clock(), unfinished)
  await signIn()
  await makeDemoWhenEmpty(services)
  expect((await companies()).filter(({ slug }) => slug.startsWith('demo'))).toEqual([{ id: first, slug: 'demo' }])

  // When the new one is in its place, and the one before cannot be taken away yet: the job is done, and tried again makes no third.
  const cut = { ...services, storage: { ...services.storage, removeFolder: () => Promise.reject(new Error('cut short')) } }
  await resetDemo(cut)
  const second = await demoId()
  expect(second).not.toBe(first)
  expect((await companies()).filter(({ slug }) => slug.startsWith('demo'))).toHaveLength(2)
  await signIn()
  await makeDemoWhenEmpty(services)
  expect((await companies()).filter(({ slug }) => slug.startsWith('demo'))).toEqual([{ id: second, slug: 'demo' }])
  expect(Object.values(await rowsOf(first)).every((count) => count === 0)).toBe(true)

  // A job that was put in the queue before the setting was taken away.
  await jobHandlers.reset_demo({ ...services, env: { ...services.env, demoReset: false } }, {})
  expect(await demoId()).toBe(second)
}, 400_000)

test('S1-47 a company that is not the demo is left alone, whatever its address', async () => {
  const id = await demoId()
  await pool.query('update "Organization" set demo = false where "organizationId" = $1', [id])
  const before = await rowsOf(id)
  await resetDemo(services)
  await makeDemoWhenEmpty(services)
  expect(await demoId()).toBe(id)
  expect(await rowsOf(id)).toEqual(before)
  await pool.query(`update "Organization" set slug = $2 where "organizationId" = $1`, [id, unfinished])
  await makeDemoWhenEmpty(services)
  expect(await rowsOf(id)).toEqual(before)
}, 60_000)

test('S1-47 the reset comes every night at three where it is asked for, and no longer where it is not', async () => {
  const scheduled = async () => (await pool.query(`select cron, timezone from pgboss.schedule where name = 'reset_demo'`)).rows
  await services.queue.schedule('reset_demo', { cron: '0 3 * * *', timeZone: 'America/Santiago' })
  expect(await scheduled()).toEqual([{ cron: '0 3 * * *', timezone: 'America/Santiago' }])
  await services.queue.schedule('reset_demo', null)
  expect(await scheduled()).toEqual([])
})
