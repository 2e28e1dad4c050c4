import { estimates } from '@amparo/contracts/staff/estimates'
import { orderUpdates } from '@amparo/contracts/staff/order-updates'
import { organization } from '@amparo/contracts/staff/settings'
import { test } from './clocked.ts'
import { expect, handheld, type Shop } from './fixtures.ts'

test.use(handheld)

async function sendEstimate(shop: Shop, id: string, price: number): Promise<void> {
  const operator = await shop.staff('operator')
  const lines = [{ kind: 'SERVICE' as const, description: 'Cambio de placa', unitPrice: price }]
  const { id: estimateId } = await operator.call(estimates.create, { params: { id }, body: { lines } })
  await operator.call(estimates.send, { params: { id, estimateId }, body: { notify: false } })
}

test('B-07 an estimate that can no longer be answered says why, and what to do now', async ({ page, shop, clocked }) => {
  const [master, operator] = [await shop.staff('master'), await shop.staff('operator')]
  const { version } = await master.call(organization.get, {})
  await master.call(organization.edit, { body: { phone: '+56 2 2555 0100' }, version })
  const [asked, cancelled] = [await shop.order(operator), await shop.order(operator)]
  for (const { id } of [asked, cancelled]) await sendEstimate(shop, id, 45_000)

  await test.step('of a cancelled order nobody waits for an answer', async () => {
    const body = { kind: 'PUBLIC' as const, statusId: await shop.statusId('CANCELLED'), notify: false }
    await operator.call(orderUpdates.create, { params: { id: cancelled.id }, body })
    await page.goto(new URL(cancelled.trackingUrl).pathname)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cancelado')
    await expect(page.getByText('Ya no hace falta responder.')).toBeVisible()
    await expect(page.getByText(/^Puede responder/)).toHaveCount(0)
  })

  await test.step('one that was replaced stays folded away, and names the one that replaced it', async () => {
    await sendEstimate(shop, asked.id, 60_000)
    await page.goto(new URL(asked.trackingUrl).pathname)
    await expect(page.getByRole('heading', { name: 'Presupuesto para su respuesta' })).toBeVisible()
    await page.getByText(/^Versión 1 · \$45\.000/).tap()
    await expect(page.getByText(/^Lo reemplazamos por el que le enviamos el/)).toBeVisible()
    await expect(page.getByText(/^Lo retiramos/)).toHaveCount(0)
  })

  await test.step('one whose last day is over stands where it stood, with whom to call', async () => {
    clocked.child.send(20 * 86_400_000)
    await page.reload()
    const card = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Su presupuesto venció' }) })
    await expect(card).toContainText('llámenos y se lo actualizamos')
    await expect(card.getByRole('link', { name: 'Llamar' })).toHaveAttribute('href', 'tel:+56225550100')
    await expect(page.getByRole('button', { name: 'Aprobar', exact: true })).toHaveCount(0)
    const [top, story] = await Promise.all([card.boundingBox(), page.getByRole('heading', { name: 'Novedades' }).boundingBox()])
    expect(top!.y).toBeLessThan(story!.y)
  })
})
