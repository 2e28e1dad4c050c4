import { areas, intakeChannels, requestCategories, requestTypes } from '@amparo/contracts/staff/request-catalogs'
import { requests } from '@amparo/contracts/staff/requests'
import { describe, expect, it } from 'vitest'
import { openApi } from '../../../test/harness.ts'
import { makeCompany } from '../../../test/make/company.ts'
import { firstOfCatalogs, makeRequest } from '../../../test/make/request.ts'

const api = await openApi()
const named = (es: string, pt = es) => ({ es, 'pt-BR': pt })
const all = { query: { includeRetired: true } }
const live = { query: {} }

describe('the lists of a company', () => {
  it('S2-09 S2-16 S2-18 S2-19 a new company can enter a request at once: each list has words in both languages', async () => {
    const company = await makeCompany(api)
    const user = await company.user('operator')
    const types = (await user.ok(requestTypes.list, live)).data
    const categories = (await user.ok(requestCategories.list, live)).data
    const lists = [types, categories, (await user.ok(intakeChannels.list, live)).data, (await user.ok(areas.list, live)).data]
    for (const list of lists) {
      expect(list.length).toBeGreaterThan(3)
      expect(list.map(({ position }) => position)).toEqual(list.map((_, at) => at))
      for (const { label } of list) expect(label.es && label['pt-BR']).toBeTruthy()
      expect(new Set(list.map(({ label }) => label.es)).size).toBe(list.length)
    }
    for (const { id, term } of types) {
      expect(term.value).toBeGreaterThan(0)
      expect(categories.some(({ typeId }) => typeId === id)).toBe(true)
    }
    await makeRequest(user)
  })

  it('S2-10 a channel is added, renamed and put in another place; stale changes are told', async () => {
    const company = await makeCompany(api)
    const [user, operator] = [await company.user('administrator'), await company.user('operator')]
    const before = (await user.ok(intakeChannels.list, live)).data
    const made = await user.ok(intakeChannels.create, { body: { label: named('Conserjería', 'Portaria') } })
    expect(made).toMatchObject({ label: named('Conserjería', 'Portaria'), position: before.length, retiredAt: null, version: 1 })
    const ids = [made.id, ...before.map(({ id }) => id)]
    expect((await user.ok(intakeChannels.reorder, { body: { ids } })).data.map(({ id }) => id)).toEqual(ids)
    await user.refused(intakeChannels.reorder, { body: { ids: ids.slice(1) } }, 'invalid_input')
    await user.refused(intakeChannels.reorder, { body: { ids: [...ids.slice(1), ids[1]!] } }, 'invalid_input')
    const [area] = (await user.ok(areas.list, live)).data
    await user.refused(intakeChannels.reorder, { body: { ids: [...ids, area!.id] } }, 'reference_not_found')

    const params = { id: made.id }
    const renamed = await user.ok(intakeChannels.edit, { params, body: { label: named('Recepción', 'Recepção') }, version: made.version })
    expect(renamed).toMatchObject({ label: named('Recepción', 'Recepção'), version: 2 })
    await user.refused(intakeChannels.edit, { params, body: { label: named('X') }, version: made.version }, 'version_stale')
    await user.refused(areas.edit, { params, body: { label: named('X') }, version: 2 }, 'not_found')
    await operator.refused(intakeChannels.create, { body: { label: named('X') } }, 'forbidden')
    const other = await (await makeCompany(api)).user('administrator')
    await other.refused(intakeChannels.edit, { params, body: { label: named('X') }, version: 2 }, 'not_found')
  })

  it('S2-09 S2-19 what is retired leaves the pickers and stays on its requests; it can be brought back', async () => {
    const company = await makeCompany(api)
    const user = await company.user('administrator')
    const request = await makeRequest(user)
    const params = { id: request.area.id }
    const retired = await user.ok(areas.retire, { params })
    expect(retired.retiredAt).not.toBeNull()
    expect((await user.ok(areas.list, live)).data.some(({ id }) => id === params.id)).toBe(false)
    expect((await user.ok(areas.list, all)).data.some(({ id }) => id === params.id)).toBe(true)
    expect((await user.ok(requests.get, { params: { id: request.id } })).area).toEqual(request.area)
    // Its request can still be changed in other things; a new one cannot have it.
    await user.ok(requests.edit, { params: { id: request.id }, body: { description: 'Con más detalle' }, version: request.version })
    const refused = await user.call(requests.create, {
      body: {
        ...(await firstOfCatalogs(user)),
        areaId: params.id,
        about: { association: 'OTHER', contact: { name: 'Carla' }, language: 'es' },
        responsibleId: user.id,
        description: 'Consulta',
        startOn: '2026-11-23',
        dueAt: '2026-11-25T21:00:00Z',
      },
    })
    expect(refused).toMatchObject({ status: 422, body: { code: 'reference_not_found', fields: [{ path: 'body.areaId' }] } })
    expect((await user.ok(areas.restore, { params })).retiredAt).toBeNull()
    await makeRequest(user, { areaId: params.id })
  })

  it('S2-16 S2-18 a type has a term, a category is under one type, and a request takes one of its own type alone', async () => {
    const company = await makeCompany(api)
    const user = await company.user('administrator')
    const type = await user.ok(requestTypes.create, { body: { label: named('Permiso'), term: { value: 6, unit: 'HOURS' } } })
    expect(type.term).toEqual({ value: 6, unit: 'HOURS' })
    const edited = await user.ok(requestTypes.edit, { params: { id: type.id }, body: { term: { value: 3, unit: 'DAYS' } }, version: 1 })
    expect(edited).toMatchObject({ term: { value: 3, unit: 'DAYS' }, label: named('Permiso') })
    await user.refused(requestTypes.create, { body: { label: named('X'), term: { value: -1, unit: 'DAYS' } } }, 'invalid_input')

    const category = await user.ok(requestCategories.create, { body: { label: named('Mudanza', 'Mudança'), typeId: type.id } })
    expect(category.typeId).toBe(type.id)
    const [channel] = (await user.ok(intakeChannels.list, live)).data
    await user.refused(requestCategories.create, { body: { label: named('X'), typeId: channel!.id } }, 'reference_not_found')
    await makeRequest(user, { typeId: type.id, categoryId: category.id })
    await expect(makeRequest(user, { categoryId: category.id })).rejects.toThrow('category_of_another_type')
  })
})
