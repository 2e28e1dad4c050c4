import { customers } from '@amparo/contracts/staff/customers'
import { orders } from '@amparo/contracts/staff/orders'
import { expect, type Shop, test } from './fixtures.ts'

async function countOf(shop: Shop) {
  const master = await shop.staff('master')
  const [{ data: ordersThere }, { data: customersThere }] = [
    await master.call(orders.list, { query: {} }),
    await master.call(customers.list, { query: {} }),
  ]
  return { orders: ordersThere.length, customers: customersThere.length }
}

test('S1-13 an order typed without signal survives a reload and is taken in once', async ({ page, context, shop }) => {
  await shop.signIn(page, 'operator')
  await page.goto(`/admin/${shop.slug}/orders/new`)
  await expect(page.getByRole('textbox', { name: 'Cliente' })).toBeFocused()

  await test.step('the signal goes, the typing goes on', async () => {
    await context.setOffline(true)
    await expect(page.getByText('Sin conexión. Puede seguir escribiendo')).toBeVisible()
    await page.getByRole('textbox', { name: 'Cliente' }).fill('Camila Soto')
    await page.getByRole('option', { name: 'Cliente nuevo: «Camila Soto»' }).click()
    await page.getByRole('textbox', { name: 'Teléfono' }).fill('9 8765 4321')
    await page.getByRole('textbox', { name: 'Marca' }).fill('Motorola')
    await page.getByRole('textbox', { name: 'Motivo' }).fill('No carga.')
    await page.getByRole('button', { name: 'Crear orden' }).click()
    await expect(page.getByRole('alert').filter({ hasText: 'Lo escrito queda guardado en este equipo.' })).toBeVisible()
  })

  await test.step('back online, a reload loses nothing', async () => {
    await context.setOffline(false)
    await expect(page.getByText('Sin conexión. Puede seguir escribiendo')).toBeHidden()
    await page.reload()
    await expect(page.getByText('Recuperamos lo que había escrito')).toBeVisible()
    await expect(page.getByRole('textbox', { name: 'Nombre' })).toHaveValue('Camila')
    await expect(page.getByRole('textbox', { name: 'Teléfono' })).toHaveValue('+56 9 8765 4321')
    await expect(page.getByRole('textbox', { name: 'Marca' })).toHaveValue('Motorola')
    await expect(page.getByRole('textbox', { name: 'Motivo' })).toHaveValue('No carga.')
  })

  await test.step('the answer gets lost on its way; sent again, it is the same order', async () => {
    await page.route('**/api/v1/orders', async (route) => {
      await route.fetch()
      await route.abort('internetdisconnected')
    })
    await page.getByRole('button', { name: 'Crear orden' }).click()
    await expect(page.getByRole('alert').filter({ hasText: 'Lo escrito queda guardado en este equipo.' })).toBeVisible()
    expect(await countOf(shop)).toEqual({ orders: 1, customers: 1 })

    await page.unroute('**/api/v1/orders')
    await page.reload()
    await page.getByRole('button', { name: 'Crear orden' }).click()
    await expect(page.getByRole('region', { name: 'Orden recibida' })).toContainText('Camila Soto · Motorola')
    expect(await countOf(shop)).toEqual({ orders: 1, customers: 1 })
  })

  await test.step('the form starts empty for the next', async () => {
    await page.getByRole('button', { name: 'Recibir otra' }).click()
    await expect(page.getByRole('textbox', { name: 'Cliente' })).toHaveValue('')
    await expect(page.getByRole('textbox', { name: 'Motivo' })).toHaveValue('')
  })
})

test('S1-19 what is said to the customer without signal waits, through a reload, and is sent once', async ({ page, context, shop }) => {
  const operator = await shop.staff('operator')
  const order = await shop.order(operator)
  await shop.signIn(page, 'operator')
  await page.goto(`/admin/${shop.slug}/orders/${order.id}`)
  const composer = page.getByRole('region', { name: 'Escribir en la orden' })
  const said = page.getByRole('region', { name: 'Historial' }).getByRole('article').filter({ hasText: 'Llegó el repuesto.' })
  await expect(composer).toBeVisible()

  await context.setOffline(true)
  await page.getByRole('button', { name: 'Pasar a En diagnóstico' }).click()
  await composer.getByRole('textbox', { name: 'Mensaje al cliente' }).fill('Llegó el repuesto.')
  await composer.getByRole('button', { name: 'Actualizar estado' }).click()
  await expect(said).toContainText('Sin conexión: se enviará al volver.')
  await expect(composer.getByRole('textbox')).toHaveValue('')

  await context.setOffline(false)
  await page.reload()
  // Its place in the history may come before the answer that takes it out of what waits.
  await expect(said.filter({ hasText: 'Sin conexión' })).toHaveCount(0)
  await expect(said).toHaveCount(1)
  await expect.poll(async () => (await operator.call(orders.get, { params: { id: order.id } })).status.label.es).toBe('En diagnóstico')
  const { data } = await operator.call(orders.activities, { params: { id: order.id }, query: {} })
  expect(data.filter(({ update }) => update?.note === 'Llegó el repuesto.')).toHaveLength(1)
})
