import { portal } from '@amparo/contracts/portal/portal'
import { attachments } from '@amparo/contracts/staff/attachments'
import { orderUpdates } from '@amparo/contracts/staff/order-updates'
import { orders } from '@amparo/contracts/staff/orders'
import { describe, expect, it } from 'vitest'
import { openApi } from '../../../test/harness.ts'
import { makeFollowedOrder } from '../../../test/make/followed-order.ts'
import { makeLooseImages } from '../../../test/make/order.ts'

const api = await openApi()
const minute = 60_000

describe('an order by its secret link', () => {
  it('B-03 shows all that the limited view shows, and what was handed over', async () => {
    const { slug, order, link } = await makeFollowedOrder(api)
    const limited = await api.ok(portal.track, { params: { company: slug }, body: { number: order.code, surname: 'soto' } })
    const shown = await api.ok(portal.order, link)
    expect(shown).toEqual({
      ...limited,
      customerName: 'Carla Andrea',
      reason: 'No enciende desde ayer',
      accessories: 'Cargador',
      receivedAt: api.clock.now.toISOString(),
      serial: 'F2LX90ABCD',
      language: 'pt-BR',
      steps: [{ id: 'received', at: api.clock.now.toISOString(), kind: 'received', status: null, note: '', images: [], amount: null }],
      parts: [],
      money: {
        currency: 'CLP',
        price: 45_990,
        ...{ parts: 0, discount: 0, tax: 0, taxName: 'IVA', taxMode: 'NONE', total: 45_990, paid: 0, balance: 45_990 },
      },
      estimates: [],
      documents: [{ file: 'ticket.pdf', of: null, at: api.clock.now.toISOString() }],
      fullName: 'Carla Andrea Muñoz Soto',
    })
    for (const secret of ['secreto', 'carla@', '987654321', 'Aromos', 'Paredes']) expect(JSON.stringify(shown)).not.toContain(secret)
  })

  it('B-04 a status carries its next sentence in both languages, the promised date and who must move', async () => {
    const { company, order, technician, link } = await makeFollowedOrder(api)
    api.clock.forward(minute)
    await technician.ok(orderUpdates.create, { params: { id: order.id }, body: { kind: 'PUBLIC', statusId: company.status('WAITING') } })
    const { status, statusAt, promisedAt } = await api.ok(portal.order, link)
    expect(status).toMatchObject({ category: 'WAITING', mover: 'CUSTOMER' })
    expect(status.nextStep.es).not.toBe('')
    expect(status.nextStep['pt-BR']).not.toBe('')
    expect(status.nextStep.es).not.toBe(status.nextStep['pt-BR'])
    expect(statusAt).toBe(api.clock.now.toISOString())
    expect(promisedAt).toBe(order.promisedAt)
  })

  it('S1-01 lists what was told in the order of time, newest first, and nothing internal or taken back', async () => {
    const { company, order, technician, operator, link } = await makeFollowedOrder(api)
    const params = { id: order.id }
    api.clock.forward(minute)
    const first = await technician.ok(orderUpdates.create, {
      params,
      body: { kind: 'PUBLIC', statusId: company.status('WORKING'), note: 'Lo estamos revisando' },
    })
    api.clock.forward(minute)
    await technician.ok(orderUpdates.create, { params, body: { kind: 'NOTE', note: 'secreto entre colegas' } })
    await technician.ok(orderUpdates.create, { params, body: { kind: 'INTERNAL', statusId: company.internalStatusIds[1]!, note: 'secreto interno' } })
    const mistake = await technician.ok(orderUpdates.create, {
      params,
      body: { kind: 'PUBLIC', statusId: company.status('CANCELLED'), note: 'secreto, dicho por error' },
    })
    await operator.ok(orderUpdates.delete, { params: { ...params, updateId: mistake.id }, version: mistake.version })
    api.clock.forward(minute)
    const last = await technician.ok(orderUpdates.create, { params, body: { kind: 'PUBLIC', statusId: company.status('READY'), note: 'Listo' } })

    const shown = await api.ok(portal.order, link)
    expect(shown.steps.map(({ id, kind, note, status }) => [id, kind, note, status?.category])).toEqual([
      [last.id, 'status', 'Listo', 'READY'],
      [first.id, 'status', 'Lo estamos revisando', 'WORKING'],
      ['received', 'received', '', undefined],
    ])
    expect(JSON.stringify(shown)).not.toContain('secreto')
  })

  it('S1-02 images come with their status, or later where they were added for the customer', async () => {
    const { company, order, technician, operator, link } = await makeFollowedOrder(api)
    const params = { id: order.id }
    const upload = (count: number) => makeLooseImages(api, company, technician, count)
    const byId = async () => {
      const rows = await api.services.database.prisma.attachment.findMany({ where: { orderId: order.id }, select: { id: true, storageKey: true } })
      return new Map(rows.map(({ id, storageKey }) => [storageKey, id]))
    }
    const distinct = async (ids: string[]) => {
      for (const id of ids)
        await api.services.database.prisma.attachment.updateMany({
          where: { id },
          data: { storageKey: `${id}.webp`, thumbnailKey: `${id}-thumbnail.webp` },
        })
      return ids
    }

    api.clock.forward(minute)
    const [one, two, gone] = await distinct(await upload(3))
    const update = await technician.ok(orderUpdates.create, {
      params,
      body: { kind: 'PUBLIC', statusId: company.status('WORKING'), attachmentIds: [one!, two!, gone!] },
    })
    await operator.ok(attachments.delete, { params: { ...params, attachmentId: gone! } })
    const [internal] = await distinct(await upload(1))
    await technician.ok(orderUpdates.create, { params, body: { kind: 'NOTE', attachmentIds: [internal!] } })
    const [mistaken] = await distinct(await upload(1))
    const mistake = await technician.ok(orderUpdates.create, {
      params,
      body: { kind: 'PUBLIC', statusId: company.status('CANCELLED'), attachmentIds: [mistaken!] },
    })
    await operator.ok(orderUpdates.delete, { params: { ...params, updateId: mistake.id }, version: mistake.version })
    api.clock.forward(60 * minute)
    const [later, together, hidden] = await distinct(await upload(3))
    await technician.ok(attachments.add, { params, body: { attachmentIds: [later!, together!], customerSees: true } })
    await technician.ok(attachments.add, { params, body: { attachmentIds: [hidden!], customerSees: false } })
    api.clock.forward(60 * minute)
    const [latest] = await distinct(await upload(1))
    await technician.ok(attachments.add, { params, body: { attachmentIds: [latest!], customerSees: true } })

    const keys = await byId()
    const shown = await api.ok(portal.order, link)
    const steps = shown.steps.map(({ id, kind, images }) => [id, kind, ...images.map(({ url }) => keys.get(/files\/(.*)\?/.exec(url)![1]!))])
    expect(steps).toEqual([
      [latest, 'images', latest],
      [later, 'images', later, together],
      [update.id, 'status', one, two],
      ['received', 'received'],
    ])
    expect(shown.steps[0]!.images[0]).toEqual({
      url: expect.stringMatching(/^\/api\/v1\/files\/.*\.webp\?e=\d+&s=/),
      thumbnailUrl: expect.stringMatching(/^\/api\/v1\/files\/.*-thumbnail\.webp\?e=\d+&s=/),
      width: 800,
      height: 600,
    })
    for (const id of [gone, internal, mistaken, hidden]) expect(JSON.stringify(shown)).not.toContain(id)
  })

  it("B-03 a replaced link, a retired order's and another company's open nothing", async () => {
    const { company, order, operator, link, token } = await makeFollowedOrder(api)
    const other = await makeFollowedOrder(api)
    await api.refused(portal.order, { params: { company: other.slug, token } }, 'not_found')
    await api.refused(portal.order, { params: { ...link.params, token: token.slice(0, -1) } }, 'not_found')
    await api.refused(portal.live, { params: { ...link.params, token: `${token}x` } }, 'not_found')

    const replaced = await operator.ok(orders.replaceTrackingLink, { params: { id: order.id } })
    await api.refused(portal.order, link, 'not_found')
    await api.refused(portal.live, link, 'not_found')
    const next = { params: { company: company.organization.slug, token: replaced.trackingUrl.split('/').at(-1)! } }
    await api.ok(portal.order, next)

    await operator.ok(orders.retire, { params: { id: order.id }, body: { reason: 'Duplicada' } })
    await api.refused(portal.order, next, 'not_found')
    await operator.ok(orders.restore, { params: { id: order.id } })
    await api.ok(portal.order, next)
  })

  it('B-24 a company is greeted by its trade name, in its language', async () => {
    const customer = { kind: 'COMPANY', name: 'Comercial Díaz Limitada', tradeName: 'Muebles Sur', country: 'CL', language: 'es' } as const
    const { link } = await makeFollowedOrder(api, { customer, device: null })
    expect(await api.ok(portal.order, link)).toMatchObject({ customerName: 'Muebles Sur', language: 'es', serial: null, device: null })
  })

  it('S4-01 B-14 says so when the order changes for the customer, and only then', async () => {
    const { company, order, technician, operator, link } = await makeFollowedOrder(api)
    const neighbour = await makeFollowedOrder(api, {}, company)
    const base = await api.app.listen({ port: 0, host: '127.0.0.1' })
    const response = await fetch(`${base}/api/v1/portal/${link.params.company}/orders/${link.params.token}/live`)
    expect(response.headers.get('content-type')).toContain('text/event-stream')
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
    expect((await reader.read()).value).toBe(': open\n\n')

    const say = (id: string, body: Parameters<typeof technician.ok<typeof orderUpdates.create>>[1]['body']) =>
      technician.ok(orderUpdates.create, { params: { id }, body })
    const params = { id: order.id }
    await say(order.id, { kind: 'NOTE', note: 'Entre nosotros' })
    await say(order.id, { kind: 'INTERNAL', statusId: company.internalStatusIds[1]! })
    await neighbour.technician.ok(orderUpdates.create, {
      params: { id: neighbour.order.id },
      body: { kind: 'PUBLIC', statusId: company.status('READY') },
    })
    await say(order.id, { kind: 'PUBLIC', statusId: company.status('WORKING') })
    await operator.ok(orders.assignMany, { body: { ids: [order.id], technicianId: null } })
    await operator.ok(orders.replaceTrackingLink, { params })
    await operator.ok(orderUpdates.create, { params, body: { kind: 'PUBLIC', statusId: company.status('READY') } })

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
