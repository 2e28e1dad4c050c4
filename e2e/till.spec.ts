import { orderUpdates } from '@amparo/contracts/staff/order-updates'
import { orders } from '@amparo/contracts/staff/orders'
import { paymentMethods, payments } from '@amparo/contracts/staff/payments'
import { organization } from '@amparo/contracts/staff/settings'
import { expect, type Shop, test } from './fixtures.ts'

/** A shop in Caracas that reckons in dollars and takes bolívares too. */
async function inCaracas(shop: Shop) {
  const master = await shop.staff('master')
  const { version } = await master.call(organization.get, {})
  await master.call(organization.edit, {
    body: { country: 'VE', timeZone: 'America/Caracas', currency: 'USD', paymentCurrencies: ['VES'] },
    version,
  })
  const { data } = await master.call(paymentMethods.list, { query: {} })
  return { master, cash: data.find(({ kind }) => kind === 'CASH')!, transfer: data.find(({ kind }) => kind === 'TRANSFER')! }
}

test('B-16 S1-43 S1-44 bolívares paid against dollars are found by the order, counted in the till, and voided by the master', async ({
  page,
  shop,
}) => {
  const { master, cash, transfer } = await inCaracas(shop)
  const operator = await shop.staff('operator')
  const order = await shop.order(operator, { price: 5_000 })
  const other = await shop.order(operator, {
    price: 3_000,
    customer: { kind: 'PERSON', name: 'Rosa', surname: 'Quintero', country: 'VE', language: 'es' },
  })
  await operator.call(payments.receive, { params: { id: order.id }, body: { methodId: cash.id, amount: 2_000, currency: 'USD' } })
  await operator.call(payments.receive, {
    params: { id: order.id },
    body: {
      methodId: transfer.id,
      amount: 365_000,
      currency: 'VES',
      exchange: { base: 'USD', rate: '243.5', source: 'BCV' },
      reference: '00987',
    },
  })
  await operator.call(payments.receive, { params: { id: other.id }, body: { methodId: cash.id, amount: 3_000, currency: 'USD' } })
  await shop.signIn(page, 'master')
  const rows = page.getByRole('table', { name: 'Cobranzas' }).getByRole('row')

  await test.step('the list is narrowed by the number of the order, and by the customer', async () => {
    await page.getByRole('navigation', { name: 'Secciones' }).getByRole('link', { name: 'Cobranzas' }).click()
    await expect(rows).toHaveCount(4)
    await page.getByRole('searchbox').fill('Quintero')
    await expect(rows).toHaveCount(2)
    await page.getByRole('searchbox').fill(order.code)
    await expect(rows).toHaveCount(3)
    await expect(rows.filter({ hasText: '00987' })).toContainText(/14,99.*3\.650,00/)
  })

  await test.step('the receipt tells the rate and whose it is', async () => {
    await rows.filter({ hasText: '00987' }).getByRole('link').first().click()
    await expect(page.getByRole('complementary', { name: 'Cobranza elegida' })).toContainText('1 USD = 243,5 VES (BCV)')
  })

  await test.step('the till keeps each currency for itself', async () => {
    await page.getByRole('navigation', { name: 'Secciones' }).getByRole('link', { name: 'Caja' }).click()
    const till = page.getByRole('region', { name: 'Por medio de pago y moneda' })
    await expect(till.getByRole('row').filter({ hasText: 'Transferencia' })).toContainText(/VES\s*1.*3\.650,00/)
    await expect(till.getByRole('row').filter({ hasText: 'Efectivo' })).toContainText(/USD\s*2.*50,00/)
    await expect(till.getByRole('row', { name: /Total USD/ })).toContainText('50,00')
    await till.getByRole('link', { name: 'Transferencia' }).click()
    await expect(rows).toHaveCount(2)
  })

  await test.step('the master voids it with a reason, and the balance goes back up', async () => {
    await rows.filter({ hasText: '00987' }).getByRole('link').first().click()
    const receipt = page.getByRole('complementary', { name: 'Cobranza elegida' })
    await receipt.getByRole('button', { name: 'Anular' }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByRole('button', { name: 'Anular recibo' })).toBeDisabled()
    await dialog.getByRole('textbox', { name: 'Motivo' }).fill('La transferencia no llegó.')
    await dialog.getByRole('button', { name: 'Anular recibo' }).click()
    await expect(receipt).toContainText('La transferencia no llegó.')
    await expect(rows.filter({ hasText: 'Anulada' })).toHaveCount(1)
    expect((await master.call(orders.get, { params: { id: order.id } })).money).toMatchObject({ paid: 2_000, balance: 3_000 })
    await page.getByRole('navigation', { name: 'Secciones' }).getByRole('link', { name: 'Caja' }).click()
    await expect(page.getByRole('row').filter({ hasText: 'Transferencia' })).toContainText(/—.*3\.650,00/)
  })
})

test('B-16 what the dialog proposes in dollars settles an order in pesos, to the last one', async ({ page, shop }) => {
  const master = await shop.staff('master')
  const { version } = await master.call(organization.get, {})
  await master.call(organization.edit, { body: { paymentCurrencies: ['USD'] }, version })
  const order = await shop.order(master, { price: 12_990 })
  await shop.signIn(page, 'operator')
  await page.goto(`/admin/${shop.slug}/orders/${order.id}`)
  await page.getByRole('region', { name: 'Cobranzas' }).getByRole('button', { name: 'Cobrar' }).click()
  const dialog = page.getByRole('dialog', { name: /^Cobrar la orden/ })
  await dialog.getByRole('combobox', { name: 'Moneda' }).click()
  await page.getByRole('option', { name: 'USD' }).click()
  await dialog.getByRole('textbox', { name: 'Tipo de cambio' }).fill('950')
  await dialog.getByRole('textbox', { name: /^Fuente/ }).fill('Mesón')
  await expect(dialog.getByRole('textbox', { name: 'Monto recibido' })).toHaveValue('13,68')
  await expect(dialog).toContainText('$12.990')
  await expect(dialog).toContainText('No quedará saldo')
  await dialog.getByRole('button', { name: 'Cobrar' }).click()
  await expect(page.getByRole('dialog', { name: `Orden ${order.code}` })).toContainText('sin saldo pendiente')
  expect((await master.call(orders.get, { params: { id: order.id } })).money).toMatchObject({ paid: 12_990, balance: 0 })
})

test('S1-44 of a closed order the master hears what stands before voiding its receipt', async ({ page, shop }) => {
  const master = await shop.signIn(page, 'master')
  const order = await shop.order(master, { price: 10_000 })
  const { data: methods } = await master.call(paymentMethods.list, { query: {} })
  const params = { id: order.id }
  const cash = methods.find(({ kind }) => kind === 'CASH')!
  const paid = await master.call(payments.receive, { params, body: { methodId: cash.id, amount: 10_000, currency: 'CLP' } })
  await master.call(orderUpdates.create, { params, body: { kind: 'PUBLIC', statusId: await shop.statusId('DELIVERED'), notify: false } })
  await master.call(orders.close, { params })
  await page.goto(`/admin/${shop.slug}/payments?beside=${paid.id}`)
  const receipt = page.getByRole('complementary', { name: 'Cobranza elegida' })
  await expect(receipt).toContainText(`reabra antes la orden ${order.code}`)
  await expect(receipt.getByRole('button', { name: 'Anular' })).toHaveCount(0)
})
