import { portal } from '@amparo/contracts/portal/portal'
import { customers, devices } from '@amparo/contracts/staff/customers'
import { dashboard } from '@amparo/contracts/staff/dashboard'
import { desk } from '@amparo/contracts/staff/desk'
import { estimates } from '@amparo/contracts/staff/estimates'
import { mails } from '@amparo/contracts/staff/mails'
import { notices } from '@amparo/contracts/staff/notices'
import { orders } from '@amparo/contracts/staff/orders'
import { parts } from '@amparo/contracts/staff/parts'
import { payments } from '@amparo/contracts/staff/payments'
import { units } from '@amparo/contracts/staff/places'
import { requests } from '@amparo/contracts/staff/requests'
import pg from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { openApi } from './harness.ts'
import { makeCompany, type TestCompany, type TestUser } from './make/company.ts'
import { makeMany } from './make/many.ts'
import { makeManyRequests } from './make/many-requests.ts'

const api = await openApi()

interface Statement {
  text: string
  values: unknown[]
  prepared: boolean
}

interface Plan {
  'Node Type': string
  'Relation Name'?: string
  'Actual Rows': number
  'Actual Loops': number
  'Rows Removed by Filter'?: number
  'Rows Removed by Index Recheck'?: number
  Plans?: Plan[]
}

const growing = new Set([
  'Order',
  'Customer',
  'Device',
  'Activity',
  'Mail',
  'OrderUpdate',
  'Attachment',
  'Attempt',
  'Part',
  'Payment',
  'Estimate',
  'Request',
  'RequestEntry',
  'Notification',
  'Unit',
])

/** What really goes to the database while `work` runs, by Prisma or by hand. */
async function statementsOf(work: () => Promise<unknown>): Promise<Statement[]> {
  const statements: Statement[] = []
  const { query } = pg.Client.prototype
  pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
    const [first, second] = given as [string | { text?: string; values?: unknown[]; name?: string }, unknown]
    const statement = typeof first === 'string' ? { text: first, values: Array.isArray(second) ? second : [] } : first
    // The queue looks after itself in the meantime.
    if (/^\s*(\(?\s*select|with)/i.test(statement.text ?? '') && !/pgboss|pg_notify/.test(statement.text!))
      statements.push({ text: statement.text!, values: statement.values ?? [], prepared: typeof first !== 'string' && Boolean(first.name) })
    return Reflect.apply(query, this, given) as never
  } as never
  try {
    await work()
  } finally {
    pg.Client.prototype.query = query
  }
  return statements
}

function nodesOf(plan: Plan): Plan[] {
  return [plan, ...(plan.Plans ?? []).flatMap(nodesOf)]
}

/** Rows of the tables that grow which a statement had to look at, each time that it was run. */
function looked({ 'Actual Rows': rows, 'Actual Loops': loops, ...node }: Plan): number {
  return (rows + (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0)) * loops
}

async function check(what: string, work: () => Promise<unknown>, most = 3_000): Promise<void> {
  const statements = await statementsOf(work)
  expect(statements.length, what).toBeGreaterThan(0)
  const { pool } = api.services.database
  for (const { text, values, prepared } of statements) {
    const explained = await pool.query<{ 'QUERY PLAN': { Plan: Plan }[] }>(`explain (analyze, format json) ${text}`, values)
    const nodes = nodesOf(explained.rows[0]!['QUERY PLAN'][0]!.Plan)
    const scanned = nodes.filter((node) => node['Node Type'] === 'Seq Scan' && growing.has(node['Relation Name'] ?? ''))
    expect(
      scanned.map((node) => node['Relation Name']),
      `${what} reads a whole table: ${text}`,
    ).toEqual([])
    const rows = nodes.filter((node) => growing.has(node['Relation Name'] ?? '')).reduce((sum, node) => sum + looked(node), 0)
    expect(
      rows,
      `${what} looks at too many rows: ${text} ${JSON.stringify(values)} ${JSON.stringify(explained.rows[0]!['QUERY PLAN'])}`,
    ).toBeLessThan(most)

    // A prepared statement may be planned once for all values.
    if (!prepared) continue
    const generic = await pool.query<{ 'QUERY PLAN': { Plan: Plan }[] }>(`explain (generic_plan, format json) ${text}`)
    for (const node of nodesOf(generic.rows[0]!['QUERY PLAN'][0]!.Plan)) {
      if (node['Node Type'] === 'Seq Scan')
        expect(growing, `${what}, planned for any value, reads a whole table: ${text}`).not.toContain(node['Relation Name'])
    }
  }
}

describe('every list finds its rows by an index', () => {
  let company: TestCompany
  let master: TestUser
  let seller: TestUser
  let one: { id: string; customerId: string; deviceId: string; technicianId: string; locationId: string; internalStatusId: string }
  const month = (ago: number) => new Date(Date.now() - ago * 30 * 86_400_000).toISOString().slice(0, 10)

  beforeAll(async () => {
    const [other, made] = [await makeCompany(api), await makeCompany(api)]
    company = made
    ;[master, seller] = [await company.user('master'), await company.user('seller')]
    await makeMany(api, other, 2_000, (await other.user('seller')).id)
    await makeMany(api, company, 20_000, seller.id)
    await makeManyRequests(api.services.database.pool, other.organization.id, 2_000)
    await makeManyRequests(api.services.database.pool, company.organization.id, 20_000)
    one = (await api.services.database.prisma.order.findFirstOrThrow({
      where: { organizationId: company.organization.id, number: 15_002 },
      select: { id: true, customerId: true, deviceId: true, technicianId: true, locationId: true, internalStatusId: true },
    })) as typeof one
  }, 300_000)

  const sorts = ['-number', 'number', 'promisedAt', '-updatedAt'] as const

  it.each(sorts)(
    'orders by %s, with each filter, and the page after',
    async (sort) => {
      const filters = {
        none: {},
        'a common status': { category: ['DELIVERED'] },
        'a rare status': { category: ['WAITING'] },
        'open ones': { category: ['NEW', 'WORKING', 'WAITING', 'READY'] },
        'a status': { statusId: [company.status('READY')] },
        'an internal status': { internalStatusId: [one.internalStatusId] },
        'a technician': { technicianId: [one.technicianId] },
        nobody: { technicianId: ['none'] },
        'a technician or nobody': { technicianId: ['none', one.technicianId] },
        'a technician and a status': { technicianId: [one.technicianId], category: ['READY'] },
        'somebody without orders': { technicianId: [master.id] },
        'somebody without orders, delivered': { technicianId: [master.id], category: ['DELIVERED'] },
        'a location': { locationId: [one.locationId] },
        'a customer': { customerId: one.customerId },
        'a device': { deviceId: one.deviceId },
        overdue: { overdue: true },
        retired: { retired: true },
        'promised of a day': { category: ['NEW', 'WORKING', 'WAITING'], promisedFrom: month(0), promisedTo: month(0) },
        'ready for long': { category: ['READY'], statusBefore: month(1) },
        'lately in a stage': { category: ['WORKING'], statusFrom: month(1) },
        'delivered and not closed': { category: ['DELIVERED'], closed: false },
        'not closed, of nobody': { closed: false, technicianId: ['none'] },
        'this month': { receivedFrom: month(1) },
        'a month long ago': { receivedFrom: month(21), receivedTo: month(20) },
        'before everything': { receivedTo: month(40) },
        'a common word': { q: 'samsung' },
        'a rare word': { q: '15002k' },
        'two words': { q: 'rojas ana' },
        'no match': { q: 'nadie se llama asi' },
      } as const
      for (const [name, filter] of Object.entries(filters)) {
        const what = `orders by ${sort}, ${name}`
        let cursor: string | null = null
        await check(what, async () => {
          cursor = (await master.ok(orders.list, { query: { ...(filter as object), sort, limit: 20 } })).nextCursor
        })
        if (cursor)
          await check(`${what}, after`, () => master.ok(orders.list, { query: { ...(filter as object), sort, limit: 20, cursor: cursor! } }))
      }
    },
    60_000,
  )

  it('customers, by each filter and in both sorts', async () => {
    for (const sort of ['-createdAt', 'name'] as const) {
      for (const filter of [
        {},
        { kind: 'COMPANY' },
        { sellerId: seller.id },
        { sellerId: master.id },
        { retired: true },
        { q: 'rojas' },
        { q: '15002k' },
        { q: 'nadie se llama' },
      ] as const) {
        const what = `customers by ${sort}, ${JSON.stringify(filter)}`
        let cursor: string | null = null
        await check(what, async () => {
          cursor = (await master.ok(customers.list, { query: { ...filter, sort, limit: 20 } })).nextCursor
        })
        if (cursor) await check(`${what}, after`, () => master.ok(customers.list, { query: { ...filter, sort, limit: 20, cursor: cursor! } }))
      }
      await check(`own customers by ${sort}`, () => seller.ok(customers.list, { query: { sort } }))
    }
    await check('a customer', () => master.ok(customers.get, { params: { id: one.customerId } }))
  }, 300_000)

  it('devices, by each filter', async () => {
    for (const filter of [{}, { customerId: one.customerId }, { retired: true }, { q: 'samsung' }, { q: 'nada de eso' }])
      await check(`devices, ${JSON.stringify(filter)}`, () => master.ok(devices.list, { query: filter }))
    await check('own devices', () => seller.ok(devices.list, { query: {} }))
    await check('a device', () => master.ok(devices.get, { params: { id: one.deviceId } }))
  }, 300_000)

  it('an order, its history, and the counts', async () => {
    for (const user of [master, seller]) await check('orders', () => user.ok(orders.list, { query: {} }))
    await check('own orders of a status', () => seller.ok(orders.list, { query: { category: ['DELIVERED'] } }))
    await check('an order', () => master.ok(orders.get, { params: { id: one.id } }))
    await check('its history', () => master.ok(orders.activities, { params: { id: one.id }, query: {} }))
    await check('counts', () => master.ok(orders.counts, { query: {} }), 12_000)
    await check('counts of a technician', () => master.ok(orders.counts, { query: { technicianId: one.technicianId } }), 12_000)
    await check('own counts', () => seller.ok(orders.counts, { query: {} }), 12_000)
  }, 300_000)

  it('parts, by each filter, and the page after', async () => {
    const part = await api.services.database.prisma.part.findFirstOrThrow({
      where: { organizationId: company.organization.id },
      select: { orderId: true, addedById: true },
    })
    const filters = [
      {},
      { orderId: part.orderId },
      { addedById: part.addedById! },
      { addedById: master.id },
      { from: month(1) },
      { from: month(21), to: month(20) },
      { to: month(40) },
      { cover: 'ACTIVE' },
      { cover: 'PENDING' },
      { cover: 'NONE' },
      { withSerial: true },
      { withSerial: false },
      { cover: 'ACTIVE', withSerial: true },
      { q: 'pantalla' },
      { q: '15002k' },
      { q: 'tornillo rojas ana' },
      { q: 'nada de eso' },
    ] as const
    for (const filter of filters) {
      const what = `parts, ${JSON.stringify(filter)}`
      let cursor: string | null = null
      await check(what, async () => {
        cursor = (await master.ok(parts.list, { query: { ...filter, limit: 20 } })).nextCursor
      })
      if (cursor) await check(`${what}, after`, () => master.ok(parts.list, { query: { ...filter, limit: 20, cursor: cursor! } }))
    }
    // Those whose term is over come after all that are used since: some months of work, however long the history.
    await check('parts no longer covered', () => master.ok(parts.list, { query: { cover: 'OVER', limit: 20 } }), 12_000)
    await check('own parts', () => seller.ok(parts.list, { query: {} }))
    await check('totals of a month', () => master.ok(parts.totals, { query: { from: month(1) } }))
    await check('own totals', () => seller.ok(parts.totals, { query: {} }))
    await check('parts of an order', () => master.ok(parts.ofOrder, { params: { id: one.id } }))
    await check('covered parts of a device', () => master.ok(parts.covered, { params: { id: one.id } }))
  }, 300_000)

  it('the dashboard', async () => {
    await check('the dashboard', () => master.ok(dashboard.get, { query: {} }), 12_000)
    await check('of a location', () => master.ok(dashboard.get, { query: { locationId: one.locationId } }), 20_000)
    await check('of a technician', () => master.ok(dashboard.get, { query: { technicianId: one.technicianId } }), 12_000)
    await check('own', () => seller.ok(dashboard.get, { query: {} }), 12_000)
  }, 300_000)

  it('mails, by each filter', async () => {
    for (const filter of [{}, { state: ['WAITING'] }, { state: ['WAITING', 'FAILED'] }, { orderId: one.id }, { q: 'cliente15002' }] as const)
      await check(`mails, ${JSON.stringify(filter)}`, () => master.ok(mails.list, { query: filter as object }))
    await check('the outbox', () => master.ok(mails.status, {}), 12_000)
  }, 300_000)

  it('payments, by each filter, and the page after', async () => {
    const methodId = (
      await api.services.database.prisma.paymentMethod.findFirstOrThrow({
        where: { organizationId: company.organization.id, kind: 'CARD' },
        select: { id: true },
      })
    ).id
    for (const filter of [
      {},
      { q: '15002' },
      { q: '15002k' },
      { q: 'rojas ana' },
      { q: 'nadie se llama asi' },
      { orderId: one.id },
      { customerId: one.customerId },
      { methodId: [methodId] },
      { locationId: one.locationId },
      { receivedById: one.technicianId },
      { receivedById: master.id },
      { from: month(1) },
      { from: month(21), to: month(20) },
      { to: month(40) },
      { voided: true },
      { voided: false },
      { methodId: [methodId], locationId: one.locationId, from: month(3) },
    ] as const) {
      const what = `payments, ${JSON.stringify(filter)}`
      let cursor: string | null = null
      await check(what, async () => {
        cursor = (await master.ok(payments.list, { query: { ...(filter as object), limit: 20 } })).nextCursor
      })
      if (cursor) await check(`${what}, after`, () => master.ok(payments.list, { query: { ...(filter as object), limit: 20, cursor: cursor! } }))
    }
    await check('own payments', () => seller.ok(payments.list, { query: {} }))
    await check('payments of an order', () => master.ok(payments.ofOrder, { params: { id: one.id } }))
    await check('estimates of an order', () => master.ok(estimates.list, { params: { id: one.id } }))
    for (const user of [master, seller])
      for (const query of [{ date: month(1) }, { date: month(3), locationId: one.locationId }, { date: month(3), receivedById: one.technicianId }])
        await check(`the till, ${JSON.stringify(query)}`, () => user.ok(payments.till, { query }))
  }, 300_000)

  it('S2-33 to S2-35 the tray, by each filter in each sort, and the page after', async () => {
    const { prisma } = api.services.database
    const some = await prisma.request.findFirstOrThrow({
      where: { organizationId: company.organization.id, number: 15_002 },
      select: {
        id: true,
        typeId: true,
        categoryId: true,
        areaId: true,
        channelId: true,
        responsibleId: true,
        customerId: true,
        unitId: true,
        projectId: true,
      },
    })
    const open = { state: ['NEW', 'IN_PROGRESS'] }
    const filters = {
      none: {},
      'in course': open,
      new: { state: ['NEW'] },
      finished: { state: ['SUCCEEDED', 'FAILED'] },
      failed: { state: ['FAILED'] },
      overdue: { overdue: true },
      'overdue of somebody': { overdue: true, responsibleId: [some.responsibleId] },
      'in course and in time': { ...open, overdue: false },
      waiting: { ...open, waiting: true },
      'a type': { typeId: [some.typeId] },
      'a type in course': { ...open, typeId: [some.typeId] },
      'a category': { categoryId: [some.categoryId] },
      'an area': { areaId: [some.areaId] },
      'a channel': { channelId: [some.channelId] },
      'an association': { association: ['TENANT'] },
      'an association in course': { ...open, association: ['TENANT'] },
      'a responsible': { responsibleId: [some.responsibleId] },
      'a responsible in course': { ...open, responsibleId: [some.responsibleId] },
      'somebody without any': { responsibleId: [master.id] },
      'a customer': { customerId: some.customerId! },
      'a unit': { unitId: some.unitId! },
      'a project': { projectId: [some.projectId!] },
      'due this month': { dueFrom: month(1), dueTo: month(0) },
      'due this month in course': { ...open, dueFrom: month(1) },
      'due before everything': { dueTo: month(40) },
      'entered long ago': { enteredFrom: month(21), enteredTo: month(20) },
      'a common word': { q: 'rojas' },
      'a rare word': { q: '15002' },
      'two words': { q: 'rojas ana' },
      'no match': { q: 'nadie se llama asi' },
    } as const
    for (const sort of ['dueAt', '-number', '-updatedAt'] as const) {
      for (const [name, filter] of Object.entries(filters)) {
        const what = `requests by ${sort}, ${name}`
        let cursor: string | null = null
        await check(what, async () => {
          cursor = (await master.ok(requests.list, { query: { ...(filter as object), sort, limit: 20 } })).nextCursor
        })
        if (cursor)
          await check(`${what}, after`, () => master.ok(requests.list, { query: { ...(filter as object), sort, limit: 20, cursor: cursor! } }))
      }
    }
    await check('the counts of the tray', () => master.ok(requests.counts, {}), 12_000)
    await check('a request', () => master.ok(requests.get, { params: { id: some.id } }))
    await check('its history', () => master.ok(requests.activities, { params: { id: some.id }, query: {} }))
  }, 300_000)

  it('S0-12 units, by each filter, and the page after', async () => {
    const { prisma } = api.services.database
    const organizationId = company.organization.id
    const { id, projectId } = await prisma.unit.findFirstOrThrow({ where: { organizationId }, select: { id: true, projectId: true } })
    for (const filter of [
      {},
      { projectId },
      { retired: true },
      { q: 'unidad' },
      { q: '1234' },
      { q: 'nada de eso' },
      { customerId: one.customerId },
    ] as const) {
      let cursor: string | null = null
      await check(`units, ${JSON.stringify(filter)}`, async () => {
        cursor = (await master.ok(units.list, { query: { ...filter, limit: 10 } })).nextCursor
      })
      if (cursor)
        await check(`units, ${JSON.stringify(filter)}, after`, () => master.ok(units.list, { query: { ...filter, limit: 10, cursor: cursor! } }))
    }
    await check('a unit', () => master.ok(units.get, { params: { id } }))
  }, 300_000)

  it('S2-45 S2-52 the bell', async () => {
    const { prisma } = api.services.database
    const responsible = await prisma.request.findFirstOrThrow({ where: { organizationId: company.organization.id }, select: { responsibleId: true } })
    const person = await company.user('technician')
    await prisma.$executeRaw`update "Notification" set "userId" = ${person.id}::uuid where "userId" = ${responsible.responsibleId}::uuid`
    await prisma.$executeRaw`analyze "Notification"`
    for (const user of [person, master]) {
      await check('its counts', () => user.ok(notices.counts, {}))
      for (const query of [{}, { unread: true }, { unread: false }]) {
        let cursor: string | null = null
        await check(`notifications, ${JSON.stringify(query)}`, async () => {
          cursor = (await user.ok(notices.list, { query })).nextCursor
        })
        if (cursor)
          await check(`notifications, ${JSON.stringify(query)}, after`, () => user.ok(notices.list, { query: { ...query, cursor: cursor! } }))
      }
      let cursor: string | null = null
      await check('alerts', async () => {
        cursor = (await user.ok(notices.alerts, { query: {} })).nextCursor
      })
      if (cursor) await check('alerts, after', () => user.ok(notices.alerts, { query: { cursor: cursor! } }))
    }
  }, 300_000)

  it('what has been in its stage for too long', async () => {
    const { prisma } = api.services.database
    const organizationId = company.organization.id
    const stages = await prisma.orderStatus.findMany({ where: { organizationId, kind: 'PUBLIC' }, select: { id: true } })
    const limited = [
      ...stages.map(({ id }) => ({ of: 'ORDERS' as const, stage: id })),
      ...['NEW', 'IN_PROGRESS'].map((stage) => ({ of: 'REQUESTS' as const, stage })),
    ]
    for (const days of [1, 365]) {
      await prisma.stageLimit.deleteMany({ where: { organizationId } })
      await prisma.stageLimit.createMany({ data: limited.map((each) => ({ ...each, organizationId, days })) })
      for (const user of [master, seller]) await check(`over its stage by ${days} days`, () => user.ok(notices.overStage, {}))
    }
    await prisma.stageLimit.deleteMany({ where: { organizationId } })
  }, 300_000)

  it('a customer who looks an order up, from an address with many right guesses before', async () => {
    await api.services.database.pool.query(
      `insert into "Attempt" ("organizationId", id, kind, subject, ip, ok, at)
       select $1::uuid, gen_random_uuid(), 'TRACK', '15002', '127.0.0.1', n % 400 <> 0, $2::timestamptz - n * interval '1 second' from generate_series(1, 3600) n`,
      [company.organization.id, api.clock.now],
    )
    const guess = { params: { company: company.organization.slug }, body: { number: '15002', surname: 'Nadie' } }
    await check('a guess', () => api.call(portal.track, guess), 200)
  })

  it('the search over everything', async () => {
    for (const q of ['15002', 'samsung', 'rojas ana', '15002k', 'nadie se llama asi'])
      for (const user of [master, seller]) await check(`search for ${q}`, () => user.ok(desk.search, { query: { q } }))
  }, 300_000)
})
