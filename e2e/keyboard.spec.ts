import type { Order } from '@amparo/contracts/staff/orders'
import { expect, test } from './fixtures.ts'

test('B-19 the palette finds an order by its number, a customer, and what to do', async ({ page, shop }) => {
  const order = await shop.order(await shop.staff('operator'))
  await shop.signIn(page, 'operator')
  const palette = page.getByRole('dialog')
  const type = async (words: string, expected: RegExp) => {
    await page.keyboard.press('ControlOrMeta+k')
    await expect(palette.getByRole('textbox')).toBeFocused()
    await page.keyboard.type(words)
    await expect(palette.getByRole('button', { name: expected }).first()).toBeVisible()
  }

  await type(order.code, new RegExp(`^${order.code} · ${order.customer.displayName}`))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`/orders/${order.id}$`))
  await expect(palette).toBeHidden()

  await type('munoz elena', /^Elena Muñoz/)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`/customers/${order.customer.id}$`))
  await expect(palette).toBeHidden()

  await type('nuevo cl', /^Nuevo cliente/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nuevo cliente')
})

test('B-19 the palette finds a page of the settings by its name', async ({ page, shop }) => {
  await shop.signIn(page, 'master')
  await page.keyboard.press('ControlOrMeta+k')
  await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused()
  await page.keyboard.type('sucurs')
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Ajustes: Sucursales' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/settings\/locations$/)
})

for (const keys of ['ControlOrMeta+k', '/'])
  test(`B-19 what one types right after ${keys} goes into the palette, also while that is on its way`, async ({ page, shop }) => {
    const asked = Promise.withResolvers<void>()
    const arrives = Promise.withResolvers<void>()
    await page.route(/\/command-palette\b/, async (route) => {
      asked.resolve()
      await arrives.promise
      await route.continue()
    })
    await shop.signIn(page, 'operator')
    const box = page.getByRole('dialog').getByRole('textbox')
    const type = (words: string) => page.locator('body').pressSequentially(words, { delay: 40 })

    await page.keyboard.press(keys)
    await asked.promise
    await type('cam')
    arrives.resolve()
    await type('ila go')
    await expect(box).toBeFocused()
    await expect(box).toHaveValue('camila go')

    await page.keyboard.press('Escape')
    await expect(box).toBeHidden()
    await page.keyboard.press(keys)
    await type('camila')
    await expect(box).toHaveValue('camila')
    await expect(page.getByRole('heading', { level: 1, includeHidden: true })).toHaveText(/^Bue/)
  })

test('B-19 the way back from an order finds the list as one left it', async ({ page, shop }) => {
  const order = await shop.order(await shop.staff('operator'))
  await shop.signIn(page, 'operator')
  await page.goto(`/admin/${shop.slug}/orders?category=NEW&q=${order.code}&sort=promisedAt`)
  const row = page.getByRole('link', { name: order.code, exact: true })
  const back = page.getByRole('link', { name: 'Órdenes' }).and(page.locator('main a'))
  await row.click()
  await expect(page).toHaveURL(new RegExp(`/orders/${order.id}$`))
  await back.click()
  await expect(page).toHaveURL(/\/orders\?.*q=.*sort=promisedAt/)

  await row.click()
  await expect(page).toHaveURL(new RegExp(`/orders/${order.id}$`))
  await page.reload()
  await back.click()
  await expect(page).toHaveURL(/\/orders\?.*q=.*sort=promisedAt/)
  await expect(row).toBeVisible()
})

test('B-19 the list is walked by keys: down, tick, many at once, open', async ({ page, shop }) => {
  const operator = await shop.staff('operator')
  await shop.staff('technician', 'Tomás Rivas')
  const made: Order[] = []
  for (const surname of ['Araya', 'Bravo', 'Cortés'])
    made.push(await shop.order(operator, { customer: { kind: 'PERSON', name: 'Elena', surname, country: 'CL', language: 'es' } }))
  await shop.signIn(page, 'operator')
  await page.keyboard.press('g')
  await page.keyboard.press('o')
  await expect(page.getByRole('heading', { name: 'Órdenes', level: 1 })).toBeVisible()
  const link = (index: number) => page.getByRole('link', { name: made[index]!.code, exact: true })
  await expect(link(0)).toBeVisible()

  await test.step('the newest comes first', async () => {
    await page.keyboard.press('j')
    await expect(link(2)).toBeFocused()
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await expect(link(0)).toBeFocused()
    await page.keyboard.press('k')
    await expect(link(1)).toBeFocused()
  })

  await test.step('two are ticked and given to a technician', async () => {
    await page.keyboard.press('x')
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    const many = page.getByRole('region', { name: 'Acciones sobre lo seleccionado' })
    await expect(many).toContainText('2 seleccionados')
    await page.keyboard.press('a')
    await page.getByRole('dialog').or(page.getByRole('menu')).getByText('Tomás Rivas').click()
    await expect(page.getByText('2 órdenes asignadas a Tomás Rivas')).toBeVisible()
    await expect(page.getByRole('row').filter({ hasText: 'Tomás Rivas' })).toHaveCount(2)
  })

  await test.step('Enter opens', async () => {
    await link(2).focus()
    await page.keyboard.press('Enter')
    await expect(page).toHaveURL(new RegExp(`/orders/${made[2]!.id}$`))
  })
})

test('B-19 single keys: a new order, the list of keys, and off where one wants none', async ({ page, shop }) => {
  await shop.signIn(page, 'operator')
  const heading = page.getByRole('heading', { level: 1 })

  await page.keyboard.press('c')
  await expect(heading).toHaveText('Nueva orden')
  const customer = page.getByRole('textbox', { name: 'Cliente' })
  await expect(customer).toBeFocused()
  await page.keyboard.type('co?')
  await expect(customer).toHaveValue('co?')

  await page.goto(`/admin/${shop.slug}/orders`)
  await expect(heading).toHaveText('Órdenes')
  await page.keyboard.press('?')
  const sheet = page.getByRole('dialog', { name: 'Atajos de teclado' })
  await expect(sheet.getByText('Fila siguiente')).toBeVisible()
  await expect(sheet.getByText('Nueva orden')).toBeVisible()
  await sheet.getByRole('switch', { name: /^Usar atajos de una sola tecla/ }).press('Space')
  await page.keyboard.press('Escape')
  await expect(sheet).toBeHidden()

  await page.keyboard.press('c')
  await page.keyboard.press('ControlOrMeta+k')
  await expect(page.getByRole('dialog').getByRole('textbox')).toBeFocused()
  await expect(heading).toHaveText('Órdenes')
})
