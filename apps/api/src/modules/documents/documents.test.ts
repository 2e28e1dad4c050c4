import { documents } from '@amparo/contracts/staff/documents'
import { estimates } from '@amparo/contracts/staff/estimates'
import { orders } from '@amparo/contracts/staff/orders'
import { parts } from '@amparo/contracts/staff/parts'
import { payments } from '@amparo/contracts/staff/payments'
import { organization } from '@amparo/contracts/staff/settings'
import { beforeAll, describe, expect, it } from 'vitest'
import { openApi } from '../../../test/harness.ts'
import { printed, printedByLink, sign } from '../../../test/make/documents.ts'
import { makeCharge, makeSent } from '../../../test/make/money.ts'
import { hashContent } from './hash-content.ts'

const api = await openApi({ PUBLIC_URL: 'https://amparo.example' })
const mm = 72 / 25.4
const reach = { phone: '+56225550100', email: 'contacto@austral.example', address: 'Av. Providencia 1234, Santiago' }

describe('the service ticket', () => {
  let charge: Awaited<ReturnType<typeof makeCharge>>
  beforeAll(async () => {
    charge = await makeCharge(api, { name: 'Taller Austral', orderPrefix: 'OS-', ...reach }, 45_000)
  })

  it('S1-20 says on A4 whose order it is, what was brought and why, what it costs and the terms', async () => {
    const { operator, order } = charge
    const ticket = await printed(api, operator, order.id, 'ticket.pdf')
    for (const words of [
      'Orden de servicio',
      'OS-1',
      'Carla Muñoz Soto',
      'Celular Samsung Galaxy S22',
      'R58N12ABCDE',
      'No enciende desde ayer',
      '$45.000',
    ])
      expect(ticket.text).toContain(words)
    expect(ticket.text).toContain('El equipo se recibe para revisión')
    expect([Math.round(ticket.width / mm), Math.round(ticket.height / mm), ticket.pages]).toEqual([210, 297, 1])
    expect(ticket.fileName).toBe('orden-OS-1.pdf')
    // In full for whoever types it; it may go over two lines.
    expect(ticket.text.replaceAll(' ', '')).toContain(order.trackingUrl.replace('https://', ''))
  })

  it('S1-20 comes on a roll of 80 mm as long as it must be, in one piece', async () => {
    const { operator, order } = charge
    const short = await printed(api, operator, order.id, 'ticket.pdf', { paper: 'ROLL' })
    await operator.ok(orders.edit, { params: { id: order.id }, body: { condition: 'Raya larga. '.repeat(80) }, version: order.version })
    const long = await printed(api, operator, order.id, 'ticket.pdf', { paper: 'ROLL' })
    expect([short, long].map(({ width, pages }) => [Math.round(width / mm), pages])).toEqual([
      [80, 1],
      [80, 1],
    ])
    expect(long.height).toBeGreaterThan(short.height + 100)
    expect(long.text).toContain('No enciende desde ayer')
  })

  it('S1-08 has the address, phone and mail of the company on it, as they are now', async () => {
    const { master, order } = charge
    const before = await printed(api, master, order.id, 'ticket.pdf')
    for (const words of ['Taller Austral', reach.address, '+56 2 2555 0100', reach.email]) expect(before.text).toContain(words)

    const company = await master.ok(organization.get, {})
    await master.ok(organization.edit, { body: { address: 'Los Leones 99, Santiago', phone: '+56987654321' }, version: company.version })
    const after = await printed(api, master, order.id, 'ticket.pdf')
    expect(after.text).toContain('Los Leones 99, Santiago')
    expect(after.text).toContain('+56 9 8765 4321')
    expect(after.text).not.toContain(reach.address)
  })

  it('B-24 speaks the language of the customer, or the one that is asked for', async () => {
    const { operator, order } = await makeCharge(api, { country: 'BR', currency: 'BRL', timeZone: 'America/Sao_Paulo', language: 'pt-BR' }, 45_050)
    const spanish = await printed(api, operator, order.id, 'ticket.pdf')
    expect(spanish.text).toContain('Orden de servicio')
    const portuguese = await printed(api, operator, order.id, 'ticket.pdf', { language: 'pt-BR' })
    for (const words of ['Ordem de serviço', 'Equipamento', 'Motivo', 'R$ 450,50', 'O equipamento é recebido para exame'])
      expect(portuguese.text).toContain(words)
    expect(portuguese.text).not.toMatch(/\b(Equipo|Recibida|usted)\b/)
    expect(portuguese.fileName).toBe('ordem-1.pdf')
  })

  it('can be read aloud: its headings in order, its language and its title', async () => {
    const { operator, order } = charge
    const { outline, title, language } = await printed(api, operator, order.id, 'ticket.pdf')
    expect(outline.filter((role) => /^H\d/.test(role)).slice(0, 3)).toEqual(['H1', 'H2', 'H2'])
    expect([title, language]).toEqual(['Orden de servicio OS-1', 'es'])
  })

  it('tells the hour of the company, not of the server', async () => {
    const { operator, order } = charge
    const at = new Intl.DateTimeFormat('es-CL', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'America/Santiago' })
    expect((await printed(api, operator, order.id, 'ticket.pdf')).text).toContain(at.format(new Date(order.receivedAt)))
  })
})

describe('the receipt', () => {
  it('S1-45 proves an advance: number, amount, method, reference, who received it, and what is left', async () => {
    const { operator, order, pay, transfer } = await makeCharge(api, { orderPrefix: 'OS-' })
    const payment = await operator.ok(payments.receive, pay(40_000, { methodId: transfer, reference: 'TR-7781' }))
    for (const paper of ['A4', 'ROLL']) {
      const receipt = await printed(api, operator, order.id, 'receipt.pdf', { paper, of: payment.id })
      for (const words of ['Recibo', 'N.º 1', 'Abono recibido', '$40.000', 'Transferencia', 'TR-7781', 'Oscar Caja', 'OS-1', '$100.000', '$60.000'])
        expect(receipt.text).toContain(words)
    }
  })

  it('S1-46 says plainly that it is not a fiscal document, in both languages', async () => {
    const { operator, order, pay } = await makeCharge(api)
    await operator.ok(payments.receive, pay(10_000))
    for (const paper of ['A4', 'ROLL'])
      expect((await printed(api, operator, order.id, 'receipt.pdf', { paper })).text).toContain('Este recibo no es un documento fiscal.')

    const { prisma } = api.services.database
    const brazil = await makeCharge(api, { country: 'BR', currency: 'BRL', timeZone: 'America/Sao_Paulo', language: 'pt-BR' })
    await prisma.customer.updateMany({ where: { organizationId: brazil.company.organization.id }, data: { language: 'pt-BR' } })
    await brazil.operator.ok(payments.receive, brazil.pay(10_000))
    expect((await printed(api, brazil.operator, brazil.order.id, 'receipt.pdf')).text).toContain('Este recibo não é um documento fiscal.')
  })

  it('S1-45 stays as it was handed over, whatever is paid later, and says when it was voided', async () => {
    const { master, operator, order, pay } = await makeCharge(api)
    const first = await operator.ok(payments.receive, pay(40_000))
    await operator.ok(payments.receive, pay(25_000))
    const again = await printed(api, operator, order.id, 'receipt.pdf', { of: first.id })
    expect(again.text).toContain('$60.000')
    expect(again.text).not.toContain('$35.000')

    await master.ok(payments.void, { params: { id: first.id }, body: { reason: 'Cobrado dos veces' } })
    const voided = await printed(api, operator, order.id, 'receipt.pdf', { of: first.id })
    expect(voided.text).toContain('ANULADO')
    expect(voided.text).toContain('Cobrado dos veces')
  })

  it('S1-45 of money in another currency tells the rate and its source', async () => {
    const { master, operator, order, pay } = await makeCharge(api, { country: 'VE', currency: 'USD', timeZone: 'America/Caracas' }, 10_000)
    const company = await master.ok(organization.get, {})
    await master.ok(organization.edit, { body: { paymentCurrencies: ['VES'] }, version: company.version })
    await operator.ok(payments.receive, pay(182_500, { currency: 'VES', exchange: { base: 'USD', rate: '36.5', source: 'BCV' } }))
    const { text } = await printed(api, operator, order.id, 'receipt.pdf')
    for (const words of ['1.825,00', '1 USD = 36,5 VES', 'BCV', '50,00']) expect(text).toContain(words)
  })

  it('is not there without a payment, and not for who may not see payments', async () => {
    const { company, operator, order, pay } = await makeCharge(api)
    await operator.refused(documents.print, { params: { id: order.id, file: 'receipt.pdf' }, query: {} }, 'document_not_ready')
    await operator.ok(payments.receive, pay(40_000))
    const technician = await company.user('technician')
    await technician.refused(documents.print, { params: { id: order.id, file: 'receipt.pdf' }, query: {} }, 'forbidden')
    const ticket = await printed(api, technician, order.id, 'ticket.pdf')
    expect(ticket.text).toContain('$100.000')
    expect(ticket.text).not.toContain('$40.000')
    expect((await technician.ok(documents.list, { params: { id: order.id } })).data).toEqual([])
    expect((await operator.ok(documents.list, { params: { id: order.id } })).data).toMatchObject([{ kind: 'RECEIPT', file: 'receipt.pdf' }])
  })
})

describe('the estimate', () => {
  it('B-07 is printed as it was sent, and tells what was answered; a draft says that it is one', async () => {
    const { operator, order, slug, token } = await makeCharge(api)
    await operator.refused(documents.print, { params: { id: order.id, file: 'estimate.pdf' }, query: {} }, 'document_not_ready')
    const sent = await makeSent(operator, order.id, { note: 'Incluye limpieza.' })
    const asSent = await printed(api, operator, order.id, 'estimate.pdf')
    for (const words of ['Presupuesto', 'Cambio de pantalla', 'Pantalla', '3 meses', '$75.000', 'Incluye limpieza.', 'Puede aprobarlo'])
      expect(asSent.text).toContain(words)

    const params = { id: order.id, estimateId: sent.id }
    await operator.ok(estimates.answer, { params, body: { approve: false, name: 'Carla Muñoz', reason: 'Muy caro' } })
    const declined = await printedByLink(api, slug, token, 'estimate.pdf', { of: sent.id })
    for (const words of ['Rechazado por Carla Muñoz', 'Muy caro']) expect(declined.text).toContain(words)

    await operator.ok(estimates.create, {
      params: { id: order.id },
      body: { lines: [{ kind: 'SERVICE', description: 'Otra cosa', unitPrice: 1_000 }] },
    })
    const draft = await printed(api, operator, order.id, 'estimate.pdf')
    expect(draft.text).toContain('BORRADOR')
    expect((await printedByLink(api, slug, token, 'estimate.pdf')).text).not.toContain('Otra cosa')
  })

  it('B-07 says of one that was withdrawn, or that ran out, that it was', async () => {
    const { operator, order, slug, token } = await makeCharge(api)
    const { id: estimateId, validUntil } = await makeSent(operator, order.id)
    await operator.ok(estimates.withdraw, { params: { id: order.id, estimateId } })
    expect((await printedByLink(api, slug, token, 'estimate.pdf')).text).toContain('La empresa lo retiró.')

    await makeSent(operator, order.id)
    const before = api.clock.now
    api.clock.now = new Date(Date.parse(validUntil) + 3 * 86_400_000)
    const over = await printedByLink(api, slug, token, 'estimate.pdf')
    api.clock.now = before
    expect(over.text).toContain('Venció sin respuesta.')
  })
})

describe('the delivery note', () => {
  it('B-06 tells the last day of each warranty, and is the customer’s once the device is', async () => {
    const { operator, order, at, move, slug, token } = await makeCharge(api)
    await operator.ok(parts.add, {
      ...at,
      body: { description: 'Batería', unitPrice: 20_000, warranty: { value: 90, unit: 'DAYS' }, newSerial: 'BAT-9' },
    })
    const early = await printed(api, operator, order.id, 'delivery.pdf')
    for (const words of ['Acta de entrega', 'Batería', 'BAT-9', '90 días', 'Las garantías corren desde la entrega'])
      expect(early.text).toContain(words)
    const url = `/api/v1/portal/${slug}/orders/${token}/documents/delivery.pdf`
    expect((await api.app.inject({ url })).json()).toMatchObject({ code: 'document_not_ready' })

    await move('DELIVERED')
    const late = await printedByLink(api, slug, token, 'delivery.pdf')
    expect(late.text).toMatch(/90 días hasta el \d+/)
  })
})

describe('who reads a document', () => {
  it('of another company, of another seller’s customer, by an old link: there is none', async () => {
    const [one, other] = [await makeCharge(api), await makeCharge(api)]
    const params = { id: one.order.id, file: 'ticket.pdf' as const }
    await other.operator.refused(documents.print, { params, query: {} }, 'not_found')
    await (await one.company.user('seller')).refused(documents.print, { params, query: {} }, 'not_found')
    await other.operator.refused(documents.mail, { params, body: { to: 'a@correo.example' } }, 'not_found')
    await one.operator.ok(orders.replaceTrackingLink, { params: { id: one.order.id } })
    expect((await api.app.inject({ url: `/api/v1/portal/${one.slug}/orders/${one.token}/documents/ticket.pdf` })).statusCode).toBe(404)
    const payment = await one.operator.ok(payments.receive, one.pay(1_000))
    await other.operator.refused(documents.print, { params: { id: other.order.id, file: 'receipt.pdf' }, query: { of: payment.id } }, 'not_found')
  })
})

describe('what is kept', () => {
  it('B-08 has the hash of its content in canonical form, whatever the order of its fields', async () => {
    const { operator, order } = await makeCharge(api)
    const signature = await sign(operator, order.id, 'INTAKE')
    const kept = await api.services.database.prisma.document.findFirstOrThrow({
      where: { id: signature.documentId },
      select: { hash: true, content: true },
    })
    expect(kept.hash).toBe(signature.hash)
    expect(hashContent(kept.content as object)).toBe(kept.hash)
    const turned = Object.fromEntries(Object.entries(kept.content as object).reverse())
    expect(hashContent(turned)).toBe(kept.hash)
    expect(hashContent({ ...(kept.content as object), language: 'pt-BR' })).not.toBe(kept.hash)
  })
})
