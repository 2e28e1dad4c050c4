import { estimates } from '@amparo/contracts/staff/estimates'
import { type Order, orders } from '@amparo/contracts/staff/orders'
import { expect, handheld, type Shop, test } from './fixtures.ts'

/** An order whose estimate the customer has in hand. */
async function withEstimate(shop: Shop, { notify = false } = {}): Promise<Order> {
  const operator = await shop.staff('operator')
  const order = await shop.order(operator)
  const params = { id: order.id }
  const estimate = await operator.call(estimates.create, {
    params,
    body: {
      lines: [
        { kind: 'SERVICE', description: 'Cambio de placa', unitPrice: 45_000 },
        { kind: 'PART', description: 'Placa madre', unitPrice: 120_000, warranty: { value: 6, unit: 'MONTHS' } },
      ],
      discount: 5_000,
      note: 'La placa llega en cinco días.',
    },
  })
  await operator.call(estimates.send, { params: { ...params, estimateId: estimate.id }, body: { notify } })
  return order
}

test('B-07 an estimate is declined on the portal with a reason, and the operator sees it at once', async ({ page, shop, openBrowser }) => {
  const order = await withEstimate(shop)
  const desk = await openBrowser()
  await shop.signIn(desk, 'operator')
  await desk.goto(`/admin/${shop.slug}/orders/${order.id}`)
  await expect(desk.getByText('En vivo', { exact: true })).toBeAttached()

  await page.setViewportSize(handheld.viewport)
  await page.goto(new URL(order.trackingUrl).pathname)
  await test.step('it says what is proposed, what it comes to and until when', async () => {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Esperando respuesta')
    await page.getByRole('link', { name: 'Ver el presupuesto y responder' }).click()
    await expect(page.getByRole('heading', { name: 'Presupuesto para su respuesta' })).toBeVisible()
    await expect(page.getByRole('listitem').filter({ hasText: 'Placa madre' })).toContainText('Garantía de 6 meses')
    await expect(page.getByText('$160.000').first()).toBeVisible()
    await expect(page.getByText(/^Puede responder hasta el/)).toBeVisible()
  })

  await test.step('a slip of the thumb decides nothing, and no reason is no answer', async () => {
    await page.getByRole('button', { name: 'Aprobar', exact: true }).click()
    await expect(page.getByRole('heading', { name: '¿Aprueba el presupuesto por $160.000?' })).toBeFocused()
    await page.getByRole('button', { name: 'Volver' }).click()
    await page.getByRole('button', { name: 'No aprobar' }).click()
    await expect(page.getByRole('textbox', { name: 'Su nombre' })).toHaveValue('Elena Muñoz')
    await page.getByRole('button', { name: 'Enviar mi respuesta' }).click()
    await expect(page.getByText('Escriba el motivo, aunque sea en pocas palabras.')).toBeVisible()
    await expect(page.getByRole('textbox', { name: 'Motivo' })).toBeFocused()
  })

  await page.getByRole('textbox', { name: 'Motivo' }).fill('Sale más que uno nuevo.')
  await page.getByRole('button', { name: 'Enviar mi respuesta' }).click()

  await test.step('the customer reads what they answered, and cannot answer again', async () => {
    await expect(page.getByText('Gracias. Recibimos su respuesta y ya avisamos al taller.')).toBeFocused()
    await expect(page.getByText(/^No lo aprobó Elena Muñoz el/)).toBeVisible()
    await expect(page.getByText('Motivo: Sale más que uno nuevo.')).toBeVisible()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sin reparar, para retirar')
    await expect(page.getByRole('button', { name: 'No aprobar' })).toHaveCount(0)
  })

  await test.step('the operator reads it without touching the page', async () => {
    await expect(desk.getByRole('region', { name: 'Historial' })).toContainText('Sale más que uno nuevo.')
    await expect(desk.getByRole('region', { name: `Orden ${order.code}` })).toContainText('Sin reparar, para retirar')
  })
})

test('B-07 an approval agrees the price, and the answer of a second page comes too late', async ({ page, shop, openBrowser }) => {
  const order = await withEstimate(shop)
  const path = new URL(order.trackingUrl).pathname
  const other = await openBrowser(handheld)
  for (const each of [page, other]) {
    await each.goto(path)
    await each.getByRole('button', { name: 'Aprobar', exact: true }).click()
    await each.getByRole('textbox', { name: 'Su nombre' }).fill('Elena Muñoz')
  }
  await page.getByRole('button', { name: 'Sí, lo apruebo' }).click()
  await expect(page.getByText('Gracias. Quedó aprobado y ya avisamos al taller.')).toBeFocused()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('En reparación')
  await expect(page.getByRole('region').or(page.locator('section')).filter({ hasText: 'Precio y pagos' }).last()).toContainText('$160.000')
  await expect(other.getByText(/^Lo aprobó Elena Muñoz el/)).toBeVisible()
  await expect(other.getByRole('button', { name: 'Sí, lo apruebo' })).toHaveCount(0)

  const operator = await shop.staff('operator')
  expect((await operator.call(orders.get, { params: { id: order.id } })).money).toMatchObject({ total: 160_000, approved: 160_000 })
})

test('S2-44 the history of an order leads to the mail that it tells of', async ({ page, shop }) => {
  const order = await withEstimate(shop, { notify: true })
  await shop.signIn(page, 'operator')
  await page.goto(`/admin/${shop.slug}/orders/${order.id}`)
  await page
    .getByRole('region', { name: 'Historial' })
    .getByRole('link', { name: /«Presupuesto»/ })
    .click()
  await expect(page.getByRole('heading', { name: `Presupuesto de su orden ${order.code}` })).toBeVisible()
})

test('B-07 a new version starts from the lines of the one that it replaces', async ({ page, shop }) => {
  const order = await withEstimate(shop)
  await shop.signIn(page, 'operator')
  await page.goto(`/admin/${shop.slug}/orders/${order.id}`)
  await page.getByRole('button', { name: 'Nueva versión' }).click()
  const dialog = page.getByRole('dialog', { name: `Presupuesto para la orden ${order.code}` })
  await expect(dialog.getByRole('textbox', { name: /^Descripción/ }).nth(1)).toHaveValue('Placa madre')
  await expect(dialog.getByRole('textbox', { name: 'Nota para el cliente' })).toHaveValue('La placa llega en cinco días.')
  await expect(dialog.getByText('$160.000')).toBeVisible()
})

test('B-07 an order that is cancelled waits for no answer any more, at once for who cancels it', async ({ page, shop }) => {
  const order = await withEstimate(shop)
  await shop.signIn(page, 'operator')
  await page.goto(`/admin/${shop.slug}/orders/${order.id}`)
  await expect(page.getByRole('button', { name: 'Anotar respuesta' })).toBeVisible()
  await page.getByRole('button', { name: 'Pasar a otro estado' }).click()
  await page.getByRole('menuitem', { name: 'Cancelado' }).click()
  await page.getByRole('button', { name: 'Actualizar estado' }).click()
  await expect(page.getByRole('button', { name: 'Anotar respuesta' })).toHaveCount(0)
  await expect(page.getByText(/^Espera respuesta hasta/)).toHaveCount(0)
})
