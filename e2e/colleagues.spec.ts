import { orders } from '@amparo/contracts/staff/orders'
import type { Page } from '@playwright/test'
import { expect, type Shop, test } from './fixtures.ts'

/** Opens a fact for editing, as one does who has read what stands there. */
async function beginToChange(page: Page, fact: string) {
  await page.getByRole('button', { name: `Cambiar ${fact}` }).click()
  return page.getByRole('textbox', { name: fact, exact: true })
}

async function twoOnOneOrder(shop: Shop, page: Page, other: Page) {
  const master = await shop.staff('master')
  const order = await shop.order(master, { reason: 'No enciende.', accessories: 'Cargador' })
  await Promise.all([shop.signIn(page, 'operator', 'Ana Rojas'), shop.signIn(other, 'administrator', 'Luis Mora')])
  for (const each of [page, other]) {
    await each.goto(`/admin/${shop.slug}/orders/${order.id}`)
    await expect(each.getByText('En vivo', { exact: true })).toBeAttached()
  }
  return { master, order }
}

test('B-18 of two who change the same fact, the second is shown what the first did and chooses', async ({ page, shop, openBrowser }) => {
  const other = await openBrowser()
  const { master, order } = await twoOnOneOrder(shop, page, other)
  const reason = async () => (await master.call(orders.get, { params: { id: order.id } })).reason

  const mine = await beginToChange(page, 'Motivo')
  await mine.fill('No enciende. Dice que se mojó.')

  await test.step('meanwhile a colleague writes something else there, and about the accessories', async () => {
    await (await beginToChange(other, 'Accesorios')).fill('Cargador y funda')
    await other.keyboard.press('ControlOrMeta+Enter')
    await expect(other.getByText('Accesorios: cambio guardado')).toBeVisible()
    await (await beginToChange(other, 'Motivo')).fill('No enciende desde ayer.')
    await other.keyboard.press('ControlOrMeta+Enter')
    await expect(other.getByText('Motivo: cambio guardado')).toBeVisible()
  })

  await test.step('what is being typed stays, whatever arrives', async () => {
    await expect(page.getByRole('button', { name: 'Cambiar Accesorios' })).toContainText('Cargador y funda')
    await expect(mine).toHaveValue('No enciende. Dice que se mojó.')
  })

  const notice = page.getByRole('dialog', { name: 'Otra persona cambió esto mientras usted lo editaba' })
  await test.step('saving shows both and changes nothing yet', async () => {
    await mine.press('ControlOrMeta+Enter')
    const clash = notice.getByRole('region', { name: 'Motivo' })
    await expect(clash).toContainText('No enciende. Dice que se mojó.')
    await expect(clash).toContainText('No enciende desde ayer.')
    await expect(notice.getByRole('region')).toHaveCount(1)
    expect(await reason()).toBe('No enciende desde ayer.')
  })

  await test.step('what was chosen stands, at both, and the history has each', async () => {
    await notice.getByRole('button', { name: 'Guardar lo elegido' }).click()
    await expect(notice).toBeHidden()
    await expect.poll(reason).toBe('No enciende. Dice que se mojó.')
    for (const each of [page, other]) {
      await expect(each.getByRole('button', { name: 'Cambiar Motivo' })).toContainText('Dice que se mojó.')
      await expect(each.getByRole('button', { name: 'Cambiar Accesorios' })).toContainText('Cargador y funda')
      await expect(each.getByRole('region', { name: 'Historial' })).toContainText(/Luis Mora\s*cambió el motivo/)
      await expect(each.getByRole('region', { name: 'Historial' })).toContainText(/Ana Rojas\s*cambió el motivo/)
    }
  })
})

test('B-18 one who would rather go on editing loses neither their words nor the colleague’s', async ({ page, shop, openBrowser }) => {
  const other = await openBrowser()
  const { master, order } = await twoOnOneOrder(shop, page, other)

  const mine = await beginToChange(page, 'Motivo')
  await mine.fill('Lo mío.')
  await (await beginToChange(other, 'Motivo')).fill('Lo del colega.')
  await other.keyboard.press('ControlOrMeta+Enter')
  await expect(other.getByText('Motivo: cambio guardado')).toBeVisible()

  await mine.press('ControlOrMeta+Enter')
  await page.getByRole('dialog').getByRole('button', { name: 'Seguir editando' }).click()
  await expect(page.getByRole('textbox', { name: 'Motivo', exact: true })).toHaveValue('Lo mío.')
  expect((await master.call(orders.get, { params: { id: order.id } })).reason).toBe('Lo del colega.')
})

test('B-14 what one does appears at the other without reloading: status, note, technician', async ({ page, shop, openBrowser }) => {
  await shop.staff('technician', 'Tomás Rivas')
  const other = await openBrowser()
  const { order } = await twoOnOneOrder(shop, page, other)
  const history = other.getByRole('region', { name: 'Historial' })

  await page.getByRole('button', { name: 'Pasar a En diagnóstico' }).click()
  await page.getByRole('region', { name: 'Escribir en la orden' }).getByRole('button', { name: 'Actualizar estado' }).click()
  await expect(other.getByRole('region', { name: `Orden ${order.code}` })).toContainText('En diagnóstico')
  await expect(history.getByRole('article').first()).toContainText(/Ana Rojas\s*pasó la orden a\s*En diagnóstico/)

  await page.keyboard.press('Escape')
  await page.getByRole('heading', { level: 1 }).click({ position: { x: 1, y: 1 } })
  await page.keyboard.press('n')
  await page.keyboard.type('El cliente llama mañana.')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(history.getByRole('article').first()).toContainText('El cliente llama mañana.')

  await page.getByRole('button', { name: 'Cambiar Técnico' }).click()
  await page.getByRole('option', { name: 'Tomás Rivas' }).click()
  await expect(other.getByRole('button', { name: 'Cambiar Técnico' })).toContainText('Tomás Rivas')

  await test.step('and in the list too', async () => {
    await other.goto(`/admin/${shop.slug}/orders`)
    const row = other.getByRole('row').filter({ hasText: order.customer.displayName })
    await expect(row).toContainText('En diagnóstico')
    await expect(other.getByText('En vivo', { exact: true })).toBeAttached()
    await page.getByRole('button', { name: 'Pasar a otro estado' }).click()
    await page.getByRole('menuitem', { name: 'Esperando repuesto' }).click()
    await page.getByRole('region', { name: 'Escribir en la orden' }).getByRole('button', { name: 'Actualizar estado' }).click()
    await expect(row).toContainText('Esperando repuesto')
  })
})
