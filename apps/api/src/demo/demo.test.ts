import { parsePhone } from '@amparo/contracts/model/phones'
import { taxIdProblem } from '@amparo/contracts/model/tax-ids'
import { auth } from '@amparo/contracts/staff/auth'
import { mails } from '@amparo/contracts/staff/mails'
import { notices } from '@amparo/contracts/staff/notices'
import { orders } from '@amparo/contracts/staff/orders'
import { projects, units } from '@amparo/contracts/staff/places'
import { requests } from '@amparo/contracts/staff/requests'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { openApi } from '../../test/harness.ts'
import { demoCompany, demoLocations, demoPassword, demoStaff } from './company.ts'
import { makeCompany } from './make-company.ts'
import { makeDemoWhenEmpty, unfinished } from './make-demo.ts'
import { makeOrders } from './make-orders.ts'
import { openingHours } from './opening-hours.ts'
import { readPhoto } from './photos.ts'
import { pictureNames } from './pictures/names.ts'
import { planDemo } from './plan.ts'
import { planRequests } from './plan-requests.ts'
import { quietly } from './quiet.ts'
import { requestStories } from './request-stories.ts'
import { stories } from './stories.ts'

const moments = ['2026-11-21T20:00:00Z', '2026-12-25T03:00:00Z', '2027-03-10T15:17:00Z'].map((text) => new Date(text))

test.each(moments)('S1-47 the plan of the demo is the same for the same moment (%s)', (now) => {
  expect(planDemo(now)).toEqual(planDemo(now))
})

test.each(moments)('S1-47 people of the demo have right tax ids and phones, each their own (%s)', (now) => {
  const { customers } = planDemo(now)
  expect(customers).toHaveLength(80)
  for (const { country, taxId, phones } of customers) {
    if (taxId) expect({ country, taxId, problem: taxIdProblem(country, taxId) }).toEqual({ country, taxId, problem: null })
    for (const { e164 } of phones) expect(parsePhone(e164, country)).toBe(e164)
  }
  const taxIds = customers.flatMap(({ taxId }) => taxId ?? [])
  expect(new Set(taxIds).size).toBe(taxIds.length)
  expect(new Set(customers.map(({ country }) => country))).toEqual(new Set(['CL', 'VE', 'BR']))
  expect(customers.filter(({ language }) => language === 'pt-BR').every(({ country }) => country === 'BR')).toBe(true)
})

test.each(moments)('S1-47 what happens to an order of the demo goes forward in time, in opening hours, and not past now (%s)', (now) => {
  const plan = planDemo(now)
  const { isOpen } = openingHours(demoCompany.timeZone)
  expect(plan.orders).toHaveLength(250)
  let before = plan.startedAt
  for (const order of plan.orders) {
    expect(order.receivedAt.getTime()).toBeGreaterThanOrEqual(before.getTime())
    expect(plan.customers[order.customer]!.createdAt.getTime()).toBeLessThanOrEqual(order.receivedAt.getTime())
    expect(plan.devices[order.device]!.customer).toBe(order.customer)
    before = order.receivedAt
    let last = order.receivedAt
    for (const { at } of order.events) {
      expect(at.getTime()).toBeGreaterThan(last.getTime())
      expect(isOpen(at)).toBe(true)
      last = at
    }
    expect(last.getTime()).toBeLessThanOrEqual(now.getTime())
  }
})

test.each(moments)('S1-47 the demo has orders in every state, some overdue (%s)', (now) => {
  const { orders } = planDemo(now)
  const statusOf = ({ events }: (typeof orders)[number]) =>
    events.flatMap((event) => (event.kind === 'PUBLIC' ? event.status : event.kind === 'ESTIMATE' ? 'approval' : [])).at(-1) ?? 'received'
  const states = Map.groupBy(orders, statusOf)
  for (const state of ['received', 'diagnosis', 'approval', 'parts', 'repair', 'ready', 'unrepaired', 'delivered', 'cancelled'] as const) {
    expect(states.get(state)?.length ?? 0).toBeGreaterThan(0)
  }
  const open = orders.filter((order) => !['ready', 'unrepaired', 'delivered', 'cancelled'].includes(statusOf(order)))
  expect(open.length).toBeGreaterThan(20)
  const overdue = open.filter(({ promisedAt }) => promisedAt && promisedAt < now)
  expect(overdue.length).toBeGreaterThan(2)
  expect(overdue.length).toBeLessThan(open.length / 2)
})

test('S1-47 nothing that is said in the demo has a gap in it, and every photo is there', async () => {
  const { orders } = planDemo(moments[0]!)
  for (const text of orders.flatMap((order) => [order.reason, ...order.events.flatMap((event) => ('note' in event ? event.note : []))])) {
    expect(text).not.toMatch(/[{}]|undefined|NaN/)
  }
  const shown = new Set(stories.flatMap(({ pictures }) => Object.values(pictures).flat()))
  for (const name of pictureNames) {
    expect(name === 'parcel' || shown.has(name)).toBe(true)
    const { content, thumbnail, width, height } = await readPhoto(name)
    expect(await sharp(content).metadata()).toMatchObject({ format: 'webp', width, height })
    expect((await sharp(thumbnail).metadata()).width).toBe(400)
  }
})

test.each(moments)(
  'S2-01 the requests of the demo are the same for the same moment, in every state, in opening hours, and none after now (%s)',
  (now) => {
    const plan = planRequests(now)
    expect(planRequests(now)).toEqual(plan)
    const { isOpen } = openingHours(demoCompany.timeZone)
    expect(plan.requests).toHaveLength(120)
    const numbers = { untouched: 0, working: 0, waiting: 0, succeeded: 0, failed: 0 }
    let before = 0
    for (const { enteredAt, events, about, responsible } of plan.requests) {
      expect(enteredAt.getTime()).toBeGreaterThanOrEqual(before)
      before = enteredAt.getTime()
      expect(now.getTime() - before).toBeLessThan(100 * 86_400_000)
      let [last, holder] = [before, responsible]
      for (const event of events) {
        expect(event.at.getTime()).toBeGreaterThan(last)
        expect(isOpen(event.at)).toBe(true)
        last = event.at.getTime()
        if (event.kind === 'ASSIGN') holder = event.to
        else if (event.kind !== 'COMMENT') expect(event.by).toBe(holder)
      }
      expect(last).toBeLessThanOrEqual(now.getTime())
      const end = events.at(-1)
      if (end?.kind === 'FINISH') numbers[end.success ? 'succeeded' : 'failed'] += 1
      else if (end?.kind === 'PAUSE') numbers.waiting += 1
      else numbers[events.some(({ kind }) => kind === 'EXECUTE') ? 'working' : 'untouched'] += 1
      if (about.kind === 'OTHER') continue
      const { parties } = plan.units[about.unit]!
      expect(parties.some(({ person, kind, to }) => person === about.person && (about.kind === 'TENANT') === (kind === 'TENANT') && !to)).toBe(true)
    }
    for (const count of Object.values(numbers)) expect(count, JSON.stringify(numbers)).toBeGreaterThan(1)
    for (const story of requestStories) {
      for (const text of [...story.said, ...story.done, ...story.comments, story.answer, story.refusal]) expect(text).not.toMatch(/[{}]|undefined/)
    }
  },
)

const api = await openApi()

test('S1-47 the demo company is made once, anew where it was cut short, and everybody can come in', async () => {
  const { services } = api
  const plan = planDemo(services.clock())
  const begun = await makeCompany(quietly(services).services, plan.startedAt, unfinished)
  await makeOrders(begun, { ...plan, orders: plan.orders.slice(0, 8) })

  await makeDemoWhenEmpty(services)
  await makeDemoWhenEmpty(services)
  // What the hour sets off, such as the end of estimates, is not the demo's doing.
  await services.database.pool.query(`delete from pgboss.job where name in ('expire_estimates', 'find_overdue')`)
  await api.drain()
  const made = await services.database.prisma.organization.findMany({ select: { organizationId: true } })
  expect(made).toHaveLength(1)
  expect(made[0]!.organizationId).not.toBe(begun.organization.id)

  const places = await services.database.prisma.location.findMany({ select: { id: true, name: true, phone: true } })
  expect(places.filter(({ phone }) => phone?.startsWith('+569'))).toHaveLength(1)
  for (const { email, location } of demoStaff) {
    const { me } = await api.ok(auth.login, { body: { organization: 'demo', email, password: demoPassword, remember: false } })
    expect(me.organization.name).toBe('Casa Demo')
    expect(places.find(({ id }) => id === me.locationId)?.name ?? null).toBe(demoLocations.find(({ key }) => key === location)?.name ?? null)
  }
  const { accessToken } = await api.ok(auth.login, {
    body: { organization: 'demo', email: 'master@demo.test', password: demoPassword, remember: false },
  })
  const master = api.with(accessToken)

  const { data, nextCursor } = await master.ok(orders.list, { query: { limit: 100 } })
  expect(nextCursor).not.toBeNull()
  expect(data[0]!.number).toBe(250)
  const received = data.map(({ receivedAt }) => Date.parse(receivedAt))
  expect(received).toEqual([...received].sort((one, other) => other - one))

  const counts = await master.ok(orders.counts, { query: {} })
  expect(counts.open).toBeGreaterThan(20)
  expect(counts.overdue).toBeGreaterThan(2)

  const tray = await master.ok(requests.counts, {})
  expect(Object.values(tray.byState).reduce((sum, count) => sum + count)).toBe(120)
  for (const count of [...Object.values(tray.byState), tray.overdue, tray.waiting]) expect(count, JSON.stringify(tray)).toBeGreaterThan(1)
  const newestRequests = await master.ok(requests.list, { query: { sort: '-number', limit: 100 } })
  expect(newestRequests.data[0]!.number).toBe(120)
  const entered = newestRequests.data.map(({ enteredAt }) => Date.parse(enteredAt))
  expect(entered).toEqual([...entered].sort((one, other) => other - one))
  const alerts = await master.ok(notices.alerts, { query: {} })
  expect(alerts.data.length).toBeGreaterThan(1)
  expect((await master.ok(projects.list, { query: {} })).data.map(({ units: count }) => count)).toEqual([10, 14, 8])
  const sold = (await master.ok(units.list, { query: { limit: 100 } })).data
  expect(sold.every(({ owners }) => owners.length === 1)).toBe(true)
  expect(sold.filter(({ tenants }) => tenants.length).length).toBeGreaterThan(3)

  const outbox = await master.ok(mails.status, {})
  expect(outbox.waiting).toBe(6)
  expect(outbox.failed).toBe(1)

  const organizationId = made[0]!.organizationId
  const { prisma } = services.database
  const receipts = await prisma.payment.findMany({
    where: { organizationId },
    orderBy: { number: 'asc' },
    select: { number: true, kind: true, paidCurrency: true, receivedAt: true, voidedAt: true },
  })
  expect(receipts.map(({ number }) => number)).toEqual(receipts.map((_, place) => place + 1))
  const times = receipts.map(({ receivedAt }) => receivedAt.getTime())
  expect(times).toEqual([...times].sort((one, other) => one - other))
  expect(new Set(receipts.map(({ kind }) => kind))).toEqual(new Set(['ADVANCE', 'PAYMENT', 'REFUND']))
  expect(new Set(receipts.map(({ paidCurrency }) => paidCurrency))).toEqual(new Set(['CLP', 'USD', 'VES']))
  expect(receipts.some(({ voidedAt }) => voidedAt)).toBe(true)
  const states = await prisma.estimate.groupBy({ by: ['state'], where: { organizationId } })
  expect(new Set(states.map(({ state }) => state))).toEqual(new Set(['SENT', 'APPROVED', 'DECLINED', 'EXPIRED']))
  const closed = await prisma.order.count({ where: { organizationId, closedAt: { not: null } } })
  expect(closed).toBeGreaterThan(100)
  const delivered = { publicStatus: { category: 'DELIVERED' as const }, closedAt: null }
  expect(await prisma.order.count({ where: { organizationId, ...delivered } })).toBeGreaterThan(0)
  expect(await prisma.part.count({ where: { organizationId, replacesId: { not: null } } })).toBeGreaterThan(0)
}, 120_000)
