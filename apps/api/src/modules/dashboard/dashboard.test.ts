import { dashboard } from '@amparo/contracts/staff/dashboard'
import { orders } from '@amparo/contracts/staff/orders'
import { payments } from '@amparo/contracts/staff/payments'
import { locations } from '@amparo/contracts/staff/settings'
import { describe, expect, it } from 'vitest'
import { openApi } from '../../../test/harness.ts'
import { makeCompany, type TestUser } from '../../../test/make/company.ts'
import { makeMany } from '../../../test/make/many.ts'
import { makeOrder } from '../../../test/make/order.ts'
import { userWithProfile } from '../../../test/make/staff.ts'
import { companyDay } from '../../company-day.ts'

const api = await openApi()
const { pool } = api.services.database
const day = 86_400_000
const open = ['NEW', 'WORKING', 'WAITING', 'READY'] as const
const owed = ['NEW', 'WORKING', 'WAITING'] as const
/** Bounds of the ages: up to the first day, the third, … */
const bounds = [1, 3, 7, 14] as const

async function listed(user: TestUser, query: object): Promise<number> {
  let [count, cursor]: [number, string | null] = [0, null]
  do {
    const page: { data: readonly unknown[]; nextCursor: string | null } = await user.ok(orders.list, {
      query: { ...query, limit: 100, ...(cursor && { cursor }) },
    })
    count += page.data.length
    cursor = page.nextCursor
  } while (cursor)
  return count
}

const before = (date: string, days: number) => new Date(Date.parse(date) - days * day).toISOString().slice(0, 10)

/** The dashboard as the lists behind its figures have it. */
async function expectAsListed(user: TestUser, today: string, asked: { locationId?: string; technicianId?: string } = {}) {
  const seen = await user.ok(dashboard.get, { query: asked })
  const list = (query: object) =>
    listed(user, {
      ...(asked.locationId && { locationId: [asked.locationId] }),
      ...(asked.technicianId && { technicianId: [asked.technicianId] }),
      ...query,
    })
  expect(seen.promisedToday, 'promised today').toBe(await list({ category: owed, promisedFrom: today, promisedTo: today }))
  expect(seen.overdue, 'overdue').toBe(await list({ overdue: true }))
  expect(seen.waiting, 'waiting').toBe(await list({ category: ['WAITING'] }))
  expect(seen.unassigned, 'unassigned').toBe(asked.technicianId ? 0 : await list({ category: open, technicianId: ['none'] }))
  expect(seen.uncollected.total, 'uncollected').toBe(await list({ category: ['READY'], statusBefore: before(today, seen.uncollected.days) }))
  if (seen.unclosed) expect(seen.unclosed.total, 'unclosed').toBe(await list({ category: ['DELIVERED'], closed: false }))
  for (const { category, total, byAge } of seen.stages) {
    expect(total, category).toBe(await list({ category: [category] }))
    for (const [step, count] of byAge.entries()) {
      const [from, to] = [bounds[step], bounds[step - 1]]
      const ages = { ...(from && { statusFrom: before(today, from) }), ...(to && { statusBefore: before(today, to) }) }
      expect(count, `${category} ${step}`).toBe(await list({ category: [category], ...ages }))
    }
  }
  for (const { id, total } of seen.statuses) expect(total).toBe(await list({ statusId: [id] }))
  for (const { date, received } of [seen.days[0]!, seen.days[20]!, seen.days.at(-1)!])
    expect(received, date).toBe(await list({ receivedFrom: date, receivedTo: date }))
  return seen
}

describe('the dashboard', () => {
  it('S1-40 each figure is what the list that it leads to holds, by location, by technician and by what one may see', async () => {
    const company = await makeCompany(api)
    const [master, operator, seller] = [await company.user('master'), await company.user('operator'), await company.user('seller')]
    const { user: assigned } = await userWithProfile(api, company, { permissions: ['orders.read', 'payments.read'], scope: 'ASSIGNED' })
    const { id: second } = await master.ok(locations.create, { body: { name: 'Maipú', turnaroundDays: 3 } })
    const own = await makeOrder(operator, company, {
      customer: { kind: 'PERSON', name: 'Luz', surname: 'Vega', country: 'CL', language: 'es', sellerId: seller.id },
    })
    const today = companyDay({ organization: company.organization, now: api.clock.now })
    // Orders of every status, age, promise and place, around the midnights of the company.
    await pool.query(
      `insert into "Order" ("organizationId", id, number, "customerId", "locationId", "technicianId", "publicStatusId", "publicStatusAt", reason, currency,
         "totalAmount", "paidAmount", "promisedAt", "trackingToken", "searchText", "receivedAt", "deliveredAt", "closedAt", "retiredAt")
       select o."organizationId", gen_random_uuid(), 1000 + n, o."customerId", case when n % 3 = 0 then $2::uuid else o."locationId" end,
         case when n % 4 = 0 then $3::uuid end, statuses.ids[1 + n % array_length(statuses.ids, 1)], edge + (n % 2) * interval '1 second', 'x', 'CLP',
         case when n % 5 = 0 then 1000 else 500 end, 500, case when n % 6 <> 0 then edge + interval '4 days' end, 't' || n, '', edge,
         case when n % 2 = 0 then edge end, case when n % 5 <> 0 and n % 7 = 0 then now() end, case when n % 11 = 0 then now() end
       from "Order" o, (select array_agg(id order by position) ids from "OrderStatus" where "organizationId" = $1::uuid and kind = 'PUBLIC') statuses,
         lateral (select n, (($4::date - n % 37)::timestamp at time zone 'America/Santiago') - interval '1 second' * (n % 3) + interval '5 hours' * (n % 5) as edge
           from generate_series(1, 500) n) edges
       where o."organizationId" = $1::uuid and o.id = $5::uuid`,
      [company.organization.id, second, assigned.id, today, own.id],
    )
    const seen = await expectAsListed(master, today)
    for (const figure of ['promisedToday', 'overdue', 'waiting', 'unassigned'] as const) expect(seen[figure]).toBeGreaterThan(0)
    expect(seen.uncollected.total).toBeGreaterThan(0)
    expect(seen.stages.map(({ category }) => category)).toEqual([...open])
    expect(seen.days).toHaveLength(30)
    expect(seen.days.at(-1)!.date).toBe(today)
    expect(seen.days.reduce((sum, { delivered }) => sum + delivered, 0)).toBeGreaterThan(50)
    await expectAsListed(operator, today, { locationId: second })
    await expectAsListed(operator, today, { technicianId: assigned.id })
    await expectAsListed(operator, today, { locationId: company.locationId, technicianId: assigned.id })
    const [held, all] = [await expectAsListed(assigned, today), await expectAsListed(seller, today)]
    expect(held.stages[0]!.total).toBeLessThan(seen.stages[0]!.total)
    expect(all.stages).toEqual(seen.stages)
    expect((await expectAsListed(await company.user('seller'), today)).stages.every(({ total }) => total === 0)).toBe(true)
    const stranger = await (await makeCompany(api)).user('master')
    expect(await stranger.ok(dashboard.get, { query: { locationId: second } })).toMatchObject({ overdue: 0, unclosed: { total: 0, owed: [] } })
  })

  it('S1-46 money of today is what the payments of the day come to, and what is owed what stands open', async () => {
    const company = await makeCompany(api, { country: 'VE', currency: 'USD', timeZone: 'America/Caracas' })
    const [operator, technician] = [await company.user('operator'), await company.user('technician')]
    const order = await makeOrder(operator, company, {
      customer: { kind: 'PERSON', name: 'Luz', surname: 'Vega', country: 'VE', language: 'es' },
      price: 10_000,
    })
    const today = companyDay({ organization: company.organization, now: api.clock.now })
    await pool.query(`update "Order" set "publicStatusId" = $2::uuid, "deliveredAt" = now(), "paidAmount" = 4000 where "organizationId" = $1::uuid`, [
      company.organization.id,
      company.status('DELIVERED'),
    ])
    // One second before the day begins in Caracas, at its beginning, and voided ones.
    await pool.query(
      `insert into "Payment" ("organizationId", id, number, "orderId", kind, "methodId", amount, "paidAmount", "paidCurrency", rate, "rateBase", "rateSource",
         "locationId", "receivedAt", "voidedAt", "voidReason")
       select $1::uuid, gen_random_uuid(), given.n, $2::uuid, case when given.amount < 0 then 'REFUND' else 'PAYMENT' end::"PaymentKind",
         (select id from "PaymentMethod" where "organizationId" = $1::uuid order by position limit 1), given.amount, given.amount, given.currency,
         case when given.currency = 'VES' then '40' end, case when given.currency = 'VES' then 'USD' end, case when given.currency = 'VES' then 'BCV' end,
         $3::uuid, (($4::date)::timestamp at time zone 'America/Caracas') + given.seconds * interval '1 second',
         case when given.voided then now() end, case when given.voided then 'x' else '' end
       from (values (1, 5000, 'USD', -1, false), (2, 3000, 'USD', 0, false), (3, -500, 'USD', 1, false), (4, 90000, 'VES', 1, false), (5, 7000, 'USD', 1, true))
         as given (n, amount, currency, seconds, voided)`,
      [company.organization.id, order.id, company.locationId, today],
    )
    const seen = await operator.ok(dashboard.get, { query: { locationId: company.locationId } })
    expect(seen.moneyToday).toEqual([
      { currency: 'VES', amount: 90_000 },
      { currency: 'USD', amount: 2_500 },
    ])
    const { data } = await operator.ok(payments.list, { query: { from: today, to: today, voided: false, locationId: company.locationId } })
    for (const { currency, amount } of seen.moneyToday!)
      expect(data.filter(({ paid }) => paid.currency === currency).reduce((sum, { paid }) => sum + paid.amount, 0)).toBe(amount)
    expect(seen.unclosed).toEqual({ total: 1, owed: [{ currency: 'USD', amount: 6_000 }] })
    expect((await operator.ok(dashboard.get, { query: { technicianId: technician.id } })).moneyToday).toEqual([])
    const few = await technician.ok(dashboard.get, { query: {} })
    expect(few).toMatchObject({ unclosed: null, moneyToday: null })
    expect(few.days).toHaveLength(30)
  })

  it('S1-40 counting stops at a thousand', async () => {
    const company = await makeCompany(api)
    const master = await company.user('master')
    await makeMany(api, company, 1_300, (await company.user('seller')).id)
    await pool.query('update "Order" set "publicStatusId" = $2::uuid where "organizationId" = $1::uuid', [
      company.organization.id,
      company.status('WORKING'),
    ])
    const { stages, statuses, overdue } = await master.ok(dashboard.get, { query: {} })
    expect(stages.find(({ category }) => category === 'WORKING')!.total).toBe(1_000)
    expect(statuses.find(({ id }) => id === company.status('WORKING'))!.total).toBe(1_000)
    expect(overdue).toBe(1_000)
  })
})
