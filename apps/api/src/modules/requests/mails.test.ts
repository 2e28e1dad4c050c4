import { mails } from '@amparo/contracts/staff/mails'
import { requests } from '@amparo/contracts/staff/requests'
import { describe, expect, it } from 'vitest'
import { openApi } from '../../../test/harness.ts'
import { startMailServer } from '../../../test/mail-server.ts'
import { makeCustomerService, makeRequest } from '../../../test/make/customer-service.ts'

const server = await startMailServer()
const api = await openApi({ SMTP_URL: server.url, INBOUND_DOMAIN: 'answers.example', INBOUND_SMTP_PORT: '2599' })
api.clock.now = new Date('2026-11-23T15:00:00Z')

async function makeTeam() {
  const service = await makeCustomerService(api, { email: 'contacto@empresa.example' })
  const [rita, pablo] = [await service.company.user('operator', 'Rita Campos'), await service.company.user('operator', 'Pablo Ibáñez')]
  const email = `${crypto.randomUUID()}@correo.example`
  const about = { association: 'OTHER', contact: { name: 'Nora Vidal', email }, language: 'pt-BR' } as const
  return { service, admin: service.admin, rita, pablo, email, about }
}

describe('mails of a request', () => {
  it('S2-26 on creation the contact and the responsible are mailed, each in their language', async () => {
    const { service, admin, rita, email, about } = await makeTeam()
    const request = await makeRequest(service, admin, rita, { about })
    await api.drain()
    const [toContact, ...more] = server.to(email)
    expect(more).toEqual([])
    expect(toContact?.subject).toBe(`Recebemos sua solicitação ${request.code}`)
    expect(toContact?.text).toContain('El vecino de arriba hace ruido de noche.')
    expect(toContact?.text).toContain('Rita Campos')
    expect(toContact?.text).not.toMatch(/https?:\/\/\S*\/admin\//)
    const [toRita, ...rest] = server.to(rita.email)
    expect(rest).toEqual([])
    expect(toRita?.subject).toContain(request.code)
    expect(toRita?.text).toContain('Nora Vidal')
    expect(toRita?.text).toContain(`/admin/${service.company.organization.slug}/requests/${request.id}`)
    expect(server.to(admin.email)).toEqual([])
  })

  it('S2-26 the contact is not mailed where that was said, or without an address', async () => {
    const { service, admin, rita, email, about } = await makeTeam()
    await makeRequest(service, admin, rita, { about, notify: false })
    await makeRequest(service, admin, rita, { about: { ...about, contact: { name: 'Sin Correo' } } })
    await api.drain()
    expect(server.to(email)).toEqual([])
    expect(server.to(rita.email)).toHaveLength(2)
  })

  it('S2-43 on finish contact and responsible are mailed, with what was said', async () => {
    const { service, admin, rita, email, about } = await makeTeam()
    const good = await makeRequest(service, admin, rita, { about })
    const bad = await makeRequest(service, admin, rita, { about })
    await api.drain()
    await admin.ok(requests.finish, { params: { id: good.id }, body: { success: true, text: 'El vecino se disculpó.' } })
    await rita.ok(requests.finish, { params: { id: bad.id }, body: { success: false, text: 'No corresponde.' } })
    await api.drain()
    for (const address of [email, rita.email]) {
      const told = server.to(address).filter(({ text }) => text?.includes('El vecino se disculpó.') || text?.includes('No corresponde.'))
      expect(told.map(({ subject }) => subject).filter((subject) => subject?.includes(good.code))).toHaveLength(1)
      expect(told.map(({ subject }) => subject).filter((subject) => subject?.includes(bad.code))).toHaveLength(1)
    }
    expect(server.to(email).at(-1)?.subject).toMatch(/^(Respondemos|Encerramos|Concluímos|Fechamos)/)
  })

  it('S2-43 finished quietly only the responsible is told', async () => {
    const { service, admin, rita, email, about } = await makeTeam()
    const { id } = await makeRequest(service, admin, rita, { about, notify: false })
    await admin.ok(requests.finish, { params: { id }, body: { success: true, notify: false } })
    await api.drain()
    expect(server.to(email)).toEqual([])
    expect(server.to(rita.email)).toHaveLength(2)
  })

  it('S2-39 a mail to coordinate goes to each alone, in the name of who wrote it, and is in the history', async () => {
    const { service, rita, pablo, email, about } = await makeTeam()
    const { id, code } = await makeRequest(service, rita, rita, { about, notify: false })
    const other = `${crypto.randomUUID()}@correo.example`
    const body = { to: [email.toUpperCase(), other, other], subject: 'Visita del martes', text: '¿Puede recibirnos?\n<b>A las 10</b>' }
    await pablo.ok(requests.mail, { params: { id }, body })
    await api.drain()
    for (const address of [email, other]) {
      const [mail, ...more] = server.to(address)
      expect(more).toEqual([])
      expect(mail?.to?.map((each) => each.address)).toEqual([address])
      expect(mail?.subject).toBe(`Visita del martes [${code}]`)
      expect(mail?.text).toContain('Pablo Ibáñez')
      expect(mail?.text).toContain('¿Puede recibirnos?')
      expect(mail?.html).toContain('&lt;b&gt;A las 10&lt;/b&gt;')
      expect(mail?.text).not.toContain('El vecino de arriba')
      expect(mail?.replyTo?.[0]?.address).toMatch(/^reply\+[\da-f]{32}@answers\.example$/)
    }
    expect(server.to(email)[0]?.replyTo?.[0]?.address).not.toBe(server.to(other)[0]?.replyTo?.[0]?.address)
    const { data } = await rita.ok(requests.activities, { params: { id }, query: {} })
    const told = data.filter(({ kind }) => kind === 'request.mailed')
    expect(told).toHaveLength(1)
    expect(told[0]).toMatchObject({
      data: { to: [email, other], subject: 'Visita del martes' },
      mail: { state: 'SENT' },
      actor: { name: 'Pablo Ibáñez' },
    })
    const outbox = await rita.ok(mails.list, { query: { q: 'visita martes' } })
    expect(outbox.data.map(({ request }) => request)).toEqual([
      { id, code },
      { id, code },
    ])
  })

  it('S2-40 with the detail it carries a copy of the request', async () => {
    const { service, rita, email, about } = await makeTeam()
    const { id } = await makeRequest(service, rita, rita, { about, notify: false })
    await rita.ok(requests.mail, { params: { id }, body: { to: [email], subject: 'Copia', text: 'Va la copia.', withDetail: true } })
    await api.drain()
    const text = server.to(email)[0]?.text ?? ''
    for (const fact of ['El vecino de arriba hace ruido de noche.', 'Nora Vidal', 'Reclamo', 'Ruidos', 'Postventa', 'Radio', 'Rita Campos'])
      expect(text).toContain(fact)
  })

  it('S2-39 a subject makes no second header, and sent again with one key it goes once', async () => {
    const { service, rita, email, about } = await makeTeam()
    const { id } = await makeRequest(service, rita, rita, { about, notify: false })
    const body = { to: [email], subject: 'Hola\r\nBcc: otra@correo.example', text: 'x' }
    await rita.refused(requests.mail, { params: { id }, body }, 'invalid_input')
    const headers = { 'idempotency-key': crypto.randomUUID() }
    await Promise.all([1, 2, 3].map(() => rita.ok(requests.mail, { params: { id }, body: { ...body, subject: 'Hola' } }, { headers })))
    await api.drain()
    expect(server.to(email)).toHaveLength(1)
  })
})
