import { customers } from '@amparo/contracts/staff/customers'
import { orders } from '@amparo/contracts/staff/orders'
import { expect, type Shop, test } from './fixtures.ts'

async function customerOf(shop: Shop, sellerId: string, name: string, surname: string, taxId?: string) {
  const master = await shop.staff('master')
  return master.call(customers.create, { body: { kind: 'PERSON', name, surname, country: 'CL', language: 'es', sellerId, ...(taxId && { taxId }) } })
}

test('S1-39 a seller works among her own customers and finds nobody else’s', async ({ page, shop }) => {
  const [master, vera, bruno] = [await shop.staff('master'), await shop.staff('seller', 'Vera Pinto'), await shop.staff('seller', 'Bruno Díaz')]
  const [hers, his] = [await customerOf(shop, vera.id, 'Rosa', 'Catalán'), await customerOf(shop, bruno.id, 'Hugo', 'Belmar', '12345678-5')]
  const [herOrder, hisOrder] = [await shop.order(master, { customer: { id: hers.id } }), await shop.order(master, { customer: { id: his.id } })]
  const home = `/admin/${shop.slug}`
  const nothing = page.getByRole('heading', { name: 'Esta página no existe' })

  await shop.signIn(page, 'seller', 'Vera Pinto')
  const sections = page.getByRole('navigation', { name: 'Secciones' })
  await expect(sections.getByRole('link', { name: 'Clientes' })).toBeVisible()
  await expect(sections.getByRole('link', { name: 'Ajustes' })).toHaveCount(0)
  await expect(page.getByRole('main')).toContainText('Rosa Catalán')
  await expect(page.getByRole('main')).not.toContainText('Hugo Belmar')

  await test.step('the lists hold hers', async () => {
    await sections.getByRole('link', { name: 'Clientes' }).click()
    await expect(page.getByRole('table', { name: 'Clientes' }).getByRole('row')).toHaveCount(2)
    await expect(page.getByRole('link', { name: 'Rosa Catalán' })).toBeVisible()
    await page.getByRole('searchbox').fill('Belmar')
    await expect(page.getByRole('heading', { name: 'Nada coincide' })).toBeVisible()

    await sections.getByRole('link', { name: 'Órdenes' }).click()
    await page.getByRole('navigation', { name: 'Vistas de órdenes' }).getByRole('link', { name: 'Todas' }).click()
    await expect(page.getByRole('link', { name: herOrder.code, exact: true })).toBeVisible()
    await expect(page.getByRole('table', { name: 'Órdenes' }).getByRole('row')).toHaveCount(2)
  })

  await test.step('the palette finds hers', async () => {
    await page.keyboard.press('ControlOrMeta+k')
    const palette = page.getByRole('dialog')
    await palette.getByRole('textbox').fill('Catalán')
    await expect(palette.getByRole('button', { name: /Rosa Catalán/ }).first()).toBeVisible()
    await palette.getByRole('textbox').fill('Belmar')
    await expect(palette.getByText('Nada coincide con lo que busca.')).toBeVisible()
    await page.keyboard.press('Escape')
  })

  await test.step('an address of somebody else’s leads nowhere', async () => {
    for (const path of [`/customers/${his.id}`, `/orders/${hisOrder.id}`, `/devices/${hisOrder.device!.id}`]) {
      await page.goto(home + path)
      await expect(nothing, path).toBeVisible()
      await expect(page.getByRole('main'), path).not.toContainText(/Hugo|Belmar/)
    }
    await page.goto(`${home}/orders/${herOrder.id}`)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Rosa Catalán')
    await expect(page.getByRole('region', { name: 'Escribir en la orden' })).toHaveCount(0)
  })

  await test.step('settings are for others, whatever door she tries', async () => {
    for (const path of ['/settings', '/settings/company', '/settings/users', '/settings/api-keys', '/mails']) {
      await page.goto(home + path)
      await expect(page.getByRole('heading', { name: 'Su perfil no incluye esta sección' }), path).toBeVisible()
      await expect(page.getByText('Tiene el perfil Vendedor.')).toBeVisible()
    }
  })

  await test.step('whom she brings in is hers; of somebody else’s she hears whom to ask', async () => {
    await page.goto(`${home}/customers/new`)
    await page.getByRole('textbox', { name: 'Nombre', exact: true }).fill('Julia')
    await page.getByRole('textbox', { name: 'Apellidos' }).fill('Reyes')
    await page.getByRole('textbox', { name: 'RUT' }).fill('12345678-5')
    await page.getByRole('button', { name: 'Crear cliente' }).click()
    await expect(page.getByRole('alert')).toContainText('Pida a un administrador que se lo asigne.')
    await page.getByRole('textbox', { name: 'RUT' }).fill('')
    await page.getByRole('button', { name: 'Crear cliente' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Julia Reyes')
    await page.goto(`${home}/customers`)
    await expect(page.getByRole('table', { name: 'Clientes' }).getByRole('row')).toHaveCount(3)
  })
})

test('S1-35 a technician works on what is assigned to him and only reads the rest', async ({ page, shop }) => {
  const [master, technician] = [await shop.staff('master'), await shop.staff('technician', 'Tomás Rivas')]
  const [assigned, other] = [await shop.order(master, { technicianId: technician.id }), await shop.order(master)]
  const composer = page.getByRole('region', { name: 'Escribir en la orden' })

  await shop.signIn(page, 'technician', 'Tomás Rivas')
  await page.goto(`/admin/${shop.slug}/orders/${assigned.id}`)
  await expect(composer).toBeVisible()
  await expect(page.getByRole('button', { name: 'Cambiar Motivo' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Cambiar Técnico' })).toHaveCount(0)

  await page.goto(`/admin/${shop.slug}/orders/${other.id}`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(other.customer.displayName)
  await expect(page.getByRole('region', { name: 'Historial' })).toContainText('recibió la orden')
  await expect(composer).toHaveCount(0)
  await expect(page.getByRole('button', { name: /^Cambiar/ })).toHaveCount(0)
  await expect(page.getByRole('button', { name: /^Pasar a/ })).toHaveCount(0)

  const edit = technician.call(orders.edit, { params: { id: other.id }, body: { reason: 'Otra cosa.' }, version: other.version })
  await expect(edit).rejects.toThrow('403')
  await expect(page.getByRole('main')).toContainText(other.reason)

  await test.step('once it is given to him, he may', async () => {
    await master.call(orders.assignMany, { body: { ids: [other.id], technicianId: technician.id } })
    await expect(composer).toBeVisible()
  })
})
