import { views } from '@amparo/contracts/staff/notices'
import { describe, expect, it } from 'vitest'
import { openApi } from '../../../test/harness.ts'
import { makeCompany } from '../../../test/make/company.ts'

const api = await openApi()
const late = { list: 'requests', name: 'Atrasadas mías', query: 'overdue=true&state=NEW' } as const

describe('saved views', () => {
  it('B-19 one sees one’s own and what colleagues share, each list for itself, own ones first', async () => {
    const company = await makeCompany(api)
    const [ana, bruno] = [await company.user('operator', 'Ana Rojas'), await company.user('technician', 'Bruno Lima')]
    const own = await ana.ok(views.create, { body: late })
    expect(own).toMatchObject({ ...late, shared: false, by: { id: ana.id, name: 'Ana Rojas' }, version: 1, can: { edit: true } })
    const shared = await bruno.ok(views.create, { body: { ...late, name: 'Abiertas', shared: true } })
    await bruno.ok(views.create, { body: { ...late, name: 'Solo de Bruno' } })
    await ana.ok(views.create, { body: { ...late, list: 'orders', name: 'Órdenes' } })

    const seen = (await ana.ok(views.list, { query: { list: 'requests' } })).data
    expect(seen.map(({ name, can }) => [name, can.edit])).toEqual([
      ['Atrasadas mías', true],
      ['Abiertas', false],
    ])
    expect(seen[1]).toMatchObject({ id: shared.id, by: { name: 'Bruno Lima' } })
    const stranger = await (await makeCompany(api)).user('master')
    expect((await stranger.ok(views.list, { query: { list: 'requests' } })).data).toEqual([])
  })

  it('B-19 only who made it changes it or deletes it; to others it is not there', async () => {
    const company = await makeCompany(api)
    const [ana, master] = [await company.user('operator'), await company.user('master')]
    const view = await ana.ok(views.create, { body: { ...late, shared: true } })
    const params = { id: view.id }
    await master.refused(views.edit, { params, body: { name: 'Mía' }, version: 1 }, 'not_found')
    await master.refused(views.delete, { params }, 'not_found')

    const edited = await ana.ok(views.edit, { params, body: { query: 'overdue=true', shared: false }, version: 1 })
    expect(edited).toMatchObject({ name: late.name, query: 'overdue=true', shared: false, version: 2 })
    const stale = await ana.refused(views.edit, { params, body: { name: 'Otra' }, version: 1 }, 'version_stale')
    expect(stale.data).toMatchObject({ current: { version: 2 } })
    expect((await master.ok(views.list, { query: { list: 'requests' } })).data).toEqual([])
    await ana.ok(views.delete, { params })
    await ana.refused(views.delete, { params }, 'not_found')
    await ana.refused(views.create, { body: { ...late, name: '  ' } }, 'invalid_input')
  })
})
