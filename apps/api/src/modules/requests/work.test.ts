import { attachments } from '@amparo/contracts/staff/attachments'
import { requests } from '@amparo/contracts/staff/requests'
import { describe, expect, it } from 'vitest'
import { openApi } from '../../../test/harness.ts'
import type { TestUser } from '../../../test/make/company.ts'
import { type CustomerService, makeCustomerService, makeRequest, moveClock, requestInput } from '../../../test/make/customer-service.ts'
import { fileOf, png } from '../../../test/make/images.ts'
import { sweep } from '../attachments/sweep.ts'

const api = await openApi()
api.clock.now = new Date('2026-11-23T15:00:00Z')

async function makeTeam() {
  const service = await makeCustomerService(api)
  const [rita, pablo] = [await service.company.user('operator', 'Rita Campos'), await service.company.user('operator', 'Pablo Ibáñez')]
  return { service, admin: service.admin, rita, pablo }
}

const historyOf = async (user: TestUser, id: string) =>
  (await user.ok(requests.activities, { params: { id }, query: {} })).data.filter(({ kind }) => !kind.startsWith('mail.'))

describe('who may do what', () => {
  it('S2-28 an administrator does everything with any request, and gives it to anybody', async () => {
    const { service, admin, rita, pablo } = await makeTeam()
    const { id, can } = await makeRequest(service, rita)
    expect(can).toEqual({ edit: true, execute: true, finish: true, comment: true, mail: true, assign: true })
    const params = { id }
    await admin.ok(requests.execute, { params, body: { text: 'Llamamos al vecino.' } })
    await admin.ok(requests.comment, { params, body: { text: 'Queda en observación.' } })
    await admin.ok(requests.mail, { params, body: { to: ['conserje@correo.example'], subject: 'Ruidos', text: 'Por favor avise.' } })
    const given = await admin.ok(requests.assign, { params, body: { responsibleId: pablo.id } })
    expect(given.responsible.id).toBe(pablo.id)
    await admin.ok(requests.finish, { params, body: { success: true, text: 'Resuelto.' } })
    expect((await historyOf(admin, id)).map(({ kind }) => kind)).toEqual([
      'request.finished',
      'request.assigned',
      'request.mailed',
      'request.commented',
      'request.executed',
      'request.created',
    ])
    expect(await admin.ok(requests.create, { body: await requestInput(service, rita) })).toMatchObject({ responsible: { id: rita.id } })
  })

  it('S2-30 others see the requests of all responsibles', async () => {
    const { service, rita, pablo } = await makeTeam()
    const { id } = await makeRequest(service, rita)
    expect((await pablo.ok(requests.list, { query: {} })).data.map((each) => each.id)).toContain(id)
    expect((await pablo.ok(requests.get, { params: { id } })).responsible.id).toBe(rita.id)
  })

  it('S2-31 S2-32 on what is assigned to others they mail, comment and read; the rest is refused', async () => {
    const { service, rita, pablo } = await makeTeam()
    const { id, version } = await makeRequest(service, rita, pablo)
    const params = { id }
    expect((await rita.ok(requests.get, { params })).can).toEqual({
      edit: false,
      execute: false,
      finish: false,
      comment: true,
      mail: true,
      assign: false,
    })
    await rita.refused(requests.execute, { params, body: { text: 'x' } }, 'forbidden')
    await rita.refused(requests.finish, { params, body: { success: true } }, 'forbidden')
    await rita.refused(requests.pause, { params, body: { text: 'x' } }, 'forbidden')
    await rita.refused(requests.edit, { params, body: { description: 'x' }, version }, 'forbidden')
    await rita.refused(requests.assign, { params, body: { responsibleId: rita.id } }, 'forbidden')
    await rita.ok(requests.comment, { params, body: { text: 'Llamó otra vez.' } })
    await rita.ok(requests.mail, { params, body: { to: ['x@correo.example'], subject: 'Ruidos', text: 'Hola' } })
    expect(await historyOf(rita, id)).toHaveLength(3)

    // The responsible does it all, and may hand it over, which ends it.
    await pablo.ok(requests.execute, { params, body: { text: 'Visitado.' } })
    await pablo.ok(requests.assign, { params, body: { responsibleId: rita.id } })
    await pablo.refused(requests.finish, { params, body: { success: true } }, 'forbidden')
    await rita.ok(requests.finish, { params, body: { success: true } })
  })

  it('S2-31 many are handed over at once, each on its own', async () => {
    const { service, rita, pablo, admin } = await makeTeam()
    const mine = await makeRequest(service, rita)
    const theirs = await makeRequest(service, admin, admin)
    const over = await makeRequest(service, rita)
    await rita.ok(requests.finish, { params: { id: over.id }, body: { success: true } })
    const { data } = await rita.ok(requests.assignMany, { body: { ids: [mine.id, theirs.id, over.id], responsibleId: pablo.id } })
    expect(data).toEqual([
      { id: mine.id, ok: true, code: null },
      { id: theirs.id, ok: false, code: 'forbidden' },
      { id: over.id, ok: false, code: 'request_finished' },
    ])
    await rita.refused(requests.assignMany, { body: { ids: [mine.id], responsibleId: crypto.randomUUID() } }, 'reference_not_found')
    const all = await admin.ok(requests.assignMany, { body: { ids: [mine.id, theirs.id], responsibleId: rita.id } })
    expect(all.data.every(({ ok }) => ok)).toBe(true)
  })
})

describe('the work on a request', () => {
  it('S2-36 S2-37 executing puts it in progress, again and again, and says what was done', async () => {
    const { service, rita } = await makeTeam()
    const { id } = await makeRequest(service, rita)
    const first = await rita.ok(requests.execute, { params: { id }, body: { text: 'Llamé al vecino.' } })
    expect(first).toMatchObject({ state: 'IN_PROGRESS', executedAt: api.clock.now.toISOString() })
    api.clock.forward(60_000)
    const second = await rita.ok(requests.execute, { params: { id }, body: { text: 'Volví a llamar.' } })
    expect(second).toMatchObject({ state: 'IN_PROGRESS', executedAt: api.clock.now.toISOString() })
    expect((await historyOf(rita, id)).map(({ text }) => text)).toEqual(['Volví a llamar.', 'Llamé al vecino.', null])
    await rita.refused(requests.execute, { params: { id }, body: { text: ' ' } }, 'invalid_input')
  })

  it('S2-38 comments are kept, with images, whom they name, and who wrote them', async () => {
    const { service, rita, pablo } = await makeTeam()
    const { id } = await makeRequest(service, rita)
    const image = await rita.ok(attachments.upload, { file: fileOf(await png(80, 60)) })
    await rita.ok(requests.comment, {
      params: { id },
      body: { text: 'Mira esto, @Pablo', mentionIds: [pablo.id, pablo.id], attachmentIds: [image.id] },
    })
    const [told] = await historyOf(pablo, id)
    expect(told).toMatchObject({
      kind: 'request.commented',
      text: 'Mira esto, @Pablo',
      actor: { kind: 'USER', name: 'Rita Campos' },
      mentions: [{ id: pablo.id, name: 'Pablo Ibáñez' }],
      attachments: [{ id: image.id }],
    })
    await rita.refused(requests.comment, { params: { id }, body: { text: 'x', attachmentIds: [image.id] } }, 'attachment_taken')
    await rita.refused(requests.comment, { params: { id }, body: { text: 'x', mentionIds: [crypto.randomUUID()] } }, 'reference_not_found')
  })

  it('S2-38 images of a request stay, however long ago it took them', async () => {
    const { service, rita } = await makeTeam()
    const image = await rita.ok(attachments.upload, { file: fileOf(await png(80, 60)) })
    const loose = await rita.ok(attachments.upload, { file: fileOf(await png(80, 60)) })
    const { id } = await makeRequest(service, rita, rita, { attachmentIds: [image.id] })
    await moveClock(api, new Date(api.clock.now.getTime() + 3 * 86_400_000))
    await sweep(api.services)
    expect((await rita.ok(requests.get, { params: { id } })).attachments.map((each) => each.id)).toEqual([image.id])
    await rita.refused(requests.addAttachments, { params: { id }, body: { attachmentIds: [loose.id] } }, 'reference_not_found')
  })

  it('S2-41 it is finished with success, and then only talked about', async () => {
    const { service, rita } = await makeTeam()
    const { id, version } = await makeRequest(service, rita)
    const params = { id }
    const done = await rita.ok(requests.finish, { params, body: { success: true, text: 'El vecino se disculpó.' } })
    expect(done).toMatchObject({
      state: 'SUCCEEDED',
      finishedAt: api.clock.now.toISOString(),
      can: { execute: false, finish: false, comment: true, mail: true },
    })
    await rita.refused(requests.finish, { params, body: { success: true } }, 'request_finished')
    await rita.refused(requests.execute, { params, body: { text: 'x' } }, 'request_finished')
    await rita.refused(requests.edit, { params, body: { description: 'x' }, version: version + 1 }, 'request_finished')
    await rita.refused(requests.assign, { params, body: { responsibleId: service.admin.id } }, 'request_finished')
    await rita.ok(requests.comment, { params, body: { text: 'Agradeció.' } })
  })

  it('S2-42 finished without success it must say why', async () => {
    const { service, rita } = await makeTeam()
    const { id } = await makeRequest(service, rita)
    const problem = await rita.refused(requests.finish, { params: { id }, body: { success: false, text: '  ' } }, 'reason_required')
    expect(problem.fields).toEqual([{ path: 'body.text', code: 'required' }])
    const done = await rita.ok(requests.finish, { params: { id }, body: { success: false, text: 'No corresponde a la empresa.' } })
    expect(done.state).toBe('FAILED')
    const [told] = await historyOf(rita, id)
    expect(told).toMatchObject({ kind: 'request.finished', text: 'No corresponde a la empresa.', data: { success: false } })
  })

  it('S2-44 the history has all that happened, newest first, page by page', async () => {
    const { service, rita, pablo } = await makeTeam()
    const made = await makeRequest(service, rita)
    const params = { id: made.id }
    await rita.ok(requests.edit, { params, body: { description: 'Ruido de noche y de día.' }, version: made.version })
    await rita.ok(requests.execute, { params, body: { text: 'Llamé.' } })
    await rita.ok(requests.pause, { params, body: { text: 'Espero su video.' } })
    api.clock.forward(3_600_000)
    await rita.ok(requests.resume, { params, body: {} })
    await rita.ok(requests.mail, { params, body: { to: ['tadeo@correo.example'], subject: 'Su caso', text: 'Seguimos.' } })
    await rita.ok(requests.assign, { params, body: { responsibleId: pablo.id } })
    await pablo.ok(requests.finish, { params, body: { success: true, text: 'Listo.' } })
    const kinds: string[] = []
    for (let cursor: string | undefined; ; ) {
      const page = await rita.ok(requests.activities, { params, query: { limit: 3, ...(cursor && { cursor }) } })
      kinds.push(...page.data.map(({ kind }) => kind))
      if (!page.nextCursor) break
      cursor = page.nextCursor
    }
    expect(kinds).toEqual([
      'request.finished',
      'request.assigned',
      'request.mailed',
      'request.resumed',
      'request.paused',
      'request.executed',
      'request.edited',
      'request.created',
    ])
    const all = await historyOf(rita, made.id)
    expect(all.find(({ kind }) => kind === 'request.assigned')?.data).toEqual({ from: 'Rita Campos', to: 'Pablo Ibáñez' })
    expect(all.find(({ kind }) => kind === 'request.mailed')?.mail).toMatchObject({
      to: 'tadeo@correo.example',
      subject: expect.stringContaining('Su caso'),
    })
  })

  it('B-09 while it waits for the customer its term stands still', async () => {
    await moveClock(api, new Date('2026-12-01T15:00:00Z'))
    const { service, rita } = await makeTeam()
    const { id, dueAt } = await makeRequest(service, rita)
    const params = { id }
    const waits = await rita.ok(requests.pause, { params, body: { text: 'Esperamos las fotos.' } })
    expect(waits).toMatchObject({ waitingSince: api.clock.now.toISOString(), waitingFor: 'Esperamos las fotos.' })
    await rita.refused(requests.pause, { params, body: { text: 'Otra vez.' } }, 'request_waiting')
    // Past its due date it is not late, since it waited when that came.
    await moveClock(api, new Date('2026-12-14T15:00:00Z'))
    expect((await rita.ok(requests.get, { params })).overdue).toBe(false)
    const goesOn = await rita.ok(requests.resume, { params, body: {} })
    // Tuesday noon to Monday noon, eight working days and one holiday on: as much is left as was.
    expect(dueAt).toBe('2026-12-04T21:00:00.000Z')
    expect(goesOn).toMatchObject({ waitingSince: null, waitingFor: null, dueAt: '2026-12-17T21:00:00.000Z', overdue: false })
    await rita.refused(requests.resume, { params, body: {} }, 'request_not_waiting')
  })
})

describe('two at once', () => {
  it('S2-36 of two who edit, the second is told what is there now', async () => {
    const { service, rita, admin } = await makeTeam()
    const { id, version } = await makeRequest(service, rita)
    await rita.ok(requests.edit, { params: { id }, body: { description: 'La primera.' }, version })
    const problem = await admin.refused(requests.edit, { params: { id }, body: { description: 'La segunda.' }, version }, 'version_stale')
    expect(problem.data?.current).toMatchObject({ description: 'La primera.', version: version + 1 })
  })

  it('S2-41 of two who finish, one does', async () => {
    const { service, rita, admin } = await makeTeam()
    const { id } = await makeRequest(service, rita)
    const answers = await Promise.all(
      [rita, admin, rita, admin].map((user) => user.call(requests.finish, { params: { id }, body: { success: true, text: 'Listo.' } })),
    )
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409, 409])
    expect((await historyOf(rita, id)).filter(({ kind }) => kind === 'request.finished')).toHaveLength(1)
  })

  it('S2-37 executed 20 times at once, nothing is lost; with one key, it happens once', async () => {
    const { service, rita } = await makeTeam()
    const { id } = await makeRequest(service, rita)
    const many = Array.from({ length: 20 }, (_, at) => rita.ok(requests.execute, { params: { id }, body: { text: `Llamada ${at}` } }))
    await Promise.all(many)
    const headers = { 'idempotency-key': crypto.randomUUID() }
    await Promise.all(Array.from({ length: 6 }, () => rita.ok(requests.execute, { params: { id }, body: { text: 'Una vez' } }, { headers })))
    const texts = (await historyOf(rita, id)).filter(({ kind }) => kind === 'request.executed').map(({ text }) => text)
    expect(texts).toHaveLength(21)
    expect(texts.filter((text) => text === 'Una vez')).toHaveLength(1)
  })
})

describe('the tray', () => {
  async function fill(service: CustomerService, rita: TestUser, pablo: TestUser) {
    const { owner, tenant, unit, admin } = service
    const fresh = await makeRequest(service, rita)
    const running = await makeRequest(service, rita, pablo, { about: { association: 'OWNER', customerId: owner.id } })
    await pablo.ok(requests.execute, { params: { id: running.id }, body: { text: 'En eso.' } })
    const over = await makeRequest(service, rita, rita, { about: { association: 'TENANT', customerId: tenant.id } })
    await rita.ok(requests.finish, { params: { id: over.id }, body: { success: true } })
    const late = await makeRequest(service, admin, admin, {
      about: { association: 'UNIT', unitId: unit.id },
      startOn: '2026-11-02',
      dueAt: '2026-11-05T20:00:00Z',
    })
    return { fresh, running, over, late }
  }

  it('S2-33 S2-34 S2-35 in course first; found by contact, and by every filter', async () => {
    const { service, rita, pablo } = await makeTeam()
    const { fresh, running, over, late } = await fill(service, rita, pablo)
    const found = async (query: object) => (await rita.ok(requests.list, { query })).data.map(({ id }) => id).toSorted()
    const ids = (...some: { id: string }[]) => some.map(({ id }) => id).toSorted()

    expect(await found({ state: ['NEW', 'IN_PROGRESS'] })).toEqual(ids(fresh, running, late))
    expect(await found({ state: ['NEW'] })).toEqual(ids(fresh, late))
    expect(await found({ state: ['SUCCEEDED', 'FAILED'] })).toEqual(ids(over))
    expect(await found({ q: 'quiroz' })).toEqual(ids(fresh, over))
    expect(await found({ q: 'OLGA paredes' })).toEqual(ids(running, late))
    expect(await found({ q: '1204' })).toEqual(ids(fresh, late))
    expect(await found({ q: String(running.number) })).toContain(running.id)
    expect(await found({ q: 'nadie' })).toEqual([])
    expect(await found({ overdue: true })).toEqual(ids(late))
    expect(await found({ overdue: false })).toEqual(ids(fresh, running, over))
    expect(await found({ responsibleId: [pablo.id] })).toEqual(ids(running))
    expect(await found({ association: ['OWNER', 'UNIT'] })).toEqual(ids(running, late))
    expect(await found({ customerId: service.tenant.id })).toEqual(ids(fresh, over))
    expect(await found({ unitId: service.unit.id })).toEqual(ids(fresh, late))
    expect(await found({ projectId: [service.project.id] })).toEqual(ids(fresh, late))
    expect(await found({ dueTo: '2026-11-05' })).toEqual(ids(late))
    expect(await found({ dueFrom: '2026-11-06' })).toEqual(ids(fresh, running, over))
    for (const [filter, id] of Object.entries({
      typeId: service.type.id,
      categoryId: service.category.id,
      areaId: service.area.id,
      channelId: service.channel.id,
    })) {
      expect(await found({ [filter]: [id] })).toHaveLength(4)
      expect(await found({ [filter]: [crypto.randomUUID()] })).toEqual([])
    }
    expect(await rita.ok(requests.counts, {})).toEqual({
      byState: { NEW: 2, IN_PROGRESS: 1, SUCCEEDED: 1, FAILED: 0 },
      ...{ open: 3, overdue: 1, waiting: 0, mine: 1 },
    })
  })

  it('S2-33 each sort goes through all of them, page by page', async () => {
    const { service, rita } = await makeTeam()
    const body = await requestInput(service, rita)
    for (let n = 0; n < 7; n++) {
      // Two of them due at the same moment.
      const dueAt = new Date(Date.parse(body.dueAt) + Math.floor(n / 2) * 3_600_000).toISOString()
      await rita.ok(requests.create, { body: { ...body, dueAt } })
      api.clock.forward(1_000)
    }
    for (const [sort, wanted] of Object.entries({
      dueAt: [1, 2, 3, 4, 5, 6, 7],
      '-number': [7, 6, 5, 4, 3, 2, 1],
      '-updatedAt': [7, 6, 5, 4, 3, 2, 1],
    })) {
      const seen: number[] = []
      for (let cursor: string | undefined; ; ) {
        const page = await rita.ok(requests.list, { query: { sort: sort as 'dueAt', limit: 2, ...(cursor && { cursor }) } })
        seen.push(...page.data.map(({ number }) => number))
        if (!page.nextCursor) break
        cursor = page.nextCursor
      }
      expect(seen, sort).toEqual(wanted)
    }
  })
})
