import { documents } from '@amparo/contracts/staff/documents'
import { orderUpdates } from '@amparo/contracts/staff/order-updates'
import { orders } from '@amparo/contracts/staff/orders'
import { payments } from '@amparo/contracts/staff/payments'
import { terms } from '@amparo/contracts/staff/signatures'
import { describe, expect, it } from 'vitest'
import { openApi } from '../../../test/harness.ts'
import { printed } from '../../../test/make/documents.ts'
import { makeCharge, makeDraft } from '../../../test/make/money.ts'
import { gatherContent } from './gather-content.ts'
import { openPress } from './press.ts'
import { runsOf } from './print/letters.ts'

const api = await openApi()

describe('letters that the page\u2019s own font lacks', () => {
  it('S1-20 B-24 are set in a font that has them: money of Costa Rica and Paraguay, other alphabets, emoji', async () => {
    const { operator, order } = await makeCharge(
      api,
      { country: 'CR', currency: 'CRC', timeZone: 'America/Costa_Rica', name: 'Taller Ñandú ₲' },
      4_500_000,
    )
    await operator.ok(orders.edit, { params: { id: order.id }, body: { reason: 'Ελληνικά ✓ 👍🏽 日本' }, version: order.version })
    const ticket = await printed(api, operator, order.id, 'ticket.pdf')
    for (const words of ['₡45', 'Ñandú ₲', 'Ελληνικά', '[?]']) expect(ticket.text).toContain(words)
    const used = ticket.bytes.toString('latin1').match(/(?<=\/BaseFont \/\w+\+)[\w-]+/g)
    expect(new Set(used)).toEqual(new Set(['Roboto-Regular', 'Roboto-Medium', 'DejaVuSans', 'DejaVuSans-Bold', 'NotoEmoji-Regular']))
  })

  it.each([
    ['Añandú – “sí”', 'Añandú – “sí”'],
    ['₲ 5.000', [{ text: '₲', font: 'DejaVu' }, { text: ' 5.000' }]],
    ['listo 👩🏽‍🔧', [{ text: 'listo ' }, { text: '👩🏽‍🔧', font: 'Emoji' }]],
    // One sign for all of a word that nobody can print.
    ['小米手机 11', '[?] 11'],
    // Turned around, a name of a file would say something else.
    ['foto\u202egnp.exe', 'fotognp.exe'],
    ['9\u202f000', '9\u00a0000'],
    ['A\u0303o', 'Ão'],
  ])('S1-20 "%s" is printed as what it says', (text, runs) => {
    expect(runsOf(text)).toEqual(runs)
  })
})

describe('texts longer than a page', () => {
  it('S1-21 S1-18 nothing is cut off: many lines told to the customer, words without an end', async () => {
    const { operator, order, at, pay, company } = await makeCharge(api)
    await operator.ok(payments.receive, pay(100_000))
    const note = Array.from({ length: 350 }, (_, line) => `línea ${line + 1}.`).join('\n')
    const link = `https://ejemplo.cl/${'seguimiento/'.repeat(30)}fin`
    for (const each of [note, link])
      await operator.ok(orderUpdates.create, { ...at, body: { kind: 'PUBLIC', statusId: company.status('DELIVERED'), note: each } })
    await operator.ok(orders.close, at)
    const report = await printed(api, operator, order.id, 'report.pdf')
    for (const line of [1, 30, 200, 350]) expect(report.text).toContain(`línea ${line}.`)
    expect(report.text.replace(/[\s\u200b]/g, '')).toContain(link)

    const { order: other, operator: writer } = await makeCharge(api)
    const description = `${'ABCDEFGHIJKLMNOPQRS'.repeat(10)}-fin`
    await makeDraft(writer, other.id, { lines: [{ kind: 'PART', description, unitPrice: 1_000 }] })
    expect((await printed(api, writer, other.id, 'estimate.pdf')).text.replace(/[\s\u200b]/g, '')).toContain(description)
  })

  it('S1-10 terms of one word as long as they may be are printed like any other', async () => {
    const { master, operator, order } = await makeCharge(api)
    const text = 'b'.repeat(20_000)
    await master.ok(terms.edit, { params: { kind: 'INTAKE' }, body: { text: { es: text, 'pt-BR': text } } })
    const began = performance.now()
    const ticket = await printed(api, operator, order.id, 'ticket.pdf')
    expect(ticket.text.match(/b/g)!.length).toBeGreaterThanOrEqual(20_000)
    // It took a minute of a core, however fast the machine.
    expect(performance.now() - began).toBeLessThan(15_000)
  })
})

describe('the press', () => {
  it('S1-20 ends what takes too long, and prints what comes next', async () => {
    const { company, order } = await makeCharge(api)
    const { organization } = company
    const ctx = { services: api.services, db: api.services.database.prisma, commit: undefined, organization, now: api.clock.now } as never
    const content = await gatherContent(ctx, { orderId: order.id, kind: 'TICKET' })
    const print = { content, paper: 'A4', standing: {}, hash: null, color: '#112233', logo: null, link: null, signatures: [], photos: {} } as const
    const hasty = openPress({ patienceMs: 1 })
    await expect(hasty.draw({ ...print, signatures: [] })).rejects.toMatchObject({ code: 'overloaded' })
    await hasty.close()
    expect((await api.services.press.draw({ ...print, signatures: [] })).subarray(0, 4).toString()).toBe('%PDF')
  })

  it('S1-20 whoever prints one order by its link again and again keeps nobody else from printing', async () => {
    const { slug, token } = await makeCharge(api)
    const { operator, order } = await makeCharge(api)
    const url = `/api/v1/portal/${slug}/orders/${token}/documents/ticket.pdf`
    const flood = Array.from({ length: 60 }, () => api.app.inject({ url }))
    await new Promise((soon) => setTimeout(soon, 200))
    await operator.ok(documents.print, { params: { id: order.id, file: 'ticket.pdf' }, query: {} })
    expect(new Set((await Promise.all(flood)).map(({ statusCode }) => statusCode))).toEqual(new Set([200]))
  })
})
