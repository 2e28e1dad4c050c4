import { requests } from '@amparo/contracts/staff/requests'
import nodemailer from 'nodemailer'
import { bellOf, historyOf, openCustomerService, openRequest, writingOf } from './customer-service.ts'
import { expect, test } from './fixtures.ts'
import { photo } from './photo.ts'

test('S2-39 S2-44 S2-46 the customer answers by mail: the bell rings, and words and picture stand in the history', async ({ page, shop }) => {
  const service = await openCustomerService(shop)
  const rita = await shop.signIn(page, 'operator', 'Rita Campos')
  const { id, code } = await service.request(rita, rita)
  await openRequest(page, shop, id)

  await writingOf(page).getByRole('tab', { name: 'Correo' }).click()
  const form = writingOf(page).getByRole('tabpanel', { name: 'Correo' })
  await form.getByRole('textbox', { name: 'Asunto' }).fill('Su reclamo por ruidos')
  await form.getByRole('textbox', { name: 'Mensaje' }).fill('¿Nos manda una foto del muro?')
  await form.getByRole('button', { name: 'Enviar correo' }).click()
  const asked = await shop.mail(service.tenantMail, 'Su reclamo por ruidos')
  const luis = await shop.staff('administrator', 'Luis Mora')
  await luis.call(requests.pause, { params: { id }, body: { text: 'Que mande la foto.' } })
  const region = page.getByRole('region', { name: `Solicitud ${code}` })
  await expect(region).toContainText('Espera al cliente')

  const { name: filename, buffer: content } = photo('muro.png', [180, 90, 60], [320, 240])
  const transport = nodemailer.createTransport(process.env.E2E_INBOUND_URL)
  await transport.sendMail({
    from: `Tadeo Quiroz <${service.tenantMail}>`,
    to: asked.replyTo,
    subject: `Re: ${asked.subject}`,
    text: `Es el muro del dormitorio.\n\nEl lun, 23 nov 2026 a las 12:00, Taller Austral escribió:\n> ¿Nos manda una foto del muro?`,
    attachments: [{ filename, content }],
  })

  const answer = historyOf(page).getByRole('article').filter({ hasText: 'respondió por correo' })
  await expect(answer).toContainText('Tadeo Quiroz')
  await expect(answer).toContainText('Es el muro del dormitorio.')
  await expect(answer, 'what was quoted is left out').not.toContainText('Taller Austral escribió')
  await expect(answer.getByRole('button', { name: 'Ver la foto 1 de 1: muro.png' })).toBeVisible()
  await expect(region, 'the term runs on').not.toContainText('Espera al cliente')

  await expect(bellOf(page)).toHaveAccessibleName('Avisos: 1 sin leer, 0 alertas')
  await bellOf(page).click()
  await expect(page.getByRole('button', { name: new RegExp(`Tadeo Quiroz respondió por correo.*${code}`) })).toBeVisible()
})
