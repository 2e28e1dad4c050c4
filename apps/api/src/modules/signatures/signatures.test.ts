import { documents } from '@amparo/contracts/staff/documents'
import { orders } from '@amparo/contracts/staff/orders'
import { signatures, terms } from '@amparo/contracts/staff/signatures'
import { describe, expect, it } from 'vitest'
import { openApi } from '../../../test/harness.ts'
import { drawing, printed, sign } from '../../../test/make/documents.ts'
import { makeCharge } from '../../../test/make/money.ts'

const api = await openApi()
const words = (es: string) => ({ text: { es, 'pt-BR': `${es} (pt)` } })
const intake = { params: { kind: 'INTAKE' as const } }

describe('the terms', () => {
  it('S1-10 a new company has its own from the start; a change is a new version, and older ones stay', async () => {
    const { master, operator } = await makeCharge(api)
    const { data: first } = await operator.ok(terms.list, {})
    expect(first.map(({ kind, revision }) => [kind, revision])).toEqual([
      ['INTAKE', 1],
      ['DELIVERY', 1],
    ])

    expect(await master.ok(terms.edit, { ...intake, body: words('Dos meses de guarda.') })).toMatchObject({ revision: 2, kind: 'INTAKE' })
    // The same words again make no version.
    expect(await master.ok(terms.edit, { ...intake, body: words('Dos meses de guarda.') })).toMatchObject({ revision: 2 })
    await master.ok(terms.edit, { ...intake, body: words('Tres meses de guarda.') })
    const { data: history } = await master.ok(terms.history, intake)
    expect(history.map(({ revision, text }) => [revision, text.es])).toEqual([
      [3, 'Tres meses de guarda.'],
      [2, 'Dos meses de guarda.'],
      [1, first.find(({ kind }) => kind === 'INTAKE')!.text.es],
    ])
    await operator.refused(terms.edit, { ...intake, body: words('Mías') }, 'forbidden')
  })

  it('S1-10 two who change them at once make two versions', async () => {
    const { master } = await makeCharge(api)
    const made = await Promise.all(['Uno', 'Dos', 'Tres'].map((text) => master.ok(terms.edit, { ...intake, body: words(text) })))
    expect(made.map(({ revision }) => revision).sort()).toEqual([2, 3, 4])
  })
})

describe('signing at intake', () => {
  it('S1-11 the customer signs the ticket with the terms as they stand; the signature is printed on it', async () => {
    const { operator, order, at } = await makeCharge(api, { orderPrefix: 'OS-' })
    const shown = await operator.ok(signatures.prepare, { ...at, query: { kind: 'INTAKE', language: 'es' } })
    expect(shown.signer).toEqual({ name: 'Carla Muñoz Soto', identity: '' })
    expect(shown.terms.text).toContain('El equipo se recibe para revisión')
    expect(shown.facts).toContainEqual({ label: 'Motivo', value: 'No enciende desde ayer' })

    const signature = await sign(operator, order.id, 'INTAKE')
    expect(signature).toMatchObject({
      kind: 'INTAKE',
      method: 'DRAWN',
      name: 'Carla Muñoz Soto',
      identity: '12.345.678-5',
      hash: shown.hash,
      termsRevision: 1,
    })
    expect(signature.strokes).toEqual(drawing)
    expect((await operator.ok(orders.get, at)).signed).toEqual({ intake: true, delivery: false })

    const ticket = await printed(api, operator, order.id, 'ticket.pdf')
    for (const text of ['Acepta las condiciones', 'Identificación: 12.345.678-5', 'Firmado el']) expect(ticket.text).toContain(text)
    expect(ticket.text.replaceAll(' ', '')).toContain(shown.hash)
    expect((await operator.ok(documents.list, at)).data).toMatchObject([{ kind: 'TICKET', hash: shown.hash, superseded: false }])
    const { data: history } = await operator.ok(orders.activities, { ...at, query: {} })
    expect(history[0]).toMatchObject({ kind: 'order.signed', data: { kind: 'INTAKE', name: 'Carla Muñoz Soto' } })
  })

  it('S1-11 a typed name is a signature too, and says so', async () => {
    const { operator, order } = await makeCharge(api)
    expect(await sign(operator, order.id, 'INTAKE', { strokes: null, identity: '' })).toMatchObject({ method: 'TYPED', strokes: null })
    expect((await printed(api, operator, order.id, 'ticket.pdf')).text).toContain('Firmó escribiendo su nombre')
  })

  it('B-08 what changed since it was shown is not signed: the order, or the terms', async () => {
    const { master, operator, order, at } = await makeCharge(api)
    const prepare = () => operator.ok(signatures.prepare, { ...at, query: { kind: 'INTAKE', language: 'es' } })
    const signing = (hash: string) => ({ ...at, body: { kind: 'INTAKE' as const, hash, name: 'Carla', strokes: drawing, language: 'es' as const } })
    const first = await prepare()
    expect((await prepare()).hash).toBe(first.hash)

    await operator.ok(orders.edit, { ...at, body: { accessories: 'Cargador' }, version: order.version })
    await operator.refused(signatures.sign, signing(first.hash), 'document_changed')
    const second = await prepare()
    await master.ok(terms.edit, { ...intake, body: words('Nuevas condiciones.') })
    await operator.refused(signatures.sign, signing(second.hash), 'document_changed')
    expect((await operator.ok(documents.list, at)).data).toEqual([])
    expect((await operator.ok(signatures.sign, signing((await prepare()).hash))).termsRevision).toBe(2)
  })

  it('S1-11 a later change of the terms or of the order does not touch what was signed', async () => {
    const { master, operator, order, at } = await makeCharge(api, {}, 45_000)
    const { hash } = await sign(operator, order.id, 'INTAKE')
    await master.ok(terms.edit, { ...intake, body: words('Ya no respondemos por nada.') })
    const { version } = await operator.ok(orders.get, at)
    await operator.ok(orders.edit, { ...at, body: { reason: 'Otro motivo', price: 99_000 }, version })

    const ticket = await printed(api, operator, order.id, 'ticket.pdf')
    for (const text of ['No enciende desde ayer', '$45.000', 'El equipo se recibe para revisión']) expect(ticket.text).toContain(text)
    for (const text of ['Otro motivo', '$99.000', 'Ya no respondemos']) expect(ticket.text).not.toContain(text)
    expect((await operator.ok(signatures.list, at)).data).toMatchObject([{ hash, termsRevision: 1 }])
    expect((await operator.ok(documents.list, at)).data[0]!.hash).toBe(hash)
  })

  it('B-08 one signature of each kind on an order, also where two take it at once', async () => {
    const { operator, order, at } = await makeCharge(api)
    const { hash } = await operator.ok(signatures.prepare, { ...at, query: { kind: 'INTAKE', language: 'es' } })
    const body = { kind: 'INTAKE' as const, hash, name: 'Carla', strokes: drawing, language: 'es' as const }
    const answers = await Promise.all([1, 2, 3].map(() => operator.call(signatures.sign, { ...at, body })))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409])
    expect((await operator.ok(signatures.list, at)).data).toHaveLength(1)
    await operator.refused(signatures.prepare, { ...at, query: { kind: 'INTAKE', language: 'es' } }, 'signed_already')
    await operator.refused(signatures.sign, { ...at, body }, 'signed_already')
    expect((await sign(operator, order.id, 'DELIVERY')).kind).toBe('DELIVERY')
  })

  it('B-24 signs in Portuguese what was read in Portuguese, and prints it so', async () => {
    const { operator, order, at } = await makeCharge(api, { country: 'BR', currency: 'BRL', timeZone: 'America/Sao_Paulo', language: 'pt-BR' })
    const spanish = await operator.ok(signatures.prepare, { ...at, query: { kind: 'INTAKE', language: 'es' } })
    const shown = await operator.ok(signatures.prepare, { ...at, query: { kind: 'INTAKE', language: 'pt-BR' } })
    expect(shown.hash).not.toBe(spanish.hash)
    expect(shown.terms.text).toContain('O equipamento é recebido')
    await sign(operator, order.id, 'INTAKE', { language: 'pt-BR' })
    const ticket = await printed(api, operator, order.id, 'ticket.pdf', { language: 'es' })
    for (const text of ['Ordem de serviço', 'Aceita as condições', 'Assinado em']) expect(ticket.text).toContain(text)
  })
})

describe('signing at delivery', () => {
  it('B-08 the customer signs that the device was received, with name, id, time and hash on the delivery note', async () => {
    const { operator, order, at, move } = await makeCharge(api)
    await move('DELIVERED')
    const { hash } = await sign(operator, order.id, 'DELIVERY', { name: 'Pedro Muñoz', identity: '9.876.543-2' })
    const note = await printed(api, operator, order.id, 'delivery.pdf')
    for (const text of ['Recibo el equipo', 'Pedro Muñoz', '9.876.543-2', 'Recibe el equipo conforme']) expect(note.text).toContain(text)
    expect(note.text.replaceAll(' ', '')).toContain(hash)
    expect((await operator.ok(orders.get, at)).signed).toEqual({ intake: false, delivery: true })
  })
})

describe('who takes a signature', () => {
  it('S1-11 a technician on own orders, a seller at the counter, nobody on what is retired or of another company', async () => {
    const { company, master, operator, order, at } = await makeCharge(api)
    const technician = await company.user('technician')
    const query = { kind: 'INTAKE' as const, language: 'es' as const }
    await technician.refused(signatures.prepare, { ...at, query }, 'forbidden')
    await operator.ok(orders.edit, { ...at, body: { technicianId: technician.id }, version: order.version })
    expect((await sign(technician, order.id, 'INTAKE')).takenBy).toMatchObject({ id: technician.id })

    const other = await makeCharge(api)
    await other.operator.refused(signatures.prepare, { ...at, query }, 'not_found')
    await other.operator.refused(signatures.list, at, 'not_found')
    await master.ok(orders.retire, { ...at, body: { reason: 'Duplicada' } })
    await operator.refused(signatures.prepare, { ...at, query: { kind: 'DELIVERY', language: 'es' } }, 'order_retired')
  })
})
