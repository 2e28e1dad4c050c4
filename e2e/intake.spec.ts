import { expect, handheld, mark, test } from './fixtures.ts'
import { choosePhotos, photo } from './photo.ts'
import { drawSignature } from './signature.ts'

test('S4-01 S1-13 S1-16 S1-19 S1-41 B-14 an order from intake to ready, with the customer watching', async ({ page, shop, openBrowser }) => {
  await shop.staff('technician', 'Tomás Rivas')
  const mailOfCustomer = `camila-${shop.slug}@example.com`

  await test.step('at the counter the operator takes in a phone of somebody nobody knows yet', async () => {
    await shop.signIn(page, 'operator')
    await page.getByRole('button', { name: 'Nuevo' }).click()
    await page.getByRole('menuitem', { name: /Orden de servicio/ }).click()

    await page.getByRole('textbox', { name: 'Cliente' }).fill('Camila Soto Ñancupil')
    await page.getByRole('option', { name: 'Cliente nuevo: «Camila Soto Ñancupil»' }).click()
    const who = page.getByRole('group', { name: 'Quién' })
    await expect(who.getByRole('textbox', { name: 'Nombre' })).toHaveValue('Camila')
    await expect(who.getByRole('textbox', { name: 'Apellidos' })).toHaveValue('Soto Ñancupil')
    await who.getByRole('textbox', { name: 'Teléfono' }).fill('9 8765 4321')
    await who.getByRole('textbox', { name: 'Correo' }).fill(mailOfCustomer)

    const what = page.getByRole('group', { name: 'Qué trae' })
    await what.getByRole('textbox', { name: 'Tipo' }).fill('Teléfono')
    await what.getByRole('textbox', { name: 'Marca' }).fill('Motorola')
    await what.getByRole('textbox', { name: 'Modelo' }).fill('Edge 40')
    await what.getByRole('textbox', { name: 'N.º de serie o IMEI' }).fill('356938035643809')
    await what.getByRole('textbox', { name: 'Motivo' }).fill('Se cayó y la pantalla no responde al tacto.')
    await what.getByRole('textbox', { name: 'Accesorios que deja' }).fill('Funda negra')
    await choosePhotos(page, () => what.getByRole('button', { name: 'Agregar fotos' }).click(), [
      photo('frente.png', [180, 40, 40]),
      photo('dorso.png', [40, 40, 180]),
    ])
    await expect(what.getByRole('list', { name: 'Fotos elegidas' }).getByRole('listitem')).toHaveCount(2)

    const agreed = page.getByRole('group', { name: 'Qué se acordó' })
    await agreed.getByRole('combobox', { name: 'Técnico' }).click()
    await page.getByRole('option', { name: 'Tomás Rivas' }).click()
    await agreed.getByRole('button', { name: 'Mañana' }).click()
    await agreed.getByRole('textbox', { name: 'Precio' }).fill('45000')
    await expect(agreed.getByRole('switch', { name: 'Avisar por correo que la recibimos' })).toBeChecked()
    await page.getByRole('button', { name: 'Crear orden' }).click()
  })

  const handOver = page.getByRole('region', { name: 'Orden recibida' })
  await expect(handOver).toContainText('Camila Soto Ñancupil · Motorola Edge 40')
  await expect(handOver.getByRole('img', { name: 'Código QR del enlace del cliente' })).toBeVisible()
  const link = (await handOver.getByRole('link', { name: `/${shop.slug}/o/` }).getAttribute('href'))!

  const received = await shop.mail(mailOfCustomer, 'Recibimos su equipo')
  expect(received.text).toContain(link)

  const customer = await openBrowser(handheld)
  await test.step('at home the customer opens the link on a phone and sees how it was received', async () => {
    await customer.goto(link)
    await expect(customer.getByText('Hola, Camila')).toBeVisible()
    await expect(customer.getByRole('heading', { level: 1 })).toHaveText('Recibido')
    await expect(customer.getByText('Se cayó y la pantalla no responde al tacto.')).toBeVisible()
    const photos = customer.getByRole('button', { name: /^Ampliar la foto \d de 2: Recibimos su equipo$/ })
    await expect(photos).toHaveCount(2)
    for (const leave of [() => customer.goBack(), () => customer.keyboard.press('Escape')]) {
      await photos.first().click()
      await expect(customer.getByRole('dialog')).toBeVisible()
      await leave()
      await expect(customer.getByRole('dialog')).toHaveCount(0)
      await expect(photos.first(), 'still on the order, where one pressed').toBeFocused()
    }
  })

  const expectSamePage = await mark(customer)

  const bench = await openBrowser()
  await test.step('at the bench the technician says what was found, with a photo', async () => {
    await shop.signIn(bench, 'technician', 'Tomás Rivas')
    await bench.getByRole('list', { name: 'Asignadas a usted' }).getByRole('link', { name: 'Camila Soto Ñancupil' }).click()
    await bench.getByRole('button', { name: 'Pasar a En diagnóstico' }).click()
    const composer = bench.getByRole('region', { name: 'Escribir en la orden' })
    await composer.getByRole('textbox', { name: 'Mensaje al cliente' }).fill('El vidrio está trizado y el conector, bien. Cambiamos la pantalla.')
    await choosePhotos(bench, () => composer.getByRole('button', { name: 'Agregar fotos' }).click(), [photo('abierto.png', [40, 120, 40])])
    await composer.getByRole('button', { name: 'Actualizar estado' }).click()
    await expect(bench.getByRole('region', { name: 'Historial' }).getByRole('article').first()).toContainText('El vidrio está trizado')
  })

  await test.step('the customer sees it happen, without touching the page', async () => {
    await expect(customer.getByRole('heading', { level: 1 })).toHaveText('En diagnóstico')
    await expect(customer.getByText('El vidrio está trizado y el conector, bien. Cambiamos la pantalla.')).toBeVisible()
    const seen = customer.getByRole('button', { name: 'Ampliar la foto 1 de 1: En diagnóstico' }).locator('img')
    await expect.poll(() => seen.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth)).toBeGreaterThan(0)
  })

  await test.step('the technician finishes', async () => {
    await bench.getByRole('button', { name: 'Pasar a otro estado' }).click()
    await bench.getByRole('menuitem', { name: 'Listo para retirar' }).click()
    const composer = bench.getByRole('region', { name: 'Escribir en la orden' })
    await composer.getByRole('textbox', { name: 'Mensaje al cliente' }).fill('Quedó como nuevo. Lo esperamos.')
    await composer.getByRole('button', { name: 'Actualizar estado' }).click()
  })

  await test.step('the customer knows that it is ready, on the page and by a mail with the same link', async () => {
    await expect(customer.getByRole('heading', { level: 1 })).toHaveText('Listo para retirar')
    await expect(customer.getByText('Ahora le toca a usted')).toBeVisible()
    await expect(customer.getByRole('listitem').filter({ has: customer.getByRole('heading', { level: 3 }) })).toContainText([
      /Listo para retirar.*Quedó como nuevo/s,
      /En diagnóstico.*El vidrio está trizado/s,
      /Recibimos su equipo/,
    ])
    await expectSamePage()

    const ready = await shop.mail(mailOfCustomer, 'Listo para retirar')
    expect(ready.subject).toMatch(/^Orden \S+: Listo para retirar$/)
    expect(ready.text).toContain('Hola, Camila')
    expect(ready.text).toContain('Quedó como nuevo. Lo esperamos.')
    expect(ready.text).toContain(link)
    expect(ready.html).toContain('lang="es"')
  })
})

test('S1-41 what was said to the customer can be corrected and taken back, and the customer sees that too', async ({ page, shop, openBrowser }) => {
  const operator = await shop.staff('operator')
  const order = await shop.order(operator)
  await shop.signIn(page, 'operator')
  await page.goto(`/admin/${shop.slug}/orders/${order.id}`)
  const composer = page.getByRole('region', { name: 'Escribir en la orden' })
  const history = page.getByRole('region', { name: 'Historial' })
  const said = history.getByRole('article').first()

  await page.getByRole('button', { name: 'Pasar a En diagnóstico' }).click()
  await composer.getByRole('textbox', { name: 'Mensaje al cliente' }).fill('Es la bateria.')
  await composer.getByRole('button', { name: 'Actualizar estado' }).click()
  await expect(said).toContainText('Es la bateria.')

  const customer = await openBrowser(handheld)
  await customer.goto(order.trackingUrl)
  await expect(customer.getByText('Es la bateria.')).toBeVisible()

  await said.getByRole('button', { name: 'Acciones de la actualización' }).click()
  await page.getByRole('menuitem', { name: 'Editar' }).click()
  await said.getByRole('textbox', { name: 'Texto' }).fill('Es la batería.')
  await said.getByRole('button', { name: 'Guardar cambios' }).click()
  await expect(customer.getByText('Es la batería.')).toBeVisible()

  await said.getByRole('button', { name: 'Acciones de la actualización' }).click()
  await page.getByRole('menuitem', { name: 'Quitar' }).click()
  await page.getByRole('dialog', { name: '¿Quitar esta actualización?' }).getByRole('button', { name: 'Quitar' }).click()
  await expect(customer.getByText('Es la batería.')).toBeHidden()
  await expect(customer.getByRole('heading', { level: 1 })).toHaveText('Recibido')
  await expect(history).toContainText('quitó una actualización')
})

test('S1-13 S1-19 what is refused is mended in one go, and what is pressed twice happens once', async ({ page, shop }) => {
  const operator = await shop.signIn(page, 'operator')
  await page.goto(`/admin/${shop.slug}/orders/new`)
  await page.getByRole('button', { name: 'Crear orden' }).click()
  await expect(page.getByRole('alert')).toContainText('Hay datos que corregir')
  await page.getByRole('textbox', { name: 'Cliente' }).fill('ana de la fuente')
  await page.getByRole('option', { name: /^Cliente nuevo/ }).click()
  await expect(page.getByRole('textbox', { name: 'Apellidos' })).toHaveValue('de la Fuente')
  await page.getByRole('textbox', { name: 'Motivo' }).fill('No enciende.')
  await expect(page.getByText('Complete este dato.')).toHaveCount(0)
  await expect(page.getByRole('alert').filter({ hasText: 'Hay datos que corregir' })).toHaveCount(0)
  await choosePhotos(page, () => page.getByRole('button', { name: 'Agregar fotos' }).click(), [photo('frente.png', [180, 40, 40])])

  const order = await shop.order(operator)
  await page.goto(`/admin/${shop.slug}/orders/${order.id}`)
  const composer = page.getByRole('region', { name: 'Escribir en la orden' })
  await composer.getByRole('textbox').fill('Se pidió el repuesto.')
  await composer.getByRole('button', { name: 'Guardar nota' }).dblclick()
  await expect(page.getByRole('region', { name: 'Historial' }).getByRole('article').filter({ hasText: 'Se pidió el repuesto.' })).toHaveCount(1)
  await expect(composer.getByText('Escriba algo o agregue una foto.')).toHaveCount(0)
})

test('S1-13 an order without its device is not taken in, and one goes on where it is chosen', async ({ page, shop }) => {
  const { customer } = await shop.order(await shop.staff('operator'))
  await shop.signIn(page, 'operator')
  await page.goto(`/admin/${shop.slug}/orders/new?customerId=${customer.id}`)
  const devices = page.getByRole('group', { name: 'Equipo' })
  await expect(devices).toBeVisible()
  await page.getByRole('button', { name: 'Crear orden' }).click()
  await expect(page.getByText('Elija el equipo, u «Otro equipo» si es nuevo.')).toBeVisible()
  await expect(devices.getByRole('radio').first()).toBeFocused()
})

test('S1-10 on a phone that lies on its side there is room to sign', async ({ shop, openBrowser }) => {
  const order = await shop.order(await shop.staff('operator'))
  const phone = await openBrowser({ ...handheld, viewport: { width: 844, height: 390 } })
  await shop.signIn(phone, 'operator')
  await phone.goto(`/admin/${shop.slug}/orders/new?done=${order.id}`)
  await phone.getByRole('button', { name: 'Firma del cliente' }).click()
  const dialog = phone.getByRole('dialog', { name: `Firma de ingreso, orden ${order.code}` })
  await drawSignature(phone, dialog)
  await dialog.getByRole('button', { name: 'Firmar', exact: true }).click()
  await expect(dialog).toBeHidden()
  await expect(phone.getByText('Firmado por el cliente')).toBeVisible()
})
