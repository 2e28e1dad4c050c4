import { customers, devices } from '@amparo/contracts/staff/customers'
import { orders } from '@amparo/contracts/staff/orders'
import { describe, expect, it } from 'vitest'
import { openApi } from '../../../test/harness.ts'
import { makeCompany, makeCustomer } from '../../../test/make/company.ts'
import { makeLooseImages, makeOrder } from '../../../test/make/order.ts'

const api = await openApi({ PUBLIC_URL: 'https://servicio.example' })

const activitiesOf = (orderId: string) =>
  api.services.database.prisma.activity.findMany({
    where: { orderId },
    orderBy: { id: 'asc' },
    select: { kind: true, data: true, customerSees: true },
  })

describe('taking in an order', () => {
  it('S1-13 S1-16 S1-18 one call makes the customer, the device and the order', async () => {
    const company = await makeCompany(api, { orderPrefix: 'OS-' })
    const [operator, technician] = [await company.user('operator', 'Marisol Vega'), await company.user('technician', 'Luis Paredes')]
    const order = await makeOrder(operator, company, {
      technicianId: technician.id,
      accessories: 'Cargador',
      condition: 'Pantalla trizada',
      price: 45_990,
      promisedAt: '2026-12-01T18:00:00-03:00',
    })
    expect(order).toMatchObject({
      number: 1,
      code: 'OS-1',
      customer: { displayName: 'Carla Muñoz Soto', email: 'carla@correo.cl', country: 'CL', language: 'es' },
      device: { kind: 'Celular', brand: 'Samsung', model: 'Galaxy S22', serial: 'R58N12ABCDE' },
      status: { id: company.status('NEW'), category: 'NEW', mover: 'SHOP' },
      internalStatus: { id: company.internalStatusIds[0], category: null },
      technician: { id: technician.id, name: 'Luis Paredes', photoUrl: null },
      location: { id: company.locationId, name: 'Providencia' },
      createdBy: { id: operator.id, name: 'Marisol Vega' },
      price: { amount: 45_990, currency: 'CLP' },
      promisedAt: '2026-12-01T21:00:00.000Z',
      accessories: 'Cargador',
      condition: 'Pantalla trizada',
      retiredAt: null,
      version: 1,
      can: { edit: true, assign: true, update: true, retire: false },
    })
    expect(order.status.nextStep.es).not.toBe('')
    expect(await activitiesOf(order.id)).toEqual([
      { kind: 'order.created', data: { number: 1, statusId: company.status('NEW') }, customerSees: true },
    ])
    expect(await operator.ok(orders.get, { params: { id: order.id } })).toEqual(order)
  })

  it('S1-13 an order for a customer and a device that exist, and one without a device', async () => {
    const company = await makeCompany(api)
    const operator = await company.user('operator')
    const customer = await makeCustomer(operator)
    const device = await operator.ok(devices.create, { body: { customerId: customer.id, brand: 'LG', model: '55NANO75' } })
    const first = await makeOrder(operator, company, { customer: { id: customer.id }, device: { id: device.id } })
    const second = await makeOrder(operator, company, { customer: { id: customer.id }, device: { id: device.id }, reason: 'Volvió a fallar' })
    expect(second).toMatchObject({
      number: 2,
      device: { id: device.id },
      earlierOrders: [{ id: first.id, code: '1', reason: 'No enciende desde ayer' }],
    })
    expect((await makeOrder(operator, company, { customer: { id: customer.id }, device: null })).device).toBeNull()
  })

  it('S1-13 of 200 taken in at once, numbers have neither gap nor double', async () => {
    const company = await makeCompany(api)
    const operator = await company.user('operator')
    const customer = { id: (await makeCustomer(operator)).id }
    const body = { customer, locationId: company.locationId, reason: 'No enciende' }
    const take = async (): Promise<number> => {
      const answer = await operator.call(orders.create, { body })
      // A busy machine may refuse some for now; those must leave no trace.
      if (answer.status === 503) return take()
      expect(answer.status).toBe(201)
      return answer.body.number
    }
    const numbers = await Promise.all(Array.from({ length: 200 }, take))
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 200 }, (_, index) => index + 1))
    expect((await operator.ok(orders.list, { query: { limit: 1 } })).data[0]!.number).toBe(200)
  })

  it('S1-13 one that is refused leaves no gap, no customer and no device', async () => {
    const company = await makeCompany(api)
    const operator = await company.user('operator')
    await operator.refused(
      orders.create,
      {
        body: {
          customer: { kind: 'PERSON', name: 'Ana', country: 'CL', language: 'es' },
          locationId: company.locationId,
          reason: 'x',
          attachmentIds: [crypto.randomUUID()],
        },
      },
      'reference_not_found',
    )
    expect((await operator.ok(customers.list, { query: {} })).data).toEqual([])
    expect((await makeOrder(operator, company)).number).toBe(1)
  })

  it('B-18 fifty at once with one Idempotency-Key make one order', async () => {
    const company = await makeCompany(api)
    const operator = await company.user('operator')
    const customer = { id: (await makeCustomer(operator)).id }
    const body = { customer, locationId: company.locationId, reason: 'No carga' }
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => operator.call(orders.create, { body }, { headers: { 'idempotency-key': 'intake-1' } })),
    )
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.id}`)).size).toBe(1)
    expect((await operator.ok(orders.list, { query: {} })).data).toHaveLength(1)
  })

  it('S1-16 what is wrong with the customer made in place is told on its field', async () => {
    const company = await makeCompany(api)
    const operator = await company.user('operator')
    const customer = { kind: 'PERSON', name: 'Ana', country: 'CL', language: 'es', taxId: '12.345.678-9' } as const
    const input = { body: { customer, locationId: company.locationId, reason: 'x' } }
    expect((await operator.refused(orders.create, input, 'tax_id_invalid')).fields).toEqual([{ path: 'body.customer.taxId', code: 'tax_id' }])
    const known = await makeCustomer(operator, { taxId: '12.345.678-5' })
    const taken = await operator.refused(orders.create, { body: { ...input.body, customer: { ...customer, taxId: '12345678-5' } } }, 'tax_id_taken')
    expect(taken.data).toEqual({ customerId: known.id })
  })

  it('S1-13 nothing of another company can be named, and nothing retired', async () => {
    const [company, other] = [await makeCompany(api), await makeCompany(api)]
    const [operator, stranger, master] = [await company.user('operator'), await other.user('operator'), await company.user('master')]
    const customer = await makeCustomer(operator)
    const foreign = await makeOrder(stranger, other)
    const foreignImages = await makeLooseImages(api, other, stranger)
    const good = { customer: { id: customer.id }, locationId: company.locationId, reason: 'x' }
    for (const [wrong, path] of [
      [{ customer: { id: foreign.customer.id } }, 'body.customer.id'],
      [{ device: { id: foreign.device!.id } }, 'body.device.id'],
      [{ locationId: other.locationId }, 'body.locationId'],
      [{ technicianId: stranger.id }, 'body.technicianId'],
      [{ attachmentIds: foreignImages }, 'body.attachmentIds'],
    ] as const) {
      const problem = await operator.refused(orders.create, { body: { ...good, ...wrong } as never }, 'reference_not_found')
      expect(problem.fields).toEqual([{ path, code: 'invalid' }])
    }
    await master.ok(customers.retire, { params: { id: customer.id } })
    await operator.refused(orders.create, { body: good }, 'reference_not_found')
  })

  it('S1-13 a device of another customer is refused, and so is one of which nothing is said', async () => {
    const company = await makeCompany(api)
    const operator = await company.user('operator')
    const [one, other] = [await makeCustomer(operator), await makeCustomer(operator)]
    const device = await operator.ok(devices.create, { body: { customerId: other.id, kind: 'Horno' } })
    const body = { customer: { id: one.id }, locationId: company.locationId, reason: 'x' }
    await operator.refused(orders.create, { body: { ...body, device: { id: device.id } } }, 'device_of_another_customer')
    const problem = await operator.refused(orders.create, { body: { ...body, device: { notes: 'algo' } } }, 'invalid_input')
    expect(problem.fields).toEqual([{ path: 'body.device.kind', code: 'required' }])
  })

  it('S1-18 a price below zero, above the most, or with cents of cents is refused, and so are texts without end', async () => {
    const company = await makeCompany(api)
    const operator = await company.user('operator')
    const body = { customer: { id: (await makeCustomer(operator)).id }, locationId: company.locationId, reason: 'x' }
    for (const wrong of [
      { price: -1 },
      { price: 1_000_000_000_001 },
      { price: 10.5 },
      { reason: 'x'.repeat(4_001) },
      { reason: ' ' },
      { condition: 'x'.repeat(2_001) },
      { promisedAt: '0000-01-01T00:00:00Z' },
      { promisedAt: 'mañana' },
    ])
      await operator.refused(orders.create, { body: { ...body, ...wrong } }, 'invalid_input')
    // A day ahead of Greenwich is more than the database would take.
    expect((await makeOrder(operator, company, { promisedAt: '2026-12-02T18:00:00+23:59' })).promisedAt).toBe('2026-12-01T18:01:00.000Z')
    expect((await makeOrder(operator, company, { price: 1_000_000_000_000, reason: 'ñ'.repeat(4_000) })).price!.amount).toBe(1_000_000_000_000)
  })

  it('S1-39 a seller takes in orders for own customers only, and sees only theirs', async () => {
    const company = await makeCompany(api)
    const [seller, colleague, operator] = [await company.user('seller'), await company.user('seller'), await company.user('operator')]
    const [own, foreign] = [await makeCustomer(seller), await makeCustomer(colleague)]
    const mine = await makeOrder(seller, company, { customer: { id: own.id }, device: null })
    const theirs = await makeOrder(operator, company, { customer: { id: foreign.id } })
    const good = { locationId: company.locationId, reason: 'x' }
    await seller.refused(orders.create, { body: { ...good, customer: { id: foreign.id } } }, 'reference_not_found')
    // Not device_of_another_customer: that would tell that there is such a device.
    await seller.refused(orders.create, { body: { ...good, customer: { id: own.id }, device: { id: theirs.device!.id } } }, 'reference_not_found')
    await seller.refused(orders.create, { body: { ...good, customer: { id: own.id }, technicianId: operator.id } }, 'forbidden')

    expect((await seller.ok(orders.list, { query: {} })).data.map(({ id }) => id)).toEqual([mine.id])
    expect((await operator.ok(orders.list, { query: {} })).data.map(({ id }) => id)).toEqual([theirs.id, mine.id])
    expect(await seller.ok(orders.counts, { query: {} })).toMatchObject({ open: 1, byCategory: { NEW: 1 } })
    expect(mine.can).toMatchObject({ edit: false, assign: false, update: false, retire: false })
    for (const endpoint of [orders.get, orders.activities, orders.qr])
      await seller.refused(endpoint, { params: { id: theirs.id }, query: {} } as never, 'not_found')
  })
})
