import { me, organizations } from '@amparo/contracts/staff/auth'
import { requests } from '@amparo/contracts/staff/requests'
import { organization } from '@amparo/contracts/staff/settings'
import sharp from 'sharp'
import { describe, expect, it, vi } from 'vitest'
import { openApi } from '../../../test/harness.ts'
import { makeCompany } from '../../../test/make/company.ts'
import { fileOf, jpeg } from '../../../test/make/images.ts'
import { makeOrder } from '../../../test/make/order.ts'
import { makeRequest } from '../../../test/make/request.ts'

const api = await openApi()

describe('the company', () => {
  it('S1-08 its name, address, phone and mail are changed, and everybody sees it at once', async () => {
    const company = await makeCompany(api)
    const administrator = await company.user('administrator')
    const technician = await company.user('technician')
    const before = await technician.ok(organization.get, {})
    expect(before).toMatchObject({ name: 'Taller Austral', phone: null, version: 1, can: { edit: false } })

    const edited = await administrator.ok(organization.edit, {
      body: {
        name: 'Austral Servicio',
        phone: '2 2555 0100',
        email: 'Hola@Austral.cl',
        address: 'Av. Matta 10\nSantiago',
        website: 'https://austral.cl',
      },
      version: 1,
    })
    expect(edited).toMatchObject({
      name: 'Austral Servicio',
      phone: '+56225550100',
      email: 'hola@austral.cl',
      address: 'Av. Matta 10\nSantiago',
      slug: company.organization.slug,
      version: 2,
      can: { edit: true },
    })
    expect((await technician.ok(me.get, {})).organization.name).toBe('Austral Servicio')
    expect((await api.ok(organizations.find, { params: { slug: company.organization.slug } })).name).toBe('Austral Servicio')

    const cleared = await administrator.ok(organization.edit, { body: { phone: '', address: '', website: null }, version: 2 })
    expect(cleared).toMatchObject({ phone: null, address: null, website: null, email: 'hola@austral.cl' })
    const told = await api.services.database.prisma.activity.findMany({
      where: { organizationId: company.organization.id, kind: 'organization.edited' },
      orderBy: { id: 'asc' },
      select: { data: true },
    })
    expect(told).toHaveLength(2)
    expect(told[0]!.data).toMatchObject({
      changes: [{ field: 'name', from: 'Taller Austral', to: 'Austral Servicio' }, { field: 'phone' }, {}, {}, {}],
    })
  })

  it('B-07 B-16 its tax, the currencies it takes and how long estimates stand are changed, and the history says so', async () => {
    const company = await makeCompany(api, { country: 'VE', currency: 'USD', timeZone: 'America/Caracas' })
    const administrator = await company.user('administrator')
    const body = {
      taxName: 'IVA',
      taxMode: 'ADDED',
      taxBasisPoints: 1_650,
      paymentCurrencies: ['VES', 'EUR', 'VES', 'USD'],
      estimateDays: 7,
    } as const
    const edited = await administrator.ok(organization.edit, { body: { ...body, paymentCurrencies: [...body.paymentCurrencies] }, version: 1 })
    expect(edited).toMatchObject({ ...body, paymentCurrencies: ['VES', 'EUR'], demo: false, reset: false, version: 2 })
    const [told] = await api.services.database.prisma.activity.findMany({
      where: { organizationId: company.organization.id, kind: 'organization.edited' },
      select: { data: true },
    })
    expect(told!.data).toEqual({
      changes: [
        { field: 'taxMode', from: 'NONE', to: 'ADDED' },
        { field: 'taxBasisPoints', from: expect.stringMatching(/^0\s%$/), to: expect.stringMatching(/^16,5\s%$/) },
        { field: 'paymentCurrencies', from: null, to: 'VES, EUR' },
        { field: 'estimateDays', from: '15', to: '7' },
      ],
    })
    const order = await makeOrder(administrator, company, {
      price: 10_000,
      customer: { kind: 'PERSON', name: 'Luz', surname: 'Vega', country: 'VE', language: 'es' },
    })
    expect(order.money).toMatchObject({ tax: 1_650, total: 11_650, taxMode: 'ADDED', currency: 'USD' })
  })

  it('S1-08 a phone of another country, a wrong colour, zone or address are refused on their field', async () => {
    const administrator = await (await makeCompany(api)).user('administrator')
    const phone = await administrator.refused(organization.edit, { body: { phone: '12345' }, version: 1 }, 'phone_invalid')
    expect(phone.fields).toEqual([{ path: 'body.phone', code: 'phone' }])
    const wrong = {
      color: 'red',
      timeZone: 'America/Atlantis',
      website: 'javascript:alert(1)',
      email: 'no',
      country: 'Chile',
      orderPrefix: 'ñ ',
      slug: 'other',
      name: '',
    }
    for (const [field, value] of Object.entries(wrong)) {
      const { fields } = await administrator.refused(organization.edit, { body: { [field]: value } as never, version: 1 }, 'invalid_input')
      expect(fields?.[0]?.path, field).toBe(`body.${field}`)
    }
  })

  it('S2-25 the prefix of the numbers of requests is its own, and those entered show it from then on', async () => {
    const administrator = await (await makeCompany(api)).user('administrator')
    const { id, code } = await makeRequest(administrator)
    expect(code).toBe('1')
    const edited = await administrator.ok(organization.edit, { body: { requestPrefix: 'SAC-' }, version: 1 })
    expect(edited).toMatchObject({ requestPrefix: 'SAC-', orderPrefix: '' })
    expect(await administrator.ok(requests.get, { params: { id } })).toMatchObject({ code: 'SAC-1' })
    await administrator.refused(organization.edit, { body: { requestPrefix: 'n° ' }, version: 2 }, 'invalid_input')
  })

  it('B-18 of many changes at once one is made, and the others are shown what is there', async () => {
    const administrator = await (await makeCompany(api)).user('administrator')
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) => administrator.call(organization.edit, { body: { name: `Nombre ${n}` }, version: 1 })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(19).fill(412)])
    const stale = await administrator.refused(organization.edit, { body: { name: 'Tarde' }, version: 1 }, 'version_stale')
    expect(stale.data).toMatchObject({ current: { version: 2 } })
  })

  it('a logo stays see-through, fits in 512 pixels, is replaced and removed', async () => {
    const company = await makeCompany(api)
    const administrator = await company.user('administrator')
    const get = (url: string) => api.app.inject({ method: 'GET', url })
    const logo = await sharp({ create: { width: 1_200, height: 300, channels: 4, background: { r: 0, g: 90, b: 90, alpha: 0.4 } } })
      .png()
      .toBuffer()
    const { logoUrl } = await administrator.ok(organization.setLogo, { file: fileOf(logo, 'logo.png') })
    expect((await get(logoUrl!)).headers['content-type']).toBe('image/png')
    expect(await sharp((await get(logoUrl!)).rawPayload).metadata()).toMatchObject({ format: 'png', width: 512, height: 128, hasAlpha: true })
    expect((await api.ok(organizations.find, { params: { slug: company.organization.slug } })).logoUrl).toBe(logoUrl)

    await administrator.ok(organization.setLogo, { file: fileOf(await jpeg(40, 40)) })
    await vi.waitFor(async () => expect((await get(logoUrl!)).statusCode).toBe(404))
    await administrator.refused(
      organization.setLogo,
      { file: fileOf('<svg xmlns="http://www.w3.org/2000/svg"/>', 'logo.svg') },
      'unsupported_media_type',
    )
    expect((await administrator.ok(organization.removeLogo, {})).logoUrl).toBeNull()
    expect((await administrator.ok(organization.removeLogo, {})).logoUrl).toBeNull()
  })

  it('S1-34 S1-35 who may see and change the settings', async () => {
    const company = await makeCompany(api)
    const may = { master: [200, 200], administrator: [200, 200], operator: [200, 403], technician: [200, 403], seller: [403, 403] } as const
    for (const [role, statuses] of Object.entries(may)) {
      const user = await company.user(role as keyof typeof may)
      const { version } = await (await company.user('master')).ok(organization.get, {})
      const answers = [await user.call(organization.get, {}), await user.call(organization.edit, { body: { name: 'Otro' }, version })]
      expect(
        answers.map(({ status }) => status),
        role,
      ).toEqual(statuses)
    }
  })
})
