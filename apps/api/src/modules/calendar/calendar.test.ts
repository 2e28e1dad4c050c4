import { calendar } from '@amparo/contracts/staff/calendar'
import { projects, type Term } from '@amparo/contracts/staff/places'
import { requestTypes } from '@amparo/contracts/staff/request-catalogs'
import { requests } from '@amparo/contracts/staff/requests'
import { describe, expect, it } from 'vitest'
import { openApi } from '../../../test/harness.ts'
import { makeCompany, type TestUser } from '../../../test/make/company.ts'
import { makeRequest } from '../../../test/make/request.ts'

const api = await openApi()
// A Monday at noon in Santiago.
const mondayNoon = new Date('2026-11-23T15:00:00Z')
api.clock.now = mondayNoon

const workday = [
  { from: '09:00', to: '13:00' },
  { from: '14:00', to: '18:00' },
]
const named = (text: string) => ({ es: text, 'pt-BR': text })

async function typeWith(user: TestUser, term: Term) {
  return (await user.ok(requestTypes.create, { body: { label: named('Consulta'), term } })).id
}

const due = (user: TestUser, typeId: string, startOn: string, projectId?: string) =>
  user.ok(calendar.dueDate, { query: { typeId, startOn, ...(projectId && { projectId }) } })

describe('the working week', () => {
  it('B-09 a new company works from Monday to Friday with a break, and changes it under its version', async () => {
    const company = await makeCompany(api)
    const [user, operator] = [await company.user('administrator'), await company.user('operator')]
    const before = await operator.ok(calendar.get, {})
    expect(before).toMatchObject({ timeZone: 'America/Santiago', week: [workday, workday, workday, workday, workday, [], []], can: { edit: false } })

    const week = [workday, workday, workday, workday, workday, [{ from: '10:00', to: '14:00' }], []]
    const after = await user.ok(calendar.edit, { body: { week, region: 'CL-RM' }, version: before.version })
    expect(after).toMatchObject({ week, region: 'CL-RM', version: before.version + 1, can: { edit: true } })
    await user.refused(calendar.edit, { body: { week, region: '' }, version: before.version }, 'version_stale')
    await operator.refused(calendar.edit, { body: { week, region: '' }, version: after.version }, 'forbidden')
    const overlapping = [
      [
        { from: '09:00', to: '13:00' },
        { from: '12:00', to: '18:00' },
      ],
      [],
      [],
      [],
      [],
      [],
      [],
    ]
    await user.refused(calendar.edit, { body: { week: overlapping, region: '' }, version: after.version }, 'invalid_input')
    const backwards = [[{ from: '13:00', to: '09:00' }], [], [], [], [], [], []]
    await user.refused(calendar.edit, { body: { week: backwards, region: '' }, version: after.version }, 'invalid_input')
  })

  it('B-09 hours are counted over the break, and in a week without work no term ends', async () => {
    const company = await makeCompany(api)
    const user = await company.user('administrator')
    const typeId = await typeWith(user, { value: 4, unit: 'HOURS' })
    // One hour until 13:00, three from 14:00 on.
    expect((await due(user, typeId, '2026-11-23')).dueAt).toBe('2026-11-23T20:00:00.000Z')

    const { version } = await user.ok(calendar.get, {})
    await user.ok(calendar.edit, { body: { week: [[], [], [], [], [], [], []], region: '' }, version })
    await user.refused(calendar.dueDate, { query: { typeId, startOn: '2026-11-23' } }, 'calendar_empty')
  })

  it('B-09 a change of the week leaves the due dates that were given', async () => {
    const company = await makeCompany(api)
    const user = await company.user('administrator')
    const request = await makeRequest(user)
    const { version } = await user.ok(calendar.get, {})
    await user.ok(calendar.edit, { body: { week: [workday, [], [], [], [], [], []], region: '' }, version })
    expect((await user.ok(requests.get, { params: { id: request.id } })).dueAt).toBe(request.dueAt)
  })
})

describe('holidays', () => {
  it('B-09 the Saturday before Easter is skipped in Chile, by its name, across the change of the clocks', async () => {
    const company = await makeCompany(api)
    const user = await company.user('administrator')
    const { version } = await user.ok(calendar.get, {})
    const week = [workday, workday, workday, workday, workday, [{ from: '09:00', to: '13:00' }], []]
    await user.ok(calendar.edit, { body: { week, region: '' }, version })
    const typeId = await typeWith(user, { value: 1, unit: 'DAYS' })
    const answer = await due(user, typeId, '2026-04-02')
    expect(answer.skipped).toEqual([
      { date: '2026-04-03', holiday: { es: 'Viernes Santo', 'pt-BR': 'Sexta-feira Santa' } },
      { date: '2026-04-04', holiday: { es: 'Sábado Santo', 'pt-BR': 'Sábado Santo' } },
      { date: '2026-04-05', holiday: null },
    ])
    // 18:00 of Monday, by when Chile is back at UTC−4; on Thursday it was UTC−3.
    expect(answer.dueAt).toBe('2026-04-06T22:00:00.000Z')
    const today = await typeWith(user, { value: 0, unit: 'DAYS' })
    expect((await due(user, today, '2026-04-02')).dueAt).toBe('2026-04-02T21:00:00.000Z')
  })

  it('B-09 a company adds its own, works on one by law, and takes both back', async () => {
    const company = await makeCompany(api)
    const [user, operator] = [await company.user('administrator'), await company.user('operator')]
    const typeId = await typeWith(user, { value: 1, unit: 'DAYS' })
    const own = { date: '2026-11-24' }
    const unnamed = await user.refused(calendar.setHoliday, { params: own, body: { kept: true } }, 'invalid_input')
    expect(unnamed.fields).toEqual([{ path: 'body.name', code: 'required' }])
    const year = await user.ok(calendar.setHoliday, { params: own, body: { kept: true, name: named('Aniversario') } })
    expect(year.data.find(({ date }) => date === own.date)).toEqual({
      ...own,
      name: named('Aniversario'),
      region: null,
      kept: true,
      source: 'COMPANY',
    })
    const skipping = await due(user, typeId, '2026-11-23')
    expect(skipping).toMatchObject({ dueAt: '2026-11-25T21:00:00.000Z', skipped: [{ date: own.date, holiday: named('Aniversario') }] })

    const byLaw = { date: '2026-12-08' }
    expect((await due(user, typeId, '2026-12-07')).dueAt).toBe('2026-12-09T21:00:00.000Z')
    const worked = await user.ok(calendar.setHoliday, { params: byLaw, body: { kept: false } })
    expect(worked.data.find(({ date }) => date === byLaw.date)).toMatchObject({ kept: false, source: 'LAW', name: { es: 'Inmaculada Concepción' } })
    expect((await due(user, typeId, '2026-12-07')).dueAt).toBe('2026-12-08T21:00:00.000Z')

    for (const params of [own, byLaw]) await user.ok(calendar.removeHoliday, { params })
    expect((await due(user, typeId, '2026-11-23')).dueAt).toBe('2026-11-24T21:00:00.000Z')
    expect((await due(user, typeId, '2026-12-07')).dueAt).toBe('2026-12-09T21:00:00.000Z')
    await user.refused(calendar.removeHoliday, { params: own }, 'not_found')
    await operator.refused(calendar.setHoliday, { params: own, body: { kept: true, name: named('X') } }, 'forbidden')
    const other = await (await makeCompany(api)).user('administrator')
    await user.ok(calendar.setHoliday, { params: own, body: { kept: true, name: named('Aniversario') } })
    expect((await other.ok(calendar.holidays, { query: { year: 2026 } })).data.some(({ source }) => source === 'COMPANY')).toBe(false)
  })

  it('B-09 Venezuela keeps Carnival, Brazil does not unless the company says so; a regional one holds in its region', async () => {
    const kept = async (user: TestUser, year = 2026) =>
      (await user.ok(calendar.holidays, { query: { year } })).data.filter((holiday) => holiday.kept).map(({ date }) => date)

    const venezuela = await makeCompany(api, { country: 'VE', currency: 'USD', timeZone: 'America/Caracas' })
    const ve = await venezuela.user('administrator')
    expect(await kept(ve)).toEqual(expect.arrayContaining(['2026-02-16', '2026-02-17', '2026-04-02', '2026-04-03', '2026-06-24', '2026-07-24']))
    expect(await kept(ve)).not.toContain('2026-04-04')

    const brazil = await makeCompany(api, { country: 'BR', currency: 'BRL', timeZone: 'America/Sao_Paulo', language: 'pt-BR' })
    const br = await brazil.user('administrator')
    expect(await kept(br)).toContain('2026-11-20')
    expect(await kept(br)).not.toContain('2026-02-17')
    expect(await kept(br)).not.toContain('2026-07-09')
    await br.ok(calendar.setHoliday, { params: { date: '2026-02-17' }, body: { kept: true } })
    const { version, week } = await br.ok(calendar.get, {})
    await br.ok(calendar.edit, { body: { week, region: 'BR-SP' }, version })
    expect(await kept(br)).toEqual(expect.arrayContaining(['2026-02-17', '2026-07-09']))

    const [ofVe, ofBr] = [await typeWith(ve, { value: 0, unit: 'DAYS' }), await typeWith(br, { value: 0, unit: 'DAYS' })]
    expect((await due(ve, ofVe, '2026-11-25')).dueAt).toBe('2026-11-25T22:00:00.000Z')
    expect((await due(br, ofBr, '2026-11-25')).dueAt).toBe('2026-11-25T21:00:00.000Z')
  })
})

describe('due dates', () => {
  it('S2-16 the type carries the term, S2-17 and a project may have its own', async () => {
    const company = await makeCompany(api)
    const user = await company.user('administrator')
    const typeId = await typeWith(user, { value: 2, unit: 'DAYS' })
    const project = await user.ok(projects.create, { body: { name: 'Los Robles' } })
    expect(await due(user, typeId, '2026-11-23')).toMatchObject({
      dueAt: '2026-11-25T21:00:00.000Z',
      term: { value: 2, unit: 'DAYS' },
      from: 'COMPANY',
      skipped: [],
    })
    await user.ok(projects.setTerms, { params: { id: project.id }, body: { data: [{ typeId, term: { value: 5, unit: 'DAYS' } }] } })
    expect(await due(user, typeId, '2026-11-23', project.id)).toMatchObject({
      dueAt: '2026-11-30T21:00:00.000Z',
      term: { value: 5, unit: 'DAYS' },
      from: 'PROJECT',
      skipped: [
        { date: '2026-11-28', holiday: null },
        { date: '2026-11-29', holiday: null },
      ],
    })
    expect((await due(user, typeId, '2026-11-23')).from).toBe('COMPANY')
    await user.ok(projects.setTerms, { params: { id: project.id }, body: { data: [] } })
    expect((await due(user, typeId, '2026-11-23', project.id)).from).toBe('COMPANY')

    const other = await (await makeCompany(api)).user('administrator')
    await other.refused(calendar.dueDate, { query: { typeId, startOn: '2026-11-23' } }, 'reference_not_found')
    const theirs = await typeWith(other, { value: 1, unit: 'DAYS' })
    await other.refused(calendar.dueDate, { query: { typeId: theirs, projectId: project.id, startOn: '2026-11-23' } }, 'reference_not_found')
  })

  it('B-09 S2-17 a project in another region keeps the holidays of that region', async () => {
    const company = await makeCompany(api)
    const user = await company.user('administrator')
    const typeId = await typeWith(user, { value: 1, unit: 'DAYS' })
    const arica = await user.ok(projects.create, { body: { name: 'Vista al Morro', region: 'CL-AP' } })
    // A Friday; the Monday after is a holiday in Arica alone. Chile is at UTC−4.
    expect((await due(user, typeId, '2027-06-04')).dueAt).toBe('2027-06-07T22:00:00.000Z')
    const there = await due(user, typeId, '2027-06-04', arica.id)
    expect(there.dueAt).toBe('2027-06-08T22:00:00.000Z')
    expect(there.skipped.at(-1)).toMatchObject({ date: '2027-06-07', holiday: { es: 'Asalto y Toma del Morro de Arica' } })
  })

  it('B-09 while a request waits for the customer its term stands still, and goes on with what was left', async () => {
    api.clock.now = mondayNoon
    const company = await makeCompany(api)
    const user = await company.user('administrator')
    const request = await makeRequest(user, { dueAt: '2026-11-25T21:00:00Z' })
    const params = { id: request.id }
    await user.ok(requests.pause, { params, body: { text: 'Falta la foto' } })
    await user.refused(requests.pause, { params, body: { text: 'Otra vez' } }, 'request_waiting')
    // Wednesday at noon, then past what was due: it is not late while it waits.
    api.clock.forward(4 * 24 * 3_600_000)
    expect(await user.ok(requests.get, { params })).toMatchObject({ overdue: false, waitingSince: mondayNoon.toISOString() })
    api.clock.forward(-2 * 24 * 3_600_000)
    const resumed = await user.ok(requests.resume, { params, body: {} })
    // 21 working hours were left: five on Wednesday, eight on Thursday, eight on Friday.
    expect(resumed).toMatchObject({ dueAt: '2026-11-27T21:00:00.000Z', waitingSince: null, overdue: false })
    await user.refused(requests.resume, { params, body: {} }, 'request_not_waiting')
    api.clock.now = mondayNoon
  })
})
