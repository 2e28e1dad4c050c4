import { attachments } from '@amparo/contracts/staff/attachments'
import { notices } from '@amparo/contracts/staff/notices'
import { orderUpdates } from '@amparo/contracts/staff/order-updates'
import { orders } from '@amparo/contracts/staff/orders'
import { users } from '@amparo/contracts/staff/users'
import { describe, expect, it } from 'vitest'
import { openApi } from '../../../test/harness.ts'
import { makeCompany } from '../../../test/make/company.ts'
import { makeLooseImages, makeOrder } from '../../../test/make/order.ts'
import { userWithProfile } from '../../../test/make/staff.ts'

const api = await openApi()

async function bench() {
  const company = await makeCompany(api)
  const [operator, luis] = [await company.user('operator', 'Marisol Vega'), await company.user('technician', 'Luis Paredes')]
  const order = await makeOrder(operator, company, { technicianId: luis.id })
  const params = { id: order.id }
  return { company, operator, luis, order, params }
}

const jobsOf = async (kind: string) => {
  const jobs = await api.services.database.pool.query<{ kind: string }>(
    `select a.kind from pgboss.job j join "Activity" a on a.id = (j.data->>'activityId')::uuid where j.name = 'react' and a.kind = $1`,
    [kind],
  )
  return jobs.rowCount
}

describe('updates of an order', () => {
  it('S1-19 S1-41 B-04 a status for the customer carries note and images, and what happens next', async () => {
    const { company, luis, params, order } = await bench()
    const images = await makeLooseImages(api, company, luis, 2)
    const update = await luis.ok(orderUpdates.create, {
      params,
      body: { kind: 'PUBLIC', statusId: company.status('WAITING'), note: 'Necesitamos su clave', attachmentIds: images },
    })
    expect(update).toMatchObject({
      kind: 'PUBLIC',
      status: { id: company.status('WAITING'), category: 'WAITING' },
      note: 'Necesitamos su clave',
      attachments: images.map((id) => ({ id, customerSees: true })),
      createdBy: { id: luis.id, name: 'Luis Paredes' },
      editedAt: null,
      version: 1,
      can: { edit: true, delete: true },
    })
    expect(update.attachments[0]!.url).toMatch(/^\/api\/v1\/files\/images\/0\.webp\?e=\d+&s=/)
    const after = await luis.ok(orders.get, { params })
    expect(after).toMatchObject({ status: { category: 'WAITING', mover: 'CUSTOMER' }, version: order.version + 1, attachments: [] })
    expect(after.status.nextStep['pt-BR']).not.toBe('')

    const [latest] = (await luis.ok(orders.activities, { params, query: {} })).data
    expect(latest).toMatchObject({
      kind: 'order.status',
      data: { statusId: company.status('WAITING'), from: company.status('NEW') },
      actor: { kind: 'USER', name: 'Luis Paredes', photoUrl: null },
      customerSees: true,
      update: { id: update.id, attachments: images.map((id) => ({ id })) },
    })
  })

  it("S1-24 internal statuses and notes stay among colleagues, and a note makes nobody's edit stale", async () => {
    const { company, luis, operator, params, order } = await bench()
    await luis.ok(orderUpdates.create, { params, body: { kind: 'INTERNAL', statusId: company.internalStatusIds[1]!, note: 'Fuente quemada' } })
    const read = await operator.ok(orders.get, { params })
    expect(read).toMatchObject({
      internalStatus: { id: company.internalStatusIds[1] },
      status: { id: company.status('NEW') },
      version: order.version + 1,
    })
    api.clock.forward(1_000)
    await luis.ok(orderUpdates.create, { params, body: { kind: 'NOTE', note: 'Pedí la fuente' } })
    const edited = await operator.ok(orders.edit, { params, body: { reason: 'No enciende' }, version: read.version })
    expect(Date.parse(edited.updatedAt)).toBeGreaterThan(Date.parse(read.updatedAt))

    const seen = (await operator.ok(orders.activities, { params, query: { customerSees: true } })).data
    expect(seen.map(({ kind }) => kind)).toEqual(['order.created'])
  })

  it('S1-19 the customer is only told where both the status and its author say so', async () => {
    const { company, operator, luis, params } = await bench()
    const status = (which: Parameters<typeof company.status>[0]) => ({ kind: 'PUBLIC' as const, statusId: company.status(which) })
    const before = (await jobsOf('order.status')) ?? 0
    await luis.ok(orderUpdates.create, { params, body: { ...status('WORKING'), notify: false } })
    await api.services.database.prisma.orderStatus.updateMany({ where: { id: company.status('WAITING') }, data: { notify: false } })
    await luis.ok(orderUpdates.create, { params, body: status('WAITING') })
    await luis.ok(orderUpdates.create, { params, body: { kind: 'NOTE', note: 'x' } })
    expect(await jobsOf('order.status')).toBe(before)
    await luis.ok(orderUpdates.create, { params, body: status('READY') })
    expect(await jobsOf('order.status')).toBe(before + 1)
    const created = (await jobsOf('order.created')) ?? 0
    await makeOrder(operator, company, { notify: false, device: null })
    expect(await jobsOf('order.created')).toBe(created)
  })

  it('S1-19 saying nothing is refused; the same status again with words is not', async () => {
    const { company, luis, params } = await bench()
    const body = { kind: 'PUBLIC', statusId: company.status('NEW') } as const
    for (const empty of [
      body,
      { kind: 'NOTE' },
      { kind: 'NOTE', note: '  ' },
      { kind: 'INTERNAL', statusId: company.internalStatusIds[0]! },
    ] as const) {
      const problem = await luis.refused(orderUpdates.create, { params, body: empty }, 'invalid_input')
      expect(problem.fields).toEqual([{ path: 'body.note', code: 'required' }])
    }
    await luis.ok(orderUpdates.create, { params, body: { ...body, note: 'Sigue en la cola' } })
    const images = await makeLooseImages(api, company, luis)
    await luis.ok(orderUpdates.create, { params, body: { kind: 'NOTE', attachmentIds: images } })
  })

  it('S1-24 a status must be of its kind, of the company, and not retired', async () => {
    const { company, luis, params } = await bench()
    const elsewhere = await makeCompany(api)
    const retired = company.internalStatusIds[3]!
    await api.services.database.prisma.orderStatus.updateMany({ where: { id: retired }, data: { retiredAt: api.clock.now } })
    for (const body of [
      { kind: 'PUBLIC', statusId: company.internalStatusIds[1]! },
      { kind: 'INTERNAL', statusId: company.status('READY') },
      { kind: 'PUBLIC', statusId: elsewhere.status('READY') },
      { kind: 'INTERNAL', statusId: retired },
    ] as const)
      await luis.refused(orderUpdates.create, { params, body }, 'reference_not_found')
    await luis.refused(orderUpdates.create, { params, body: { kind: 'NOTE', statusId: company.status('READY') } as never }, 'invalid_input')
    await luis.refused(orderUpdates.create, { params, body: { kind: 'NOTE', note: 'x'.repeat(4_001) } }, 'invalid_input')
  })

  it('S1-41 an update is changed, and the history keeps what it said before', async () => {
    const { company, luis, operator, params } = await bench()
    const [one, two, three] = await makeLooseImages(api, company, luis, 3)
    const made = await luis.ok(orderUpdates.create, {
      params,
      body: { kind: 'PUBLIC', statusId: company.status('WORKING'), note: 'Falta la placa', attachmentIds: [one!, two!] },
    })
    const ids = { ...params, updateId: made.id }
    const edited = await operator.ok(orderUpdates.edit, { params: ids, body: { note: 'Falta la fuente', attachmentIds: [two!, three!] }, version: 1 })
    expect(edited).toMatchObject({ note: 'Falta la fuente', version: 2, attachments: [{ id: two }, { id: three }] })
    expect(edited.editedAt).not.toBeNull()
    const [latest] = (await luis.ok(orders.activities, { params, query: {} })).data
    expect(latest).toMatchObject({
      kind: 'order.update_edited',
      data: { before: 'Falta la placa' },
      actor: { name: 'Marisol Vega' },
      customerSees: false,
    })

    const stale = await luis.refused(orderUpdates.edit, { params: ids, body: { note: 'x' }, version: 1 }, 'version_stale')
    expect(stale.data).toMatchObject({ current: { version: 2, note: 'Falta la fuente' } })
    // An image that came off is gone, not loose.
    await luis.refused(orderUpdates.edit, { params: ids, body: { attachmentIds: [one!] }, version: 2 }, 'reference_not_found')
    expect((await luis.ok(orderUpdates.edit, { params: ids, body: { note: 'Falta la fuente' }, version: 2 })).version).toBe(2)
    const note = await luis.ok(orderUpdates.create, { params, body: { kind: 'NOTE', note: 'x' } })
    await luis.refused(orderUpdates.edit, { params: { ...params, updateId: note.id }, body: { note: '' }, version: 1 }, 'invalid_input')
  })

  it('S1-41 a deleted update takes its status along: the order falls back to the one before', async () => {
    const { company, luis, params } = await bench()
    const say = (statusId: string, kind: 'PUBLIC' | 'INTERNAL' = 'PUBLIC') => luis.ok(orderUpdates.create, { params, body: { kind, statusId } })
    const remove = (updateId: string) => luis.ok(orderUpdates.delete, { params: { ...params, updateId }, version: 1 })
    const status = async () => (await luis.ok(orders.get, { params })).status.category
    const [working, waiting, ready] = [await say(company.status('WORKING')), await say(company.status('WAITING')), await say(company.status('READY'))]
    await remove(waiting.id)
    expect(await status()).toBe('READY')
    await remove(ready.id)
    const back = await luis.ok(orders.get, { params })
    expect(back.status.category).toBe('WORKING')
    expect(back.statusAt).toBe(working.createdAt)

    // The company starts orders otherwise by now; this one began as it began.
    const { prisma } = api.services.database
    await prisma.orderStatus.updateMany({ where: { id: company.status('NEW') }, data: { initial: false } })
    await prisma.orderStatus.updateMany({ where: { id: company.status('WAITING') }, data: { initial: true } })
    await remove(working.id)
    expect(await status()).toBe('NEW')
    const internal = await say(company.internalStatusIds[2]!, 'INTERNAL')
    await remove(internal.id)
    expect((await luis.ok(orders.get, { params })).internalStatus?.id).toBe(company.internalStatusIds[0])

    const told = (await luis.ok(orders.activities, { params, query: {} })).data
    expect(told[0]).toMatchObject({ kind: 'order.update_deleted', update: null })
    expect(told.filter(({ kind }) => kind === 'order.status').map(({ update }) => update)).toEqual([null, null, null])
    await luis.refused(orderUpdates.delete, { params: { ...params, updateId: working.id }, version: 1 }, 'not_found')
    await luis.refused(orderUpdates.edit, { params: { ...params, updateId: working.id }, body: { note: 'x' }, version: 2 }, 'not_found')
  })

  it("S1-41 images go to one place each, one's own unless one may edit all", async () => {
    const { company, operator, luis, params, order } = await bench()
    const other = await makeOrder(operator, company, { technicianId: luis.id, device: null })
    const [mine, theirs, twice] = [
      await makeLooseImages(api, company, luis, 2),
      await makeLooseImages(api, company, operator),
      await makeLooseImages(api, company, luis),
    ]
    await luis.refused(attachments.add, { params, body: { attachmentIds: theirs } }, 'reference_not_found')
    const added = await luis.ok(attachments.add, { params, body: { attachmentIds: [...mine, mine[0]!], customerSees: true } })
    expect(added.attachments.map(({ id, customerSees }) => [id, customerSees])).toEqual(mine.map((id) => [id, true]))
    expect(added.version).toBe(order.version)
    await luis.refused(attachments.add, { params: { id: other.id }, body: { attachmentIds: mine } }, 'attachment_taken')
    await luis.refused(attachments.add, { params, body: { attachmentIds: [...mine, ...twice] } }, 'attachment_taken')
    await operator.ok(attachments.add, { params, body: { attachmentIds: twice } })

    const answers = await Promise.all(
      [params, { id: other.id }].flatMap((params) =>
        [1, 2, 3].map(() => operator.call(attachments.add, { params, body: { attachmentIds: theirs } })),
      ),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)

    await luis.ok(attachments.delete, { params: { ...params, attachmentId: mine[0]! } })
    await luis.refused(attachments.delete, { params: { ...params, attachmentId: mine[0]! } }, 'not_found')
    await luis.refused(attachments.delete, { params: { id: other.id, attachmentId: mine[1]! } }, 'not_found')
    const told = (await luis.ok(orders.activities, { params, query: {} })).data
    expect(told[0]).toMatchObject({ kind: 'order.attachment_deleted', data: { attachmentId: mine[0], name: 'foto-0.jpg' } })
    expect(told.find(({ attachments }) => attachments.some(({ id }) => id === mine[1]))!.attachments).toHaveLength(1)
  })

  it('S1-35 only who may work on an order speaks on it, and nobody on a retired one', async () => {
    const { company, operator, luis, params } = await bench()
    const ana = await company.user('technician')
    const body = { kind: 'NOTE', note: 'x' } as const
    const note = await luis.ok(orderUpdates.create, { params, body })
    const ids = { ...params, updateId: note.id }
    await ana.refused(orderUpdates.create, { params, body }, 'forbidden')
    await ana.refused(orderUpdates.edit, { params: ids, body: { note: 'y' }, version: 1 }, 'forbidden')
    await ana.refused(orderUpdates.delete, { params: ids, version: 1 }, 'forbidden')
    expect((await ana.ok(orders.activities, { params, query: {} })).data[0]!.update!.can).toEqual({ edit: false, delete: false })
    const stranger = await (await makeCompany(api)).user('master')
    await stranger.refused(orderUpdates.create, { params, body }, 'not_found')
    await stranger.refused(orderUpdates.edit, { params: ids, body: { note: 'y' }, version: 1 }, 'not_found')

    await (await company.user('master')).ok(orders.retire, { params, body: { reason: 'x' } })
    await operator.refused(orderUpdates.create, { params, body }, 'order_retired')
    await operator.refused(orderUpdates.edit, { params: ids, body: { note: 'y' }, version: 1 }, 'order_retired')
    await operator.refused(orderUpdates.delete, { params: ids, version: 1 }, 'order_retired')
    await operator.refused(attachments.add, { params, body: { attachmentIds: [crypto.randomUUID()] } }, 'order_retired')
  })

  it('S1-19 of many at once on one order each is kept, and the last is the status', async () => {
    const { company, operator, params } = await bench()
    const which = ['WORKING', 'WAITING', 'READY', 'DELIVERED'] as const
    await Promise.all(
      Array.from({ length: 40 }, (_, n) =>
        operator.ok(orderUpdates.create, { params, body: { kind: 'PUBLIC', statusId: company.status(which[n % 4]!), note: `${n}` } }),
      ),
    )
    const told = (await operator.ok(orders.activities, { params, query: { limit: 100 } })).data.filter(({ kind }) => kind === 'order.status')
    expect(told).toHaveLength(40)
    expect((await operator.ok(orders.get, { params })).version).toBe(41)
  })

  it('history pages by keyset, newest first', async () => {
    const { operator, params } = await bench()
    for (let n = 1; n <= 5; n++) await operator.ok(orderUpdates.create, { params, body: { kind: 'NOTE', note: `${n}` } })
    const notes: (string | undefined)[] = []
    let cursor: string | undefined
    do {
      const page = await operator.ok(orders.activities, { params, query: { limit: 2, ...(cursor && { cursor }) } })
      notes.push(...page.data.map(({ update }) => update?.note))
      cursor = page.nextCursor ?? undefined
    } while (cursor)
    expect(notes).toEqual(['5', '4', '3', '2', '1', undefined])
  })
})

describe('many orders at once', () => {
  it('S1-17 S1-40 each on its own: what is wrong with one does not keep the rest', async () => {
    const { company, operator, luis, order } = await bench()
    const others = [await makeOrder(operator, company, { device: null }), await makeOrder(operator, company, { device: null })]
    const elsewhere = await makeCompany(api)
    const foreign = await makeOrder(await elsewhere.user('operator'), elsewhere)
    await (await company.user('master')).ok(orders.retire, { params: { id: others[1]!.id }, body: { reason: 'x' } })
    const ids = [order.id, others[0]!.id, others[0]!.id, others[1]!.id, foreign.id]

    expect((await operator.ok(orders.assignMany, { body: { ids, technicianId: luis.id } })).data).toEqual([
      { id: order.id, ok: true, code: null },
      { id: others[0]!.id, ok: true, code: null },
      { id: others[1]!.id, ok: false, code: 'order_retired' },
      { id: foreign.id, ok: false, code: 'not_found' },
    ])
    expect((await operator.ok(orders.get, { params: { id: others[0]!.id } })).technician?.id).toBe(luis.id)
    await operator.refused(orders.assignMany, { body: { ids, technicianId: crypto.randomUUID() } }, 'reference_not_found')
    await luis.refused(orders.assignMany, { body: { ids, technicianId: luis.id } }, 'forbidden')

    const ana = await company.user('technician')
    await operator.ok(orders.assignMany, { body: { ids: [others[0]!.id], technicianId: ana.id } })
    const moved = await luis.ok(
      orders.updateMany,
      { body: { ids, kind: 'PUBLIC', statusId: company.status('READY') } },
      { headers: { 'idempotency-key': 'bulk-1' } },
    )
    expect(moved.data.map(({ ok, code }) => code ?? ok)).toEqual([true, 'forbidden', 'forbidden', 'not_found'])
    expect((await operator.ok(orders.get, { params: { id: order.id } })).status.category).toBe('READY')
    // Already there, and nothing more to say.
    const again = await luis.ok(orders.updateMany, { body: { ids: [order.id], kind: 'PUBLIC', statusId: company.status('READY') } })
    expect(again.data).toEqual([{ id: order.id, ok: true, code: null }])
    const kinds = (await operator.ok(orders.activities, { params: { id: order.id }, query: {} })).data.map(({ kind }) => kind)
    expect(kinds).toEqual(['order.status', 'order.created'])
    await operator.refused(orders.updateMany, { body: { ids, kind: 'PUBLIC', statusId: company.internalStatusIds[0]! } }, 'reference_not_found')
    await operator.refused(orders.updateMany, { body: { ids: [], kind: 'PUBLIC', statusId: company.status('READY') } }, 'invalid_input')
  })
})

describe('an @ in a note', () => {
  async function team() {
    const made = await bench()
    const { company } = made
    const held = { permissions: ['orders.read', 'orders.edit_assigned'] as const, scope: 'ASSIGNED' as const }
    const { user: nadia, master } = await userWithProfile(api, company, { ...held, permissions: [...held.permissions] })
    return { ...made, nadia, master, ines: await company.user('operator', 'Inés Soto'), seller: await company.user('seller', 'Celia Pinto') }
  }
  type Team = Awaited<ReturnType<typeof team>>
  const note = ({ operator, params }: Team, mentionIds: string[], text = 'Ojo') =>
    operator.ok(orderUpdates.create, { params, body: { kind: 'NOTE', note: text, mentionIds } })
  const refused = ({ operator, params }: Team, mentionIds: string[]) =>
    operator.refused(orderUpdates.create, { params, body: { kind: 'NOTE', note: 'Ojo', mentionIds } }, 'reference_not_found')
  const bellOf = async (user: Team['luis']) => (await user.ok(notices.list, { query: {} })).data
  const toldOf = async (user: Team['luis']) => (await bellOf(user)).filter(({ kind }) => kind === 'order.note')

  it('S1-24 S2-46 tells those whom it names, each once and never its author, and the history says whom', async () => {
    const made = await team()
    const { operator, luis, ines, params, order } = made
    await note(made, [luis.id, ines.id, luis.id, operator.id], '@Luis Paredes, @Inés Soto y @Luis Paredes: ojo')
    for (const user of [luis, ines])
      expect(await toldOf(user)).toMatchObject([
        { kind: 'order.note', about: { kind: 'ORDER', id: order.id, code: order.code }, actor: { id: operator.id }, readAt: null },
      ])
    expect(await bellOf(operator)).toEqual([])
    const [latest] = (await luis.ok(orders.activities, { params, query: {} })).data
    expect(latest).toMatchObject({
      kind: 'order.note',
      customerSees: false,
      mentions: [
        { id: luis.id, name: 'Luis Paredes' },
        { id: ines.id, name: 'Inés Soto' },
        { id: operator.id, name: 'Marisol Vega' },
      ],
    })
    await note(made, [])
    expect((await luis.ok(orders.activities, { params, query: {} })).data[0]!.mentions).toEqual([])
    expect(await toldOf(luis)).toHaveLength(1)
  })

  it('S1-24 of another company, retired, kept out or nobody at all, it names nobody, and nothing is written', async () => {
    const made = await team()
    const { luis, ines, master, params } = made
    const stranger = await (await makeCompany(api)).user('operator')
    await refused(made, [luis.id, stranger.id])
    await refused(made, [crypto.randomUUID()])
    await master.ok(users.retire, { params: { id: ines.id } })
    const problem = await refused(made, [luis.id, ines.id])
    expect(problem.fields).toEqual([{ path: 'body.mentionIds', code: 'invalid' }])
    await master.ok(users.deactivate, { params: { id: luis.id } })
    await refused(made, [luis.id])
    expect((await made.operator.ok(orders.activities, { params, query: {} })).data.map(({ kind }) => kind)).toEqual(['order.created'])
    expect(await bellOf(stranger)).toEqual([])
  })

  it('S1-24 S1-35 S1-39 who may not see the order is not told of it, nor offered, until they may', async () => {
    const made = await team()
    const { company, operator, luis, nadia, ines, seller, order, params } = made
    const { user: outsider } = await userWithProfile(api, company, { permissions: ['requests.read'] })
    for (const user of [nadia, seller, outsider]) await refused(made, [user.id])
    const offered = async (to = operator) => (await to.ok(users.directory, { query: { orderId: order.id } })).data.map(({ id }) => id).toSorted()
    const before = await offered()
    expect(before).toEqual(expect.arrayContaining([operator, luis, ines].map(({ id }) => id)))
    for (const { id } of [nadia, seller, outsider]) expect(before).not.toContain(id)

    await operator.ok(orders.edit, { params, body: { technicianId: nadia.id }, version: order.version })
    await api.services.database.prisma.customer.updateMany({ where: { id: order.customer.id }, data: { sellerId: seller.id } })
    expect(await offered()).toEqual([...before, nadia.id, seller.id].toSorted())
    await note(made, [nadia.id, seller.id])
    expect(await toldOf(nadia)).toHaveLength(1)
    expect(await toldOf(seller)).toHaveLength(1)
    await refused(made, [outsider.id])

    // Who does not see it learns of it in no way.
    const elsewhere = await (await makeCompany(api)).user('master')
    const { id } = await makeOrder(operator, company)
    expect(await offered(outsider)).toEqual([])
    expect(await offered(elsewhere)).toEqual([])
    expect((await nadia.ok(users.directory, { query: { orderId: id } })).data).toEqual([])
  })

  it('S1-24 a message to the customer and an internal status name nobody', async () => {
    const made = await team()
    const { company, luis, operator, params } = made
    for (const body of [
      { kind: 'PUBLIC', statusId: company.status('WORKING'), note: 'Hola', mentionIds: [luis.id] },
      { kind: 'INTERNAL', statusId: company.internalStatusIds[0]!, mentionIds: [luis.id] },
    ] as const)
      await operator.refused(orderUpdates.create, { params, body: body as never }, 'invalid_input')
  })
})
