import { languages } from '@amparo/contracts/model/languages'
import { mails } from '@amparo/contracts/staff/mails'
import { EditableMail, mailTexts } from '@amparo/contracts/staff/notices'
import { orderUpdates } from '@amparo/contracts/staff/order-updates'
import { requests } from '@amparo/contracts/staff/requests'
import { describe, expect, it } from 'vitest'
import { openApi } from '../../../test/harness.ts'
import { makeCompany } from '../../../test/make/company.ts'
import { makeOrder } from '../../../test/make/order.ts'
import { makeRequest } from '../../../test/make/request.ts'
import { defaultWords } from './default-words.ts'
import { fill, hasPlace, problemOf } from './fill.ts'
import { mailWords, placesOf } from './places.ts'

const api = await openApi()
const finished = { template: 'request_finished', language: 'es' } as const
const created = { template: 'request_created', language: 'es' } as const

async function sentMails(organizationId: string, template: string) {
  return api.services.database.prisma.mail.findMany({
    where: { organizationId, template },
    orderBy: { id: 'asc' },
    select: { to: true, subject: true, html: true, text: true },
  })
}

describe('places', () => {
  it('S2-26 a place is known however it is typed, and a value that looks like one stays as it is', () => {
    expect(fill('{{ Número }} de {{nombre}}', { numero: '12', nombre: '{{numero}} $& $1' })).toBe('12 de {{numero}} $& $1')
    expect(hasPlace('a {{ Descripción }}', 'descripcion')).toBe(true)
    expect(problemOf('{{nombre}} {{clave}} {{ clave }}', ['nombre'])).toEqual({ code: 'unknown', names: ['clave'] })
    for (const broken of ['{{nombre', 'nombre}}', '{{nombre}} }}']) expect(problemOf(broken, ['nombre'])?.code, broken).toBe('invalid')
    expect(problemOf('{"a": 1} {x}', [])).toBeNull()
  })

  it.each(EditableMail.options.flatMap((template) => languages.map((language) => ({ template, language }))))(
    'S2-43 the product words of $template in $language stand with places of that language alone',
    ({ template, language }) => {
      const words = defaultWords(template, language)
      const known = placesOf[template].map((place) => mailWords[language].places[place])
      expect(new Set(known).size).toBe(known.length)
      expect(problemOf(words.subject, known)).toBeNull()
      expect(problemOf(words.body, known)).toBeNull()
      expect(hasPlace(words.subject + words.body, mailWords[language].places.name)).toBe(true)
      expect(words.body).not.toMatch(/undefined|NaN|\[object/)
    },
  )
})

describe('the words of mails', () => {
  it('S2-26 the list has all mails in both languages; what the company writes is its own until it goes back', async () => {
    const company = await makeCompany(api)
    const user = await company.user('administrator')
    const { data } = await user.ok(mailTexts.list, {})
    expect(data).toHaveLength(EditableMail.options.length * 2)
    expect(data.every(({ own, version }) => !own && version === 0)).toBe(true)
    const product = data.find(({ template, language }) => template === 'request_created' && language === 'es')!
    expect(product.subject).toBe('Recibimos su solicitud {{numero}}')
    expect(product.places).toContainEqual({ name: 'responsable', meaning: 'responsible' })

    const body = { subject: 'Su solicitud {{numero}}', body: 'Estimada {{nombre}}:\n\nLa atiende {{responsable}}.' }
    expect(await user.ok(mailTexts.write, { params: created, body, version: 0 })).toMatchObject({ ...body, own: true, version: 1 })
    expect(await user.ok(mailTexts.write, { params: created, body, version: 1 })).toMatchObject({ own: true, version: 2 })
    const late = await user.refused(mailTexts.write, { params: created, body, version: 1 }, 'version_stale')
    expect(late.data).toMatchObject({ current: { own: true, version: 2 } })
    const mine = (await user.ok(mailTexts.list, {})).data.filter(({ own }) => own)
    expect(mine.map(({ template, language }) => [template, language])).toEqual([['request_created', 'es']])
    expect(await user.ok(mailTexts.reset, { params: created })).toEqual(product)
    expect((await user.ok(mailTexts.list, {})).data).toEqual(data)

    const other = await (await makeCompany(api)).user('administrator')
    await user.ok(mailTexts.write, { params: created, body, version: 0 })
    expect((await other.ok(mailTexts.list, {})).data.some(({ own }) => own)).toBe(false)
  })

  it('S2-26 a place that the mail does not have is refused on its field', async () => {
    const company = await makeCompany(api)
    const user = await company.user('administrator')
    const body = { subject: 'Orden {{equipo}}', body: 'Hola {{nombre}}, {{password}}' }
    const input = { params: created, body, version: 0 }
    for (const endpoint of [mailTexts.write, mailTexts.preview, mailTexts.test]) {
      const refused = await user.refused(endpoint, input, 'invalid_input')
      expect(refused.fields).toEqual([
        { path: 'body.subject', code: 'unknown' },
        { path: 'body.body', code: 'unknown' },
      ])
      expect(refused.data).toMatchObject({ unknown: ['equipo', 'password'] })
    }
    const broken = await user.refused(
      mailTexts.write,
      { params: created, body: { subject: 'Hola', body: 'Hola {{nombre' }, version: 0 },
      'invalid_input',
    )
    expect(broken.fields).toEqual([{ path: 'body.body', code: 'invalid' }])
    expect((await user.ok(mailTexts.list, {})).data.some(({ own }) => own)).toBe(false)
  })

  it('S2-26 S2-43 the contact is written to in the company’s words, filled with the facts of the request', async () => {
    const company = await makeCompany(api)
    const user = await company.user('administrator', 'Andrea Soto')
    await user.ok(mailTexts.write, {
      params: created,
      body: { subject: '{{empresa}}: {{numero}}', body: 'Estimada {{nombre}}:\n\nNos contó: {{descripcion}}\nLa atiende {{responsable}}.' },
      version: 0,
    })
    await user.ok(mailTexts.write, {
      params: finished,
      body: { subject: 'Terminó {{resultado}}', body: '{{nombre}}, gracias por esperar.' },
      version: 0,
    })
    const request = await makeRequest(user, { description: 'Se oye ruido.' })
    await user.ok(requests.finish, { params: { id: request.id }, body: { success: true, text: 'Ya está resuelto.', notify: true } })
    await api.drain()

    const [toContact] = await sentMails(company.organization.id, 'request_created')
    expect(toContact!.subject).toBe('Taller Austral: 1')
    expect(toContact!.text).toContain('Estimada Carolina Sepúlveda:\n\nNos contó: Se oye ruido.\nLa atiende Andrea Soto.')
    expect(toContact!.html).toContain('Nos contó: Se oye ruido.<br/>La atiende Andrea Soto.')
    // What was said stands in the words, so not once more in a block of its own.
    expect(toContact!.text.split('Se oye ruido.')).toHaveLength(2)

    const ends = await sentMails(company.organization.id, 'request_finished')
    const [contact, staff] = [ends.find(({ to }) => to === 'carolina@correo.example')!, ends.find(({ to }) => to === user.email)]
    expect(contact.subject).toBe('Terminó con éxito')
    expect(contact.text).toContain('gracias por esperar')
    expect(contact.text).toContain('Ya está resuelto.')
    expect(staff?.text ?? '').not.toContain('gracias por esperar')
  })

  it('S1-21 the mail of an order is in the company’s words, and keeps its button and facts', async () => {
    const company = await makeCompany(api)
    const user = await company.user('administrator')
    const params = { template: 'order_status', language: 'es' } as const
    await user.ok(mailTexts.write, { params, body: { subject: '{{estado}}: {{equipo}}', body: 'Hola, {{nombre}}:\n\n{{proximo_paso}}' }, version: 0 })
    const order = await makeOrder(user, company)
    await user.ok(orderUpdates.create, {
      params: { id: order.id },
      body: { kind: 'PUBLIC', statusId: company.status('READY'), note: 'Todo probado.' },
    })
    await api.drain()
    const [mail] = await sentMails(company.organization.id, 'order_status')
    expect(mail!.subject).toMatch(/^Listo para retirar: .*Galaxy S22/)
    expect(mail!.text).toContain('Puede retirarlo en la sucursal')
    expect(mail!.text).toContain('Todo probado.')
    expect(mail!.html).toContain(order.trackingUrl)
  })

  it('S2-26 neither the words nor a name can put markup or a header into a mail', async () => {
    const company = await makeCompany(api)
    const user = await company.user('administrator')
    await user.ok(mailTexts.write, {
      params: created,
      body: { subject: 'Hola {{nombre}}', body: '<script>alert(1)</script> <a href="https://mal.example">{{nombre}}</a>\n\n{{descripcion}}' },
      version: 0,
    })
    const name = '<img src=x onerror=alert(2)> {{numero}} "&'
    const description = '</p><script>alert(3)</script>\nBcc: otro@mal.example'
    const contact = { name, email: 'carla@correo.example' }
    await makeRequest(user, { description, about: { association: 'OTHER', contact, language: 'es' } })
    await api.drain()
    const [mail] = await sentMails(company.organization.id, 'request_created')
    expect(mail!.html).not.toMatch(/<script|<img|onerror=alert\(2\)>|<a href="https:\/\/mal/)
    expect(mail!.html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(mail!.html).toContain('&lt;img src=x onerror=alert(2)&gt; {{numero}}')
    expect(mail!.html).toContain('&lt;/p&gt;&lt;script&gt;alert(3)&lt;/script&gt;')
    expect(mail!.subject).toBe(`Hola ${name}`)

    await user.ok(mailTexts.write, { params: created, body: { subject: 'Sobre {{descripcion}}', body: 'Hola' }, version: 1 })
    await makeRequest(user, { description, about: { association: 'OTHER', contact, language: 'es' } })
    await api.drain()
    const [, second] = await sentMails(company.organization.id, 'request_created')
    expect(second!.subject).not.toMatch(/[\r\n]/)
    const line = await user.call(mailTexts.write, { params: created, body: { subject: 'Hola\r\nBcc: otro@mal.example', body: 'Hola' }, version: 2 })
    expect(line.status).toBe(400)
  })

  it.each(languages)('S2-43 a preview in %s shows every place filled with invented facts, and writes nothing', async (language) => {
    const company = await makeCompany(api)
    const user = await company.user('administrator')
    for (const { template, places } of (await user.ok(mailTexts.list, {})).data.filter((text) => text.language === language)) {
      const body = { subject: 'X', body: places.map(({ name }) => `[${name}={{${name}}}]`).join(' ') }
      const shown = await user.ok(mailTexts.preview, { params: { template, language }, body })
      for (const { name } of places) expect(shown.text, `${template} ${name}`).toMatch(new RegExp(`\\[${name}=[^\\]{}]+\\]`))
      expect(shown.html).toContain('<html')
      expect(shown.text).not.toMatch(/undefined|NaN|Invalid/)
    }
    expect(await api.services.database.prisma.mail.count({ where: { organizationId: company.organization.id } })).toBe(0)
  })

  it('S2-43 a test mail goes to oneself, says that it is one, and changes nothing', async () => {
    const company = await makeCompany(api)
    const user = await company.user('administrator')
    const params = { template: 'request_overdue', language: 'pt-BR' } as const
    const { mailId } = await user.ok(mailTexts.test, { params, body: { subject: 'Atrasada {{numero}}', body: 'Olá, {{nome}}' } })
    const mail = await user.ok(mails.get, { params: { id: mailId } })
    expect(mail).toMatchObject({ to: user.email, template: 'request_overdue', locale: 'pt-BR', subject: 'Teste: Atrasada 318', request: null })
    expect(mail.text).toContain('Olá, André')
    expect((await user.ok(mailTexts.list, {})).data.some(({ own }) => own)).toBe(false)
  })
})
