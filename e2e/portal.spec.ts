import { estimates } from '@amparo/contracts/staff/estimates'
import { orders } from '@amparo/contracts/staff/orders'
import type { Page, Response } from '@playwright/test'
import { expect, test } from './fixtures.ts'

test('S4-03 S4-04 S4-05 number and surname tell how it goes, and nothing about whom', async ({ page, shop }) => {
  const [operator, technician] = [await shop.staff('operator'), await shop.staff('technician', 'Tomás Rivas')]
  const order = await shop.order(operator, {
    customer: {
      kind: 'PERSON',
      name: 'Camila Andrea',
      surname: 'Soto Ñancupil',
      country: 'CL',
      taxId: '12.345.678-5',
      email: `camila-${shop.slug}@example.com`,
      phones: [{ e164: '+56987654321' }],
      language: 'es',
    },
    device: { kind: 'Teléfono', brand: 'Motorola', model: 'Edge 40', serial: '356938035643809' },
    technicianId: technician.id,
    reason: 'Se cayó en la playa.',
    accessories: 'Funda negra',
  })
  await page.goto(`/${shop.slug}`)

  const answer = await test.step('by keyboard alone, one of the two surnames, without its accent', async () => {
    await tabTo(page, 'Número de orden')
    await page.keyboard.type(order.code)
    await page.keyboard.press('Tab')
    await expect(page.getByRole('textbox', { name: 'Apellido' })).toBeFocused()
    await page.keyboard.type('nancupil')
    const [response] = await Promise.all([asked(page), page.keyboard.press('Enter')])
    return response
  })

  await test.step('it shows the state, the device, who has it and where', async () => {
    const heading = page.getByRole('heading', { level: 1 })
    await expect(heading).toHaveText('Recibido')
    await expect(heading).toBeFocused()
    await expect(page.getByText(`Orden ${order.code} · Teléfono Motorola Edge 40`)).toBeVisible()
    await expect(page.getByText('Un técnico revisará su equipo y le contaremos qué encontró.')).toBeVisible()
    await expect(page.getByRole('listitem').filter({ hasText: 'Le atiende' })).toContainText('Tomás')
    await expect(page.getByRole('heading', { name: /Estamos en Taller Austral/ })).toBeVisible()
  })

  await test.step('nothing of the person is in the page, nor in what the server answered', async () => {
    const personal = /Camila|Andrea|Soto|[ÑN]ancupil|12\.?345\.?678|example\.com|9?\s?8765|356938035643809|playa|Funda|Rivas/i
    expect(await answer.text()).not.toMatch(personal)
    expect(await answer.text()).not.toContain(order.trackingUrl.split('/').at(-1)!)
    expect(await page.content()).not.toMatch(personal)
  })

  await test.step('the way back leads to an empty form', async () => {
    await tabTo(page, 'Consultar otra orden')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('textbox', { name: 'Apellido' })).toHaveValue('')
  })
})

test('S4-03 a wrong surname and a number that does not exist get the same answer', async ({ page, shop }) => {
  const order = await shop.order(await shop.staff('operator'))
  await page.goto(`/${shop.slug}`)

  const ask = async (number: string, surname: string) => {
    await page.getByRole('textbox', { name: 'Número de orden' }).fill(number)
    await page.getByRole('textbox', { name: 'Apellido' }).fill(surname)
    const [response] = await Promise.all([asked(page), page.keyboard.press('Enter')])
    const { requestId: _, ...said } = (await response.json()) as { requestId: string }
    const notice = page.getByRole('alert')
    await expect(notice).toBeFocused()
    return { status: response.status(), said, text: await notice.textContent() }
  }
  const wrongSurname = await ask(order.code, 'Equivocado')
  const wrongNumber = await ask('987654', 'Muñoz')

  expect(wrongSurname).toEqual(wrongNumber)
  expect(wrongSurname.status).toBe(404)
  expect(wrongSurname.text).toContain('No encontramos una orden con esos datos')
  await expect(page.getByRole('textbox', { name: 'Número de orden' })).toHaveValue('987654')

  await page.getByRole('textbox', { name: 'Número de orden' }).fill(order.code)
  await page.getByRole('textbox', { name: 'Apellido' }).press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Recibido')
})

test('S4-03 whoever goes on guessing is asked to wait, and told so in the language they read', async ({ page, shop }) => {
  const order = await shop.order(await shop.staff('operator'))
  await page.goto(`/${shop.slug}`)
  await page.getByRole('button', { name: 'Português' }).click()

  await page.getByRole('textbox', { name: 'Número da ordem' }).fill(order.code)
  for (const surname of ['Um', 'Dois', 'Três', 'Quatro', 'Cinco', 'Muñoz']) {
    await page.getByRole('textbox', { name: 'Sobrenome' }).fill(surname)
    await Promise.all([asked(page), page.keyboard.press('Enter')])
    await expect(page.getByRole('alert')).toBeFocused()
  }
  await expect(page.getByRole('alert')).toContainText('Foram muitas tentativas')
  await expect(page.getByRole('alert')).toContainText('minutos')
})

test('B-24 whoever reads Portuguese is answered in it by a company that speaks Spanish', async ({ shop, openBrowser }) => {
  const page = await openBrowser({ locale: 'pt-BR' })
  await page.goto(`/${shop.slug}`)
  await expect(page.getByText('Taller Austral').first()).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Como está a minha ordem?')

  const other = await openBrowser({ locale: 'fr-FR' })
  await other.goto(`/${shop.slug}`)
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('¿Cómo va mi orden?')
})

test('B-14 without signal the page says so, and once it is back it tells what happened meanwhile', async ({ page, context, shop }) => {
  const operator = await shop.staff('operator')
  const order = await shop.order(operator)
  const params = { id: order.id }
  await page.goto(new URL(order.trackingUrl).pathname)
  await expect(page.getByText(/Esta página se actualiza sola/)).toBeVisible()
  const live = page.waitForRequest((request) => request.url().endsWith('/live'))
  await page.reload()
  await live
  await expect(page.getByText(/Esta página se actualiza sola/)).toBeVisible()

  await context.setOffline(true)
  await expect(page.getByText(/^Sin conexión/)).toBeVisible()
  const { id: estimateId } = await operator.call(estimates.create, {
    params,
    body: { lines: [{ kind: 'SERVICE', description: 'Cambio de placa', unitPrice: 45_000 }] },
  })
  await operator.call(estimates.send, { params: { ...params, estimateId }, body: { notify: false } })
  await context.setOffline(false)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Esperando respuesta')
  await expect(page.getByText(/Esta página se actualiza sola/)).toBeVisible()

  await test.step('a reason survives a phone that drops the page', async () => {
    await page.getByRole('button', { name: 'No aprobar' }).click()
    await page.getByRole('textbox', { name: 'Motivo' }).fill('Sale más que uno nuevo.')
    await page.reload()
    await page.getByRole('button', { name: 'No aprobar' }).click()
    await expect(page.getByRole('textbox', { name: 'Motivo' })).toHaveValue('Sale más que uno nuevo.')
  })

  await test.step('a link that was replaced meanwhile is told as that, and not as a broken line', async () => {
    await context.setOffline(true)
    await operator.call(orders.replaceTrackingLink, { params })
    await context.setOffline(false)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Este enlace ya no sirve')
  })
})

function asked(page: Page): Promise<Response> {
  return page.waitForResponse((response) => response.url().endsWith('/track'))
}

/** Goes on with Tab, as one who has no mouse, until what has this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  const target = page.getByRole('textbox', { name }).or(page.getByRole('button', { name }))
  for (let steps = 0; steps < 20; steps++) {
    await page.keyboard.press('Tab')
    if (await target.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`20 times Tab does not lead to "${name}".`)
}
