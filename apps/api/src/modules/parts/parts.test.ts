import { lastDayOf } from '@amparo/contracts/model/warranties'
import { customers } from '@amparo/contracts/staff/customers'
import { orderUpdates } from '@amparo/contracts/staff/order-updates'
import { orders } from '@amparo/contracts/staff/orders'
import { parts } from '@amparo/contracts/staff/parts'
import { describe, expect, it } from 'vitest'
import { openApi, type TestApi } from '../../../test/harness.ts'
import { makeCompany, type TestCompany } from '../../../test/make/company.ts'
import { makeOrder } from '../../../test/make/order.ts'
import { makePart } from '../../../test/make/part.ts'

const api = await openApi()

async function shop() {
  const company = await makeCompany(api)
  const operator = await company.user('operator')
  return { company, operator }
}

function history(test: TestApi, company: TestCompany) {
  return test.services.database.prisma.activity.findMany({
    where: { organizationId: company.organization.id, kind: { startsWith: 'part.' } },
    orderBy: { id: 'asc' },
    select: { kind: true, data: true, orderId: true },
  })
}

describe('parts of an order', () => {
  it('S1-23 S1-22 S1-26 a part is added with what it says, and the order comes to more', async () => {
    const { company, operator } = await shop()
    const order = await makeOrder(operator, company, { price: 10_000 })
    const part = await makePart(operator, order.id, {
      quantity: 2,
      usedOn: '2026-03-05',
      warranty: { value: 3, unit: 'MONTHS' },
      oldSerial: 'VIEJA-1',
      newSerial: 'NUEVA-2',
    })
    expect(part).toMatchObject({
      order: { id: order.id, code: order.code, customer: order.customer.displayName },
      description: 'Batería original',
      quantity: 2,
      unitPrice: { amount: 25_000, currency: 'CLP' },
      total: { amount: 50_000, currency: 'CLP' },
      usedOn: '2026-03-05',
      warranty: { value: 3, unit: 'MONTHS' },
      cover: { state: 'PENDING', until: null },
      oldSerial: 'VIEJA-1',
      newSerial: 'NUEVA-2',
      replaces: null,
      addedBy: { id: operator.id, name: operator.name },
      version: 1,
      can: { edit: true },
    })
    const { data } = await operator.ok(parts.ofOrder, { params: { id: order.id } })
    expect(data).toEqual([part])
    expect((await operator.ok(orders.get, { params: { id: order.id } })).money).toMatchObject({ price: 10_000, parts: 50_000, total: 60_000 })
    expect(await history(api, company)).toEqual([
      {
        kind: 'part.added',
        orderId: order.id,
        data: { partId: part.id, description: 'Batería original', quantity: 2, amount: 50_000, currency: 'CLP' },
      },
    ])
  })

  it('S1-27 a part is changed and taken off; the history says from what to what, and the total follows', async () => {
    const { company, operator } = await shop()
    const order = await makeOrder(operator, company)
    const { id: partId } = await makePart(operator, order.id, { usedOn: '2026-03-05' })
    const params = { id: order.id, partId }
    const edited = await operator.ok(parts.edit, {
      params,
      body: { quantity: 3, unitPrice: 9_990, warranty: { value: 1, unit: 'YEARS' }, usedOn: '2026-03-06' },
      version: 1,
    })
    expect(edited).toMatchObject({ quantity: 3, total: { amount: 29_970 }, usedOn: '2026-03-06', version: 2 })
    expect((await operator.ok(orders.get, { params: { id: order.id } })).money.total).toBe(29_970)
    expect((await history(api, company)).at(-1)!.data).toEqual({
      partId,
      description: 'Batería original',
      changes: [
        { field: 'quantity', from: '1', to: '3' },
        { field: 'unitPrice', from: { amount: 25_000, currency: 'CLP' }, to: { amount: 9_990, currency: 'CLP' } },
        { field: 'usedOn', from: '05-03-2026', to: '06-03-2026' },
        { field: 'warranty', from: null, to: { value: 1, unit: 'YEARS' } },
      ],
    })
    await operator.refused(parts.edit, { params, body: { quantity: 4 }, version: 1 }, 'version_stale')
    await operator.refused(parts.remove, { params, version: 1 }, 'version_stale')
    await operator.ok(parts.edit, { params, body: { quantity: 3 }, version: 2 })
    expect(await history(api, company)).toHaveLength(2)

    await operator.ok(parts.remove, { params, version: 2 })
    expect((await operator.ok(parts.ofOrder, { params: { id: order.id } })).data).toEqual([])
    expect((await operator.ok(orders.get, { params: { id: order.id } })).money.total).toBe(0)
    expect((await history(api, company)).at(-1)).toMatchObject({ kind: 'part.removed', data: { partId, description: 'Batería original' } })
    await operator.refused(parts.remove, { params, version: 3 }, 'not_found')
  })

  it('S1-23 parts added and taken off at the same moment by many leave the right total', async () => {
    const { company, operator } = await shop()
    const order = await makeOrder(operator, company, { price: 1_000 })
    const first = await makePart(operator, order.id, { unitPrice: 7 })
    await Promise.all([
      ...[1, 10, 100, 1_000, 10_000].map((unitPrice) => makePart(operator, order.id, { unitPrice })),
      operator.ok(parts.remove, { params: { id: order.id, partId: first.id }, version: 1 }),
    ])
    expect((await operator.ok(orders.get, { params: { id: order.id } })).money).toMatchObject({ parts: 11_111, total: 12_111 })
    const both = await Promise.all(
      ['Uno', 'Dos'].map(async (description) => {
        const { data } = await operator.ok(parts.ofOrder, { params: { id: order.id } })
        return operator.call(parts.edit, { params: { id: order.id, partId: data[0]!.id }, body: { description }, version: 1 })
      }),
    )
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 412])
  })

  it('S1-27 S1-35 nothing changes on an order that is retired or closed, nor by who may not', async () => {
    const { company, operator } = await shop()
    const [technician, seller, administrator] = [await company.user('technician'), await company.user('seller'), await company.user('administrator')]
    const order = await makeOrder(operator, company, { technicianId: technician.id })
    const part = await makePart(technician, order.id, { unitPrice: 0 })
    const params = { id: order.id, partId: part.id }
    const body = { description: 'Cable', unitPrice: 0 }
    await seller.refused(parts.add, { params: { id: order.id }, body }, 'forbidden')
    const other = await makeOrder(operator, company)
    await technician.refused(parts.add, { params: { id: other.id }, body }, 'forbidden')
    await technician.refused(parts.edit, { params: { id: other.id, partId: part.id }, body: { quantity: 2 }, version: 1 }, 'not_found')
    expect((await seller.call(parts.ofOrder, { params: { id: order.id } })).status).toBe(404)

    await api.services.database.prisma.order.updateMany({ where: { id: order.id }, data: { closedAt: api.clock.now } })
    expect((await technician.ok(parts.ofOrder, { params: { id: order.id } })).data[0]).toMatchObject({ can: { edit: false } })
    for (const user of [technician, operator]) {
      await user.refused(parts.add, { params: { id: order.id }, body }, 'order_closed')
      await user.refused(parts.edit, { params, body: { quantity: 2 }, version: 1 }, 'order_closed')
      await user.refused(parts.remove, { params, version: 1 }, 'order_closed')
    }
    await api.services.database.prisma.order.updateMany({ where: { id: order.id }, data: { closedAt: null } })
    await administrator.ok(orders.retire, { params: { id: order.id }, body: { reason: 'Duplicada' } })
    await operator.refused(parts.add, { params: { id: order.id }, body }, 'order_retired')
    expect((await operator.ok(parts.list, { query: {} })).data).toEqual([])
    expect((await operator.ok(parts.ofOrder, { params: { id: order.id } })).data).toHaveLength(1)
  })

  it('S1-26 a day that nobody means and a line beyond all amounts are refused where they stand', async () => {
    const { company, operator } = await shop()
    const { id } = await makeOrder(operator, company)
    const refusedAt = async (input: object) =>
      (await operator.refused(parts.add, { params: { id }, body: { description: 'Cable', unitPrice: 1, ...input } }, 'invalid_input')).fields
    expect(await refusedAt({ usedOn: '0000-01-01' })).toEqual([{ path: 'body.usedOn', code: 'too_small' }])
    expect(await refusedAt({ usedOn: '9999-12-31' })).toEqual([{ path: 'body.usedOn', code: 'too_big' }])
    expect(await refusedAt({ quantity: 9_999, unitPrice: 1_000_000_000_000 })).toEqual([{ path: 'body.unitPrice', code: 'too_big' }])
    await operator.ok(parts.list, { query: { from: '0000-01-01', to: '9999-12-31' } })
  })
})

describe('one list of all parts', () => {
  it('S1-25 newest first, page by page, without a gap or a repeat while others are added', async () => {
    const { company, operator } = await shop()
    const order = await makeOrder(operator, company)
    const days = ['2026-03-01', '2026-03-03', '2026-03-03', '2026-03-02', '2026-03-03']
    for (const usedOn of days) await makePart(operator, order.id, { usedOn })
    const seen: string[] = []
    let cursor: string | undefined
    do {
      const page = await operator.ok(parts.list, { query: { limit: 2, ...(cursor && { cursor }) } })
      seen.push(...page.data.map(({ usedOn }) => usedOn))
      await makePart(operator, order.id, { usedOn: '2026-03-09' })
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    expect(seen).toEqual(days.toSorted().toReversed())
    await operator.refused(parts.list, { query: { cursor: 'x' } }, 'invalid_input')
  })

  it('S1-25 is narrowed by words, order, day, who added and serial, and totals follow the same filter', async () => {
    const { company, operator } = await shop()
    const colleague = await company.user('operator', 'Bruno Silva')
    const order = await makeOrder(operator, company)
    const other = await makeOrder(operator, company, {
      customer: { kind: 'PERSON', name: 'Ñusta', surname: 'Peñailillo', country: 'CL', language: 'es' },
    })
    await makePart(operator, order.id, { description: 'Pantalla AMOLED', unitPrice: 80_000, usedOn: '2026-03-01', newSerial: 'SN-77-AB' })
    await makePart(colleague, order.id, { description: 'Tornillo', unitPrice: 10, quantity: 4, usedOn: '2026-03-02' })
    await makePart(operator, other.id, { description: 'Pantalla TFT', unitPrice: 50_000, usedOn: '2026-03-03' })

    const found = async (query: object) => {
      const { data } = await operator.ok(parts.list, { query })
      const totals = await operator.ok(parts.totals, { query })
      expect(totals.lines).toBe(data.length)
      expect(totals.pieces).toBe(data.reduce((sum, { quantity }) => sum + quantity, 0))
      expect(totals.totals).toEqual(data.length ? [{ currency: 'CLP', amount: data.reduce((sum, { total }) => sum + total.amount, 0) }] : [])
      return data.map(({ description }) => description).toReversed()
    }
    expect(await found({})).toEqual(['Pantalla AMOLED', 'Tornillo', 'Pantalla TFT'])
    expect(await found({ q: 'pantalla' })).toEqual(['Pantalla AMOLED', 'Pantalla TFT'])
    expect(await found({ q: 'sn77ab' })).toEqual(['Pantalla AMOLED'])
    expect(await found({ q: 'penailillo' })).toEqual(['Pantalla TFT'])
    expect(await found({ q: 'ñusta pantalla' })).toEqual(['Pantalla TFT'])
    expect(await found({ orderId: order.id })).toEqual(['Pantalla AMOLED', 'Tornillo'])
    expect(await found({ addedById: colleague.id })).toEqual(['Tornillo'])
    expect(await found({ from: '2026-03-02' })).toEqual(['Tornillo', 'Pantalla TFT'])
    expect(await found({ from: '2026-03-02', to: '2026-03-02' })).toEqual(['Tornillo'])
    expect(await found({ withSerial: true })).toEqual(['Pantalla AMOLED'])
    expect(await found({ withSerial: false })).toEqual(['Tornillo', 'Pantalla TFT'])
    expect(await found({ q: 'nada de esto' })).toEqual([])

    const customer = await operator.ok(customers.get, { params: { id: other.customer.id } })
    await operator.ok(customers.edit, { params: { id: customer.id }, body: { surname: 'Quilapán' }, version: customer.version })
    expect(await found({ q: 'quilapan' })).toEqual(['Pantalla TFT'])
    expect(await found({ q: 'penailillo' })).toEqual([])
    expect(await found({ q: 'tft' })).toEqual(['Pantalla TFT'])
  })

  it('S1-25 S1-39 a seller has the parts of own customers, and none of another company are there', async () => {
    const { company, operator } = await shop()
    const seller = await company.user('seller')
    const mine = await makeOrder(operator, company, {
      customer: { kind: 'PERSON', name: 'Luz', surname: 'Vega', country: 'CL', language: 'es', sellerId: seller.id },
    })
    const part = await makePart(operator, mine.id)
    await makePart(operator, (await makeOrder(operator, company)).id)
    await makePart((await shop()).operator, mine.id).then(
      () => expect.unreachable(),
      (error) => expect(String(error)).toContain('not_found'),
    )
    expect((await seller.ok(parts.list, { query: {} })).data.map(({ id }) => id)).toEqual([part.id])
    expect((await seller.ok(parts.totals, { query: {} })).lines).toBe(1)
    expect((await (await shop()).operator.ok(parts.list, { query: {} })).data).toEqual([])
  })

  it('S1-25 goes out as CSV in the reader’s language: every row once, formulas harmless, quotes and accents whole', async () => {
    const { company, operator } = await shop()
    const order = await makeOrder(operator, company)
    const hostile = ['=HYPERLINK("http://x","y")', '+1', '-2', '@SUM(A1)', 'Cable "A", de 1 m', '＝1+1']
    for (const description of hostile) await makePart(operator, order.id, { description, usedOn: '2026-03-01' })
    await makePart(operator, order.id, { description: 'Año', warranty: { value: 3, unit: 'MONTHS' }, usedOn: '2026-02-01', newSerial: '=1' })

    const answer = await operator.call(parts.export, { query: {} }, { headers: { 'accept-language': 'pt-BR' } })
    const text = answer.body as unknown as string
    expect(answer.headers['content-type']).toContain('text/csv')
    expect(answer.headers['content-disposition']).toMatch(/^attachment; filename="(pecas|repuestos)-\d{4}-\d\d-\d\d\.csv"$/)
    const lines = text.split('\r\n')
    expect(lines[0]!.charCodeAt(0)).toBe(0xfeff)
    expect(lines.at(-1)).toBe('')
    expect(lines).toHaveLength(hostile.length + 3)
    expect(text).toContain(`,"'=HYPERLINK(""http://x"",""y"")",1,25000,25000,CLP,`)
    for (const word of [",'+1,", ",'-2,", ",'@SUM(A1),", `,"Cable ""A"", de 1 m",`, ",'＝1+1,"]) expect(text).toContain(word)
    expect(lines.at(-2)).toMatch(/^2026-02-01,1,Carla Muñoz Soto,Año,1,25000,25000,CLP,3 meses,.*,,'=1,,Ana Rojas$/)

    const none = (await operator.call(parts.export, { query: { q: 'nada' } })).body as unknown as string
    expect(none.split('\r\n')).toHaveLength(2)
  })

  it('S1-25 the file of more than one chunk has each part once', async () => {
    const { company, operator } = await shop()
    const order = await makeOrder(operator, company)
    await api.services.database.pool.query(
      `insert into "Part" ("organizationId", id, "orderId", description, quantity, "unitAmount", "usedOn", "searchText")
       select $1::uuid, gen_random_uuid(), $2::uuid, 'Pieza ' || n, 1, n, date '2026-01-01' + n % 7, 'pieza ' || n from generate_series(1, 1203) n`,
      [company.organization.id, order.id],
    )
    const text = (await operator.call(parts.export, { query: {} })).body as unknown as string
    const names = text.split('\r\n').flatMap((line) => /,(Pieza \d+),/.exec(line)?.[1] ?? [])
    expect(names).toHaveLength(1_203)
    expect(new Set(names).size).toBe(1_203)
  })
})

describe('warranty of parts', () => {
  const day = 86_400_000

  async function delivered(term: { value: number; unit: 'DAYS' | 'MONTHS' | 'YEARS' } | null = { value: 90, unit: 'DAYS' }) {
    const { company, operator } = await shop()
    const order = await makeOrder(operator, company)
    const part = await makePart(operator, order.id, { warranty: term })
    const move = (id: string, which: 'DELIVERED' | 'WORKING') =>
      operator.ok(orderUpdates.create, { params: { id }, body: { kind: 'PUBLIC', statusId: company.status(which), notify: false } })
    await move(order.id, 'DELIVERED')
    const comesBack = () => makeOrder(operator, company, { customer: { id: order.customer.id }, device: { id: order.device!.id } })
    const cover = async (orderId: string) => (await operator.ok(parts.ofOrder, { params: { id: orderId } })).data.map((each) => each.cover)
    return { company, operator, order, part, move, comesBack, cover }
  }

  it('B-06 the term runs from the delivery, in the company’s zone, and ends after its last day', async () => {
    const { operator, order, cover } = await delivered()
    const until = (await cover(order.id))[0]!.until!
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Santiago' }).format(api.clock.now)
    expect(Date.parse(until) - Date.parse(today)).toBe(90 * day)
    const states = async () => ({
      is: (await cover(order.id))[0]!.state,
      listed: await Promise.all(
        (['ACTIVE', 'OVER', 'PENDING', 'NONE'] as const).map(
          async (state) => (await operator.ok(parts.list, { query: { cover: state } })).data.length,
        ),
      ),
    })
    expect(await states()).toEqual({ is: 'ACTIVE', listed: [1, 0, 0, 0] })
    const { now } = api.clock
    api.clock.now = new Date(now.getTime() + 90 * day)
    await api.services.database.prisma.session.updateMany({ data: { expiresAt: new Date(now.getTime() + 400 * day) } })
    expect(await states()).toEqual({ is: 'ACTIVE', listed: [1, 0, 0, 0] })
    api.clock.forward(day)
    expect(await states()).toEqual({ is: 'OVER', listed: [0, 1, 0, 0] })
    api.clock.now = now
  })

  it('B-06 a delivery that is taken back takes the term back; a new term and none are counted anew', async () => {
    const { operator, order, part, move, cover } = await delivered(null)
    expect(await cover(order.id)).toEqual([{ state: 'NONE', until: null }])
    expect((await operator.ok(parts.list, { query: { cover: 'NONE' } })).data).toHaveLength(1)
    await operator.ok(parts.edit, { params: { id: order.id, partId: part.id }, body: { warranty: { value: 1, unit: 'YEARS' } }, version: 1 })
    expect((await cover(order.id))[0]!.state).toBe('ACTIVE')
    await move(order.id, 'WORKING')
    expect(await cover(order.id)).toEqual([{ state: 'PENDING', until: null }])
    expect((await operator.ok(parts.list, { query: { cover: 'PENDING' } })).data).toHaveLength(1)
  })

  it('B-06 months and years end on the day that the rule of both sides says', async () => {
    const { company, operator, order, part } = await delivered()
    const { prisma } = api.services.database
    let version = 1
    for (const [at, value, unit] of [
      ['2024-01-31', 1, 'MONTHS'],
      ['2023-01-31', 1, 'MONTHS'],
      ['2024-02-29', 1, 'YEARS'],
      ['2023-10-31', 13, 'MONTHS'],
      ['2023-12-31', 45, 'DAYS'],
    ] as const) {
      await prisma.order.updateMany({
        where: { organizationId: company.organization.id, id: order.id },
        data: { deliveredAt: new Date(`${at}T15:00:00Z`) },
      })
      const edited = await operator.ok(parts.edit, {
        params: { id: order.id, partId: part.id },
        body: { warranty: { value, unit }, description: `Pieza ${at} ${value} ${unit}` },
        version: version++,
      })
      expect(edited.cover.until, `${at} + ${value} ${unit}`).toBe(lastDayOf(at, { value, unit }))
    }
  })

  it('B-06 a device that comes back shows what is still covered, and what replaces it goes on with the first term', async () => {
    const { operator, order, part, move, comesBack, cover } = await delivered()
    await makePart(operator, order.id, { description: 'Sin garantía' })
    const again = await comesBack()
    expect(again.earlierOrders.map(({ id }) => id)).toEqual([order.id])
    const covered = async (id: string) => (await operator.ok(parts.covered, { params: { id } })).data
    expect((await covered(again.id)).map(({ id }) => id)).toEqual([part.id])
    expect(await covered(order.id)).toEqual([])

    const second = await makePart(operator, again.id, { replacesId: part.id, unitPrice: 0, warranty: { value: 5, unit: 'YEARS' } })
    const [first] = await cover(order.id)
    expect(second).toMatchObject({ warranty: null, cover: first, replaces: { id: part.id, order: { id: order.id, code: order.code } } })
    expect(await covered(again.id)).toEqual([])
    await move(again.id, 'DELIVERED')
    expect(await cover(again.id)).toEqual([first])

    const third = await comesBack()
    expect((await covered(third.id)).map(({ id }) => id)).toEqual([second.id])
    await makePart(operator, third.id, { replacesId: second.id, unitPrice: 0 })
    expect(await cover(third.id)).toEqual([first])

    await move(order.id, 'WORKING')
    for (const id of [order.id, again.id, third.id]) expect((await cover(id))[0]).toEqual({ state: 'PENDING', until: null })
    await move(order.id, 'DELIVERED')
    expect((await cover(third.id))[0]!.state).toBe('ACTIVE')
  })

  it('B-06 only a part of an earlier order of the same device that is still under warranty is replaced', async () => {
    const { company, operator, order, part, comesBack } = await delivered()
    const again = await comesBack()
    const refused = (orderId: string, replacesId: string, code: 'not_under_warranty' | 'reference_not_found') =>
      operator.refused(parts.add, { params: { id: orderId }, body: { description: 'Batería', unitPrice: 0, replacesId } }, code)
    const own = await makePart(operator, again.id)
    await refused(again.id, own.id, 'not_under_warranty')
    await refused(order.id, part.id, 'not_under_warranty')
    await refused((await makeOrder(operator, company)).id, part.id, 'not_under_warranty')
    await refused((await makeOrder(operator, company, { device: null })).id, part.id, 'not_under_warranty')
    await refused(again.id, crypto.randomUUID(), 'reference_not_found')
    const elsewhere = await delivered()
    await refused(again.id, elsewhere.part.id, 'reference_not_found')
    const without = await makePart(operator, order.id)
    await refused(again.id, without.id, 'not_under_warranty')
    const { now } = api.clock
    api.clock.forward(91 * day)
    await refused(again.id, part.id, 'not_under_warranty')
    api.clock.now = now
    await operator.ok(parts.remove, { params: { id: order.id, partId: part.id }, version: 1 })
    await refused(again.id, part.id, 'reference_not_found')
  })

  it('B-06 while the first delivery is taken back, a replacement is refused or goes back with it, never left with a term of its own', async () => {
    const { company, operator, order, part, comesBack, cover, move } = await delivered()
    for (let round = 0; round < 5; round += 1) {
      const again = await comesBack()
      const [added] = await Promise.all([
        operator.call(parts.add, { params: { id: again.id }, body: { description: 'Batería', unitPrice: 0, replacesId: part.id } }),
        operator.ok(orderUpdates.create, { params: { id: order.id }, body: { kind: 'PUBLIC', statusId: company.status('WORKING'), notify: false } }),
      ])
      if (added.status === 201) expect(await cover(again.id)).toEqual([{ state: 'PENDING', until: null }])
      else expect(added.body).toMatchObject({ code: 'not_under_warranty' })
      await move(order.id, 'DELIVERED')
    }
  })
})
