import { portal } from '@amparo/contracts/portal/portal'
import { orders } from '@amparo/contracts/staff/orders'
import { describe, expect, it } from 'vitest'
import { openApi } from '../../../test/harness.ts'
import { makeCompany } from '../../../test/make/company.ts'
import { makeFollowedOrder, secrets } from '../../../test/make/followed-order.ts'

const api = await openApi()
const hour = 3_600_000

const guess = (slug: string, number: string | number, surname: string) => ({ params: { company: slug }, body: { number: String(number), surname } })

async function attempts(organizationId: string) {
  const rows = await api.services.database.prisma.attempt.findMany({
    where: { organizationId },
    orderBy: { id: 'asc' },
    select: { kind: true, subject: true, ip: true, ok: true },
  })
  return rows
}

describe('looking an order up by number and surname', () => {
  it('S4-02 S4-03 S4-04 shows status, next step, device, agent and location to who knows both', async () => {
    const { slug, order } = await makeFollowedOrder(api)
    const shown = await api.ok(portal.track, guess(slug, order.code.toLowerCase(), 'munoz'))
    expect(shown).toEqual({
      code: order.code,
      status: {
        label: order.status.label,
        nextStep: { es: expect.any(String), 'pt-BR': expect.any(String) },
        category: 'NEW',
        mover: 'SHOP',
        color: order.status.color,
      },
      statusAt: api.clock.now.toISOString(),
      promisedAt: new Date(api.clock.now.getTime() + 48 * hour).toISOString(),
      device: 'Celular Apple iPhone 14',
      agent: 'Luis',
      location: { name: 'Providencia', address: 'Av. Providencia 1234', phone: null, turnaroundDays: 4 },
    })
    expect(await api.ok(portal.track, guess(slug.toUpperCase(), `#00${order.number}`, 'SOTO'))).toEqual(shown)
  })

  it('S4-05 shows nothing of the customer, no serial, no price and no note', async () => {
    const { slug, order, token } = await makeFollowedOrder(api)
    const text = JSON.stringify(await api.ok(portal.track, guess(slug, order.number, 'Muñoz Soto')))
    for (const secret of [...secrets, token]) expect(text).not.toContain(secret)
  })

  it("S4-03 a company's order is found by its trade name and by its legal name", async () => {
    const customer = { kind: 'COMPANY', name: 'Comercial Díaz Limitada', tradeName: 'Muebles Sur', country: 'CL', language: 'es' } as const
    const { slug, order } = await makeFollowedOrder(api, { customer, device: null, technicianId: null })
    expect(await api.ok(portal.track, guess(slug, order.number, 'muebles sur spa'))).toMatchObject({ device: null, agent: null })
    await api.ok(portal.track, guess(slug, order.number, 'comercial diaz'))
    await api.refused(portal.track, guess(slug, order.number, 'sur'), 'not_found')
  })

  it('S4-03 a wrong number, a wrong surname, a retired order and one of another company get one and the same answer', async () => {
    const { slug, company, operator, order } = await makeFollowedOrder(api)
    const { order: retired } = await makeFollowedOrder(api, {}, company)
    await operator.ok(orders.retire, { params: { id: retired.id }, body: { reason: 'Duplicada' } })
    // Numbers count within a company: the third one exists only in the other.
    const other = await makeFollowedOrder(api)
    for (let turn = 0; turn < 2; turn++) await makeFollowedOrder(api, {}, other.company)

    const answers = []
    for (const [number, surname] of [
      [order.number, 'Rojas'],
      [999_999, 'Muñoz'],
      [999_998, 'Rojas'],
      [retired.number, 'Muñoz'],
      [3, 'Muñoz'],
      ['hola', 'Muñoz'],
      [order.number, '%'],
    ] as const) {
      const { status, body, headers } = await api.call(portal.track, guess(slug, number, surname))
      const { requestId, ...rest } = body as unknown as { requestId: string }
      expect(requestId).toMatch(/^[0-9a-f-]{36}$/)
      const { 'x-request-id': _, date: __, ...same } = headers
      answers.push(JSON.stringify({ status, rest, same }))
    }
    expect(new Set(answers).size).toBe(1)
    expect(answers[0]).toContain('"status":404')
  })

  it('S4-03 tells in the same time whichever half was wrong', async () => {
    const { slug, order } = await makeFollowedOrder(api)
    const times = { number: [] as number[], surname: [] as number[] }

    for (let turn = 0; turn < 220; turn++) {
      // A new hour for each pair, so that neither limit is met.
      api.clock.forward(2 * hour)
      for (const [half, number, surname] of turn % 2
        ? ([
            ['number', 800_000 + turn, 'Muñoz'],
            ['surname', order.number, 'Rojas'],
          ] as const)
        : ([
            ['surname', order.number, 'Rojas'],
            ['number', 800_000 + turn, 'Muñoz'],
          ] as const)) {
        const before = performance.now()
        await api.refused(portal.track, guess(slug, number, surname), 'not_found')
        if (turn >= 20) times[half].push(performance.now() - before)
      }
    }
    expect(Math.abs(median(times.number) - median(times.surname))).toBeLessThan(5)
  })

  it('S4-03 five wrong surnames shut an order for an hour, for the right one too, and no other order', async () => {
    const { slug, company, order } = await makeFollowedOrder(api)
    const { order: neighbour } = await makeFollowedOrder(api, {}, company)
    for (let turn = 0; turn < 5; turn++) {
      await api.refused(portal.track, guess(slug, order.number, `Wrong${turn}`), 'not_found', { ip: `10.0.0.${turn}` })
      api.clock.forward(60_000)
    }

    const blocked = await api.call(portal.track, guess(slug, `0${order.number}`, 'Muñoz'), { ip: '10.0.1.1' })
    expect(blocked.status).toBe(429)
    // The first of the five leaves the hour after 55 more minutes.
    expect(blocked.headers['retry-after']).toBe(String(55 * 60))
    expect(blocked.body).toMatchObject({ code: 'too_many_attempts', data: { retryAfterSeconds: 55 * 60 } })
    await api.ok(portal.track, guess(slug, neighbour.number, 'Muñoz'), { ip: '10.0.1.1' })

    api.clock.forward(55 * 60_000 + 1)
    await api.ok(portal.track, guess(slug, order.number, 'Muñoz'), { ip: '10.0.1.1' })
  })

  it('S4-03 ten wrong guesses shut an address for a quarter of an hour, for any order, and no other address', async () => {
    const { slug, order } = await makeFollowedOrder(api)
    for (let turn = 0; turn < 10; turn++) {
      await api.refused(portal.track, guess(slug, 700_000 + turn, 'Muñoz'), 'not_found', { ip: `2800:300:1:2::${turn + 1}` })
    }
    const blocked = await api.call(portal.track, guess(slug, order.number, 'Muñoz'), { ip: '2800:300:1:2::ffff' })
    expect(blocked.status).toBe(429)
    expect(blocked.headers['retry-after']).toBe(String(15 * 60))
    await api.ok(portal.track, guess(slug, order.number, 'Muñoz'), { ip: '2800:300:1:3::1' })

    api.clock.forward(15 * 60_000 + 1)
    await api.ok(portal.track, guess(slug, order.number, 'Muñoz'), { ip: '2800:300:1:2::1' })
  })

  it('S4-03 forty guesses at one moment do not slip past the limit', async () => {
    const { slug, order } = await makeFollowedOrder(api)
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, turn) => api.call(portal.track, guess(slug, order.number, `Wrong${turn}`), { ip: `10.1.0.${turn}` })),
    )
    expect(answers.filter(({ status }) => status === 404)).toHaveLength(5)
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(35)

    const sprayed = await Promise.all(
      Array.from({ length: 60 }, (_, turn) => api.call(portal.track, guess(slug, 600_000 + turn, 'Muñoz'), { ip: '10.2.0.1' })),
    )
    expect(sprayed.filter(({ status }) => status === 404).length).toBeLessThanOrEqual(20)
  })

  it('S4-03 every guess is written down, never with the surname', async () => {
    const { slug, company, order } = await makeFollowedOrder(api)
    const { number } = order
    await api.refused(portal.track, guess(slug, `#0${number}`, 'Rojas'), 'not_found', { ip: '10.3.0.1' })
    await api.ok(portal.track, guess(slug, number, 'Muñoz'), { ip: '10.3.0.2' })
    expect(await attempts(company.organization.id)).toEqual([
      { kind: 'TRACK', subject: String(number), ip: '10.3.0.1', ok: false },
      { kind: 'TRACK', subject: String(number), ip: '10.3.0.2', ok: true },
    ])
  })

  it('S2-04 an unknown company is not found', async () => {
    await api.refused(portal.track, guess('nobody-here', 1, 'Muñoz'), 'not_found')
    await api.refused(portal.company, { params: { company: 'nobody-here' } }, 'not_found')
  })

  it('S2-04 a company shows itself in its own colour and language', async () => {
    const company = await makeCompany(api, { name: 'Casa Ipê', language: 'pt-BR', country: 'BR', currency: 'BRL', timeZone: 'America/Sao_Paulo' })
    await api.services.database.prisma.organization.update({
      where: { organizationId: company.organization.id },
      data: { phone: '+551132165498', logoKey: 'logo.webp' },
    })
    const shown = await api.ok(portal.company, { params: { company: company.organization.slug } })
    expect(shown).toMatchObject({ name: 'Casa Ipê', language: 'pt-BR', timeZone: 'America/Sao_Paulo', phone: '+551132165498', demo: false })
    expect(shown.logoUrl).toMatch(/^\/api\/v1\/files\/logo\.webp\?/)
    expect(shown).not.toHaveProperty('organizationId')
  })
})

function median(values: number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)]!
}
