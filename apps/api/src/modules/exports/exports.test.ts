import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { orders } from '@amparo/contracts/staff/orders'
import { payments } from '@amparo/contracts/staff/payments'
import { exports } from '@amparo/contracts/staff/reports'
import { requests } from '@amparo/contracts/staff/requests'
import { readSheet } from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { openApi } from '../../../test/harness.ts'
import { makeCompany, makeCustomer, type TestUser } from '../../../test/make/company.ts'
import { makeMany } from '../../../test/make/many.ts'
import { makeOrder } from '../../../test/make/order.ts'
import { makeRequest } from '../../../test/make/request.ts'
import { type Sheet, writeSheet } from './sheet.ts'

const api = await openApi()
// A Monday at noon in Santiago, which is UTC−3 in summer.
api.clock.now = new Date('2026-11-23T15:00:00Z')

type NewExport = Parameters<typeof ask>[1]

async function ask(user: TestUser, body: { kind: 'requests' | 'orders'; format: 'XLSX' | 'CSV'; filter?: object }, language = 'es') {
  const headers = { 'accept-language': language }
  const asked = await user.ok(exports.create, { body: { filter: {}, ...body } as never }, { headers })
  expect(asked).toMatchObject({ state: 'QUEUED', done: 0, total: null, url: null })
  await api.drain()
  return user.ok(exports.get, { params: { id: asked.id } }, { headers })
}

async function download(url: string) {
  const answer = await api.app.inject({ method: 'GET', url })
  expect(answer.statusCode).toBe(200)
  return answer
}

async function fileOf(user: TestUser, body: NewExport, language?: string) {
  const made = await ask(user, body, language)
  expect(made.state, JSON.stringify(made)).toBe('DONE')
  return download(made.url!)
}

const csvRows = (text: string) =>
  text
    .replace('\ufeff', '')
    .trim()
    .split('\r\n')
    .map((line) => line.split(','))

describe('requests as a file', () => {
  it('S2-23 S2-56 the spreadsheet, opened by another program, says what the tray says, with the entry date', async () => {
    const company = await makeCompany(api)
    const user = await company.user('operator', 'Olga Operadora')
    const first = await makeRequest(user)
    api.clock.forward(3_600_000)
    const second = await makeRequest(user, { description: 'Otra cosa:\n"dos líneas", con coma', startOn: '2026-11-24' })
    await user.ok(requests.finish, { params: { id: first.id }, body: { success: true, text: 'Listo', notify: false } })

    const made = await ask(user, { kind: 'requests', format: 'XLSX' })
    expect(made).toMatchObject({ state: 'DONE', done: 2, total: 2, kind: 'requests', name: 'solicitudes-2026-11-23.xlsx' })
    const answer = await download(made.url!)
    expect(answer.headers['content-type']).toContain('spreadsheetml')
    expect(answer.headers['content-disposition']).toBe('attachment; filename="solicitudes-2026-11-23.xlsx"')
    const [titles, ...rows] = await readSheet(answer.rawPayload)
    const table = rows.map((row) => Object.fromEntries(titles!.map((title, at) => [String(title), row[at]])))

    const tray = await user.ok(requests.list, { query: { sort: '-number' } })
    expect(table.map((row) => row.Solicitud)).toEqual(tray.data.map(({ code }) => code))
    for (const [at, request] of tray.data.entries()) {
      expect(table[at]).toMatchObject({
        Contacto: request.contact.name,
        Correo: request.contact.email,
        Teléfono: request.contact.phone,
        'Medio de ingreso': request.channel.label.es,
        Tipo: request.type.label.es,
        Categoría: request.category.label.es,
        Área: request.area.label.es,
        Responsable: 'Olga Operadora',
        Descripción: request.description,
        'Ingresada por': 'Olga Operadora',
        Vigencia: request.overdue ? 'Atrasada' : 'Vigente',
      })
    }
    // Wall clock of Santiago: entered at 15:00 and 16:00 UTC.
    expect(table.map((row) => (row['Fecha de ingreso'] as unknown as Date).toISOString())).toEqual([
      '2026-11-23T13:00:00.000Z',
      '2026-11-23T12:00:00.000Z',
    ])
    expect((table[0]!['Fecha de inicio'] as unknown as Date).toISOString()).toBe('2026-11-24T00:00:00.000Z')
    expect(table.map((row) => row.Estado)).toEqual(['Nueva', 'Finalizada con éxito'])
    expect(second.number).toBe(2)
  })

  it('S2-56 it holds to the filters of the tray, and speaks the language of who asks', async () => {
    const company = await makeCompany(api)
    const [user, other] = [await company.user('operator'), await company.user('operator', 'Bruno Lima')]
    await makeRequest(user)
    await makeRequest(user, { responsibleId: other.id })
    const filter = { responsibleId: [other.id], state: ['NEW'] }
    const rows = csvRows((await fileOf(user, { kind: 'requests', format: 'CSV', filter }, 'pt-BR')).body)
    expect(rows[0]!.slice(0, 3)).toEqual(['Solicitação', 'Situação', 'Data de entrada'])
    expect(rows.slice(1).map((row) => [row[0], row[1]])).toEqual([['2', 'Nova']])

    const [listed] = (await user.ok(exports.list, {})).data
    expect(listed!.filter).toEqual(filter)
    const again = await ask(user, { kind: 'requests', format: 'CSV', filter: listed!.filter })
    expect(again).toMatchObject({ state: 'DONE', total: 1, filter })
  })

  it('S2-56 words of a customer are no formula, neither in CSV nor in a spreadsheet', async () => {
    const company = await makeCompany(api)
    const user = await company.user('operator')
    const evil = '=HYPERLINK("http://mal.example","clic")'
    const about = { association: 'OTHER', contact: { name: '@SUM(1+1)', email: null, phone: null }, language: 'es' } as const
    await makeRequest(user, { description: evil, about })
    const { body } = await fileOf(user, { kind: 'requests', format: 'CSV' })
    expect(body).toContain(`,'@SUM(1+1),`)
    expect(body).toContain(`"'=HYPERLINK(""http://mal.example"",""clic"")"`)

    const { rawPayload } = await fileOf(user, { kind: 'requests', format: 'XLSX' })
    const [titles, row] = await readSheet(rawPayload)
    expect(row![titles!.indexOf('Descripción')]).toBe(evil)
    expect(row![titles!.indexOf('Contacto')]).toBe('@SUM(1+1)')
  })

  it('S2-56 a job that died in the middle is done again, and leaves one whole file', async () => {
    const company = await makeCompany(api)
    const user = await company.user('operator')
    await makeRequest(user)
    const asked = await user.ok(exports.create, { body: { kind: 'requests', format: 'CSV', filter: {} } })
    // What a killed process leaves: a row that says it runs, and half a file under a name that is not the file's.
    const folder = `${company.organization.id}/exports/${asked.id}`
    const dying = api.services.storage.write(
      `${folder}/${asked.name}`,
      (async function* () {
        yield 'Solicitud,Est'
        throw new Error('killed')
      })(),
    )
    await expect(dying).rejects.toThrow('killed')
    const where = { organizationId_id: { organizationId: company.organization.id, id: asked.id } }
    await api.services.database.prisma.export.update({ where, data: { state: 'RUNNING', done: 7, total: 9 } })
    expect(await user.ok(exports.get, { params: { id: asked.id } })).toMatchObject({ state: 'RUNNING', done: 7, total: 9, url: null })

    await api.drain()
    const made = await user.ok(exports.get, { params: { id: asked.id } })
    expect(made).toMatchObject({ state: 'DONE', done: 1, total: 1 })
    expect(csvRows((await download(made.url!)).body)).toHaveLength(2)
    expect(await readdir(join(api.services.env.dataDir, 'files', folder))).toEqual([asked.name])
  })
})

describe('who gets what', () => {
  it('S1-39 S2-56 a seller has only the orders of own customers, and who may not see money has none of it', async () => {
    const company = await makeCompany(api)
    const [operator, seller, technician] = [await company.user('operator'), await company.user('seller'), await company.user('technician')]
    const customer = await makeCustomer(operator, { name: 'Ana', surname: 'Propia', sellerId: seller.id })
    const own = await makeOrder(operator, company, { customer: { id: customer.id }, price: 25_000 })
    const others = await makeOrder(operator, company)
    const methods = await api.services.database.prisma.paymentMethod.findFirstOrThrow({
      where: { organizationId: company.organization.id, kind: 'CASH' },
      select: { id: true },
    })
    await operator.ok(payments.receive, { params: { id: own.id }, body: { methodId: methods.id, amount: 10_000, currency: 'CLP' } })

    const ofSeller = csvRows((await fileOf(seller, { kind: 'orders', format: 'CSV' })).body)
    expect(ofSeller.slice(1).map(([code]) => code)).toEqual([own.code])
    expect(ofSeller[0]!.slice(-4)).toEqual(['Total', 'Pagado', 'Saldo', 'Moneda'])
    expect(ofSeller[1]!.slice(-4)).toEqual(['25000', '10000', '15000', 'CLP'])

    const ofTechnician = csvRows((await fileOf(technician, { kind: 'orders', format: 'CSV' })).body)
    expect(ofTechnician.slice(1).map(([code]) => code)).toEqual([others.code, own.code])
    expect(ofTechnician[0]).not.toContain('Total')
    expect(ofTechnician[1]!.join()).not.toContain('CLP')

    const list = await seller.ok(orders.list, { query: {} })
    expect(list.data.map(({ code }) => code)).toEqual([own.code])
    await seller.refused(exports.create, { body: { kind: 'requests', format: 'CSV', filter: {} } }, 'forbidden')
  })

  it('S2-56 a file is for who asked alone: its address expires, and one who lost the right meanwhile does not get it', async () => {
    const company = await makeCompany(api)
    const [user, colleague] = [await company.user('operator'), await company.user('administrator')]
    await makeRequest(user)
    const made = await ask(user, { kind: 'requests', format: 'CSV' })
    await colleague.refused(exports.get, { params: { id: made.id } }, 'not_found')
    expect((await colleague.ok(exports.list, {})).data).toEqual([])
    expect((await user.ok(exports.list, {})).data.map(({ id }) => id)).toEqual([made.id])

    expect((await api.app.inject({ method: 'GET', url: made.url!.replace(/s=./, 's=_') })).statusCode).toBe(404)
    api.clock.forward(13 * 3_600_000)
    expect((await api.app.inject({ method: 'GET', url: made.url! })).statusCode).toBe(404)
    const again = await user.ok(exports.get, { params: { id: made.id } })
    expect((await api.app.inject({ method: 'GET', url: again.url! })).statusCode).toBe(200)

    const asked = await user.ok(exports.create, { body: { kind: 'requests', format: 'CSV', filter: {} } })
    await api.services.database.prisma.user.update({
      where: { organizationId_id: { organizationId: company.organization.id, id: user.id } },
      data: { roleId: company.roleId('seller') },
    })
    await api.drain()
    expect(await user.ok(exports.get, { params: { id: asked.id } })).toMatchObject({ state: 'FAILED', url: null })
  })

  it('S2-56 files are gone after seven days', async () => {
    const company = await makeCompany(api)
    const user = await company.user('operator')
    const made = await ask(user, { kind: 'requests', format: 'XLSX' })
    api.clock.forward(6 * 24 * 3_600_000)
    const sweep = async () => {
      await api.services.queue.send({ services: api.services, commit: undefined }, 'sweep', {})
      await api.drain()
    }
    await sweep()
    const kept = await user.ok(exports.get, { params: { id: made.id } })
    expect((await api.app.inject({ method: 'GET', url: kept.url! })).statusCode).toBe(200)
    api.clock.forward(2 * 24 * 3_600_000)
    await sweep()
    await user.refused(exports.get, { params: { id: made.id } }, 'not_found')
    expect(await readdir(join(api.services.env.dataDir, 'files', company.organization.id, 'exports'))).toEqual([])
  })
})

describe('a list of any size', () => {
  it('S2-56 a file of several batches has each row once, newest first', async () => {
    const company = await makeCompany(api)
    const user = await company.user('administrator')
    await makeMany(api, company, 2_400, user.id)
    const made = await ask(user, { kind: 'orders', format: 'XLSX' })
    expect(made).toMatchObject({ state: 'DONE', done: made.total })
    const [, ...rows] = await readSheet((await download(made.url!)).rawPayload)
    const counts = await api.services.database.prisma.order.count({ where: { organizationId: company.organization.id, retiredAt: null } })
    expect(counts).toBeGreaterThan(2_000)
    const codes = rows.map(([code]) => Number(code))
    expect(codes).toHaveLength(counts)
    expect(codes).toEqual([...new Set(codes)].sort((one, other) => other - one))
  })

  it.each(['XLSX', 'CSV'] as const)(
    'S2-56 rows of a %s are read only as fast as they are written, so that memory does not grow with them',
    async (format) => {
      let read = 0
      const sheet: Sheet<number> = {
        name: 'Hoja',
        columns: [{ title: 'Número', kind: 'TEXT', width: 10, cell: (row) => `fila ${row} ${'x'.repeat(200)}` }],
        count: async () => 1_000_000,
        async *batches() {
          for (; read < 10_000; read += 1) yield Array.from({ length: 100 }, (_, at) => read * 100 + at)
        },
      }
      const written = writeSheet(sheet, format, { timeZone: 'America/Santiago', progress: async () => undefined })
      let chunks = 0
      for await (const chunk of written) {
        expect(chunk.length).toBeLessThan(1_000_000)
        if (++chunks === 8) break
      }
      expect(read).toBeLessThan(200)
    },
  )
})
