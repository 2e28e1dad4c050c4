import { calendar } from '@amparo/contracts/staff/calendar'
import { mailTexts } from '@amparo/contracts/staff/notices'
import type { Page } from '@playwright/test'
import { expect, type Shop, test } from './fixtures.ts'

const noticeOf = (page: Page) => page.getByRole('dialog', { name: 'Otra persona cambió esto mientras usted lo editaba' })

/** Two administrators before the same page of the settings. */
async function twoAt(shop: Shop, page: Page, other: Page, path: string) {
  const [ana, luis] = [await shop.signIn(page, 'administrator', 'Ana Rojas'), await shop.signIn(other, 'administrator', 'Luis Mora')]
  for (const each of [page, other]) await each.goto(`/admin/${shop.slug}/settings/${path}`)
  return { ana, luis }
}

test('B-09 of two who change the working week, each keeps their days, and the second chooses for the day that both changed', async ({
  page,
  shop,
  openBrowser,
}) => {
  const other = await openBrowser()
  const { ana } = await twoAt(shop, page, other, 'calendar')
  const endOf = (at: Page, day: string) => at.getByRole('listitem').filter({ hasText: day }).getByRole('textbox', { name: 'Hasta' }).last()
  const close = async (at: Page, day: string, clock: string) => {
    await endOf(at, day).fill(clock)
    await at.keyboard.press('Tab')
  }
  const save = (at: Page) => at.getByRole('button', { name: 'Guardar cambios' }).click()
  const saved = (at: Page) => at.getByText('Calendario guardado: rige para los plazos que se den desde ahora').first()
  const closing = async () => (await ana.call(calendar.get, {})).week.slice(0, 5).map((periods) => periods.at(-1)!.to)

  await close(page, 'Lunes', '16:00')
  await close(page, 'Martes', '16:30')
  await close(other, 'Martes', '17:00')
  await close(other, 'Jueves', '17:30')
  await save(other)
  await expect(saved(other)).toBeVisible()

  const notice = noticeOf(page)
  await test.step('the second sees both for the day that both changed, and may go on without losing what was typed', async () => {
    await save(page)
    await expect(notice.getByRole('region')).toHaveCount(1)
    await expect(notice.getByRole('region', { name: 'Martes' })).toContainText(/16:30.*17:00/)
    await notice.getByRole('button', { name: 'Seguir editando' }).click()
    await expect(endOf(page, 'Lunes')).toHaveValue('16:00')
    await expect(endOf(page, 'Martes')).toHaveValue('16:30')
    expect(await closing(), 'nothing is saved yet').toEqual(['18:00', '17:00', '18:00', '17:30', '18:00'])
  })

  await test.step('what is chosen stands, beside what only one of them changed', async () => {
    await save(page)
    await notice.getByRole('region', { name: 'Martes' }).getByText('Lo que hay ahora').first().click()
    await notice.getByRole('button', { name: 'Guardar lo elegido' }).click()
    await expect(saved(page)).toBeVisible()
    await expect(endOf(page, 'Martes')).toHaveValue('17:00')
    await expect(endOf(page, 'Jueves')).toHaveValue('17:30')
    expect(await closing()).toEqual(['16:00', '17:00', '18:00', '17:30', '18:00'])
  })
})

test('B-09 of two who add a holiday on the same day, the second is told how the first called it and chooses', async ({ page, shop, openBrowser }) => {
  const other = await openBrowser()
  const { ana } = await twoAt(shop, page, other, 'calendar?year=2027')
  const begin = async (at: Page, name: string) => {
    await at.getByRole('button', { name: 'Agregar feriado' }).click()
    const panel = at.getByRole('dialog', { name: 'Agregar feriado' })
    await panel.getByRole('textbox', { name: 'Día' }).fill('2 mar 2027')
    await at.keyboard.press('Enter')
    await panel.getByRole('textbox', { name: 'En español' }).fill(name)
    await panel.getByRole('textbox', { name: 'En portugués' }).fill(name)
    return panel
  }
  const add = (at: Page) => at.getByRole('dialog', { name: 'Agregar feriado' }).getByRole('button', { name: 'Agregar feriado' }).click()
  const called = async () => (await ana.call(calendar.holidays, { query: { year: 2027 } })).data.find(({ date }) => date === '2027-03-02')?.name.es
  const mine = await begin(page, 'Aniversario')
  await begin(other, 'Mudanza')
  await add(other)
  await expect(other.getByText('Feriado «Mudanza» agregado')).toBeVisible()

  await expect(mine, 'it is told while one writes').toContainText('El martes, 2 de marzo ya es feriado de la empresa: Mudanza.')
  await add(page)
  const clash = noticeOf(page).getByRole('region')
  await expect(clash).toContainText(/Aniversario.*Mudanza/)
  await noticeOf(page).getByRole('button', { name: 'Seguir editando' }).click()
  await expect(mine.getByRole('textbox', { name: 'En español' })).toHaveValue('Aniversario')
  expect(await called()).toBe('Mudanza')

  await add(page)
  await noticeOf(page).getByRole('button', { name: 'Guardar lo elegido' }).click()
  await expect(page.getByText('Feriado «Aniversario» agregado')).toBeVisible()
  expect(await called()).toBe('Aniversario')
})

test('S2-26 S2-40 of two who write the same mail, the second sees both texts and chooses; the subject of the first stays', async ({
  page,
  shop,
  openBrowser,
}) => {
  const other = await openBrowser()
  const { ana } = await twoAt(shop, page, other, 'mail-texts/request_created')
  const field = (at: Page, name: string) => at.getByRole('textbox', { name, exact: true })
  const save = (at: Page) => at.getByRole('button', { name: 'Guardar texto' }).click()
  const written = async () => {
    const { data } = await ana.call(mailTexts.list, {})
    const { subject, body } = data.find(({ template, language }) => template === 'request_created' && language === 'es')!
    return { subject, body }
  }
  await field(page, 'Texto').fill('Estimada {{nombre}}: lo nuestro.')
  await field(other, 'Asunto').fill('Su solicitud {{número}}')
  await field(other, 'Texto').fill('Hola, {{nombre}}: lo de Luis.')
  await save(other)
  await expect(other.getByText('Texto guardado')).toBeVisible()
  const first = await written()

  const notice = noticeOf(page)
  await test.step('nothing of either is lost while they choose', async () => {
    await save(page)
    await expect(notice.getByRole('region')).toHaveCount(1)
    await expect(notice.getByRole('region', { name: 'Texto' })).toContainText('lo nuestro.')
    await expect(notice.getByRole('region', { name: 'Texto' })).toContainText('lo de Luis.')
    await notice.getByRole('button', { name: 'Seguir editando' }).click()
    await expect(field(page, 'Texto')).toHaveValue('Estimada {{nombre}}: lo nuestro.')
    expect(await written()).toEqual(first)
  })

  await test.step('their own text stands under the colleague’s subject', async () => {
    await save(page)
    await notice.getByRole('button', { name: 'Guardar lo elegido' }).click()
    await expect(page.getByText('Texto guardado')).toBeVisible()
    expect(await written()).toEqual({ subject: first.subject, body: 'Estimada {{nombre}}: lo nuestro.' })
    await expect(field(page, 'Asunto')).toHaveValue(first.subject)
  })
})
