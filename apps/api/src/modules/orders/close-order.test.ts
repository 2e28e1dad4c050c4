import { attachments } from '@amparo/contracts/staff/attachments'
import { documents } from '@amparo/contracts/staff/documents'
import { estimates } from '@amparo/contracts/staff/estimates'
import { orderUpdates } from '@amparo/contracts/staff/order-updates'
import { orders } from '@amparo/contracts/staff/orders'
import { parts } from '@amparo/contracts/staff/parts'
import { payments } from '@amparo/contracts/staff/payments'
import { signatures } from '@amparo/contracts/staff/signatures'
import { describe, expect, it } from 'vitest'
import { openApi } from '../../../test/harness.ts'
import { printed, printedByLink, sign } from '../../../test/make/documents.ts'
import { fileOf, png } from '../../../test/make/images.ts'
import { makeCharge } from '../../../test/make/money.ts'
import { makeLooseImages } from '../../../test/make/order.ts'

const api = await openApi()

async function makeClosed() {
  const charge = await makeCharge(api)
  const payment = await charge.operator.ok(payments.receive, charge.pay(100_000))
  await charge.move('DELIVERED')
  return { ...charge, payment, order: await charge.operator.ok(orders.close, charge.at) }
}

describe('closing', () => {
  it('S1-21 an order with a balance cannot be closed, nor one that is neither delivered nor cancelled', async () => {
    const { operator, at, pay, move } = await makeCharge(api)
    await operator.ok(payments.receive, pay(60_000))
    await operator.refused(orders.close, at, 'order_not_finished')
    await move('READY')
    await operator.refused(orders.close, at, 'order_not_finished')
    await move('DELIVERED')
    const { data } = await operator.refused(orders.close, at, 'order_balance_not_zero')
    expect(data).toEqual({ balance: 40_000, currency: 'CLP' })
    await operator.refused(documents.print, { params: { ...at.params, file: 'report.pdf' }, query: {} }, 'document_not_ready')

    await operator.ok(payments.receive, pay(40_000))
    const closed = await operator.ok(orders.close, at)
    expect(closed.closedAt).not.toBeNull()
    expect(closed.can).toMatchObject({ edit: false, update: false, charge: false, sign: false, close: false })
    await operator.refused(orders.close, at, 'order_closed')
  })

  it('S1-21 nobody closes or reopens without the right to', async () => {
    const { company, operator, at } = await makeClosed()
    await operator.refused(orders.reopen, { ...at, body: { reason: 'Faltó algo' } }, 'forbidden')
    const technician = await company.user('technician')
    await technician.refused(orders.close, at, 'forbidden')
    await (await makeCharge(api)).master.refused(orders.reopen, { ...at, body: { reason: 'No es mía' } }, 'not_found')
  })

  it('S1-21 a void during a close: one of the two happens, and a closed order is always paid', async () => {
    for (let round = 0; round < 5; round++) {
      const { master, operator, at, pay, move } = await makeCharge(api)
      const payment = await operator.ok(payments.receive, pay(100_000))
      await move('DELIVERED')
      const [closing, voiding] = await Promise.all([
        operator.call(orders.close, at),
        master.call(payments.void, { params: { id: payment.id }, body: { reason: 'Cobrado dos veces' } }),
      ])
      expect([closing.status, voiding.status].sort()).toEqual([200, 409])
      const order = await operator.ok(orders.get, at)
      expect([order.closedAt !== null, order.money.balance]).toEqual(closing.status === 200 ? [true, 0] : [false, 100_000])
    }
  })

  it('S1-21 two who close it at once make one report', async () => {
    const { operator, at, pay, move } = await makeCharge(api)
    await operator.ok(payments.receive, pay(100_000))
    await move('DELIVERED')
    const answers = await Promise.all([1, 2, 3].map(() => operator.call(orders.close, at)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    expect((await operator.ok(documents.list, at)).data.filter(({ kind }) => kind === 'REPORT')).toHaveLength(1)
  })

  it('S1-21 what is closed refuses edits, updates, parts, images, estimates, signatures and money', async () => {
    const { company, master, at, pay, back, order, payment } = await makeClosed()
    const [loose] = await makeLooseImages(api, company, master)
    const { params } = at
    const update = (await master.ok(orders.activities, { ...at, query: {} })).data.find((activity) => activity.update)!.update!
    await master.refused(orders.edit, { ...at, body: { reason: 'Otro' }, version: order.version }, 'order_closed')
    await master.refused(orderUpdates.create, { ...at, body: { kind: 'NOTE', note: 'Algo más' } }, 'order_closed')
    await master.refused(orderUpdates.create, { ...at, body: { kind: 'PUBLIC', statusId: company.status('READY') } }, 'order_closed')
    const ofUpdate = { params: { ...params, updateId: update.id }, version: update.version }
    await master.refused(orderUpdates.edit, { ...ofUpdate, body: { note: 'Otra cosa' } }, 'order_closed')
    await master.refused(orderUpdates.delete, ofUpdate, 'order_closed')
    await master.refused(attachments.add, { ...at, body: { attachmentIds: [loose!], customerSees: true } }, 'order_closed')
    await master.refused(parts.add, { ...at, body: { description: 'Tornillo', unitPrice: 100 } }, 'order_closed')
    await master.refused(estimates.create, { ...at, body: { lines: [] } }, 'order_closed')
    await master.refused(payments.receive, pay(1), 'order_closed')
    await master.refused(payments.refund, back(1, 'Descuento'), 'order_closed')
    await master.refused(payments.void, { params: { id: payment.id }, body: { reason: 'Error' } }, 'order_closed')
    await master.refused(orders.retire, { ...at, body: { reason: 'Duplicada' } }, 'order_closed')
    await master.refused(orders.replaceTrackingLink, at, 'order_closed')
    await master.refused(signatures.prepare, { ...at, query: { kind: 'DELIVERY', language: 'es' } }, 'order_closed')
    expect(await master.ok(orders.get, at)).toMatchObject({ version: order.version, money: { balance: 0 } })
  })

  it('S1-21 reopening needs a reason, puts the report out of force, and the next closing makes another', async () => {
    const { master, at } = await makeClosed()
    const { data: before } = await master.ok(documents.list, at)
    const first = before.find(({ kind }) => kind === 'REPORT')!
    expect((await master.call(orders.reopen, { ...at, body: { reason: '  ' } })).status).toBe(400)
    const open = await master.ok(orders.reopen, { ...at, body: { reason: 'Faltó un repuesto' } })
    expect(open).toMatchObject({ closedAt: null, can: { edit: true, close: true } })
    await master.refused(orders.reopen, { ...at, body: { reason: 'Otra vez' } }, 'order_not_closed')
    await master.refused(documents.print, { params: { ...at.params, file: 'report.pdf' }, query: {} }, 'document_not_ready')
    const old = await printed(api, master, at.params.id, 'report.pdf', { of: first.id })
    expect(old.text).toContain('SIN VIGENCIA')

    await master.ok(orderUpdates.create, { ...at, body: { kind: 'NOTE', note: 'Listo' } })
    await master.ok(orders.close, at)
    const reports = (await master.ok(documents.list, at)).data.filter(({ kind }) => kind === 'REPORT')
    expect(reports.map(({ superseded }) => superseded)).toEqual([false, true])
    const { data: history } = await master.ok(orders.activities, { ...at, query: {} })
    expect(history.map(({ kind }) => kind).filter((kind) => /closed|reopened/.test(kind))).toEqual(['order.closed', 'order.reopened', 'order.closed'])
  })
})

describe('the final report', () => {
  it('S1-21 tells what was done, told, paid, covered and signed, and stays as it was when the order was closed', async () => {
    const { company, master, operator, at, order, pay, move, slug, token } = await makeCharge(api, { orderPrefix: 'OS-' })
    await sign(operator, order.id, 'INTAKE')
    await operator.ok(parts.add, {
      ...at,
      body: { description: 'Batería', unitPrice: 20_000, warranty: { value: 6, unit: 'MONTHS' }, newSerial: 'BAT-9' },
    })
    const photo = await operator.ok(attachments.upload, { file: fileOf(await png(), 'antes.png') })
    await operator.ok(orderUpdates.create, {
      ...at,
      body: { kind: 'PUBLIC', statusId: company.status('READY'), note: 'Cambiamos la batería.', attachmentIds: [photo.id] },
    })
    await operator.ok(orderUpdates.create, { ...at, body: { kind: 'NOTE', note: 'Cliente difícil' } })
    await operator.ok(payments.receive, pay(120_000))
    await move('DELIVERED')
    await sign(operator, order.id, 'DELIVERY', { strokes: null })
    await operator.ok(orders.close, at)

    const report = await printedByLink(api, slug, token, 'report.pdf')
    for (const words of [
      'Informe final',
      'OS-1',
      'Cambiamos la batería.',
      'Batería',
      'BAT-9',
      '6 meses',
      '$120.000',
      'Saldo pagado',
      'Efectivo',
      'Foto 1',
      'Acepta las condiciones',
      'Recibe el equipo conforme',
    ])
      expect(report.text).toContain(words)
    expect(report.text).toMatch(/hasta el \d+ \S+ 20\d\d/)
    expect(report.text).not.toContain('Cliente difícil')

    const { prisma } = api.services.database
    await prisma.customer.updateMany({ where: { organizationId: company.organization.id }, data: { name: 'Otra', surname: 'Persona' } })
    const later = await printed(api, master, order.id, 'report.pdf')
    expect(later.text).toContain('Carla Muñoz Soto')
    expect(later.text).not.toContain('Otra Persona')
    const technician = await company.user('technician')
    const shorter = await printed(api, technician, order.id, 'report.pdf')
    expect(shorter.text).toContain('$120.000')
    expect(shorter.text).not.toMatch(/Efectivo|Saldo/)
  })

  it('S1-21 of a cancelled order says what became of the money that was received', async () => {
    const { master, operator, at, order, pay, back, move } = await makeCharge(api)
    await operator.ok(payments.receive, pay(50_000))
    await move('CANCELLED')
    const { data } = await operator.refused(orders.close, at, 'order_balance_not_zero')
    expect(data).toEqual({ balance: -50_000, currency: 'CLP' })
    const { version } = await operator.ok(orders.get, at)
    await operator.ok(orders.edit, { ...at, body: { kept: 8_000 }, version })
    await operator.ok(payments.refund, back(42_000, 'Se descuenta la revisión'))
    await operator.ok(orders.close, at)

    for (const paper of ['A4', 'ROLL']) {
      const { text } = await printed(api, master, order.id, 'report.pdf', { paper })
      expect(text).toMatch(/Recibido \$50\.000 Devuelto al cliente \$42\.000 Retenido por la empresa \$8\.000/)
      expect(text).toContain('La orden se canceló y el trabajo no se cobra.')
    }
  })

  it('S1-21 of a cancelled order without money says so', async () => {
    const { master, at, order, move } = await makeCharge(api)
    await move('CANCELLED')
    await master.ok(orders.close, at)
    expect((await printed(api, master, order.id, 'report.pdf')).text).toContain('No se había recibido dinero.')
  })

  it('S1-21 has forty parts and twelve photos, all of them', async () => {
    const { operator, order, at, move, pay } = await makeCharge(api, {}, 10_000)
    for (let index = 1; index <= 40; index++) await operator.ok(parts.add, { ...at, body: { description: `Repuesto ${index}.`, unitPrice: 0 } })
    const photo = await png()
    const ids: string[] = []
    for (let index = 0; index < 12; index++) ids.push((await operator.ok(attachments.upload, { file: fileOf(photo) })).id)
    await operator.ok(attachments.add, { ...at, body: { attachmentIds: ids, customerSees: true } })
    await operator.ok(payments.receive, pay(10_000))
    await move('DELIVERED')
    await operator.ok(orders.close, at)
    const report = await printed(api, operator, order.id, 'report.pdf')
    for (let index = 1; index <= 40; index++) expect(report.text).toContain(`Repuesto ${index}.`)
    for (let index = 1; index <= 12; index++) expect(report.text).toContain(`Foto ${index} `)
    expect(report.text).not.toContain('Foto no disponible')
  })
})
