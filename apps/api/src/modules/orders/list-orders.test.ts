import { customers, devices } from '@amparo/contracts/staff/customers'
import { orderUpdates } from '@amparo/contracts/staff/order-updates'
import { orders } from '@amparo/contracts/staff/orders'
import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { openApi } from '../../../test/harness.ts'
import { makeCompany, makeCustomer, type TestCompany, type TestUser } from '../../../test/make/company.ts'
import { makeMany } from '../../../test/make/many.ts'
import { makeOrder } from '../../../test/make/order.ts'

const api = await openApi()

async function find(user: TestUser, query: object): Promise<number[]> {
  return (await user.ok(orders.list, { query })).data.map(({ number }) => number)
}

async function shop(): Promise<{ company: TestCompany; operator: TestUser; customer: { id: string } }> {
  const company = await makeCompany(api)
  const operator = await company.user('operator')
  return { company, operator, customer: { id: (await makeCustomer(operator)).id } }
}

describe('the list of orders', () => {
  it('S1-40 narrows by each of its filters, and by several at once', async () => {
    const { company, operator, customer } = await shop()
    const luis = await company.user('technician')
    const other = await api.services.database.prisma.location.create({
      data: { organizationId: company.organization.id, id: crypto.randomUUID(), name: 'Maipú' },
    })
    await makeOrder(operator, company, { customer, device: null })
    const two = await makeOrder(operator, company, { technicianId: luis.id })
    await makeOrder(operator, company, { customer, device: null, locationId: other.id, technicianId: luis.id })
    await operator.ok(orderUpdates.create, { params: { id: two.id }, body: { kind: 'PUBLIC', statusId: company.status('READY') } })
    await operator.ok(orderUpdates.create, { params: { id: two.id }, body: { kind: 'INTERNAL', statusId: company.internalStatusIds[2]! } })

    const cases: [object, number[]][] = [
      [{}, [3, 2, 1]],
      [{ category: ['READY'] }, [2]],
      [{ category: ['NEW', 'READY'] }, [3, 2, 1]],
      [{ category: ['CANCELLED'] }, []],
      [{ statusId: [company.status('NEW')] }, [3, 1]],
      [{ statusId: [company.status('NEW')], category: ['READY'] }, []],
      [{ internalStatusId: [company.internalStatusIds[2]] }, [2]],
      [{ technicianId: [luis.id] }, [3, 2]],
      [{ technicianId: ['none'] }, [1]],
      [{ technicianId: ['none', luis.id] }, [3, 2, 1]],
      [{ locationId: [other.id] }, [3]],
      [{ customerId: customer.id }, [3, 1]],
      [{ deviceId: two.device!.id }, [2]],
      [{ technicianId: [luis.id], category: ['NEW'], locationId: [other.id, company.locationId] }, [3]],
      [{ sort: 'number' }, [1, 2, 3]],
    ]
    for (const [query, numbers] of cases) expect(await find(operator, query), JSON.stringify(query)).toEqual(numbers)
    await operator.refused(orders.list, { query: { sort: 'reason' as never } }, 'invalid_input')
    await operator.refused(orders.list, { query: { limit: 101 } }, 'invalid_input')
  })

  it('S1-40 a day is a day of the company, whatever the server thinks', async () => {
    const { company, operator, customer } = await shop()
    const at = async (moment: string) => {
      api.clock.now = new Date(moment)
      return makeOrder(operator, company, { customer, device: null })
    }
    const before = api.clock.now
    // Santiago is three hours behind in summer: 02:30 UTC is still the day before.
    await at('2026-11-10T02:30:00Z')
    await at('2026-11-10T12:00:00Z')
    await at('2026-11-11T02:59:59Z')
    await at('2026-11-11T03:00:00Z')
    api.clock.now = before
    expect(await find(operator, { receivedFrom: '2026-11-10', receivedTo: '2026-11-10' })).toEqual([3, 2])
    expect(await find(operator, { receivedTo: '2026-11-09' })).toEqual([1])
    expect(await find(operator, { receivedFrom: '2026-11-11' })).toEqual([4])
    expect(await find(operator, { receivedFrom: '0000-01-01', receivedTo: '9999-12-31' })).toEqual([4, 3, 2, 1])
  })

  it('S1-40 every sort pages by keyset: neither skips nor repeats while others come in', async () => {
    const { company, operator, customer } = await shop()
    const promises = ['2026-12-03', null, '2026-12-01', '2026-12-03', null, '2026-12-02', null]
    for (const day of promises) {
      api.clock.forward(1_000)
      await makeOrder(operator, company, { customer, device: null, promisedAt: day && `${day}T12:00:00Z` })
    }
    const expected = {
      '-number': [7, 6, 5, 4, 3, 2, 1],
      number: [1, 2, 3, 4, 5, 6, 7],
      promisedAt: [3, 6, 1, 4, 2, 5, 7],
      '-updatedAt': [7, 6, 5, 4, 3, 2, 1],
    } as const
    for (const [sort, numbers] of Object.entries(expected)) {
      for (const limit of [1, 2, 3, 5]) {
        const seen: number[] = []
        let cursor: string | undefined
        do {
          const page = await operator.ok(orders.list, { query: { sort: sort as 'number', limit, ...(cursor && { cursor }) } })
          seen.push(...page.data.map(({ number }) => number))
          cursor = page.nextCursor ?? undefined
        } while (cursor)
        expect(seen, `${sort} by ${limit}`).toEqual(numbers)
      }
    }
    const first = await operator.ok(orders.list, { query: { limit: 2 } })
    await makeOrder(operator, company, { customer, device: null })
    expect(await find(operator, { limit: 2, cursor: first.nextCursor })).toEqual([5, 4])
    for (const cursor of ['nonsense', Buffer.from('["x"]').toString('base64url'), Buffer.from('[-1]').toString('base64url')])
      await operator.refused(orders.list, { query: { cursor } }, 'invalid_input')
    await operator.refused(
      orders.list,
      { query: { sort: 'promisedAt', cursor: Buffer.from('["0000-01-01T00:00:00Z",1]').toString('base64url') } },
      'invalid_input',
    )
  })

  it('S1-40 overdue is promised for before now and still owed', async () => {
    const { company, operator, customer } = await shop()
    const promised = { customer, device: null, promisedAt: new Date(api.clock.now.getTime() + 3_600_000).toISOString() }
    const [late, ready] = [await makeOrder(operator, company, promised), await makeOrder(operator, company, promised)]
    await makeOrder(operator, company, { customer, device: null })
    await operator.ok(orderUpdates.create, { params: { id: ready.id }, body: { kind: 'PUBLIC', statusId: company.status('READY') } })
    expect(await find(operator, { overdue: true })).toEqual([])
    api.clock.forward(2 * 3_600_000)
    expect(await find(operator, { overdue: true })).toEqual([late.number])
    const counts = await operator.ok(orders.counts, { query: {} })
    expect(counts).toEqual({ byCategory: { NEW: 2, WORKING: 0, WAITING: 0, READY: 1, DELIVERED: 0, CANCELLED: 0 }, open: 3, overdue: 1 })
    expect(await operator.ok(orders.counts, { query: { technicianId: operator.id } })).toMatchObject({ open: 0, overdue: 0 })
    expect(await operator.ok(orders.counts, { query: { locationId: company.locationId } })).toEqual(counts)
    await operator.ok(orders.edit, { params: { id: late.id }, body: { technicianId: (await company.user('technician')).id }, version: late.version })
    expect(await operator.ok(orders.counts, { query: { technicianId: 'none' } })).toMatchObject({
      byCategory: { NEW: 1, READY: 1 },
      open: 2,
      overdue: 0,
    })
  })

  it('finds by number, customer, phone, tax id and serial, and by what they are called since', async () => {
    const { company, operator } = await shop()
    const order = await makeOrder(operator, company, {
      customer: {
        kind: 'PERSON',
        name: 'José',
        surname: 'Ñancupil',
        country: 'CL',
        language: 'es',
        taxId: '12.345.678-5',
        phones: [{ e164: '+56987654321' }],
      },
    })
    await makeOrder(operator, company, { customer: { kind: 'PERSON', name: 'Otra', country: 'CL', language: 'es' }, device: null })
    for (const q of ['nancupil jose', 'galaxy', 'r58n12', '12.345.678-5', '+56 9 8765 4321', 'NANCUPIL samsung'])
      expect(await find(operator, { q }), q).toEqual([1])
    expect(await find(operator, { q: 'nadie' })).toEqual([])
    expect(await find(operator, { q: "%' or 1=1 --" })).toEqual([])

    await operator.ok(customers.edit, { params: { id: order.customer.id }, body: { surname: 'Huenchumán' }, version: 1 })
    await operator.ok(devices.edit, { params: { id: order.device!.id }, body: { serial: 'NUEVO-77' }, version: 1 })
    expect(await find(operator, { q: 'nancupil' })).toEqual([])
    expect(await find(operator, { q: 'huenchuman nuevo77' })).toEqual([1])
  })

  it('finds the few orders that have a number, beside other words or alone, and every page of the many that have one', async () => {
    const { company, operator } = await shop()
    const seller = await company.user('seller')
    await makeMany(api, company, 1_500, seller.id)
    const { rows } = await api.services.database.pool.query<{ number: number; words: string; own: boolean; delivered: boolean }>(
      `select o.number, o."searchText" as words, c."sellerId" is not null as own, s.category = 'DELIVERED' as delivered from "Order" o
       join "Customer" c on c."organizationId" = o."organizationId" and c.id = o."customerId"
       join "OrderStatus" s on s."organizationId" = o."organizationId" and s.id = o."publicStatusId"
       where o."organizationId" = $1::uuid and o."retiredAt" is null order by o.number desc`,
      [company.organization.id],
    )
    const own = rows.filter((row) => row.own)
    const delivered = rows.filter((row) => row.delivered)
    const having = (words: string[], among = rows) =>
      among.filter((row) => words.every((word) => row.words.includes(word))).map(({ number }) => number)
    const all = async (user: TestUser, q: string, query: object = { limit: 100 }) => {
      const seen: number[] = []
      let cursor: string | null = null
      do {
        const page: z.infer<typeof orders.list.response> = await user.ok(orders.list, { query: { ...query, q, ...(cursor && { cursor }) } })
        seen.push(...page.data.map(({ number }) => number))
        cursor = page.nextCursor
      } while (cursor)
      return seen
    }

    const one = rows[700]!.words.split(' ')
    for (const words of [[one.at(-1)!], [one[1]!, '0012'], ['0012', 'samsung', one[1]!], ['56900'], ['ana', '56900'], ['zzz', '56900']])
      expect(await all(operator, words.join(' ')), words.join(' ')).toEqual(having(words))
    const few = having(['0012', 'samsung'])
    expect(await all(operator, '0012 samsung', { limit: 2 })).toEqual(few)
    expect(await all(operator, '0012 samsung', { limit: 2, sort: 'number' })).toEqual(few.toReversed())
    expect(await all(operator, '0012', { category: 'DELIVERED', sort: 'number' })).toEqual(having(['0012'], delivered).reverse())
    expect(having(['56900']).length).toBeGreaterThan(1_000)
    expect(await all(seller, '56900')).toEqual(having(['56900'], own))
    expect(await all(seller, one.at(-1)!)).toEqual(having([one.at(-1)!], own))
  })

  it('finds by the number with the prefix that the company has now', async () => {
    const company = await makeCompany(api, { orderPrefix: 'OS-' })
    const operator = await company.user('operator')
    await makeOrder(operator, company)
    for (const q of ['OS-1', 'os1', '1']) expect(await find(operator, { q }), q).toEqual([1])
  })
})
