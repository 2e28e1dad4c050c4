import { auth } from '@amparo/contracts/staff/auth'
import { roles, users } from '@amparo/contracts/staff/users'
import { callApi } from './api.ts'
import { expect, password, test } from './fixtures.ts'

test('S1-30 a profile made by the master holds for whoever has it, and its change at the next request', async ({
  page,
  shop,
  openBrowser,
  baseURL,
}) => {
  const master = await shop.signIn(page, 'master')
  await page.goto(`/admin/${shop.slug}/settings/roles`)

  await test.step('it begins as the copy of another', async () => {
    await page.getByRole('button', { name: 'Nuevo perfil' }).click()
    const panel = page.getByRole('dialog', { name: 'Nuevo perfil' })
    await panel.getByRole('textbox', { name: 'En español' }).fill('Cajero')
    await panel.getByRole('textbox', { name: 'En portugués' }).fill('Caixa')
    await panel.getByRole('button', { name: 'Crear perfil' }).click()
    await expect(page.getByText('Perfil «Cajero» creado')).toBeVisible()
    await expect(page.getByRole('checkbox', { name: 'Cajero: Cobrar y devolver' })).toBeChecked()
  })

  await test.step('those built in cannot be ticked, nor can what only the master does', async () => {
    await expect(page.getByRole('checkbox', { name: 'Operador: Ver órdenes' })).toHaveCount(0)
    await expect(page.getByRole('checkbox', { name: 'Cajero: Anular cobranzas' })).toHaveCount(0)
  })

  const roleId = (await master.call(roles.list, { query: {} })).data.find(({ name }) => name.es === 'Cajero')!.id
  const email = `cajero-${shop.slug}@example.com`
  const { link } = await master.call(users.invite, { body: { name: 'Lucía Paz', email, roleId, language: 'es' } })
  await callApi(baseURL!, auth.setPassword, { body: { token: link.split('#token=')[1]!, password } })
  const other = await openBrowser()
  const sections = other.getByRole('navigation', { name: 'Secciones' })

  await test.step('who has it sees what it gives', async () => {
    await other.goto(`/admin/${shop.slug}/`)
    await other.getByLabel('Correo').fill(email)
    await other.getByLabel(/^Contraseña/).fill(password)
    await other.keyboard.press('Enter')
    await sections.getByRole('link', { name: 'Cobranzas' }).click()
    await expect(other.getByRole('heading', { name: 'Todavía no hay cobranzas' })).toBeVisible()
  })

  await test.step('the master takes the sight of money away, and the deed goes with it', async () => {
    await page.getByRole('checkbox', { name: 'Cajero: Ver cobranzas y caja' }).uncheck()
    await expect(page.getByRole('checkbox', { name: 'Cajero: Cobrar y devolver' })).not.toBeChecked()
    await page.getByRole('button', { name: 'Guardar cambios' }).click()
    await expect(page.getByText('Perfil guardado: rige desde la próxima acción de quien lo tiene')).toBeVisible()
  })

  await test.step('the next thing asked for is refused, and after a reload the section is gone', async () => {
    await sections.getByRole('link', { name: 'Caja' }).click()
    await expect(other.getByRole('main')).toContainText('Su perfil no incluye esta sección')
    await other.reload()
    await expect(sections.getByRole('link', { name: 'Órdenes' })).toBeVisible()
    await expect(sections.getByRole('link', { name: 'Cobranzas' })).toHaveCount(0)
  })
})
