import { portal } from '@amparo/contracts/portal/portal'
import { estimates } from '@amparo/contracts/staff/estimates'
import { orders } from '@amparo/contracts/staff/orders'
import { parts } from '@amparo/contracts/staff/parts'
import { payments } from '@amparo/contracts/staff/payments'
import { expect, it } from 'vitest'
import { openApi } from '../../../test/harness.ts'
import { makeCompany } from '../../../test/make/company.ts'
import { makeCharge, makeDraft, makeSent } from '../../../test/make/money.ts'

const api = await openApi({ DEMO_RESET: 'true' })

it('S1-03 B-06 the customer sees parts with their warranties, which run from the delivery', async () => {
  const { operator, at, move, slug, token } = await makeCharge(api)
  const body = { description: 'Pantalla', quantity: 2, unitPrice: 20_000, warranty: { value: 90, unit: 'DAYS' } } as const
  const part = await operator.ok(parts.add, { ...at, body })
  const wrong = await operator.ok(parts.add, { ...at, body: { description: 'Anotada por error', unitPrice: 1 } })
  await operator.ok(parts.remove, { params: { id: at.params.id, partId: wrong.id }, version: 1 })
  const page = () => api.ok(portal.order, { params: { company: slug, token } })
  const shown = { id: part.id, description: 'Pantalla', quantity: 2, unitPrice: 20_000, warranty: { value: 90, unit: 'DAYS' } }
  expect((await page()).parts).toEqual([{ ...shown, cover: { state: 'PENDING', until: null } }])

  await move('DELIVERED')
  const { cover } = (await operator.ok(parts.ofOrder, at)).data[0]!
  expect(cover.state).toBe('ACTIVE')
  expect((await page()).parts).toEqual([{ ...shown, cover }])
})

it('S1-18 S1-42 the customer sees what is due by the rule of the company, what was paid, and no voided payment', async () => {
  const made = await makeCharge(api, { taxMode: 'INCLUDED', taxBasisPoints: 1_900 })
  const { operator, master, at, pay, back, slug, token } = made
  const { version } = await operator.ok(orders.get, at)
  await operator.ok(orders.edit, { ...at, body: { discount: 10_000 }, version })
  await operator.ok(parts.add, { ...at, body: { description: 'Pantalla', unitPrice: 29_000 } })
  const paid = await operator.ok(payments.receive, pay(50_000))
  const wrong = await operator.ok(payments.receive, pay(7_000))
  await master.ok(payments.void, { params: { id: wrong.id }, body: { reason: 'secreto' } })
  await operator.ok(payments.refund, back(4_000, 'secreto'))

  const page = await api.ok(portal.order, { params: { company: slug, token } })
  const staff = (await operator.ok(orders.get, at)).money
  expect(page.money).toEqual({
    currency: 'CLP',
    price: 100_000,
    parts: 29_000,
    discount: 10_000,
    tax: 19_000,
    taxName: 'IVA',
    taxMode: 'INCLUDED',
    total: 119_000,
    paid: 46_000,
    balance: 73_000,
  })
  expect(page.money).toMatchObject({ tax: staff.tax, total: staff.total, paid: staff.paid, balance: staff.balance })
  expect(page.steps.map(({ kind, amount }) => [kind, amount?.amount])).toEqual([
    ['refund', 4_000],
    ['payment', 50_000],
    ['received', undefined],
  ])
  const receipts = page.documents.filter(({ file }) => file === 'receipt.pdf').map(({ of }) => of)
  expect(receipts).toHaveLength(2)
  expect(receipts).toContain(paid.id)
  expect(receipts).not.toContain(wrong.id)
  expect(JSON.stringify(page)).not.toContain('secreto')
})

it('B-07 S1-21 the page tells of estimates as they were sent, of the closing, and lists the documents of both', async () => {
  const { operator, order, at, pay, move, slug, token } = await makeCharge(api, {}, null)
  const sent = await makeSent(operator, order.id, { note: 'La placa está bien.' })
  await makeDraft(operator, order.id, { note: 'secreto' })
  const page = () => api.ok(portal.order, { params: { company: slug, token } })
  expect((await page()).estimates).toMatchObject([
    {
      id: sent.id,
      revision: 1,
      state: 'SENT',
      note: 'La placa está bien.',
      open: true,
      totals: sent.totals,
      validUntil: sent.validUntil,
      answer: null,
    },
  ])
  expect(JSON.stringify(await page())).not.toContain('secreto')
  await operator.ok(estimates.answer, { params: { id: order.id, estimateId: sent.id }, body: { approve: true, name: 'Carla' } })
  await operator.ok(payments.receive, pay(75_000))
  await move('DELIVERED')
  api.clock.forward(60_000)
  await operator.ok(orders.close, at)
  const { steps, documents } = await page()
  expect(steps[0]).toMatchObject({ kind: 'closed', at: api.clock.now.toISOString() })
  expect(documents.map(({ file }) => file)).toEqual(['report.pdf', 'receipt.pdf', 'estimate.pdf', 'ticket.pdf'])
  expect(documents.find(({ file }) => file === 'estimate.pdf')!.of).toBe(sent.id)
})

it('S1-47 a demo company says that it is made anew where the installation does that; another never does', async () => {
  const [demo, other] = [await makeCompany(api, { demo: true }), await makeCompany(api)]
  const resetOf = async (company: string) => (await api.ok(portal.company, { params: { company } })).reset
  expect(await resetOf(demo.organization.slug)).toBe(true)
  expect(await resetOf(other.organization.slug)).toBe(false)
})
