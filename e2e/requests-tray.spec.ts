import { areas, requestCategories, requestTypes } from '@amparo/contracts/staff/request-catalogs'
import { requests } from '@amparo/contracts/staff/requests'
import type { Page } from '@playwright/test'
import { readSheet } from 'read-excel-file/node'
import { openCustomerService, overdueSince } from './customer-service.ts'
import { expect, type Shop, test } from './fixtures.ts'

const tabOf = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Vistas de solicitudes' }).getByRole('link', { name: new RegExp(`^${name}`) })
const linkOf = (page: Page, { code }: { code: string }) => page.getByRole('link', { name: code, exact: true })
const rowOf = (page: Page, request: { code: string }) => page.getByRole('row').filter({ has: linkOf(page, request) })
const search = (page: Page) => page.getByRole('searchbox', { name: 'Número, contacto o unidad' })

/** Exactly these requests are listed, in this order. */
async function expectListed(page: Page, ...listed: { code: string }[]) {
  await expect(page.getByRole('table', { name: 'Solicitudes' }).locator('tbody [data-row-link]')).toHaveText(listed.map(({ code }) => code))
}

async function choose(page: Page, filter: string, option: string) {
  await page.getByRole('button', { name: new RegExp(`^${filter}`) }).click()
  await page.getByRole('option', { name: option, exact: true }).click()
  await page.keyboard.press('Escape')
}

/** A late one of a passer-by, one in progress, a new one and one that is finished, of two colleagues. */
async function fillTray(shop: Shop) {
  const service = await openCustomerService(shop)
  const [rita, luis] = [await shop.staff('operator', 'Rita Campos'), await shop.staff('administrator', 'Luis Mora')]
  const { data: types } = await luis.call(requestTypes.list, { query: {} })
  const consulta = types.find(({ label }) => label.es === 'Consulta')!
  const { data: categories } = await luis.call(requestCategories.list, { query: {} })
  const { data: areaList } = await luis.call(areas.list, { query: {} })
  const area = areaList[1]!
  const late = await service.request(luis, luis, {
    ...overdueSince(2),
    about: { association: 'OTHER', contact: { name: 'Zoraida Peña', email: 'zoraida@example.com', phone: null }, projectId: null, language: 'es' },
    typeId: consulta.id,
    categoryId: categories.find(({ typeId }) => typeId === consulta.id)!.id,
    areaId: area.id,
  })
  const working = await service.request(luis, rita)
  await rita.call(requests.execute, { params: { id: working.id }, body: { text: 'Se llamó al vecino.' } })
  const fresh = await service.request(luis, rita)
  const finished = await service.request(luis, rita)
  await luis.call(requests.finish, { params: { id: finished.id }, body: { success: true, text: 'Resuelto', notify: false } })
  return { service, rita, luis, late, working, fresh, finished, area: area.label.es }
}

test('S2-33 S2-34 S2-35 the tray opens at what is in course, and is narrowed and searched by its address', async ({ page, shop, openBrowser }) => {
  test.slow()
  const { late, working, fresh, finished, area } = await fillTray(shop)
  await shop.signIn(page, 'operator', 'Rita Campos')

  await test.step('S2-33 new ones and those in progress, what is due first before the rest', async () => {
    await page.getByRole('navigation', { name: 'Secciones' }).getByRole('link', { name: 'Solicitudes' }).click()
    await expectListed(page, late, working, fresh)
    await expect(tabOf(page, 'En curso')).toHaveAttribute('aria-current', 'page')
    await expect(tabOf(page, 'En curso')).toHaveText('En curso3')
    await expect(tabOf(page, 'Mías')).toHaveText('Mías2')
    await expect(tabOf(page, 'Atrasadas')).toHaveText('Atrasadas1')
    await expect(rowOf(page, late).getByRole('img', { name: 'Atrasada' })).toBeVisible()
    await expect(rowOf(page, fresh).getByRole('img', { name: 'Atrasada' })).toHaveCount(0)
  })

  await test.step('S2-34 by the contact, in whatever way one types the name, and by the number', async () => {
    await search(page).fill('pena zorai')
    await expectListed(page, late)
    await search(page).fill(late.code)
    await expect(rowOf(page, late)).toBeVisible()
    await search(page).fill('sin tal contacto')
    await expect(page.getByRole('heading', { name: 'Nada coincide' })).toBeVisible()
    await page.getByRole('button', { name: 'Quitar filtros' }).click()
    await expectListed(page, late, working, fresh)
    await expect(search(page)).toHaveValue('')
  })

  await test.step('S2-35 by what stands there, and by what stands behind the button; two in a row are both meant', async () => {
    await choose(page, 'Vigencia', 'Al día')
    await choose(page, 'Estado', 'En ejecución')
    await expectListed(page, working)
    await page.reload()
    await expectListed(page, working)
    await page.getByRole('button', { name: 'Limpiar' }).click()
    await expectListed(page, late, working, fresh)

    await expect(page.getByRole('button', { name: 'Área' })).toHaveCount(0)
    await page.getByRole('button', { name: 'Ver más filtros' }).click()
    await choose(page, 'Área', area)
    await choose(page, 'Asociación', 'Otra persona')
    await expectListed(page, late)
    await page.getByRole('button', { name: 'Ver menos filtros' }).click()
    await expect(page.getByRole('button', { name: `Área ${area}` }), 'what narrows the tray is never out of sight').toBeVisible()
  })

  await test.step('the views', async () => {
    await tabOf(page, 'Todas').click()
    await page.getByRole('button', { name: 'Limpiar' }).click()
    await expectListed(page, finished, fresh, working, late)
    await tabOf(page, 'Mías').click()
    await expectListed(page, working, fresh)
  })

  await test.step('S2-33 a technician begins with what is their own', async () => {
    const bench = await openBrowser()
    await shop.signIn(bench, 'technician', 'Tomás Rivas')
    await bench.goto(`/admin/${shop.slug}/requests`)
    await expect(bench.getByRole('heading', { name: 'No tiene solicitudes en curso a su cargo' })).toBeVisible()
    await bench.getByRole('link', { name: 'Ver todas las solicitudes' }).click()
    await expectListed(bench, finished, fresh, working, late)
  })
})

test('S2-32 S2-36 a row’s menu has what one may do with that request, and does it from the tray', async ({ page, shop }) => {
  const { late, fresh } = await fillTray(shop)
  await shop.signIn(page, 'operator', 'Rita Campos')
  await page.goto(`/admin/${shop.slug}/requests`)
  const menuOf = async ({ code }: { code: string }) => {
    await page.getByRole('button', { name: `Acciones de la solicitud ${code}` }).click()
    return page.getByRole('menu', { name: `Acciones de la solicitud ${code}` })
  }

  const others = await menuOf(late)
  await expect(others.getByRole('menuitem')).toHaveText(['Abrir la solicitud', 'Comentar', 'Enviar correo', 'Ver el historial'])
  await page.keyboard.press('Escape')
  const own = await menuOf(fresh)
  await expect(own.getByRole('menuitem')).toHaveText([
    'Abrir la solicitud',
    'Ejecutar',
    'Comentar',
    'Enviar correo',
    'Finalizar',
    'Cambiar responsable',
    'Ver el historial',
  ])
  await own.getByRole('menuitem', { name: 'Ejecutar' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').first().fill('Se habló con la administración del edificio.')
  await dialog.getByRole('button', { name: /^Registrar/ }).click()
  await expect(dialog).toBeHidden()
  await expect(rowOf(page, fresh)).toContainText('En ejecución')
})

test('S2-28 S2-31 many are handed over at once, and what may not be is told request by request', async ({ page, shop }) => {
  const { rita, late, working, fresh } = await fillTray(shop)
  await shop.staff('operator', 'Bruno Lima')
  await shop.signIn(page, 'operator', 'Rita Campos')
  await page.goto(`/admin/${shop.slug}/requests`)
  await expectListed(page, late, working, fresh)

  await test.step('one’s own go, a colleague’s does not', async () => {
    for (const { code } of [late, working, fresh]) await page.getByRole('checkbox', { name: `Seleccionar la solicitud ${code}` }).check()
    await page.keyboard.press('a')
    await page.getByRole('option', { name: 'Bruno Lima' }).click()
    await expect(page.getByText('2 solicitudes asignadas a Bruno Lima')).toBeVisible()
    await expect(page.getByRole('row').filter({ hasText: 'Bruno Lima' })).toHaveCount(2)
    const failed = page.getByRole('alert').filter({ hasText: '1 solicitud no se pudo asignar' })
    await expect(failed.getByRole('listitem')).toHaveText(new RegExp(`^${late.code} Zoraida Peña: `))
  })

  await test.step('who may assign any takes it back', async () => {
    await page.context().clearCookies()
    await shop.signIn(page, 'administrator', 'Luis Mora')
    await page.goto(`/admin/${shop.slug}/requests`)
    await expectListed(page, late, working, fresh)
    await page.getByRole('checkbox', { name: 'Seleccionar todo lo cargado' }).check()
    await page.getByRole('button', { name: 'Asignar responsable' }).click()
    await page.getByRole('option', { name: 'Luis Mora' }).click()
    await expect(page.getByText('3 solicitudes asignadas a Luis Mora')).toBeVisible()
    await page.getByRole('button', { name: 'Deshacer' }).click()
    await expect(page.getByText('La asignación volvió a como estaba')).toBeVisible()
    await expect(page.getByRole('row').filter({ hasText: 'Bruno Lima' })).toHaveCount(2)
    const { data } = await rita.call(requests.list, { query: {} })
    expect(data.map(({ responsible }) => responsible.name)).toEqual(['Luis Mora', 'Bruno Lima', 'Bruno Lima', 'Rita Campos'])
  })
})

test('B-19 filters saved under a name are a colleague’s too once they are shared, and stay their maker’s to change', async ({
  page,
  shop,
  openBrowser,
}) => {
  test.slow()
  const { late, working, fresh } = await fillTray(shop)
  const colleague = await openBrowser()
  await shop.signIn(page, 'administrator', 'Luis Mora')
  await shop.signIn(colleague, 'operator', 'Rita Campos')
  const menu = async (on: Page) => {
    await on.getByRole('button', { name: 'Vistas', exact: true }).click()
    return on.getByRole('menu', { name: 'Vistas' })
  }

  await test.step('saved, it stands among the tabs', async () => {
    await page.goto(`/admin/${shop.slug}/requests`)
    await choose(page, 'Vigencia', 'Al día')
    await expectListed(page, working, fresh)
    await (await menu(page)).getByRole('menuitem', { name: 'Guardar estos filtros…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Guardar vista' })
    await dialog.getByRole('textbox', { name: 'Nombre' }).fill('A tiempo')
    await dialog.getByRole('switch', { name: 'Compartir con sus colegas' }).press('Space')
    await dialog.getByRole('button', { name: 'Guardar vista' }).click()
    await expect(tabOf(page, 'A tiempo')).toHaveAttribute('aria-current', 'page')
    await expect(page).toHaveURL(/[?&]view=/)
  })

  await test.step('a colleague finds it, by whom it is, and the same rows', async () => {
    await colleague.goto(`/admin/${shop.slug}/requests`)
    await expectListed(colleague, late, working, fresh)
    await (await menu(colleague)).getByRole('menuitem', { name: 'A tiempo de Luis Mora' }).click()
    await expectListed(colleague, working, fresh)
    const opened = await menu(colleague)
    await expect(opened.getByRole('menuitem', { name: 'Eliminar' })).toHaveCount(0)
    await colleague.keyboard.press('Escape')
  })

  await test.step('narrowed further it says so, and keeps what is on screen when asked', async () => {
    await choose(page, 'Estado', 'Nueva')
    await expectListed(page, fresh)
    await expect(tabOf(page, 'A tiempo').getByRole('img', { name: 'Con cambios sin guardar' })).toBeVisible()
    await page.getByRole('button', { name: 'Guardar cambios' }).click()
    await expect(page.getByRole('img', { name: 'Con cambios sin guardar' })).toHaveCount(0)
    await colleague.goto(`/admin/${shop.slug}/requests`)
    await (await menu(colleague)).getByRole('menuitem', { name: 'A tiempo de Luis Mora' }).click()
    await expectListed(colleague, fresh)
  })

  await test.step('deleted, and brought back', async () => {
    await (await menu(page)).getByRole('menuitem', { name: 'Eliminar' }).click()
    await expect(tabOf(page, 'A tiempo')).toHaveCount(0)
    await expectListed(page, fresh)
    await page.getByRole('button', { name: 'Deshacer' }).click()
    await tabOf(page, 'A tiempo').click()
    await expectListed(page, fresh)
  })

  await test.step('orders have views of their own', async () => {
    await page.goto(`/admin/${shop.slug}/orders`)
    await expect((await menu(page)).getByText('Guarde los filtros que usa a menudo')).toBeVisible()
  })
})

test('S2-23 S2-56 the tray as a file: opened by another program, it says what stands on screen, with the entry date', async ({ page, shop }) => {
  const { late, working, fresh, luis } = await fillTray(shop)
  await shop.signIn(page, 'administrator', 'Luis Mora')
  await page.goto(`/admin/${shop.slug}/requests?state=NEW,IN_PROGRESS&sort=-number`)
  await expectListed(page, fresh, working, late)

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('button', { name: 'Exportar' })
      .click()
      .then(() => page.getByRole('menuitem', { name: 'Planilla de Excel (XLSX)' }).click()),
  ])
  expect(download.suggestedFilename()).toMatch(/^solicitudes-\d{4}-\d\d-\d\d\.xlsx$/)
  const [titles, ...rows] = await readSheet(await download.path())
  const column = (title: string) => rows.map((row) => row[titles!.indexOf(title)])

  await test.step('the same rows, no other, and the same words', async () => {
    const cells = await page.getByRole('table', { name: 'Solicitudes' }).locator('tbody tr').all()
    expect(column('Solicitud').map(String)).toEqual([fresh.code, working.code, late.code])
    for (const [at, row] of cells.entries())
      for (const title of ['Solicitud', 'Contacto', 'Tipo', 'Categoría', 'Área', 'Responsable', 'Estado'])
        await expect(row, `${title} of row ${at}`).toContainText(String(column(title)[at]))
    expect(column('Vigencia')).toEqual(['Vigente', 'Vigente', 'Atrasada'])
  })

  await test.step('S2-23 the entry date, by the company’s clock', async () => {
    const { data } = await luis.call(requests.list, { query: { state: ['NEW', 'IN_PROGRESS'], sort: '-number' } })
    const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'America/Santiago', dateStyle: 'short', timeStyle: 'medium' })
    const written = column('Fecha de ingreso').map((at) => (at as unknown as Date).toISOString().slice(0, 16).replace('T', ' '))
    expect(written).toEqual(data.map(({ enteredAt }) => clock.format(new Date(enteredAt)).slice(0, 16)))
  })

  await test.step('it is kept on a page of one’s own, leads back to its list, and is written again', async () => {
    await page.getByRole('button', { name: 'Ver mis descargas' }).click()
    const files = page.getByRole('list', { name: 'Descargas' }).getByRole('listitem')
    await expect(files).toHaveCount(1)
    await expect(files).toContainText('3 filas')
    const [again] = await Promise.all([page.waitForEvent('download'), files.getByRole('button', { name: 'Generar de nuevo' }).click()])
    expect((await readSheet(await again.path())).length).toBe(4)
    await expect(files).toHaveCount(2)
    await files.first().getByRole('link', { name: 'Solicitudes' }).click()
    await expectListed(page, late, working, fresh)
  })
})
