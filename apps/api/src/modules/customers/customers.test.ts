import { customers } from '@amparo/contracts/staff/customers'
import { describe, expect, it } from 'vitest'
import { openApi } from '../../../test/harness.ts'
import { makeCompany, makeCustomer } from '../../../test/make/company.ts'

const api = await openApi()

describe('customers', () => {
  it('S1-37 a customer is added, changed, retired and brought back, and each is told once', async () => {
    const company = await makeCompany(api)
    const administrator = await company.user('administrator')
    const made = await makeCustomer(administrator, { taxId: '12.345.678-5', phones: [{ e164: '+56987654321' }] })
    expect(made).toMatchObject({ displayName: 'Carla Muñoz Soto', taxId: '123456785', version: 1, can: { edit: true, retire: true } })

    const edited = await administrator.ok(customers.edit, { params: { id: made.id }, body: { surname: 'Muñoz Rivas' }, version: 1 })
    expect(edited).toMatchObject({ surname: 'Muñoz Rivas', name: 'Carla', version: 2 })

    await administrator.ok(customers.retire, { params: { id: made.id } })
    expect((await administrator.ok(customers.list, { query: {} })).data).toEqual([])
    expect((await administrator.ok(customers.restore, { params: { id: made.id } })).retiredAt).toBeNull()

    const told = await api.services.database.prisma.activity.findMany({
      where: { customerId: made.id },
      orderBy: { id: 'asc' },
      select: { kind: true, data: true },
    })
    expect(told.map(({ kind }) => kind)).toEqual(['customer.created', 'customer.edited', 'customer.retired', 'customer.restored'])
    expect(told[1]!.data).toEqual({ changes: [{ field: 'surname', from: 'Muñoz Soto', to: 'Muñoz Rivas' }] })
  })

  it('S1-38 a tax id is unique within a company, however it is written, and free again in another', async () => {
    const [company, other] = [await makeCompany(api), await makeCompany(api)]
    const operator = await company.user('operator')
    const first = await makeCustomer(operator, { taxId: '76.086.428-5' })
    const problem = await operator.refused(
      customers.create,
      { body: { kind: 'COMPANY', name: 'Sur SpA', country: 'CL', language: 'es', taxId: '760864285' } },
      'tax_id_taken',
    )
    expect(problem.data).toEqual({ customerId: first.id })
    await makeCustomer(await other.user('operator'), { taxId: '76086428-5' })
  })

  it('S1-38 of twenty at once with one tax id, one is added', async () => {
    const operator = await (await makeCompany(api)).user('operator')
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        operator.call(customers.create, { body: { kind: 'PERSON', name: 'Ana', country: 'CL', language: 'es', taxId: '10.000.013-K' } }),
      ),
    )
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(19)
  })

  it('B-02 a tax id with a wrong check digit is refused on its field', async () => {
    const operator = await (await makeCompany(api)).user('operator')
    const problem = await operator.refused(
      customers.create,
      { body: { kind: 'PERSON', name: 'Ana', country: 'CL', language: 'es', taxId: '12.345.678-9' } },
      'tax_id_invalid',
    )
    expect(problem.fields).toEqual([{ path: 'body.taxId', code: 'tax_id' }])
  })

  it('S1-39 a seller sees, finds and changes only own customers, and what a seller adds is theirs', async () => {
    const company = await makeCompany(api)
    const [seller, colleague] = [await company.user('seller'), await company.user('seller')]
    const own = await makeCustomer(seller, { sellerId: colleague.id })
    expect(own.seller?.id).toBe(seller.id)
    const foreign = await makeCustomer(colleague, { taxId: '12.345.678-5' })

    expect((await seller.ok(customers.list, { query: {} })).data.map(({ id }) => id)).toEqual([own.id])
    await seller.refused(customers.get, { params: { id: foreign.id } }, 'not_found')
    await seller.refused(customers.edit, { params: { id: foreign.id }, body: { name: 'X' }, version: 1 }, 'not_found')
    const problem = await seller.refused(
      customers.create,
      { body: { kind: 'PERSON', name: 'Z', country: 'CL', language: 'es', taxId: '123456785' } },
      'tax_id_taken',
    )
    expect(problem.data).toEqual({ customerId: null })
  })

  it('finds by words in any order, without accents, by tax id, phone and mail', async () => {
    const operator = await (await makeCompany(api)).user('operator')
    const made = await makeCustomer(operator, {
      name: 'María José',
      surname: 'Ñancupil Pérez',
      taxId: '15.509.661-6',
      email: 'mj@correo.cl',
      phones: [{ e164: '+56987654321' }],
    })
    await makeCustomer(operator, { name: 'Otra', surname: 'Persona' })
    for (const q of ['perez maria', 'NANCUPIL', '15.509.661-6', '15509661', '+56 9 8765 4321', '87654321', 'mj@correo.cl']) {
      expect(
        (await operator.ok(customers.list, { query: { q } })).data.map(({ id }) => id),
        q,
      ).toEqual([made.id])
    }
    expect((await operator.ok(customers.list, { query: { q: 'nadie' } })).data).toEqual([])
  })

  it('pages by keyset neither skip nor repeat while others are added', async () => {
    const operator = await (await makeCompany(api)).user('operator')
    for (let n = 0; n < 7; n++) await makeCustomer(operator, { name: `C${n}` })
    const first = await operator.ok(customers.list, { query: { limit: 3 } })
    await makeCustomer(operator, { name: 'Late' })
    const second = await operator.ok(customers.list, { query: { limit: 3, cursor: first.nextCursor! } })
    const third = await operator.ok(customers.list, { query: { limit: 3, cursor: second.nextCursor! } })
    expect([...first.data, ...second.data, ...third.data].map(({ name }) => name)).toEqual(['C6', 'C5', 'C4', 'C3', 'C2', 'C1', 'C0'])
    expect(third.nextCursor).toBeNull()
    await operator.refused(customers.list, { query: { cursor: 'nonsense' } }, 'invalid_input')
  })

  it('by name they stand as people look for them, Ñ after N and accents beside their letters, on every page', async () => {
    const operator = await (await makeCompany(api)).user('operator')
    const names = ['Zúñiga', 'ana', 'Ana', 'Ángela', 'Araya', 'Núñez', 'Nuñez', 'Ñandú', 'Oca', 'Óscar', 'Otto', 'Ç e Filhos', 'Cardoso']
    for (const name of [...names, 'Núñez']) await makeCustomer(operator, { name, surname: name === 'Núñez' ? 'Ñuble' : '' })
    await makeCustomer(operator, { name: 'Núñez', surname: 'Oyarzún' })
    await makeCustomer(operator, { name: 'Núñez', surname: 'Nieto' })

    const seen: string[] = []
    for (let cursor: string | undefined | null; cursor !== null; ) {
      const page = await operator.ok(customers.list, { query: { sort: 'name', limit: 1, ...(cursor && { cursor }) } })
      seen.push(...page.data.map(({ displayName }) => displayName))
      cursor = page.nextCursor
    }
    expect(seen).toEqual([
      'ana',
      'Ana',
      'Ángela',
      'Araya',
      'Ç e Filhos',
      'Cardoso',
      'Nuñez',
      'Núñez Nieto',
      'Núñez Ñuble',
      'Núñez Ñuble',
      'Núñez Oyarzún',
      'Ñandú',
      'Oca',
      'Óscar',
      'Otto',
      'Zúñiga',
    ])
  })

  it('B-18 an edit needs the version that was read, and of a hundred at once none is lost', async () => {
    const operator = await (await makeCompany(api)).user('operator')
    const made = await makeCustomer(operator)
    const missing = await operator.call({ ...customers.edit, versioned: false }, { params: { id: made.id }, body: { notes: 'a' } } as never)
    expect(missing.status).toBe(428)
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, n) => operator.call(customers.edit, { params: { id: made.id }, body: { notes: `nota ${n}` }, version: 1 })),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(answers.filter(({ status }) => status === 412)).toHaveLength(99)
    const stale = await operator.refused(customers.edit, { params: { id: made.id }, body: { notes: 'late' }, version: 1 }, 'version_stale')
    expect(stale.data).toMatchObject({ current: { version: 2 } })
  })

  it('B-18 fifty at once with one Idempotency-Key make one customer and get one answer', async () => {
    const operator = await (await makeCompany(api)).user('operator')
    const body = { kind: 'PERSON', name: 'Una', country: 'CL', language: 'es' } as const
    const headers = { 'idempotency-key': 'k-1' }
    const answers = await Promise.all(Array.from({ length: 50 }, () => operator.call(customers.create, { body }, { headers })))
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.id}`)).size).toBe(1)
    expect((await operator.ok(customers.list, { query: {} })).data).toHaveLength(1)
    await operator.refused(customers.create, { body: { ...body, name: 'Otra' } }, 'idempotency_key_reused', { headers })
  })
})
