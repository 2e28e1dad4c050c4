import { documents } from '@amparo/contracts/staff/documents'
import { orderUpdates } from '@amparo/contracts/staff/order-updates'
import { orders } from '@amparo/contracts/staff/orders'
import { payments } from '@amparo/contracts/staff/payments'
import type { Page } from '@playwright/test'
import { expect, handheld, type Shop, test } from './fixtures.ts'
import { drawSignature } from './signature.ts'

/** Presses what shows a document in a tab of its own, and hands over what the server sent. */
async function openDocument(page: Page, file: string, press: () => Promise<void>) {
  const [tab, answer] = await Promise.all([
    page.context().waitForEvent('page'),
    page.waitForResponse((response) => response.url().includes(`/documents/${file}`)),
    press(),
  ])
  expect(answer.status(), file).toBe(200)
  expect(answer.headers()['content-type']).toBe('application/pdf')
  // Where a browser cannot show it, it keeps it, and the tab is gone already.
  await tab.close().catch(() => undefined)
}

async function pay(page: Page, amount: string) {
  const dialog = page.getByRole('dialog', { name: /^Cobrar la orden/ })
  await expect(dialog.getByRole('textbox', { name: 'Monto recibido' })).toHaveValue(amount)
  await dialog.getByRole('button', { name: 'Cobrar' }).click()
}

async function delivered(shop: Shop, by: Awaited<ReturnType<Shop['staff']>>, id: string) {
  const statusId = await shop.statusId('DELIVERED')
  await by.call(orderUpdates.create, { params: { id }, body: { kind: 'PUBLIC', statusId, notify: false } })
}

test('S1-10 S1-11 S1-20 S1-21 S1-23 B-08 a phone is repaired, from the intake with its signature to the delivery with the final report', async ({
  page,
  shop,
  openBrowser,
}) => {
  test.setTimeout(120_000)
  const operator = await shop.signIn(page, 'operator')
  const technician = await shop.staff('technician', 'Tomás Rivas')
  const order = await shop.order(operator, {
    device: { kind: 'Teléfono', brand: 'Motorola', model: 'Edge 40', serial: '356938035643809' },
    reason: 'La pantalla no responde.',
    accessories: 'Funda negra',
    price: 45_000,
    technicianId: technician.id,
  })
  const history = page.getByRole('region', { name: 'Historial' })

  await test.step('at the counter the customer reads the terms and signs them with a finger', async () => {
    await page.goto(`/admin/${shop.slug}/orders/new?done=${order.id}`)
    const handOver = page.getByRole('region', { name: 'Orden recibida' })
    await handOver.getByRole('button', { name: 'Firma del cliente' }).click()
    const dialog = page.getByRole('dialog', { name: `Firma de ingreso, orden ${order.code}` })
    await expect(dialog).toContainText('La pantalla no responde.')
    await expect(dialog).toContainText('Funda negra')
    await expect(dialog.getByRole('region', { name: 'Condiciones del servicio' })).toContainText('aprobación del cliente')
    await dialog.getByRole('button', { name: 'Firmar', exact: true }).click()
    await expect(dialog.getByRole('alert')).toContainText('Falta la firma')
    await drawSignature(page, dialog)
    await dialog.getByRole('button', { name: 'Firmar', exact: true }).dblclick()
    await expect(handOver.getByText('Firmado por el cliente')).toBeVisible()
    await expect(page.getByText('Ingreso firmado'), 'pressed twice it is said once').toHaveCount(1)
    await openDocument(page, 'ticket.pdf', () => handOver.getByRole('button', { name: 'Imprimir en 80 mm' }).click())
  })

  const bench = await openBrowser()
  await test.step('at the bench the technician writes down the part that went in, with its serials and warranty', async () => {
    await shop.signIn(bench, 'technician', 'Tomás Rivas')
    await bench.goto(`/admin/${shop.slug}/orders/${order.id}`)
    const parts = bench.getByRole('region', { name: 'Repuestos' })
    await parts.getByRole('button', { name: 'Agregar' }).click()
    const form = bench.getByRole('form', { name: 'Repuesto nuevo' })
    await form.getByRole('textbox', { name: 'Repuesto' }).fill('Módulo de pantalla')
    await form.getByRole('textbox', { name: 'Precio unitario' }).fill('20000')
    await form.getByRole('combobox', { name: 'Garantía' }).click()
    await expect(bench.getByRole('option', { name: 'Meses' })).toBeVisible()
    await bench.keyboard.press('Escape')
    await expect(bench.getByRole('option', { name: 'Meses' })).toHaveCount(0)
    await expect(form.getByRole('textbox', { name: 'Repuesto' }), 'what was typed stays').toHaveValue('Módulo de pantalla')
    await form.getByRole('combobox', { name: 'Garantía' }).click()
    await bench.getByRole('option', { name: 'Meses' }).click()
    await form.getByRole('textbox', { name: 'Serie retirada' }).fill('MOT-OLD-1')
    await form.getByRole('textbox', { name: 'Serie nueva' }).fill('MOT-NEW-2')
    await form.getByRole('button', { name: 'Agregar' }).click()
    await expect(parts.getByRole('listitem')).toContainText(['Módulo de pantalla'])
    await expect(parts.getByRole('listitem')).toContainText('Garantía de 3 meses desde la entrega')
    await expect(bench.getByRole('region', { name: 'Valores' })).toContainText('$65.000')
    // Of the money a technician sees what it comes to, not who paid.
    await expect(bench.getByRole('region', { name: 'Cobranzas' })).toHaveCount(0)
    await expect(bench.getByRole('button', { name: 'Cambiar Precio' })).toHaveCount(0)
  })

  await test.step('back at the counter it is handed over, and the customer signs for it by name', async () => {
    await page.goto(`/admin/${shop.slug}/orders/${order.id}`)
    await expect(page.getByRole('region', { name: 'Repuestos' })).toContainText('Módulo de pantalla')
    await page.getByRole('button', { name: 'Pasar a otro estado' }).click()
    await page.getByRole('menuitem', { name: 'Entregado' }).click()
    await page.getByRole('region', { name: 'Escribir en la orden' }).getByRole('button', { name: 'Actualizar estado' }).click()
    await page.getByRole('button', { name: 'Firmar la entrega' }).click()
    const dialog = page.getByRole('dialog', { name: `Firma de entrega, orden ${order.code}` })
    await dialog.getByText('Escribir el nombre').click()
    await expect(dialog.getByRole('textbox', { name: 'Nombre de quien firma' })).toHaveValue('Elena Muñoz')
    await dialog.getByRole('textbox', { name: 'Identificación' }).fill('12.345.678-5')
    await page.keyboard.press('Enter')
    await expect(dialog).toBeHidden()
    await expect(history).toContainText(/tomó la firma de Elena Muñoz al entregar/)
  })

  await test.step('what is left is received, with its receipt', async () => {
    await page.getByRole('button', { name: 'Cobrar $65.000' }).click()
    await pay(page, '65.000')
    const done = page.getByRole('dialog', { name: `Orden ${order.code}` })
    await expect(done).toContainText('Recibido: $65.000')
    await expect(done).toContainText('sin saldo pendiente')
    await openDocument(page, 'receipt.pdf', () => done.getByRole('button', { name: 'Recibo 80 mm' }).click())
    await done.getByRole('button', { name: 'Listo' }).click()
  })

  await test.step('the order is closed: calm, read only, with its final report', async () => {
    await page.getByRole('button', { name: 'Cerrar orden' }).click()
    await expect(page.getByText('Ya no se cambia.')).toBeVisible()
    await expect(page.getByRole('region', { name: 'Escribir en la orden' })).toHaveCount(0)
    await expect(page.getByRole('button', { name: /^Cambiar / })).toHaveCount(0)
    await expect(page.getByRole('region', { name: 'Repuestos' }).getByRole('button')).toHaveCount(0)
    // Only an administrator opens it again.
    await expect(page.getByRole('button', { name: 'Reabrir' })).toHaveCount(0)
    await openDocument(page, 'report.pdf', () => page.getByRole('button', { name: 'Informe final' }).first().click())
    const { data } = await operator.call(documents.list, { params: { id: order.id } })
    expect(data.filter(({ superseded }) => !superseded).map(({ kind }) => kind)).toEqual(expect.arrayContaining(['TICKET', 'DELIVERY', 'REPORT']))
  })

  await test.step('an administrator opens it again, and says why', async () => {
    const office = await openBrowser()
    await shop.signIn(office, 'administrator', 'Luis Mora')
    await office.goto(`/admin/${shop.slug}/orders/${order.id}`)
    await office.getByRole('button', { name: 'Reabrir' }).click()
    await office.getByRole('dialog').getByRole('textbox', { name: 'Motivo' }).fill('Faltó anotar la batería.')
    await office.getByRole('dialog').getByRole('button', { name: 'Reabrir' }).click()
    await expect(office.getByRole('button', { name: 'Cerrar orden' })).toBeVisible()
    await expect(page.getByText('Ya no se cambia.')).toBeHidden()
    await expect(history).toContainText('Faltó anotar la batería.')
  })
})

test('S1-44 B-16 a payment is voided by the master, and the balance goes back up for everybody', async ({ page, shop, openBrowser }) => {
  const operator = await shop.signIn(page, 'operator')
  const order = await shop.order(operator, { price: 30_000 })
  await delivered(shop, operator, order.id)
  await page.goto(`/admin/${shop.slug}/orders/${order.id}`)
  const band = page.getByRole('region', { name: `Orden ${order.code}` })
  await expect(band).toContainText('$30.000')

  await test.step('the cashier receives it and cannot take it back', async () => {
    await page.getByRole('region', { name: 'Cobranzas' }).getByRole('button', { name: 'Cobrar' }).click()
    await pay(page, '30.000')
    await page.getByRole('dialog').getByRole('button', { name: 'Listo' }).click()
    await expect(band).toContainText('Pagado')
    await page.getByRole('button', { name: /^Acciones del recibo/ }).click()
    await expect(page.getByRole('menuitem', { name: 'Recibo A4' })).toBeVisible()
    await expect(page.getByRole('menuitem', { name: /Anular/ })).toHaveCount(0)
    await page.keyboard.press('Escape')
  })

  const office = await openBrowser()
  await test.step('the master voids it, and says why', async () => {
    await shop.signIn(office, 'master')
    await office.goto(`/admin/${shop.slug}/orders/${order.id}`)
    await office.getByRole('button', { name: /^Acciones del recibo/ }).click()
    await office.getByRole('menuitem', { name: /Anular/ }).click()
    const dialog = office.getByRole('dialog')
    await dialog.getByRole('textbox').fill('Se cobró dos veces.')
    await dialog.getByRole('button', { name: /^Anular/ }).click()
    await expect(dialog).toBeHidden()
    await expect(office.getByRole('region', { name: 'Cobranzas' })).toContainText('Se cobró dos veces.')
  })

  await test.step('the cashier sees it without reloading: what is owed, and what happened', async () => {
    await expect(page.getByRole('region', { name: 'Cobranzas' })).toContainText(/Anulado por Marta Vidal: Se cobró dos veces\./)
    await expect(band).toContainText('$30.000')
    await expect(page.getByRole('region', { name: 'Historial' })).toContainText(/Marta Vidal\s*anuló el recibo/)
    const { data } = await operator.call(payments.ofOrder, { params: { id: order.id } })
    expect(data).toHaveLength(1)
    expect((await operator.call(orders.get, { params: { id: order.id } })).money).toMatchObject({ paid: 0, balance: 30_000 })
  })
})

test('B-07 an estimate is written by keyboard, approved on a phone while the operator looks on, and a later one declined by phone', async ({
  page,
  shop,
  openBrowser,
}) => {
  test.setTimeout(120_000)
  const operator = await shop.signIn(page, 'operator')
  const order = await shop.order(operator, { price: 25_000 })
  await page.goto(`/admin/${shop.slug}/orders/${order.id}`)
  const section = page.getByRole('region', { name: 'Presupuesto' })
  const band = page.getByRole('region', { name: `Orden ${order.code}` })
  const parts = page.getByRole('region', { name: 'Repuestos' })
  const editor = page.getByRole('dialog', { name: /^Presupuesto para la orden/ })

  await test.step('it starts from what is on the order, and goes on without the mouse', async () => {
    await section.getByRole('button', { name: 'Escribir' }).click()
    await expect(editor.getByRole('textbox', { name: 'Precio unitario, línea 1' })).toHaveValue('25.000')
    await editor.getByRole('textbox', { name: 'Precio unitario, línea 1' }).press('Enter')
    await expect(editor.getByRole('textbox', { name: 'Descripción, línea 2' })).toBeFocused()
    await page.keyboard.type('Batería original')
    await editor.getByRole('textbox', { name: 'Precio unitario, línea 2' }).fill('18000')
    await expect(editor).toContainText('$43.000')
    await page.keyboard.press('ControlOrMeta+Enter')
    await expect(editor).toBeHidden()
    await expect(section).toContainText('Enviado')
    await expect(section).toContainText('$43.000')
    await expect(band).toContainText('Esperando respuesta')
  })

  await test.step('the customer approves it, and whoever looks at the order hears of it', async () => {
    const customer = await openBrowser(handheld)
    await customer.goto(order.trackingUrl)
    await customer.getByRole('button', { name: 'Aprobar', exact: true }).click()
    await customer.getByRole('button', { name: 'Sí, lo apruebo' }).click()
    await expect(page.getByText('Elena Muñoz aprobó el presupuesto 1').first()).toBeVisible()
    await expect(section).toContainText('Aprobado')
    await expect(parts).toContainText('Batería original')
    await expect(band).toContainText('En reparación')
  })

  await test.step('what the total grows beyond it is said, where the money stands', async () => {
    const values = page.getByRole('region', { name: 'Valores' })
    await expect(values).toContainText('El cliente aprobó $43.000.')
    await page.getByRole('button', { name: 'Cambiar Precio' }).click()
    await page.getByRole('textbox', { name: 'Precio', exact: true }).fill('30000')
    await page.keyboard.press('Enter')
    await expect(values).toContainText('el total lo supera en $5.000')
  })

  await test.step('a new version starts from the old one; by phone they say no, and why', async () => {
    await section.getByRole('button', { name: 'Ver el presupuesto 1' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Nueva versión' }).click()
    await expect(editor.getByRole('textbox', { name: 'Descripción, línea 2' })).toHaveValue('Batería original')
    await editor.getByRole('textbox', { name: 'Precio unitario, línea 1' }).fill('30000')
    await editor.getByRole('button', { name: 'Enviar al cliente' }).click()
    await section.getByRole('button', { name: 'Anotar respuesta' }).click()
    const answer = page.getByRole('dialog', { name: /^Respuesta al presupuesto 2/ })
    await answer.getByText('No aprobó', { exact: true }).click()
    await answer.getByRole('textbox', { name: 'Motivo' }).fill('Es más caro que uno nuevo.')
    await answer.getByRole('button', { name: 'Guardar respuesta' }).click()
    await expect(section).toContainText('Es más caro que uno nuevo.')
    await expect(band).toContainText('Sin reparar, para retirar')
  })
})

test('B-15 a message for WhatsApp is read, changed and opened, from the order and from its row', async ({ page, shop }) => {
  const operator = await shop.signIn(page, 'operator')
  const order = await shop.order(operator, {
    customer: {
      kind: 'PERSON',
      name: 'Beto',
      surname: 'Lima',
      country: 'BR',
      language: 'pt-BR',
      phones: [{ e164: '+5511987654321', label: '', whatsapp: true }],
    },
  })

  await test.step('in the customer’s language, with what there is to say', async () => {
    await page.goto(`/admin/${shop.slug}/orders/${order.id}`)
    await page.getByRole('navigation', { name: 'Contactar al cliente' }).getByRole('button', { name: 'WhatsApp' }).click()
    const text = page.getByRole('textbox', { name: 'Texto del mensaje' })
    await expect(text).toHaveValue(new RegExp(`^Olá, Beto Lima!.*${order.code}.*${order.trackingUrl}`, 's'))
    await text.fill('Oi, Beto! Pode passar hoje até as 18h.')
    const link = page.getByRole('link', { name: 'Abrir WhatsApp' })
    await expect(link).toHaveAttribute('href', `https://wa.me/5511987654321?text=${encodeURIComponent('Oi, Beto! Pode passar hoje até as 18h.')}`)
    await page.keyboard.press('Escape')
    await expect(text).toBeHidden()
  })

  await test.step('from the list too, with the keyboard alone', async () => {
    await page.goto(`/admin/${shop.slug}/orders`)
    await page.getByRole('button', { name: `Acciones de la orden ${order.code}` }).press('Enter')
    await page.getByRole('menuitem', { name: 'Escribir por WhatsApp' }).press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Mensaje de WhatsApp' })
    await expect(dialog.getByRole('textbox', { name: 'Texto del mensaje' })).toHaveValue(/Beto Lima/)
    await dialog.getByText('Español', { exact: true }).click()
    await expect(dialog.getByRole('textbox', { name: 'Texto del mensaje' })).toHaveValue(/^Hola, Beto Lima:/)
    await expect(dialog.getByRole('link', { name: 'Abrir WhatsApp' })).toHaveAttribute('href', /^https:\/\/wa\.me\/5511987654321\?text=Hola/)
  })
})
