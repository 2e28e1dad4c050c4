import { notices } from '@amparo/contracts/staff/notices'
import type { Locator } from '@playwright/test'
import { bellOf, historyOf, openCustomerService, openRequest, writingOf } from './customer-service.ts'
import { expect, test } from './fixtures.ts'

test('S1-24 S2-46 B-14 an @ in a note names a colleague, whom the bell tells, also where it was written without signal', async ({
  page,
  context,
  shop,
  openBrowser,
}) => {
  const other = await openBrowser()
  const [rita, luis] = [await shop.signIn(page, 'operator', 'Rita Campos'), await shop.signIn(other, 'technician', 'Luis Mora')]
  await shop.staff('seller', 'Luisa Paz')
  const { id, code } = await shop.order(rita)
  const composer = page.getByRole('region', { name: 'Escribir en la orden' })
  const note = composer.getByRole('textbox', { name: 'Nota interna' })
  const toldOf = async () => (await luis.call(notices.list, { query: {} })).data.map(({ kind, about }) => `${kind} ${about.id}`)
  await page.goto(`/admin/${shop.slug}/orders/${id}`)
  await expect(page.getByText('En vivo', { exact: true })).toBeAttached()

  await test.step('it offers those who see the order, and writes the name', async () => {
    await note.pressSequentially('@lu')
    await expect(page.getByRole('option')).toHaveText(['Luis Mora'])
    await page.keyboard.press('Enter')
    await expect(note).toHaveValue('@Luis Mora ')
    await note.pressSequentially('revise la placa.')
    await page.keyboard.press('ControlOrMeta+Enter')
    const said = historyOf(page).getByRole('article').first()
    await expect(said).toContainText('@Luis Mora revise la placa.')
    await expect(said.getByText('@Luis Mora', { exact: true }), 'the name is marked').toHaveCSS('font-weight', '600')
  })

  await test.step('the bell tells him, and a press opens the order', async () => {
    await expect(bellOf(other)).toHaveAccessibleName('Avisos: 1 sin leer, 0 alertas')
    await bellOf(other).click()
    const line = other.getByRole('button', { name: `Rita Campos lo mencionó en la orden ${code}` })
    // The answer comes when the panel is long gone, as it does from far away.
    await other.route('**/notifications/read', async (route) => {
      await expect(line).toHaveCount(0)
      await route.continue()
    })
    const read = other.waitForResponse('**/notifications/read')
    await line.click()
    await expect(other).toHaveURL(new RegExp(`/orders/${id}$`))
    await read
    await expect(historyOf(other).getByText('@Luis Mora', { exact: true })).toHaveCSS('font-weight', '600')
    await expect(bellOf(other)).toHaveAccessibleName('Avisos: 0 sin leer, 0 alertas')
    await expect(other.getByText(/^Algo falló/)).toHaveCount(0)
    await expect(bellOf(page), 'who wrote it is told nothing').toHaveAccessibleName('Avisos: 0 sin leer, 0 alertas')
  })

  await test.step('a message to the customer names nobody', async () => {
    await composer.getByRole('tab', { name: 'Mensaje al cliente' }).click()
    await composer.getByRole('textbox', { name: 'Mensaje al cliente' }).pressSequentially('@lu')
    await expect(page.getByRole('option')).toHaveCount(0)
    await composer.getByRole('tab', { name: 'Nota interna' }).click()
    await note.fill('')
  })

  await test.step('without signal the name is kept with the note, through taking it back and a reload', async () => {
    await context.setOffline(true)
    await note.pressSequentially('Llegó la placa, @luis')
    await page.keyboard.press('Tab')
    await expect(note).toHaveValue('Llegó la placa, @Luis Mora ')
    await page.keyboard.press('ControlOrMeta+Enter')
    const waiting = historyOf(page).getByRole('article').filter({ hasText: 'Sin conexión: se enviará al volver.' })
    await expect(waiting.getByText('@Luis Mora', { exact: true })).toHaveCSS('font-weight', '600')
    await waiting.getByRole('button', { name: 'Volver a editar' }).click()
    await note.pressSequentially(' Puede seguir.')
    await page.keyboard.press('ControlOrMeta+Enter')
    await expect(waiting).toContainText('Puede seguir.')
    expect(await toldOf()).toHaveLength(1)

    await context.setOffline(false)
    await page.reload()
    await expect(historyOf(page).getByRole('article').filter({ hasText: 'Llegó la placa, @Luis Mora Puede seguir.' })).toHaveCount(1)
    await expect.poll(toldOf).toEqual([`order.note ${id}`, `order.note ${id}`])
    await expect(bellOf(other)).toHaveAccessibleName('Avisos: 1 sin leer, 0 alertas')
  })
})

test('S1-35 a technician is told why the order of another takes no note, and on an own one which status is missing', async ({ page, shop }) => {
  const operator = await shop.staff('operator')
  const luis = await shop.signIn(page, 'technician', 'Luis Mora')
  const [theirs, own] = [await shop.order(operator), await shop.order(operator, { technicianId: luis.id })]
  const composer = page.getByRole('region', { name: 'Escribir en la orden' })

  await page.goto(`/admin/${shop.slug}/orders/${theirs.id}`)
  await expect(page.getByText('Si debe trabajar en esta, pida que se la asignen.', { exact: false })).toBeVisible()
  await expect(composer).toHaveCount(0)

  await page.goto(`/admin/${shop.slug}/orders/${own.id}`)
  await composer.getByRole('tab', { name: 'Estado interno' }).click()
  await composer.getByRole('textbox', { name: 'Estado interno' }).fill('En el banco.')
  await page.keyboard.press('ControlOrMeta+Enter')
  const choice = composer.getByRole('combobox', { name: 'Nuevo estado' })
  await expect(choice).toBeFocused()
  await expect(choice).toHaveAccessibleDescription('Elija un estado.')
})

test('S1-24 S2-38 what is pasted beyond the limit is kept and said to be too much, and goes once it is shorter', async ({ page, shop }) => {
  const rita = await shop.signIn(page, 'administrator', 'Rita Campos')
  const { id } = await shop.order(rita)
  const request = await (await openCustomerService(shop)).request(rita, rita)
  const long = 'La placa llegó mojada. '.repeat(180)

  const tryOut = async (field: Locator, kept: string) => {
    await field.fill(long + kept)
    await expect(page.getByText(/^Es demasiado largo\. 41\d\d \/ 4000$/)).toBeVisible()
    await page.keyboard.press('ControlOrMeta+Enter')
    await expect(field).toHaveValue(long + kept)
    await expect(historyOf(page).getByText(kept)).toHaveCount(0)
    await field.fill(long.slice(0, 300) + kept)
    await expect(page.getByText(/^Es demasiado largo/)).toHaveCount(0)
    await page.keyboard.press('ControlOrMeta+Enter')
    await expect(historyOf(page).getByText(kept)).toBeVisible()
  }
  await page.goto(`/admin/${shop.slug}/orders/${id}`)
  await tryOut(page.getByRole('region', { name: 'Escribir en la orden' }).getByRole('textbox', { name: 'Nota interna' }), 'Fin de la nota.')
  await openRequest(page, shop, request.id)
  await writingOf(page).getByRole('tab', { name: 'Comentario' }).click()
  await tryOut(writingOf(page).getByRole('textbox', { name: 'Comentario' }), 'Fin del comentario.')
})
