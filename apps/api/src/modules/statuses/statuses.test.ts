import { orderUpdates } from '@amparo/contracts/staff/order-updates'
import { statuses } from '@amparo/contracts/staff/statuses'
import { describe, expect, it } from 'vitest'
import { openApi } from '../../../test/harness.ts'
import { makeCompany } from '../../../test/make/company.ts'
import { makeOrder } from '../../../test/make/order.ts'

const api = await openApi()

const newPublic = {
  label: { es: 'Esperando pago', 'pt-BR': 'Aguardando pagamento' },
  nextStep: { es: 'Al recibir el pago seguimos.', 'pt-BR': 'Ao receber o pagamento, seguimos.' },
  category: 'WAITING',
  mover: 'CUSTOMER',
  color: '#aa5500',
} as const
const newInternal = { label: { es: 'En bodega', 'pt-BR': 'No depósito' }, color: '#335577' } as const
const kinds = ['public-statuses', 'internal-statuses'] as const

async function company() {
  const made = await makeCompany(api)
  const administrator = await made.user('administrator')
  const list = async (kind: (typeof kinds)[number], includeRetired = false) =>
    (await administrator.ok(statuses.list, { params: { kind }, query: { includeRetired } })).data
  const create = (kind: (typeof kinds)[number], initial = false) =>
    kind === 'public-statuses'
      ? administrator.ok(statuses.createPublic, { body: { ...newPublic, initial } })
      : administrator.ok(statuses.createInternal, { body: { ...newInternal, initial } })
  return { made, administrator, list, create }
}

describe('statuses', () => {
  it("S1-19 S1-24 both lists are the company's: a status is added at the end, changed, withdrawn and brought back", async () => {
    const { made, administrator, list, create } = await company()
    for (const kind of kinds) {
      const status = await create(kind)
      expect((await list(kind)).at(-1)).toEqual(status)
      expect(status).toMatchObject({ initial: false, retiredAt: null, version: 1, can: { edit: true } })
      const params = { kind, id: status.id }
      const edited = await administrator.ok(statuses.edit, {
        params,
        body: { label: { es: 'Otro', 'pt-BR': 'Outro' }, color: '#000000' },
        version: 1,
      })
      expect(edited).toMatchObject({ label: { es: 'Otro' }, color: '#000000', nextStep: status.nextStep, version: 2 })
      await administrator.refused(statuses.edit, { params, body: { color: '#111111' }, version: 1 }, 'version_stale')
      expect((await administrator.ok(statuses.retire, { params })).retiredAt).not.toBeNull()
      expect((await list(kind)).some(({ id }) => id === status.id)).toBe(false)
      expect((await list(kind, true)).some(({ id }) => id === status.id)).toBe(true)
      expect((await administrator.ok(statuses.restore, { params })).retiredAt).toBeNull()
    }
    const told = await api.services.database.prisma.activity.findMany({
      where: { organizationId: made.organization.id },
      orderBy: { id: 'asc' },
      select: { kind: true, data: true },
    })
    const each = ['status.created', 'status.edited', 'status.retired', 'status.restored']
    expect(told.map(({ kind }) => kind)).toEqual([...each, ...each])
    expect(told[0]!.data).toMatchObject({ label: 'Esperando pago' })
  })

  it('S1-24 a status of one list is none of the other', async () => {
    const { administrator, list } = await company()
    const [status] = await list('internal-statuses')
    const params = { kind: 'public-statuses', id: status!.id } as const
    await administrator.refused(statuses.edit, { params, body: { color: '#111111' }, version: 1 }, 'not_found')
    await administrator.refused(statuses.retire, { params }, 'not_found')
    await administrator.refused(statuses.restore, { params }, 'not_found')
  })

  it('S1-24 what only customers see has no place on an internal status, and a public one never loses its sentence', async () => {
    const { administrator, create } = await company()
    const internal = await create('internal-statuses')
    const wrong = await administrator.refused(
      statuses.edit,
      { params: { kind: 'internal-statuses', id: internal.id }, body: { category: 'READY', notify: true }, version: 1 },
      'invalid_input',
    )
    expect(wrong.fields).toEqual([
      { path: 'body.category', code: 'unknown' },
      { path: 'body.notify', code: 'unknown' },
    ])
    const status = await create('public-statuses')
    const empty = await administrator.refused(
      statuses.edit,
      { params: { kind: 'public-statuses', id: status.id }, body: { nextStep: { es: 'Sí', 'pt-BR': ' ' } }, version: 1 },
      'invalid_input',
    )
    expect(empty.fields).toEqual([{ path: 'body.nextStep.pt-BR', code: 'required' }])
  })

  it('B-07 one status stands for each thing that an estimate does: another that takes it over has it alone', async () => {
    const { administrator, list } = await company()
    const holders = async () => (await list('public-statuses', true)).flatMap(({ id, estimateEvent }) => (estimateEvent === 'APPROVED' ? [id] : []))
    const [first] = await holders()
    const second = await administrator.ok(statuses.createPublic, { body: { ...newPublic, estimateEvent: 'APPROVED' } })
    expect(await holders()).toEqual([second.id])
    const edit = (id: string, body: object, version: number) =>
      administrator.call(statuses.edit, { params: { kind: 'public-statuses', id }, body, version })
    const versionOf = async (id: string) => (await list('public-statuses', true)).find((status) => status.id === id)!.version

    const answers = await Promise.all([first!, second.id].map(async (id) => edit(id, { estimateEvent: 'APPROVED' }, await versionOf(id))))
    expect(answers.filter(({ status }) => status >= 500)).toEqual([])
    expect(await holders()).toHaveLength(1)
    expect((await edit(first!, { estimateEvent: 'APPROVED' }, await versionOf(first!))).status).toBe(200)
    expect(await holders()).toEqual([first])

    await administrator.ok(statuses.retire, { params: { kind: 'public-statuses', id: first! } })
    expect((await edit(second.id, { estimateEvent: 'APPROVED' }, await versionOf(second.id))).status).toBe(200)
    await administrator.ok(statuses.restore, { params: { kind: 'public-statuses', id: first! } })
    expect(await holders()).toEqual([second.id])
    expect((await edit(second.id, { estimateEvent: null }, await versionOf(second.id))).status).toBe(200)
    expect(await holders()).toEqual([])

    const delivered = (await list('public-statuses')).find(({ category }) => category === 'DELIVERED')!
    for (const [body, { id, version }] of [
      [{ estimateEvent: 'SENT' }, delivered],
      [
        { estimateEvent: 'SENT', category: 'DELIVERED' },
        { id: second.id, version: await versionOf(second.id) },
      ],
    ] as const)
      expect((await edit(id, body, version)).body).toMatchObject({ code: 'invalid_input', fields: [{ path: 'body.estimateEvent', code: 'invalid' }] })
    const internal = (await list('internal-statuses'))[0]!
    const wrong = await administrator.refused(
      statuses.edit,
      { params: { kind: 'internal-statuses', id: internal.id }, body: { estimateEvent: 'SENT' }, version: internal.version },
      'invalid_input',
    )
    expect(wrong.fields).toEqual([{ path: 'body.estimateEvent', code: 'unknown' }])
  })

  it('B-15 a status says what a WhatsApp message says in it, with no place that nothing fills', async () => {
    const { administrator } = await company()
    const whatsapp = { es: 'Hola {{customer}}, su {{ device }} está listo: {{link}}', 'pt-BR': 'Olá {{customer}}, seu {{device}} está pronto.' }
    const status = await administrator.ok(statuses.createPublic, { body: { ...newPublic, whatsapp } })
    expect(status.whatsapp).toEqual(whatsapp)
    const params = { kind: 'public-statuses', id: status.id } as const
    const wrong = { es: whatsapp.es, 'pt-BR': 'Olá {{cliente}}' }
    const edited = await administrator.refused(statuses.edit, { params, body: { whatsapp: wrong }, version: 1 }, 'invalid_input')
    expect(edited.fields).toEqual([{ path: 'body.whatsapp.pt-BR', code: 'invalid' }])
    const made = await administrator.refused(statuses.createPublic, { body: { ...newPublic, whatsapp: wrong } }, 'invalid_input')
    expect(made.fields).toEqual([{ path: 'body.whatsapp.pt-BR', code: 'invalid' }])
    const cleared = await administrator.ok(statuses.edit, { params, body: { whatsapp: { es: '', 'pt-BR': '' } }, version: 1 })
    expect(cleared.whatsapp).toEqual({ es: '', 'pt-BR': '' })
  })

  it('S1-24 there is exactly one initial status of each kind, whoever marks another at the same moment', async () => {
    const { administrator, list, create } = await company()
    for (const kind of kinds) {
      const initial = async () => (await list(kind, true)).filter((status) => status.initial).map(({ id }) => id)
      const [first] = await initial()
      const params = { kind, id: first! }
      await administrator.refused(statuses.edit, { params, body: { initial: false }, version: 1 }, 'status_initial_required')
      await administrator.refused(statuses.retire, { params }, 'status_initial_required')

      const second = await create(kind, true)
      expect(await initial()).toEqual([second.id])
      const others = (await list(kind)).filter((status) => status.id !== second.id && !['DELIVERED', 'CANCELLED'].includes(status.category ?? ''))
      const answers = await Promise.all(
        others.map(({ id, version }) => administrator.call(statuses.edit, { params: { kind, id }, body: { initial: true }, version })),
      )
      expect(answers.filter(({ status }) => status >= 500)).toEqual([])
      expect(await initial()).toHaveLength(1)
      await administrator.ok(statuses.retire, { params: { kind, id: second.id } })
      const mark = { params: { kind, id: second.id }, body: { initial: true }, version: 3 }
      expect((await administrator.refused(statuses.edit, mark, 'invalid_input')).fields?.[0]?.path).toBe('body.initial')
    }
    const delivered = (await list('public-statuses')).find(({ category }) => category === 'DELIVERED')!
    await administrator.refused(
      statuses.edit,
      { params: { kind: 'public-statuses', id: delivered.id }, body: { initial: true }, version: delivered.version },
      'invalid_input',
    )
    await administrator.refused(statuses.createPublic, { body: { ...newPublic, category: 'CANCELLED', initial: true } }, 'invalid_input')
  })

  it('S1-24 the order of a list is set as a whole: nothing left out, nothing twice, nothing foreign', async () => {
    const { administrator, list } = await company()
    const other = await company()
    for (const kind of kinds) {
      const ids = (await list(kind)).map(({ id }) => id)
      const turned = ids.toReversed()
      const { data } = await administrator.ok(statuses.reorder, { params: { kind }, body: { ids: turned } })
      expect(data.map(({ id, position }) => [id, position])).toEqual(turned.map((id, position) => [id, position]))
      expect((await list(kind)).map(({ id }) => id)).toEqual(turned)
      const refused = (given: string[], code: 'invalid_input' | 'reference_not_found') =>
        administrator.refused(statuses.reorder, { params: { kind }, body: { ids: given } }, code)
      await refused(ids.slice(1), 'invalid_input')
      await refused([...ids, ids[0]!], 'invalid_input')
      await refused([...ids.slice(1), ids[1]!], 'invalid_input')
      await refused([...ids.slice(1), (await other.list(kind))[0]!.id], 'reference_not_found')
      expect((await list(kind)).map(({ id }) => id)).toEqual(turned)
    }
  })

  it('S1-24 a status in which open orders are is not withdrawn; one of finished orders is', async () => {
    const { made, administrator, list } = await company()
    const order = await makeOrder(administrator, made)
    const move = (kind: 'PUBLIC' | 'INTERNAL', statusId: string) =>
      administrator.ok(orderUpdates.create, { params: { id: order.id }, body: { kind, statusId } })
    const working = { kind: 'public-statuses', id: made.status('WORKING') } as const
    const internal = { kind: 'internal-statuses', id: (await list('internal-statuses'))[2]!.id } as const
    await move('PUBLIC', working.id)
    await move('INTERNAL', internal.id)
    for (const params of [working, internal]) {
      const problem = await administrator.refused(statuses.retire, { params }, 'status_in_use')
      expect(problem.data).toEqual({ openOrders: 1 })
    }
    await move('PUBLIC', made.status('DELIVERED'))
    for (const params of [working, internal, { kind: 'public-statuses', id: made.status('DELIVERED') } as const]) {
      await administrator.ok(statuses.retire, { params })
    }
  })

  it('S1-34 S1-35 who sees and who changes statuses, and none of another company', async () => {
    const { made, list } = await company()
    const [status] = await list('public-statuses')
    const params = { kind: 'public-statuses', id: status!.id } as const
    for (const role of ['operator', 'technician', 'seller'] as const) {
      const user = await made.user(role)
      const { data } = await user.ok(statuses.list, { params: { kind: 'internal-statuses' }, query: {} })
      expect(data[0]).toMatchObject({ can: { edit: false } })
      await user.refused(statuses.createPublic, { body: newPublic }, 'forbidden')
      await user.refused(statuses.createInternal, { body: newInternal }, 'forbidden')
      await user.refused(statuses.edit, { params, body: { color: '#111111' }, version: 1 }, 'forbidden')
      await user.refused(statuses.reorder, { params: { kind: 'public-statuses' }, body: { ids: [status!.id] } }, 'forbidden')
      await user.refused(statuses.retire, { params }, 'forbidden')
      await user.refused(statuses.restore, { params }, 'forbidden')
    }
    const stranger = (await company()).administrator
    await stranger.refused(statuses.edit, { params, body: { color: '#111111' }, version: 1 }, 'not_found')
    await stranger.refused(statuses.retire, { params }, 'not_found')
    await stranger.refused(statuses.restore, { params }, 'not_found')
  })
})
