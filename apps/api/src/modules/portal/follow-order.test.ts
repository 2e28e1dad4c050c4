import { portal } from '@amparo/contracts/portal/portal'
import type { LiveEvent } from '@amparo/contracts/staff/desk'
import { describe, expect, it } from 'vitest'
import { openApi } from '../../../test/harness.ts'
import { makeCompany, type TestCompany } from '../../../test/make/company.ts'
import { makeTrackedOrder } from '../../../test/make/tracked-order.ts'

const api = await openApi()
const minute = 60_000

const link = (company: TestCompany, token: string) => ({ params: { company: company.organization.slug, token } })

describe('an order by its secret link', () => {
  it('B-03 shows all that the limited view shows, and what was handed over', async () => {
    const company = await makeCompany(api)
    const order = await makeTrackedOrder(api, company)
    const limited = await api.ok(portal.track, {
      params: { company: company.organization.slug },
      body: { number: `${order.number}`, surname: 'soto' },
    })
    expect(await api.ok(portal.order, link(company, order.token))).toEqual({
      ...limited,
      customerName: 'Carla Andrea',
      reason: 'No enciende desde ayer',
      accessories: 'Cargador',
      receivedAt: api.clock.now.toISOString(),
      serial: 'F2LX90ABCD',
      language: 'pt-BR',
      steps: [{ id: 'received', at: api.clock.now.toISOString(), kind: 'received', status: null, note: '', images: [] }],
    })
  })

  it('B-04 every status carries its next sentence in both languages, the promised date and who must move', async () => {
    const company = await makeCompany(api)
    const order = await makeTrackedOrder(api, company, { order: { publicStatusId: company.status('WAITING') } })
    const { status, promisedAt } = await api.ok(portal.order, link(company, order.token))
    expect(status).toMatchObject({ category: 'WAITING', mover: 'CUSTOMER' })
    expect(status.nextStep.es).not.toBe('')
    expect(status.nextStep['pt-BR']).not.toBe('')
    expect(status.nextStep.es).not.toBe(status.nextStep['pt-BR'])
    expect(promisedAt).not.toBeNull()
  })

  it('S1-01 lists what was told in the order of time, newest first, and nothing internal or deleted', async () => {
    const company = await makeCompany(api)
    const order = await makeTrackedOrder(api, company)
    api.clock.forward(minute)
    const first = await order.update({ statusId: company.status('WORKING'), note: 'Lo estamos revisando' })
    api.clock.forward(minute)
    await order.update({ kind: 'NOTE', statusId: null, note: 'secret note' })
    await order.update({ kind: 'INTERNAL', statusId: company.internalStatusIds[0]!, note: 'secret internal' })
    await order.update({ note: 'secret, said by mistake', deletedAt: api.clock.now })
    api.clock.forward(minute)
    const last = await order.update({ statusId: company.status('READY'), note: 'Listo' })

    const shown = await api.ok(portal.order, link(company, order.token))
    expect(shown.steps.map(({ id, kind, note, status }) => [id, kind, note, status?.category])).toEqual([
      [last, 'status', 'Listo', 'READY'],
      [first, 'status', 'Lo estamos revisando', 'WORKING'],
      ['received', 'received', '', undefined],
    ])
    expect(JSON.stringify(shown)).not.toContain('secret')
  })

  it('S1-02 images come with their status, at the reception, or later where they were marked for the customer', async () => {
    const company = await makeCompany(api)
    const order = await makeTrackedOrder(api, company)
    const atReception = await order.image({ customerSees: true })
    const hidden = [await order.image({ customerSees: false })]
    api.clock.forward(minute)
    const update = await order.update({})
    const [one, two] = [await order.image({ orderId: null, updateId: update }), await order.image({ updateId: update })]
    hidden.push(await order.image({ updateId: update, deletedAt: api.clock.now }))
    api.clock.forward(minute)
    const note = await order.update({ kind: 'NOTE', statusId: null })
    hidden.push(await order.image({ updateId: note }))
    const gone = await order.update({ deletedAt: api.clock.now })
    hidden.push(await order.image({ updateId: gone, customerSees: true }))
    api.clock.forward(60 * minute)
    const [later, together] = [await order.image({ customerSees: true }), await order.image({ customerSees: true })]
    api.clock.forward(60 * minute)
    const onNote = await order.image({ updateId: note, customerSees: true })
    hidden.push(await order.image({ customerSees: true, deletedAt: api.clock.now }))

    const shown = await api.ok(portal.order, link(company, order.token))
    const ids = shown.steps.map(({ id, kind, images }) => [id, kind, ...images.map(({ url }) => /([0-9a-f-]{36})\.webp/.exec(url)?.[1])])
    expect(ids).toEqual([
      [onNote, 'images', onNote],
      [later, 'images', later, together],
      [update, 'status', one, two],
      ['received', 'received', atReception],
    ])
    const text = JSON.stringify(shown)
    for (const id of hidden) expect(text).not.toContain(id)
    expect(text).not.toContain('secret')
    expect(shown.steps[1]!.images[0]).toMatchObject({
      width: 1200,
      height: 900,
      thumbnailUrl: expect.stringMatching(/^\/api\/v1\/files\/.*-thumb\.webp\?e=/),
    })
  })

  it("B-03 a replaced link, a retired order's and another company's open nothing", async () => {
    const [company, other] = [await makeCompany(api), await makeCompany(api)]
    const order = await makeTrackedOrder(api, company)
    const retired = await makeTrackedOrder(api, company, { order: { retiredAt: api.clock.now } })
    await api.refused(portal.order, link(company, retired.token), 'not_found')
    await api.refused(portal.order, link(other, order.token), 'not_found')
    await api.refused(portal.order, link(company, order.token.slice(0, -1)), 'not_found')
    await api.refused(portal.live, link(company, `${order.token}x`), 'not_found')

    await api.services.database.prisma.order.updateMany({ where: { id: order.id }, data: { trackingToken: 'another-one' } })
    await api.refused(portal.order, link(company, order.token), 'not_found')
  })

  it('S4-03 a company is greeted by its trade name', async () => {
    const company = await makeCompany(api)
    const customer = { kind: 'COMPANY', name: 'Comercial Díaz Limitada', surname: '', tradeName: 'Muebles Sur', language: 'es' } as const
    const order = await makeTrackedOrder(api, company, { customer, device: { kind: '', brand: '', model: '', serial: '' } })
    expect(await api.ok(portal.order, link(company, order.token))).toMatchObject({
      customerName: 'Muebles Sur',
      language: 'es',
      serial: null,
      device: null,
    })
  })

  it('B-14 says so when the order changes for the customer, and only then', async () => {
    const company = await makeCompany(api)
    const [order, neighbour] = [await makeTrackedOrder(api, company), await makeTrackedOrder(api, company)]
    const happen = (kind: string, orderId: string, customerSees = false) =>
      api.services.hub.publish(company.organization.id, { id: kind, kind, orderId, customerId: null, userId: null, customerSees } satisfies LiveEvent)

    const base = await api.app.listen({ port: 0, host: '127.0.0.1' })
    const response = await fetch(`${base}/api/v1/portal/${company.organization.slug}/orders/${order.token}/live`)
    expect(response.headers.get('content-type')).toContain('text/event-stream')
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
    expect((await reader.read()).value).toBe(': open\n\n')

    happen('order.note', order.id)
    happen('order.internal_status', order.id)
    happen('order.status', neighbour.id, true)
    happen('order.status', order.id, true)
    happen('order.assigned', order.id)
    happen('order.tracking_link_replaced', order.id)
    happen('order.status', order.id, true)
    const changed = 'event: changed\ndata: {}\n\n'
    let heard = ''
    while (heard.length < 3 * changed.length) heard += (await reader.read()).value
    expect(heard).toBe(changed.repeat(3))

    // Nothing more comes to a link that was replaced: what arrives next is the end of the stream.
    const rest = reader.read()
    await api.app.close()
    expect((await rest).done).toBe(true)
  })
})
