import { randomBytes } from 'node:crypto'
import { auth } from '@amparo/contracts/staff/auth'
import { customers } from '@amparo/contracts/staff/customers'
import { mails } from '@amparo/contracts/staff/mails'
import { orderUpdates } from '@amparo/contracts/staff/order-updates'
import { orders } from '@amparo/contracts/staff/orders'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { openApi } from '../../../test/harness.ts'
import { startMailServer } from '../../../test/mail-server.ts'
import { makeCompany, type TestCompany, type TestUser } from '../../../test/make/company.ts'
import { makeOrder } from '../../../test/make/order.ts'
import { jobHandlers } from '../../jobs.ts'
import { openMailer } from '../../outside/mailer.ts'
import { sweepMails } from './sweep-mails.ts'

const server = await startMailServer()
const api = await openApi({ SMTP_URL: server.url, MAIL_FROM: 'Amparo <no-reply@mail.example>', PUBLIC_URL: 'https://amparo.example' })
const { prisma } = api.services.database

const someone = () => `${randomBytes(5).toString('hex')}@correo.example`
const person = (email: string | null, language: 'es' | 'pt-BR' = 'es') => ({
  kind: 'PERSON' as const,
  name: 'Ana María',
  surname: 'Rojas',
  country: 'CL',
  language,
  email,
})

/** An order of somebody with a mail address, of whose intake nothing was mailed. */
async function orderFor(operator: TestUser, company: TestCompany, email = someone()) {
  const order = await makeOrder(operator, company, { customer: person(email), notify: false })
  return { order, email }
}

const ready = (company: TestCompany, more = {}) => ({ kind: 'PUBLIC' as const, statusId: company.status('READY'), ...more })

describe('mails to the customer', () => {
  it('S2-26 an order that was taken in is confirmed in Spanish, with its number and its link', async () => {
    const company = await makeCompany(api, { name: 'Casa Demo', orderPrefix: 'OS-', phone: '+56225550100', email: 'contacto@casademo.example' })
    const email = someone()
    const promisedAt = '2026-12-05T15:00:00.000Z'
    const order = await makeOrder(await company.user('operator'), company, { customer: person(email), promisedAt })
    await api.drain()

    const [mail, ...others] = server.to(email)
    expect(others).toEqual([])
    expect(mail!.subject).toBe('Recibimos su equipo: orden OS-1')
    expect(mail!.from).toMatchObject({ name: 'Casa Demo', address: 'no-reply@mail.example' })
    expect(mail!.replyTo).toMatchObject([{ address: 'contacto@casademo.example' }])
    expect(mail!.html).toContain('lang="es"')
    expect(mail!.html).toContain(`href="${order.trackingUrl}"`)
    for (const words of [
      'Hola, Ana María:',
      'OS-1',
      'Celular Samsung Galaxy S22',
      'No enciende desde ayer',
      'sábado, 5 de diciembre',
      order.trackingUrl,
      '+56 2 2555 0100',
    ])
      expect(mail!.text).toContain(words)
  })

  it('S2-26 a new status is told in Portuguese to who reads it, with what comes next and the note', async () => {
    const company = await makeCompany(api, {
      name: 'Eletrônica São João',
      country: 'BR',
      currency: 'BRL',
      timeZone: 'America/Sao_Paulo',
      language: 'pt-BR',
    })
    const operator = await company.user('operator')
    const email = someone()
    const order = await makeOrder(operator, company, { customer: { ...person(email, 'pt-BR'), name: 'João', country: 'BR' }, notify: false })
    await operator.ok(orderUpdates.create, { params: { id: order.id }, body: ready(company, { note: 'Trocamos a tela.\nTestado por 2 horas.' }) })
    await api.drain()

    const status = await prisma.orderStatus.findFirstOrThrow({ where: { id: company.status('READY') }, select: { label: true, nextStep: true } })
    const { 'pt-BR': label } = status.label as Record<string, string>
    const { 'pt-BR': nextStep } = status.nextStep as Record<string, string>
    const mail = server.to(email)[0]!
    expect(mail.subject).toBe(`Ordem 1: ${label}`)
    expect(mail.html).toContain('lang="pt-BR"')
    expect(mail.html).toContain('Trocamos a tela.<br/>Testado por 2 horas.')
    for (const words of ['Olá, João!', nextStep!, '> Trocamos a tela.', 'Ver minha ordem']) expect(mail.text).toContain(words)
    expect(mail.text).not.toMatch(/\b(orden|usted|equipo)\b/)
  })

  it('S2-26 nothing is mailed without an address, without notify, on notes and on internal statuses', async () => {
    const company = await makeCompany(api)
    const operator = await company.user('operator')
    const before = server.received.length
    const silent = await makeOrder(operator, company, { customer: person(null) })
    await operator.ok(orderUpdates.create, { params: { id: silent.id }, body: ready(company) })
    const { order } = await orderFor(operator, company)
    const params = { id: order.id }
    await operator.ok(orderUpdates.create, { params, body: ready(company, { notify: false }) })
    await operator.ok(orderUpdates.create, { params, body: { kind: 'NOTE', note: 'Solo entre nosotros' } })
    await operator.ok(orderUpdates.create, { params, body: { kind: 'INTERNAL', statusId: company.internalStatusIds[1]! } })
    await prisma.orderStatus.updateMany({
      where: { organizationId: company.organization.id, id: company.status('WAITING') },
      data: { notify: false },
    })
    await operator.ok(orderUpdates.create, { params, body: { kind: 'PUBLIC', statusId: company.status('WAITING') } })
    await api.drain()
    expect(server.received.length).toBe(before)
  })

  it('S2-26 an update that is taken back, or an order that is retired, before the job runs is not told', async () => {
    const company = await makeCompany(api)
    const administrator = await company.user('administrator')
    const { order, email } = await orderFor(administrator, company)
    const update = await administrator.ok(orderUpdates.create, { params: { id: order.id }, body: ready(company) })
    await administrator.ok(orderUpdates.delete, { params: { id: order.id, updateId: update.id }, version: update.version })
    const other = await orderFor(administrator, company)
    await administrator.ok(orderUpdates.create, { params: { id: other.order.id }, body: ready(company) })
    await administrator.ok(orders.retire, { params: { id: other.order.id }, body: { reason: 'Duplicada' } })
    await api.drain()
    expect([...server.to(email), ...server.to(other.email)]).toEqual([])
  })

  it('S2-26 each mail tells of its own moment, however far the order has moved on when it is written', async () => {
    const company = await makeCompany(api)
    const operator = await company.user('operator')
    const email = someone()
    const order = await makeOrder(operator, company, { customer: person(email) })
    await operator.ok(orderUpdates.create, { params: { id: order.id }, body: ready(company) })
    const delivered = { kind: 'PUBLIC' as const, statusId: company.status('DELIVERED') }
    await operator.ok(orderUpdates.create, { params: { id: order.id }, body: delivered })
    await api.drain()

    const label = async (category: 'READY' | 'DELIVERED') => {
      const status = await prisma.orderStatus.findFirstOrThrow({ where: { id: company.status(category) }, select: { label: true } })
      return (status.label as { es: string }).es
    }
    const told = server.to(email).map(({ subject, html }) => [subject, /Avance de la orden: (\w+)/.exec(html!)![1]])
    expect(Object.fromEntries(told)).toEqual({
      'Recibimos su equipo: orden 1': 'Recibida',
      [`Orden 1: ${await label('READY')}`]: 'Lista',
      [`Orden 1: ${await label('DELIVERED')}`]: 'Entregada',
    })
  })

  it('S2-26 a mail that waited is not sent once its update is taken back, or its order', async () => {
    const company = await makeCompany(api)
    const administrator = await company.user('administrator')
    const { mailer } = api.services
    api.services.mailer = undefined
    const [back, retired, other] = [
      await orderFor(administrator, company),
      await orderFor(administrator, company),
      await orderFor(administrator, company),
    ]
    const update = await administrator.ok(orderUpdates.create, { params: { id: back.order.id }, body: ready(company) })
    for (const { order } of [retired, other]) await administrator.ok(orderUpdates.create, { params: { id: order.id }, body: ready(company) })
    await api.drain()
    api.services.mailer = mailer

    // Two in the queue already, when what they tell is taken back; the third goes.
    const waiting = (await administrator.ok(mails.list, { query: {} })).data
    const mailOf = ({ order }: { order: { id: string } }) => waiting.find((mail) => mail.order!.id === order.id)!
    await administrator.ok(mails.sendWaiting, {})
    await administrator.ok(orderUpdates.delete, { params: { id: back.order.id, updateId: update.id }, version: update.version })
    await administrator.ok(orders.retire, { params: { id: retired.order.id }, body: { reason: 'Duplicada' } })
    await api.drain()
    expect([back, retired, other].map(({ email }) => server.to(email).length)).toEqual([0, 0, 1])

    const error = 'Lo que cuenta este correo se quitó antes de que pudiera salir, y no se envió.'
    for (const each of [back, retired]) {
      expect(await administrator.ok(mails.get, { params: { id: mailOf(each).id } })).toMatchObject({ state: 'FAILED', error, can: { send: false } })
      await administrator.refused(mails.send, { params: { id: mailOf(each).id } }, 'mail_not_resendable')
    }
    await administrator.ok(orders.restore, { params: { id: retired.order.id } })
    await administrator.ok(mails.send, { params: { id: mailOf(retired).id } })
    await api.drain()
    expect(server.to(retired.email)).toHaveLength(1)
  })

  it('what people typed neither adds headers nor becomes markup', async () => {
    const company = await makeCompany(api)
    // Straight into the tables: the contracts refuse line breaks in a name.
    const name = 'Taller\r\nBcc: victim@correo.example\r\n\r\n<script>alert(1)</script>'
    await prisma.organization.update({ where: { organizationId: company.organization.id }, data: { name }, select: { slug: true } })
    api.services.hub.forget(company.organization.id)
    const operator = await company.user('operator')
    const { order, email } = await orderFor(operator, company)
    const label = { es: 'Listo\r\nBcc: victim@correo.example', 'pt-BR': 'Pronto' }
    await prisma.orderStatus.updateMany({ where: { organizationId: company.organization.id, id: company.status('READY') }, data: { label } })
    const note = '<img src=x onerror=alert(1)> & "comillas" </style>'
    await operator.ok(orderUpdates.create, { params: { id: order.id }, body: ready(company, { note }) })
    await api.drain()

    const mail = server.to(email)[0]!
    expect(server.to('victim@correo.example')).toEqual([])
    expect(mail.bcc ?? []).toEqual([])
    expect(mail.headers.map(({ key }) => key)).not.toContain('bcc')
    expect(mail.subject).toBe('Orden 1: Listo Bcc: victim@correo.example')
    expect(mail.html).not.toMatch(/<script|<img/)
    expect(mail.html).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;comillas&quot;')
    expect(mail.text).toContain(`> ${note}`)
  })

  it('shows the logo where mail programs can: inside the mail', async () => {
    const company = await makeCompany(api)
    const logo = await sharp({ create: { width: 60, height: 20, channels: 3, background: '#0b6e6e' } })
      .png()
      .toBuffer()
    const logoKey = `${company.organization.id}/logo.png`
    await api.services.storage.put(logoKey, logo)
    await prisma.organization.update({ where: { organizationId: company.organization.id }, data: { logoKey }, select: { slug: true } })
    api.services.hub.forget(company.organization.id)
    const operator = await company.user('operator')
    const { order, email } = await orderFor(operator, company)
    await operator.ok(orderUpdates.create, { params: { id: order.id }, body: ready(company) })
    await api.drain()

    const mail = server.to(email)[0]!
    expect(mail.html).toContain('src="cid:logo"')
    expect(mail.attachments).toMatchObject([{ mimeType: 'image/png', contentId: '<logo>', disposition: 'inline' }])
    const { data } = await operator.ok(mails.list, { query: { orderId: order.id } })
    const shown = await operator.ok(mails.get, { params: { id: data[0]!.id } })
    const source = /<img src="([^"]+)"/.exec(shown.html!)![1]!.replaceAll('&amp;', '&')
    expect((await api.app.inject({ url: source })).statusCode).toBe(200)
  })
})

describe('sending', () => {
  const jobOf = (organizationId: string, mailId: string) => jobHandlers.send_mail(api.services, { organizationId, mailId })

  async function queuedMail() {
    const company = await makeCompany(api)
    const operator = await company.user('operator')
    const { order, email } = await orderFor(operator, company)
    await operator.ok(orderUpdates.create, { params: { id: order.id }, body: ready(company) })
    const { id: activityId } = await prisma.activity.findFirstOrThrow({ where: { orderId: order.id, kind: 'order.status' }, select: { id: true } })
    const organizationId = company.organization.id
    await Promise.all([1, 2, 3].map(() => jobHandlers.react(api.services, { organizationId, activityId })))
    const [mail, ...others] = await prisma.mail.findMany({ where: { orderId: order.id }, select: { id: true, state: true, activityId: true } })
    expect(others).toEqual([])
    expect(mail).toMatchObject({ state: 'QUEUED', activityId })
    return { company, operator, order, email, organizationId, mailId: mail!.id }
  }
  const read = (id: string) => prisma.mail.findFirstOrThrow({ where: { id }, select: { state: true, attempts: true, error: true, sentAt: true } })
  const kinds = async (orderId: string) =>
    (
      await prisma.activity.findMany({
        where: { orderId, kind: { startsWith: 'mail.' } },
        select: { kind: true },
        orderBy: [{ at: 'asc' }, { id: 'asc' }],
      })
    ).map(({ kind }) => kind)

  it('one mail goes out, however often and however many at a time the jobs run', async () => {
    const { organizationId, mailId, email, order } = await queuedMail()
    await Promise.all(Array.from({ length: 8 }, () => jobOf(organizationId, mailId)))
    await jobOf(organizationId, mailId)
    await api.drain()
    expect(server.to(email)).toHaveLength(1)
    expect(await read(mailId)).toMatchObject({ state: 'SENT', attempts: 1, error: null, sentAt: expect.any(Date) })
    expect(await kinds(order.id)).toEqual(['mail.sent'])
  })

  it('where the process dies between the yes of the server and the commit, the copy has the same Message-ID', async () => {
    const { organizationId, mailId, email } = await queuedMail()
    await jobOf(organizationId, mailId)
    await prisma.mail.updateMany({ where: { organizationId, id: mailId }, data: { state: 'QUEUED', sentAt: null } })
    await jobOf(organizationId, mailId)
    const [first, second] = server.to(email)
    expect(first!.messageId).toMatch(/^<[0-9a-f-]{36}\.1@mail\.example>$/)
    expect(second!.messageId).toBe(first!.messageId)
  })

  it('a server that is busy is tried again, and its words can be read meanwhile', async () => {
    const { organizationId, mailId, email, order } = await queuedMail()
    server.refuse(451, 'Greylisted, come back later')
    await expect(jobOf(organizationId, mailId)).rejects.toThrow('Greylisted')
    expect(await read(mailId)).toMatchObject({ state: 'QUEUED', attempts: 1, error: expect.stringContaining('Greylisted') })
    expect(await kinds(order.id)).toEqual([])
    await jobOf(organizationId, mailId)
    expect(server.to(email)).toHaveLength(1)
    expect(await read(mailId)).toMatchObject({ state: 'SENT', attempts: 2, error: null })
  })

  it('a refusal for good fails at once, with the words of the server, and can be sent again', async () => {
    const { organizationId, mailId, email, order, operator } = await queuedMail()
    server.refuse(550, 'No such mailbox here')
    await jobOf(organizationId, mailId)
    expect(await read(mailId)).toMatchObject({ state: 'FAILED', attempts: 1, error: expect.stringContaining('No such mailbox here') })
    expect(await kinds(order.id)).toEqual(['mail.failed'])
    expect(await operator.ok(mails.status, {})).toEqual({ server: true, waiting: 0, failed: 1 })

    expect(await operator.ok(mails.send, { params: { id: mailId } })).toMatchObject({
      state: 'QUEUED',
      attempts: 0,
      error: null,
      can: { send: false },
    })
    await api.drain()
    expect(server.to(email)).toHaveLength(1)
    expect(await kinds(order.id)).toEqual(['mail.failed', 'mail.sent'])
  })

  it('after the last try it fails, and is told once', async () => {
    const { mailId, email, order } = await queuedMail()
    server.refuse(421, 'Too busy', 16)
    await api.drain()
    expect(await read(mailId)).toMatchObject({ state: 'FAILED', attempts: 16 })
    expect(await kinds(order.id)).toEqual(['mail.failed'])
    expect(server.to(email)).toEqual([])
  })

  it('S2-43 a mail that was sent can be sent again, and is no copy to the receiving side', async () => {
    const { mailId, email, operator } = await queuedMail()
    await api.drain()
    await Promise.all([1, 2, 3].map(() => operator.ok(mails.send, { params: { id: mailId } })))
    await api.drain()
    const [first, second, ...others] = server.to(email)
    expect(others).toEqual([])
    expect(second!.messageId).not.toBe(first!.messageId)
  })

  it('a mail whose job was lost is found again', async () => {
    const { mailId, email } = await queuedMail()
    await api.services.database.pool.query(`delete from pgboss.job where name = 'send_mail' and data ->> 'mailId' = $1`, [mailId])
    await sweepMails(api.services)
    await api.drain()
    expect(server.to(email)).toEqual([])
    const now = api.clock.now
    api.clock.forward(3 * 3_600_000)
    await sweepMails(api.services)
    api.clock.now = now
    await api.drain()
    expect(server.to(email)).toHaveLength(1)
  })
})

describe('the outbox', () => {
  it('without a mail server, mails wait where staff sees them; with one, they all go', async () => {
    const { mailer } = api.services
    api.services.mailer = undefined
    const company = await makeCompany(api)
    const operator = await company.user('operator')
    const waiting = await Promise.all([orderFor(operator, company), orderFor(operator, company)])
    for (const { order } of waiting) await operator.ok(orderUpdates.create, { params: { id: order.id }, body: ready(company) })
    await api.drain()
    expect(await operator.ok(mails.status, {})).toEqual({ server: false, waiting: 2, failed: 0 })
    const { data } = await operator.ok(mails.list, { query: { state: ['WAITING'] } })
    expect(data.map(({ order }) => order!.id).toSorted()).toEqual(waiting.map(({ order }) => order.id).toSorted())
    await operator.refused(mails.send, { params: { id: data[0]!.id } }, 'mail_server_missing')
    await operator.refused(mails.sendWaiting, {}, 'mail_server_missing')

    api.services.mailer = mailer
    expect(await operator.ok(mails.sendWaiting, {})).toEqual({ queued: 2 })
    expect(await operator.ok(mails.sendWaiting, {})).toEqual({ queued: 0 })
    await api.drain()
    for (const { email } of waiting) expect(server.to(email)).toHaveLength(1)
  })

  it('a mail in the queue goes back to waiting where the mail server was taken away', async () => {
    const company = await makeCompany(api)
    const operator = await company.user('operator')
    const { order } = await orderFor(operator, company)
    await operator.ok(orderUpdates.create, { params: { id: order.id }, body: ready(company) })
    const { id: activityId } = await prisma.activity.findFirstOrThrow({ where: { orderId: order.id, kind: 'order.status' }, select: { id: true } })
    await jobHandlers.react(api.services, { organizationId: company.organization.id, activityId })
    const { mailer } = api.services
    api.services.mailer = undefined
    await api.drain()
    api.services.mailer = mailer
    expect((await operator.ok(mails.list, { query: { orderId: order.id } })).data).toMatchObject([{ state: 'WAITING', can: { send: true } }])
  })

  it('a server out of reach keeps nothing from being written, and the mail goes once it is back', async () => {
    const { mailer } = api.services
    api.services.mailer = openMailer('smtp://127.0.0.1:1', 'no-reply@mail.example')
    const company = await makeCompany(api)
    const operator = await company.user('operator')
    const { order, email } = await orderFor(operator, company)
    await operator.ok(orderUpdates.create, { params: { id: order.id }, body: ready(company) })
    const { id: activityId } = await prisma.activity.findFirstOrThrow({ where: { orderId: order.id, kind: 'order.status' }, select: { id: true } })
    const organizationId = company.organization.id
    await jobHandlers.react(api.services, { organizationId, activityId })
    const [mail] = (await operator.ok(mails.list, { query: { orderId: order.id } })).data
    await expect(jobHandlers.send_mail(api.services, { organizationId, mailId: mail!.id })).rejects.toThrow()
    api.services.mailer.close()
    api.services.mailer = mailer
    expect((await operator.ok(mails.get, { params: { id: mail!.id } })).error).toMatch(/ECONNREFUSED/)
    await api.drain()
    expect(server.to(email)).toHaveLength(1)
  })

  it('S1-06 a mail with a personal link is shown to nobody, wiped once sent, and never sent again', async () => {
    const company = await makeCompany(api)
    const [master, person] = [await company.user('master'), await company.user('operator')]
    await api.ok(auth.recover, { body: { organization: company.organization.slug, email: person.email } })
    await api.drain()
    const mail = server.to(person.email)[0]!
    expect(mail.subject).toBe('Elija una nueva contraseña')
    expect(mail.text).toMatch(/https:\/\/amparo\.example\/admin\/[\w-]+\/set-password#token=[\w-]{43}/)

    const [row] = (await master.ok(mails.list, { query: {} })).data
    expect(row).toMatchObject({ template: 'password_recovery', to: person.email, state: 'SENT', can: { send: false } })
    expect(await master.ok(mails.get, { params: { id: row!.id } })).toMatchObject({ html: null, text: null })
    await master.refused(mails.send, { params: { id: row!.id } }, 'mail_not_resendable')
    expect(await prisma.mail.findFirstOrThrow({ where: { id: row!.id }, select: { html: true, text: true } })).toEqual({ html: '', text: '' })
  })

  it('a personal link that was over before its mail could leave is wiped, and the mail fails', async () => {
    const { mailer } = api.services
    api.services.mailer = undefined
    const company = await makeCompany(api)
    const [master, person] = [await company.user('master'), await company.user('operator')]
    await api.ok(auth.recover, { body: { organization: company.organization.slug, email: person.email } })
    await api.drain()
    api.services.mailer = mailer
    const [waiting] = (await master.ok(mails.list, { query: {} })).data
    expect(waiting).toMatchObject({ state: 'WAITING', can: { send: true } })

    const now = api.clock.now
    api.clock.forward(2 * 3_600_000)
    await sweepMails(api.services)
    api.clock.now = now
    const after = await prisma.mail.findFirstOrThrow({ where: { id: waiting!.id }, select: { state: true, html: true, text: true, error: true } })
    expect(after).toEqual({ state: 'FAILED', html: '', text: '', error: 'El enlace venció antes de que el correo pudiera salir.' })
    expect(await master.ok(mails.sendWaiting, {})).toEqual({ queued: 0 })
  })

  it('is read in pages, by state, order and words, and only within the company', async () => {
    const [company, other] = [await makeCompany(api), await makeCompany(api)]
    const operator = await company.user('operator')
    const made = []
    for (let count = 0; count < 3; count++) made.push(await orderFor(operator, company))
    for (const { order } of made) await operator.ok(orderUpdates.create, { params: { id: order.id }, body: ready(company) })
    await api.drain()

    const first = await operator.ok(mails.list, { query: { limit: 2 } })
    const second = await operator.ok(mails.list, { query: { limit: 2, cursor: first.nextCursor! } })
    expect([...first.data, ...second.data].map(({ to }) => to).toSorted()).toEqual(made.map(({ email }) => email).toSorted())
    expect(second.nextCursor).toBeNull()
    const { data } = await operator.ok(mails.list, { query: { q: `orden ${made[1]!.email.slice(0, 8).toUpperCase()}`, state: ['SENT', 'FAILED'] } })
    expect(data.map(({ to }) => to)).toEqual([made[1]!.email])

    const stranger = await other.user('master')
    expect((await stranger.ok(mails.list, { query: {} })).data).toEqual([])
    await stranger.refused(mails.get, { params: { id: data[0]!.id } }, 'not_found')
    await stranger.refused(mails.send, { params: { id: data[0]!.id } }, 'not_found')
  })

  it('S1-39 a seller sees no mails; a role held to own customers, those on their orders', async () => {
    const company = await makeCompany(api)
    const [operator, seller] = [await company.user('operator'), await company.user('seller')]
    await seller.refused(mails.list, { query: {} }, 'forbidden')

    await prisma.role.updateMany({
      where: { organizationId: company.organization.id, builtIn: 'seller' },
      data: { permissions: ['customers.read', 'customers.create', 'orders.read', 'orders.create', 'mails.read', 'mails.send'] },
    })
    api.services.hub.forget(company.organization.id)
    const own = await seller.ok(customers.create, { body: person(someone()) })
    await seller.ok(orders.create, { body: { customer: { id: own.id }, locationId: company.locationId, reason: 'No enciende' } })
    const foreign = await orderFor(operator, company)
    await operator.ok(orderUpdates.create, { params: { id: foreign.order.id }, body: ready(company) })
    await api.ok(auth.recover, { body: { organization: company.organization.slug, email: operator.email } })
    await api.drain()

    const all = (await operator.ok(mails.list, { query: {} })).data
    expect(all).toHaveLength(3)
    expect((await seller.ok(mails.list, { query: {} })).data.map(({ to }) => to)).toEqual([own.email])
    const hidden = all.find(({ to }) => to === foreign.email)!
    await seller.refused(mails.get, { params: { id: hidden.id } }, 'not_found')
    await seller.refused(mails.send, { params: { id: hidden.id } }, 'not_found')
  })
})
