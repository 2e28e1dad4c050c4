import { notices } from '@amparo/contracts/staff/notices'
import { requests } from '@amparo/contracts/staff/requests'
import nodemailer from 'nodemailer'
import { afterAll, describe, expect, it } from 'vitest'
import { openApi } from '../../../test/harness.ts'
import { makeCustomerService, makeRequest, moveClock } from '../../../test/make/customer-service.ts'
import { png } from '../../../test/make/images.ts'
import { openInboundMail } from '../../outside/inbound-mail.ts'
import { findReplyTarget, keepReply } from './keep-reply.ts'
import { replyText } from './reply-rules.ts'

const api = await openApi()
api.clock.now = new Date('2026-11-23T15:00:00Z')

const faults: unknown[] = []
const domain = 'answers.example'
const inbound = await openInboundMail(
  { host: '127.0.0.1', port: 0, domain },
  {
    find: (token) => findReplyTarget(api.services, token),
    keep: (target, mail) => keepReply(api.services, target, mail),
    onError: (error) => void faults.push(error),
  },
)
const transport = nodemailer.createTransport({ host: '127.0.0.1', port: inbound.port, secure: false, ignoreTLS: true })
afterAll(async () => {
  transport.close()
  await inbound.close()
})

type Mail = Parameters<typeof transport.sendMail>[0]

async function makeAsked() {
  const service = await makeCustomerService(api)
  const { admin } = service
  const rita = await service.company.user('operator', 'Rita Campos')
  const request = await makeRequest(service, admin, rita)
  await admin.ok(requests.mail, { params: { id: request.id }, body: { to: ['tadeo@correo.example'], subject: 'Fotos', text: '¿Nos manda fotos?' } })
  const { replyToken } = await api.services.database.prisma.mail.findFirstOrThrow({
    where: { requestId: request.id, template: 'request_message' },
    select: { replyToken: true },
  })
  const to = `reply+${replyToken}@${domain}`
  const answer = (mail: Mail = {}) =>
    transport.sendMail({ from: 'Tadeo Quiroz <tadeo@correo.example>', to, subject: 'Re: Fotos', text: 'Ahí van.', ...mail })
  const replies = async () =>
    (await admin.ok(requests.activities, { params: { id: request.id }, query: {} })).data.filter(({ kind }) => kind === 'request.replied')
  return { service, admin, rita, request, to, answer, replies }
}

describe('answers to mails', () => {
  it('S2-39 S2-44 an answer is kept with the request, with its images, and rings the bell', async () => {
    const { admin, rita, request, answer, replies } = await makeAsked()
    const files = [
      { filename: 'muro.png', content: await png(300, 200) },
      { filename: 'contrato.pdf', content: Buffer.from('%PDF-1.7 nada') },
    ]
    await answer({ text: 'Ahí van.\n\nEl lun, 23 nov 2026 a las 12:00, Empresa escribió:\n> ¿Nos manda fotos?\n>\n> Gracias', attachments: files })
    const [told, ...more] = await replies()
    expect(more).toEqual([])
    expect(told).toMatchObject({
      actor: { kind: 'CUSTOMER', name: null },
      data: { from: 'Tadeo Quiroz' },
      reply: { from: 'Tadeo Quiroz', subject: 'Re: Fotos', text: 'Ahí van.\n[contrato.pdf]', at: api.clock.now.toISOString() },
    })
    expect(told?.reply?.attachments.map(({ name, width }) => ({ name, width }))).toEqual([{ name: 'muro.png', width: 300 }])
    await api.drain()
    const [bell] = (await rita.ok(notices.list, { query: {} })).data
    expect(bell).toMatchObject({ kind: 'request.replied', about: { id: request.id }, actor: null })
    expect((await admin.ok(notices.list, { query: {} })).data).toEqual([])
    // It is shown with the answer, and not among what was entered.
    expect((await admin.ok(requests.get, { params: { id: request.id } })).attachments).toEqual([])
    expect(faults).toEqual([])
  })

  it('S2-39 delivered twice, also at once, it is kept once', async () => {
    const { answer, replies } = await makeAsked()
    const messageId = `<${crypto.randomUUID()}@correo.example>`
    await Promise.all([1, 2, 3, 4].map(() => answer({ messageId })))
    await answer({ messageId })
    expect(await replies()).toHaveLength(1)
    await answer()
    expect(await replies()).toHaveLength(2)
  })

  it('B-09 the answer ends the pause, and as much of the term is left as was', async () => {
    const { rita, request, answer } = await makeAsked()
    const params = { id: request.id }
    await rita.ok(requests.pause, { params, body: { text: 'Esperamos fotos.' } })
    await moveClock(api, new Date('2026-11-30T15:00:00Z'))
    await answer()
    const after = await rita.ok(requests.get, { params })
    expect(request.dueAt).toBe('2026-11-26T21:00:00.000Z')
    expect(after).toMatchObject({ waitingSince: null, dueAt: '2026-12-03T21:00:00.000Z', overdue: false })
    const kinds = (await rita.ok(requests.activities, { params, query: {} })).data.map(({ kind }) => kind)
    expect(kinds.slice(0, 2)).toEqual(['request.resumed', 'request.replied'])
  })

  it('S2-39 what a machine answers is taken and forgotten', async () => {
    const { rita, request, answer, replies } = await makeAsked()
    await rita.ok(requests.pause, { params: { id: request.id }, body: { text: 'Esperamos fotos.' } })
    await answer({ headers: { 'Auto-Submitted': 'auto-replied' } })
    await answer({ headers: { Precedence: 'bulk' } })
    await answer({ envelope: { from: '', to: (await makeAddress()).to } })
    expect(await replies()).toEqual([])
    expect((await rita.ok(requests.get, { params: { id: request.id } })).waitingSince).not.toBeNull()

    async function makeAddress() {
      return { to: (await replyAddressOf(request.id))! }
    }
  })

  async function replyAddressOf(requestId: string): Promise<string> {
    const mail = await api.services.database.prisma.mail.findFirstOrThrow({
      where: { requestId, replyToken: { not: null } },
      select: { replyToken: true },
    })
    return `reply+${mail.replyToken}@${domain}`
  }

  it('an address that nobody was given, of another domain, or of another kind, is refused', async () => {
    const { to, replies, answer } = await makeAsked()
    const wrong = [
      `reply+${'0'.repeat(32)}@${domain}`,
      to.replace(domain, 'elsewhere.example'),
      `info@${domain}`,
      to.replace('reply+', 'reply+0'),
      `reply+@${domain}`,
    ]
    for (const address of wrong) await expect(answer({ to: address }), address).rejects.toMatchObject({ responseCode: 550 })
    expect(await replies()).toEqual([])
    await answer({ to: to.toUpperCase() })
    expect(await replies()).toHaveLength(1)
  })

  it('one that is too large is refused, and the next is taken', async () => {
    const { answer, replies } = await makeAsked()
    await expect(answer({ attachments: [{ filename: 'x.bin', content: Buffer.alloc(14 * 1024 * 1024) }] })).rejects.toMatchObject({
      responseCode: 552,
    })
    expect(await replies()).toEqual([])
    await answer()
    expect(await replies()).toHaveLength(1)
  })

  it('a loop of two machines ends', async () => {
    const { answer, replies } = await makeAsked()
    for (let n = 0; n < 20; n++) await answer()
    await expect(answer()).rejects.toMatchObject({ responseCode: 450 })
    expect(await replies()).toHaveLength(20)
  })
})

describe('the words of an answer', () => {
  const of = (text: string | undefined, html?: string) => replyText({ text, html, files: [] })

  it('what it quotes below is left out, and nothing that was written', () => {
    expect(of('Sí.\n\nOn Mon, Nov 23, 2026, Empresa\n<a@b.c> wrote:\n> ¿Viene?')).toBe('Sí.')
    expect(of('Sí.\r\n\r\nEm seg., 23 de nov. de 2026 às 12:00, Empresa <a@b.c>\r\nescreveu:\r\n\r\n> Vem?\r\n')).toBe('Sí.')
    expect(of('> ¿Viene?\nSí.\n> ¿Cuándo?\nEl martes.')).toBe('> ¿Viene?\nSí.\n> ¿Cuándo?\nEl martes.')
    expect(of('Él me escribió:\nque no viene.')).toBe('Él me escribió:\nque no viene.')
    expect(of('> Solo cita')).toBe('> Solo cita')
  })

  it('a page without a plain text becomes one', () => {
    expect(of(undefined, '<style>p{}</style><p>Hola &amp; <b>adi&oacute;s</b>&#33;</p><div>Otra<br>línea</div><blockquote>cita</blockquote>')).toBe(
      'Hola & adi&oacute;s!\nOtra\nlínea',
    )
    expect(of('  ', '<script>alert(1)</script><p>1 &lt; 2</p>')).toBe('1 < 2')
    expect(of(undefined, undefined)).toBe('')
  })

  it('what the database cannot keep is left out', () => {
    expect(of('a\u0000b\ud800c\u0007')).toBe('ab\ufffdc')
    expect(of('x'.repeat(30_000))).toHaveLength(20_000)
  })
})
