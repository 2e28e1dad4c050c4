import { notices } from '@amparo/contracts/staff/notices'
import { requests } from '@amparo/contracts/staff/requests'
import type { Page } from '@playwright/test'
import { bellOf, historyOf, makeTeam, openCustomerService, openRequest, writingOf } from './customer-service.ts'
import { expect, test } from './fixtures.ts'

test('S2-36 to S2-48 a tenant’s complaint from its entry to its answer, with the administrator watching', async ({ page, shop, openBrowser }) => {
  test.slow()
  const watching = await openBrowser()
  const { service, rita, luis } = await makeTeam(shop, page, watching)
  await expect(bellOf(page)).toHaveAccessibleName('Avisos: 0 sin leer, 0 alertas')
  const { id, code } = await service.request(luis, rita)
  const region = (on: Page) => on.getByRole('region', { name: `Solicitud ${code}` })

  await test.step('S2-45 S2-46 S2-47 the bell tells the responsible, and opens the request over the page one is on', async () => {
    await expect(bellOf(page)).toHaveAccessibleName('Avisos: 1 sin leer, 0 alertas')
    await page.goto(`/admin/${shop.slug}/customers`)
    await expect(bellOf(page)).toHaveAccessibleName('Avisos: 1 sin leer, 0 alertas')
    const address = page.url()
    await page.keyboard.press('b')
    const line = page.getByRole('button', { name: `Luis Mora ingresó la solicitud ${code}, a su cargo` })
    await expect(line).toBeVisible()
    await page.keyboard.press('ArrowDown')
    await expect(line).toBeFocused()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Solicitud' })
    await expect(dialog.getByRole('heading', { name: new RegExp(`${code}.*Tadeo Quiroz`) })).toBeVisible()
    await expect(dialog).toContainText('El vecino de arriba hace ruido de noche.')
    expect(page.url()).toBe(address)

    await dialog.getByRole('button', { name: 'Otras acciones' }).click()
    await page.getByRole('menuitem', { name: 'Finalizar' }).click()
    await expect(page.getByRole('dialog', { name: `Finalizar la solicitud ${code}` })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog', { name: `Finalizar la solicitud ${code}` })).toBeHidden()
    await expect(dialog, 'Escape closes the one on top alone').toBeVisible()
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await expect(bellOf(page)).toBeFocused()
    await expect(bellOf(page)).toHaveAccessibleName('Avisos: 0 sin leer, 0 alertas')
  })

  await Promise.all([openRequest(page, shop, id), openRequest(watching, shop, id)])
  await test.step('all that a colleague needs stands there', async () => {
    await expect(page.getByRole('link', { name: 'Llamar: +56 9 8765 4321' })).toHaveAttribute('href', 'tel:+56987654321')
    await expect(page.getByRole('link', { name: 'WhatsApp' })).toHaveAttribute('href', /^https:\/\/wa\.me\/56987654321\?text=Hola/)
    await expect(page.getByRole('link', { name: `Correo: ${service.tenantMail}` })).toBeVisible()
    await expect(page.getByRole('link', { name: 'Alto Maipo' }).first()).toBeVisible()
    await expect(region(page)).toContainText('Quedan 3 días')
  })

  await test.step('S2-37 executed by the responsible, seen at once by the administrator, whom the bell does not tell (S2-48)', async () => {
    await writingOf(page).getByRole('textbox', { name: 'Qué se hizo' }).fill('Llamé al vecino y quedó avisado.')
    await page.keyboard.press('ControlOrMeta+Enter')
    await expect(region(watching)).toContainText('En ejecución')
    await expect(historyOf(watching).getByRole('article').first()).toContainText(/Rita Campos\s*ejecutó/)
    await expect(historyOf(watching).getByRole('article').first()).toContainText('Llamé al vecino y quedó avisado.')
    await expect(bellOf(watching)).toHaveAccessibleName('Avisos: 0 sin leer, 0 alertas')
    expect((await luis.call(notices.list, { query: {} })).data).toEqual([])
  })

  await test.step('S2-38 a comment that names him tells him', async () => {
    await writingOf(page).getByRole('tab', { name: 'Comentario' }).click()
    const field = writingOf(page).getByRole('textbox', { name: 'Comentario' })
    await field.pressSequentially('Por favor revise esto, @lu')
    await expect(page.getByRole('option', { name: 'Luis Mora' })).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(field).toHaveValue('Por favor revise esto, @Luis Mora ')
    await field.pressSequentially('hoy mismo.')
    await page.keyboard.press('ControlOrMeta+Enter')
    await expect(historyOf(watching).getByRole('article').first()).toContainText('Por favor revise esto, @Luis Mora hoy mismo.')
    await expect(bellOf(watching)).toHaveAccessibleName('Avisos: 1 sin leer, 0 alertas')
    await bellOf(watching).click()
    await expect(watching.getByRole('button', { name: `Rita Campos lo mencionó en la solicitud ${code}` })).toBeVisible()
    await watching.getByRole('button', { name: 'Marcar todas como leídas' }).click()
    await expect(bellOf(watching)).toHaveAccessibleName('Avisos: 0 sin leer, 0 alertas')
    await watching.keyboard.press('Escape')
  })

  await test.step('S2-39 S2-40 a mail to the contact takes the detail along', async () => {
    await writingOf(page).getByRole('tab', { name: 'Correo' }).click()
    const form = writingOf(page).getByRole('tabpanel', { name: 'Correo' })
    await expect(form.getByText(service.tenantMail)).toBeVisible()
    await form.getByRole('textbox', { name: 'Asunto' }).fill('Su reclamo por ruidos')
    await form.getByRole('textbox', { name: 'Mensaje' }).fill('¿A qué hora ocurre?')
    await form.getByRole('checkbox', { name: 'Enviar detalle de la solicitud' }).check()
    await form.getByRole('button', { name: 'Enviar correo' }).click()
    const mail = await shop.mail(service.tenantMail, 'Su reclamo por ruidos')
    expect(mail.text).toContain('¿A qué hora ocurre?')
    expect(mail.text).toContain('El vecino de arriba hace ruido de noche.')
    await expect(historyOf(page)).toContainText(`Rita Campos envió a ${service.tenantMail} el correo «Su reclamo por ruidos»`)
  })

  await test.step('B-09 it waits for the customer, with what is awaited, and goes on', async () => {
    await page.getByRole('button', { name: 'Otras acciones' }).click()
    await page.getByRole('menuitem', { name: 'Esperar al cliente' }).click()
    const dialog = page.getByRole('dialog', { name: `La solicitud ${code} espera al cliente` })
    await dialog.getByRole('button', { name: 'Esperar al cliente' }).click()
    await expect(dialog.getByRole('textbox')).toHaveAttribute('aria-invalid', 'true')
    await dialog.getByRole('textbox').fill('Que diga a qué hora.')
    await dialog.getByRole('button', { name: 'Esperar al cliente' }).click()
    await expect(dialog).toBeHidden()
    await expect(region(watching)).toContainText('Que diga a qué hora.')
    await expect(region(watching)).toContainText('Plazo detenido')
    await page.getByRole('button', { name: 'Reanudar' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Reanudar' }).click()
    await expect(region(watching)).not.toContainText('Espera al cliente')
  })

  await test.step('S2-46 what the administrator does, the bell tells the responsible', async () => {
    await writingOf(watching).getByRole('textbox', { name: 'Qué se hizo' }).fill('Hablé con la administración del edificio.')
    await writingOf(watching).getByRole('button', { name: 'Registrar ejecución' }).click()
    await expect(bellOf(page)).toHaveAccessibleName('Avisos: 1 sin leer, 0 alertas')
    await expect(historyOf(page).getByRole('article').first()).toContainText(/Luis Mora\s*ejecutó/)
  })

  await test.step('S2-41 S2-42 S2-43 it is finished: without success it must say why; with it the contact and the responsible are told', async () => {
    await page.getByRole('button', { name: 'Finalizar', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: `Finalizar la solicitud ${code}` })
    await dialog.getByRole('radio', { name: /Finalizada sin éxito/ }).click()
    await dialog.getByRole('button', { name: 'Finalizar sin éxito' }).click()
    await expect(dialog.getByRole('textbox', { name: 'Por qué no corresponde' })).toHaveAttribute('aria-invalid', 'true')
    expect((await rita.call(requests.get, { params: { id } })).state).toBe('IN_PROGRESS')
    await dialog.getByRole('radio', { name: /Finalizada con éxito/ }).click()
    await dialog.getByRole('textbox', { name: 'Respuesta que se dio' }).fill('El vecino se disculpó y puso alfombra.')
    await dialog.getByRole('button', { name: 'Finalizar con éxito' }).click()
    await expect(dialog).toBeHidden()
    await expect(region(watching)).toContainText('Finalizada con éxito')
    await expect(region(watching)).toContainText('Respondida a tiempo')
    await shop.mail(service.tenantMail, 'El vecino se disculpó y puso alfombra.')
    await shop.mail(rita.email, 'El vecino se disculpó y puso alfombra.')
    for (const each of [page, watching]) {
      await expect(each.getByRole('button', { name: 'Finalizar', exact: true })).toBeHidden()
      await expect(writingOf(each).getByRole('tab', { name: 'Ejecución' })).toBeHidden()
    }
  })

  await test.step('S2-44 the history has all of it, newest first', async () => {
    const told = historyOf(page).getByRole('listitem').filter({ hasNotText: 'Se envió a' })
    await expect(told).toHaveText([
      /Rita Campos\s*finalizó con éxito/,
      /Luis Mora\s*ejecutó/,
      /Rita Campos\s*reanudó la solicitud/,
      /Rita Campos\s*quedó esperando al cliente/,
      /Rita Campos\s*envió a/,
      /Rita Campos\s*comentó/,
      /Rita Campos\s*ejecutó/,
      /Luis Mora\s*ingresó la solicitud/,
    ])
    await expect(historyOf(page)).toContainText(`Se envió a ${service.tenantMail} el correo «Respuesta a la solicitud»`)
  })
})

test('S2-30 S2-31 S2-32 a technician reads, comments and mails on what is another’s, and is offered no more', async ({ page, shop }) => {
  const service = await openCustomerService(shop)
  const rita = await shop.staff('operator', 'Rita Campos')
  const { id } = await service.request(rita, rita)
  const tomas = await shop.signIn(page, 'technician', 'Tomás Rivas')
  await openRequest(page, shop, id)

  await expect(writingOf(page).getByRole('tab')).toHaveText(['Comentario', 'Correo'])
  for (const name of ['Ejecutar', 'Finalizar', 'Otras acciones']) await expect(page.getByRole('button', { name })).toBeHidden()
  await expect(page.getByRole('button', { name: /^Cambiar / })).toHaveCount(0)
  await page.keyboard.press('f')
  await expect(page.getByRole('dialog')).toBeHidden()

  await writingOf(page).getByRole('textbox', { name: 'Comentario' }).fill('El ruido viene de la sala de bombas.')
  await writingOf(page).getByRole('button', { name: 'Comentar' }).click()
  await expect(historyOf(page).getByRole('article').first()).toContainText('El ruido viene de la sala de bombas.')

  const params = { id }
  await expect(tomas.call(requests.execute, { params, body: { text: 'x' } })).rejects.toThrow(/403.*forbidden/)
  await expect(tomas.call(requests.finish, { params, body: { success: true } })).rejects.toThrow(/403.*forbidden/)
  await expect(tomas.call(requests.assign, { params, body: { responsibleId: tomas.id } })).rejects.toThrow(/403.*forbidden/)
})

test('S2-41 of two at once the second is told who was first, and keeps what was typed', async ({ page, shop, openBrowser }) => {
  const other = await openBrowser()
  const { service, rita, luis } = await makeTeam(shop, page, other)
  const { id, code } = await service.request(rita, rita)
  await Promise.all([openRequest(page, shop, id), openRequest(other, shop, id)])

  await writingOf(page).getByRole('textbox', { name: 'Qué se hizo' }).fill('Hablé con el conserje.')
  await page.getByRole('button', { name: 'Otras acciones' }).click()
  await page.getByRole('menuitem', { name: 'Finalizar' }).click()
  const dialog = page.getByRole('dialog', { name: `Finalizar la solicitud ${code}` })
  await dialog.getByRole('textbox', { name: 'Respuesta que se dio' }).fill('Todo en orden.')

  await luis.call(requests.finish, { params: { id }, body: { success: false, text: 'No corresponde a la empresa.' } })
  await expect(dialog.getByRole('status')).toContainText(/Luis Mora finalizó esta solicitud.*Lo que usted escribió sigue aquí/)
  await dialog.getByRole('button', { name: 'Finalizar con éxito' }).click()
  await expect(dialog.getByRole('textbox', { name: 'Respuesta que se dio' })).toHaveValue('Todo en orden.')
  expect((await rita.call(requests.get, { params: { id } })).state).toBe('FAILED')

  await dialog.getByRole('button', { name: 'Guardarlo como comentario' }).click()
  await expect(dialog).toBeHidden()
  await expect(historyOf(other).getByRole('article').first()).toContainText(/Rita Campos\s*comentó.*Todo en orden\./)

  await test.step('what was begun elsewhere on the page is kept as well, also after a reload', async () => {
    await page.reload()
    await writingOf(page).getByRole('tab', { name: 'Ejecución' }).click()
    const begun = writingOf(page).getByRole('tabpanel', { name: 'Ejecución' })
    await expect(begun.getByRole('textbox')).toHaveValue('Hablé con el conserje.')
    await begun.getByRole('button', { name: 'Guardarlo como comentario' }).click()
    await expect(historyOf(page).getByRole('article').first()).toContainText('Hablé con el conserje.')
    await expect(writingOf(page).getByRole('tab', { name: 'Ejecución' })).toBeHidden()
  })
})

test('S2-36 of two who change one fact, the second is shown what the first did and chooses', async ({ page, shop, openBrowser }) => {
  const other = await openBrowser()
  const { service, rita } = await makeTeam(shop, page, other)
  const { id } = await service.request(rita, rita)
  await Promise.all([openRequest(page, shop, id), openRequest(other, shop, id)])
  const begin = async (on: Page) => {
    await on.getByRole('button', { name: 'Cambiar Descripción' }).click()
    return on.getByRole('textbox', { name: 'Descripción' })
  }
  const mine = await begin(page)
  await mine.fill('El vecino de arriba hace ruido los viernes.')
  const theirs = await begin(other)
  await theirs.fill('El vecino del 1304 hace ruido.')
  await theirs.press('ControlOrMeta+Enter')
  await expect(other.getByText('Descripción: cambio guardado')).toBeVisible()

  await mine.press('ControlOrMeta+Enter')
  const notice = page.getByRole('dialog', { name: 'Otra persona cambió esto mientras usted lo editaba' })
  await expect(notice.getByRole('region', { name: 'Descripción' })).toContainText('El vecino del 1304 hace ruido.')
  await notice.getByRole('button', { name: 'Guardar lo elegido' }).click()
  await expect(other.getByRole('button', { name: 'Cambiar Descripción' })).toContainText('los viernes')
  await expect(historyOf(other)).toContainText(/Rita Campos\s*cambió la descripción/)
  await expect(historyOf(other)).toContainText(/Luis Mora\s*cambió la descripción/)
})

test('S2-16 another type is saved together with one of its own categories, and can be undone', async ({ page, shop }) => {
  const service = await openCustomerService(shop)
  const rita = await shop.signIn(page, 'operator', 'Rita Campos')
  const { id, category } = await service.request(rita, rita)
  await openRequest(page, shop, id)
  await page.getByRole('button', { name: 'Cambiar Tipo' }).click()
  await page.getByRole('option', { name: 'Consulta' }).click()
  await page.getByRole('option', { name: 'Entrega y plazos' }).click()
  await expect(page.getByRole('button', { name: 'Cambiar Tipo' })).toContainText('Consulta')
  await expect(page.getByRole('button', { name: 'Cambiar Categoría' })).toContainText('Entrega y plazos')
  await expect(historyOf(page)).toContainText('Reclamo')
  await page.getByRole('button', { name: 'Deshacer' }).click()
  await expect(page.getByRole('button', { name: 'Cambiar Tipo' })).toContainText('Reclamo')
  await expect(page.getByRole('button', { name: 'Cambiar Categoría' })).toContainText(category.label.es)
})
