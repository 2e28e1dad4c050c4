import { randomBytes } from 'node:crypto'
import { portal } from '@amparo/contracts/portal/portal'
import { documents } from '@amparo/contracts/staff/documents'
import { estimates } from '@amparo/contracts/staff/estimates'
import { mails } from '@amparo/contracts/staff/mails'
import { orders } from '@amparo/contracts/staff/orders'
import { payments } from '@amparo/contracts/staff/payments'
import type { Email } from 'postal-mime'
import { describe, expect, it } from 'vitest'
import { openApi } from '../../../test/harness.ts'
import { startMailServer } from '../../../test/mail-server.ts'
import { readPdf, sign } from '../../../test/make/documents.ts'
import { makeCharge, makeDraft, makeSent } from '../../../test/make/money.ts'
import { expireEstimates } from '../estimates/expire-estimates.ts'

const server = await startMailServer()
const api = await openApi({ SMTP_URL: server.url, MAIL_FROM: 'Amparo <no-reply@mail.example>', PUBLIC_URL: 'https://amparo.example' })
const { prisma } = api.services.database
const someone = () => `${randomBytes(5).toString('hex')}@correo.example`

/** An order whose customer is reached at an address of their own. */
async function makeReachable(organization: Parameters<typeof makeCharge>[1] = {}, language: 'es' | 'pt-BR' = 'es') {
  const charge = await makeCharge(api, organization)
  // The confirmation of the intake goes to the address from before.
  await api.drain()
  const email = someone()
  await prisma.customer.updateMany({ where: { organizationId: charge.company.organization.id }, data: { email, language } })
  return { ...charge, email, params: { company: charge.slug, token: charge.token } }
}

/** The PDF that goes with a mail, by its name. */
async function attached(mail: Email) {
  const [file, ...others] = mail.attachments.filter(({ mimeType }) => mimeType === 'application/pdf')
  expect(others).toEqual([])
  return { name: file!.filename, ...(await readPdf(Buffer.from(file!.content as ArrayBuffer))) }
}

describe('an estimate', () => {
  it('B-07 is put before the customer with its total, its last day, the link and the document', async () => {
    const { operator, order, email } = await makeReachable({ orderPrefix: 'OS-' })
    await makeSent(operator, order.id, { note: 'Incluye limpieza.' })
    await api.drain()
    const [mail, ...others] = server.to(email)
    // The status that follows tells nothing of its own: one mail is enough.
    expect(others).toEqual([])
    expect(mail!.subject).toBe('Presupuesto de su orden OS-1')
    for (const words of ['Hola, Carla:', '$75.000', 'Puede responder hasta el', '> Incluye limpieza.', order.trackingUrl])
      expect(mail!.text).toContain(words)
    const file = await attached(mail!)
    expect(file.name).toBe('presupuesto-OS-1-1.pdf')
    for (const words of ['Cambio de pantalla', '$75.000']) expect(file.text).toContain(words)
  })

  it('B-24 is put before who reads Portuguese in Portuguese', async () => {
    const { operator, order, email } = await makeReachable(
      { country: 'BR', currency: 'BRL', timeZone: 'America/Sao_Paulo', language: 'pt-BR' },
      'pt-BR',
    )
    await makeSent(operator, order.id)
    await api.drain()
    const mail = server.to(email)[0]!
    expect(mail.subject).toBe('Orçamento da sua ordem 1')
    for (const words of ['Olá, Carla!', 'R$ 750,00', 'Ver e responder']) expect(mail.text!.replaceAll('\u00a0', ' ')).toContain(words)
    expect((await attached(mail)).text).toContain('Orçamento')
    expect(mail.text).not.toMatch(/\b(orden|usted|presupuesto)\b/)
  })

  it('B-07 that was withdrawn before the job runs, or sent without notice, is not mailed', async () => {
    const { operator, order, email } = await makeReachable()
    const sent = await makeSent(operator, order.id)
    await operator.ok(estimates.withdraw, { params: { id: order.id, estimateId: sent.id } })
    const draft = await makeDraft(operator, order.id)
    await operator.ok(estimates.send, { params: { id: order.id, estimateId: draft.id }, body: { notify: false } })
    await api.drain()
    expect(server.to(email)).toEqual([])
  })

  const ends: Record<string, (charge: Awaited<ReturnType<typeof makeReachable>>, estimateId: string) => Promise<unknown>> = {
    'is withdrawn': ({ operator, order }, estimateId) => operator.ok(estimates.withdraw, { params: { id: order.id, estimateId } }),
    'is replaced': async ({ operator, order }) => {
      const { id: estimateId } = await makeDraft(operator, order.id)
      await operator.ok(estimates.send, { params: { id: order.id, estimateId }, body: { notify: false } })
    },
    'is answered': ({ operator, order }, estimateId) =>
      operator.ok(estimates.answer, { params: { id: order.id, estimateId }, body: { approve: false, name: 'Carla', reason: 'Muy caro' } }),
    'runs out': async ({ company }) => {
      const where = { organizationId: company.organization.id }
      await prisma.estimate.updateMany({ where, data: { validUntil: new Date('2026-01-31') } })
      await prisma.mail.updateMany({ where, data: { createdAt: new Date('2026-01-20') } })
    },
  }

  it.each(Object.keys(ends))('B-07 one that %s while its mail waits is not mailed, and the outbox says why', async (end) => {
    const charge = await makeReachable()
    const { operator, order, email } = charge
    const { mailer } = api.services
    api.services.mailer = undefined
    const sent = await makeSent(operator, order.id)
    await operator.ok(documents.mail, { params: { id: order.id, file: 'estimate.pdf' }, body: { to: email } })
    await api.drain()
    api.services.mailer = mailer
    // In the queue already when it ends.
    await operator.ok(mails.sendWaiting, {})
    await ends[end]!(charge, sent.id)
    await api.drain()

    // Of one that was answered, a copy is still what somebody wanted to send.
    const subjects = server.to(email).map(({ subject }) => subject)
    expect(subjects.filter((subject) => subject?.startsWith('Presupuesto'))).toEqual(end === 'is answered' ? ['Presupuesto 1 de la orden 1'] : [])
    const { data } = await operator.ok(mails.list, { query: { orderId: order.id, state: ['FAILED'] } })
    expect(data.map(({ template }) => template).sort()).toEqual(end === 'is answered' ? ['estimate_sent'] : ['estimate_sent', 'order_document'])
    for (const mail of data) {
      expect(mail).toMatchObject({ error: expect.stringContaining('El presupuesto de este correo ya no espera respuesta'), can: { send: false } })
      await operator.refused(mails.send, { params: { id: mail.id } }, 'mail_not_resendable')
    }
  })

  it('B-07 a draft that is thrown away while its copy waits is not mailed; one that was over already goes as such', async () => {
    const { operator, order, email } = await makeReachable()
    const draft = await makeDraft(operator, order.id)
    const copy = (of: string) => operator.ok(documents.mail, { params: { id: order.id, file: 'estimate.pdf' }, body: { to: email, of } })
    await copy(draft.id)
    await operator.ok(estimates.discard, { params: { id: order.id, estimateId: draft.id }, version: draft.version })
    await api.drain()
    expect(server.to(email)).toEqual([])

    const sent = await makeSent(operator, order.id)
    await operator.ok(estimates.withdraw, { params: { id: order.id, estimateId: sent.id } })
    api.clock.forward(1_000)
    await copy(sent.id)
    await api.drain()
    expect((await attached(server.to(email)[0]!)).text).toContain('La empresa lo retiró.')
  })

  it('B-07 its answer is told to who wrote it and to the technician, with the reason', async () => {
    const { company, operator, order, params } = await makeReachable()
    const technician = await company.user('technician', 'Pedro Soto')
    await operator.ok(orders.edit, { params: { id: order.id }, body: { technicianId: technician.id }, version: order.version })
    const sent = await makeSent(operator, order.id)
    const answer = { approve: false, name: 'Carla Muñoz', reason: 'Prefiero comprar otro.' }
    await api.ok(portal.answerEstimate, { params: { ...params, estimateId: sent.id }, body: answer })
    await api.drain()
    for (const user of [operator, technician]) {
      const [mail, ...others] = server.to(user.email)
      expect(others).toEqual([])
      expect(mail!.subject).toBe('Presupuesto rechazado: orden 1')
      for (const words of ['Carla Muñoz rechazó la versión 1', '> Prefiero comprar otro.', `/admin/${params.company}/orders/${order.id}`])
        expect(mail!.text).toContain(words)
    }
  })

  it('B-07 who takes an approval down is not told of it; of one that ran out they are', async () => {
    const { operator, order } = await makeReachable()
    const first = await makeSent(operator, order.id)
    await operator.ok(estimates.answer, { params: { id: order.id, estimateId: first.id }, body: { approve: true, name: 'Carla' } })
    await api.drain()
    expect(server.to(operator.email)).toEqual([])

    const second = await makeSent(operator, order.id)
    await prisma.estimate.updateMany({ where: { id: second.id }, data: { validUntil: new Date('2026-01-01') } })
    await expireEstimates(api.services)
    await api.drain()
    expect(server.to(operator.email).map(({ subject }) => subject)).toEqual(['Presupuesto sin respuesta: orden 1'])
  })

  it('B-07 of whom nobody is left, the answer reaches the masters', async () => {
    const { master, operator, order, params } = await makeReachable()
    const sent = await makeSent(operator, order.id)
    await prisma.user.updateMany({ where: { id: operator.id }, data: { deactivatedAt: api.clock.now } })
    await api.ok(portal.answerEstimate, { params: { ...params, estimateId: sent.id }, body: { approve: true, name: 'Carla' } })
    await api.drain()
    expect(server.to(master.email).map(({ subject }) => subject)).toEqual(['Presupuesto aprobado: orden 1'])
  })
})

describe('a document', () => {
  it('S1-45 goes to the customer as PDF, with a word; the history and the outbox say so', async () => {
    const { operator, order, at, pay, email } = await makeReachable({ orderPrefix: 'OS-' })
    const payment = await operator.ok(payments.receive, pay(40_000))
    const mailing = { params: { id: order.id, file: 'receipt.pdf' as const }, body: { to: email, message: 'Gracias por su pago.', of: payment.id } }
    const { mailId } = await operator.ok(documents.mail, mailing)
    await api.drain()
    const mail = server.to(email)[0]!
    expect(mail.subject).toBe('Recibo 1 de la orden OS-1')
    for (const words of ['Hola, Carla:', '> Gracias por su pago.']) expect(mail.text).toContain(words)
    const file = await attached(mail)
    expect(file.name).toBe('recibo-OS-1-1.pdf')
    expect(file.text).toContain('Este recibo no es un documento fiscal.')

    expect(await operator.ok(mails.get, { params: { id: mailId } })).toMatchObject({
      template: 'order_document',
      state: 'SENT',
      attachments: [{ name: 'recibo-OS-1-1.pdf' }],
    })
    const { data: history } = await operator.ok(orders.activities, { ...at, query: {} })
    expect(history.map(({ kind }) => kind).slice(0, 2)).toEqual(['mail.sent', 'order.document_mailed'])
  })

  it('S1-20 a ticket goes as the order stands when the mail leaves, and as it was signed once it is', async () => {
    const { operator, order, at, email } = await makeReachable()
    const mailing = { params: { id: order.id, file: 'ticket.pdf' as const }, body: { to: email } }
    await operator.ok(documents.mail, mailing)
    const edited = await operator.ok(orders.edit, { ...at, body: { accessories: 'Cargador original' }, version: order.version })
    await api.drain()
    expect((await attached(server.to(email)[0]!)).text).toContain('Cargador original')

    await sign(operator, order.id, 'INTAKE')
    await operator.ok(orders.edit, { ...at, body: { accessories: 'Nada' }, version: edited.version })
    await operator.ok(documents.mail, mailing)
    await api.drain()
    expect((await attached(server.to(email)[1]!)).text).toContain('Cargador original')
  })

  it('S1-34 who may not see payments mails no receipt, and no money in what they mail', async () => {
    const { company, operator, order, at, pay } = await makeReachable()
    const technician = await company.user('technician')
    await operator.ok(orders.edit, { ...at, body: { technicianId: technician.id }, version: order.version })
    await operator.ok(payments.receive, pay(40_000))
    const own = someone()
    const mailing = (file: 'receipt.pdf' | 'ticket.pdf') => ({ params: { id: order.id, file }, body: { to: own } })
    await technician.refused(documents.mail, mailing('receipt.pdf'), 'forbidden')
    await technician.ok(documents.mail, mailing('ticket.pdf'))
    await api.drain()
    const [mail] = server.to(own)
    const { text } = await attached(mail!)
    expect(text).toContain('$100.000')
    expect(text).not.toContain('$40.000')
    // To somebody else it greets nobody by the customer's name.
    expect(mail!.text).toContain('Hola:')
  })

  it('nothing is mailed of an order that was retired', async () => {
    const { master, order, at, email } = await makeReachable()
    await master.ok(orders.retire, { ...at, body: { reason: 'Duplicada' } })
    await master.refused(documents.mail, { params: { id: order.id, file: 'ticket.pdf' }, body: { to: email } }, 'order_retired')
    expect(server.to(email)).toEqual([])
  })
})
