import { calendar } from '@amparo/contracts/staff/calendar'
import { projects } from '@amparo/contracts/staff/places'
import { intakeChannels, requestTypes } from '@amparo/contracts/staff/request-catalogs'
import { roles } from '@amparo/contracts/staff/users'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

async function fillNames(page: Page, es: string, pt: string): Promise<void> {
  const panel = page.getByRole('dialog')
  await panel.getByRole('textbox', { name: 'En español' }).fill(es)
  await panel.getByRole('textbox', { name: 'En portugués' }).fill(pt)
}

test('S2-10 S2-16 S2-18 B-09 a company adds a channel, a type with its term and a holiday of its own, and the due date follows', async ({
  page,
  shop,
}) => {
  const administrator = await shop.signIn(page, 'administrator')
  const settings = `/admin/${shop.slug}/settings`
  const panel = page.getByRole('dialog')

  await test.step('a channel, which requests offer from then on', async () => {
    await page.goto(`${settings}/intake-channels`)
    await page.getByRole('button', { name: 'Agregar medio de ingreso' }).click()
    await fillNames(page, 'Feria inmobiliaria', 'Feira imobiliária')
    await panel.getByRole('button', { name: 'Agregar medio de ingreso' }).click()
    await expect(page.getByRole('list', { name: 'Medios de ingreso en su orden' }).getByRole('listitem').last()).toContainText('Feria inmobiliaria')
    const { data } = await administrator.call(intakeChannels.list, { query: {} })
    expect(data.at(-1)?.label).toEqual({ es: 'Feria inmobiliaria', 'pt-BR': 'Feira imobiliária' })
  })

  await test.step('a type with its term, and a category under it', async () => {
    await page.goto(`${settings}/request-types`)
    await page.getByRole('button', { name: 'Agregar tipo' }).click()
    await fillNames(page, 'Visita', 'Visita')
    await panel.getByRole('textbox', { name: 'Plazo' }).fill('2')
    await panel.getByRole('button', { name: 'Agregar tipo' }).click()
    await expect(page.getByRole('listitem').filter({ hasText: 'Visita' })).toContainText('2 días hábiles')
    // The new one is chosen: what is added next is under it.
    await page.getByRole('button', { name: 'Agregar categoría' }).click()
    await fillNames(page, 'Sala de ventas', 'Plantão de vendas')
    await panel.getByRole('button', { name: 'Agregar categoría' }).click()
    await expect(page.getByRole('region', { name: 'Categorías de «Visita»' })).toContainText('Sala de ventas')
  })

  const typeId = (await administrator.call(requestTypes.list, { query: {} })).data.find(({ label }) => label.es === 'Visita')!.id
  const due = async () => (await administrator.call(calendar.dueDate, { query: { typeId, startOn: '2027-03-01' } })).dueAt
  const preview = page.getByRole('region', { name: 'Pruebe un plazo' })

  await test.step('begun on a Monday, it is due on Wednesday at closing time', async () => {
    await page.goto(`${settings}/calendar`)
    await preview.getByRole('combobox', { name: 'Tipo de solicitud' }).click()
    await page.getByRole('option', { name: /^Visita/ }).click()
    await preview.getByRole('textbox', { name: 'Empieza' }).fill('1 mar 2027')
    await page.keyboard.press('Enter')
    await expect(preview).toContainText('Vence el miércoles, 3 de marzo de 2027, 18:00')
    expect(new Date(await due()).toISOString()).toBe('2027-03-03T21:00:00.000Z')
  })

  await test.step('with a holiday of the company’s own on the way, a day later', async () => {
    await page.getByRole('button', { name: 'Agregar feriado' }).click()
    await panel.getByRole('textbox', { name: 'Día' }).fill('2 mar 2027')
    await page.keyboard.press('Enter')
    await fillNames(page, 'Aniversario', 'Aniversário')
    await panel.getByRole('button', { name: 'Agregar feriado' }).click()
    await expect(preview).toContainText('Vence el jueves, 4 de marzo de 2027, 18:00')
    await expect(preview).toContainText('martes, 2 de marzo: Aniversario')
  })

  await test.step('and shorter hours close earlier', async () => {
    await page.getByRole('listitem').filter({ hasText: 'Jueves' }).getByRole('textbox', { name: 'Hasta' }).last().fill('1730')
    await page.keyboard.press('Tab')
    await page.getByRole('button', { name: 'Guardar cambios' }).click()
    await expect(preview).toContainText('jueves, 4 de marzo de 2027, 17:30')
    expect(new Date(await due()).toISOString()).toBe('2027-03-04T20:30:00.000Z')
  })
})

test('S2-26 a mail is written anew, shown as it will read and tried on oneself', async ({ page, shop }) => {
  const administrator = await shop.signIn(page, 'administrator')
  await page.goto(`/admin/${shop.slug}/settings/mail-texts`)
  await page.getByRole('link', { name: 'Solicitud ingresada' }).click()
  const text = page.getByRole('textbox', { name: 'Texto' })
  const frame = page.frameLocator('iframe')

  await test.step('what it does not know is told while one writes', async () => {
    await text.fill('Estimada {{nombre}}: la llamará {{vecino}}.')
    await expect(page.getByRole('alert')).toContainText('{{vecino}}')
  })

  await test.step('a place is put in by a press, and the letter shows it filled', async () => {
    await text.fill('Estimada {{nombre}}: la llamará')
    await page.getByRole('button', { name: 'Responsable', exact: true }).click()
    await expect(text).toHaveValue('Estimada {{nombre}}: la llamará {{responsable}}')
    await expect(frame.getByText('Estimada Carolina: la llamará Andrés Molina Vera', { exact: true })).toBeVisible()
  })

  await test.step('the trial arrives', async () => {
    await page.getByRole('button', { name: 'Enviarme una prueba' }).click()
    const mail = await shop.mail(administrator.email, 'la llamará Andrés Molina Vera')
    expect(mail.subject).toMatch(/^Prueba: /)
  })

  await test.step('leaving without saving is asked about; saved, it is the company’s own', async () => {
    await page.getByRole('link', { name: 'Textos de los correos' }).first().click()
    await page.getByRole('button', { name: 'Seguir editando' }).click()
    await page.getByRole('button', { name: 'Guardar texto' }).click()
    await expect(page.getByText('Texto guardado')).toBeVisible()
    await page.getByRole('link', { name: 'Textos de los correos' }).first().click()
    await expect(page.getByRole('listitem').filter({ hasText: 'Solicitud ingresada' })).toContainText('Texto propio en español')
  })
})

test('S2-54 S2-29 an escalation is given to a profile, and a profile held to a project', async ({ page, shop }) => {
  const master = await shop.signIn(page, 'master')
  const { id: projectId } = await master.call(projects.create, { body: { name: 'Edificio Los Robles' } })
  const rolesPage = `/admin/${shop.slug}/settings/roles`
  await page.goto(rolesPage)
  const told = page.getByRole('checkbox', { name: 'Operador: Servicio atención al cliente atrasada' })
  await told.check()
  await page.getByRole('button', { name: /^Operador: Proyectos en que ingresa solicitudes/ }).click()
  await page.getByRole('checkbox', { name: 'Edificio Los Robles' }).check()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Guardar cambios' }).click()
  await expect(page.getByText('Perfil guardado: rige desde la próxima acción de quien lo tiene')).toBeVisible()
  const operator = (await master.call(roles.list, { query: {} })).data.find(({ builtIn }) => builtIn === 'operator')
  expect(operator).toMatchObject({ escalations: [6], projectIds: [projectId] })
  await page.reload()
  await expect(told).toBeChecked()
  // What it may do stays as it was made.
  await expect(page.getByRole('checkbox', { name: 'Operador: Ingresar solicitudes' })).toHaveCount(0)
})
