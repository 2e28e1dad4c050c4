import { calendar } from '@amparo/contracts/staff/calendar'
import { customers } from '@amparo/contracts/staff/customers'
import { projects, units } from '@amparo/contracts/staff/places'
import { requestTypes } from '@amparo/contracts/staff/request-catalogs'
import { requests } from '@amparo/contracts/staff/requests'
import type { Page } from '@playwright/test'
import { expect, type Shop, type Staff, test } from './fixtures.ts'
import { choosePhotos, photo } from './photo.ts'

const phones = { Elena: '+56987650001', Tomás: '+56987650002' }

/** A building with two flats: Elena owns both and lives in neither, Tomás rents the first. */
async function building(shop: Shop, by: Staff) {
  const { id: projectId } = await by.call(projects.create, { body: { name: 'Edificio Los Robles', city: 'Ñuñoa' } })
  const unit = (name: string) => by.call(units.create, { body: { projectId, kind: 'Departamento', name, tower: 'A', floor: name.slice(0, -2) } })
  const [first, second] = [await unit('101'), await unit('1203')]
  const person = (name: keyof typeof phones, surname: string) =>
    by.call(customers.create, {
      body: {
        ...{ kind: 'PERSON', name, surname, country: 'CL', language: 'es' },
        email: `${name === 'Elena' ? 'elena' : 'tomas'}-${shop.slug}@example.com`,
        phones: [{ e164: phones[name] }],
      },
    })
  const [elena, tomas] = [await person('Elena', 'Muñoz Rojas'), await person('Tomás', 'Vera Soto')]
  const party = (unitId: string, customerId: string, kind: 'OWNER' | 'TENANT') =>
    by.call(units.addParty, { params: { id: unitId }, body: { kind, customerId, from: '2025-03-01' } })
  await party(first.id, elena.id, 'OWNER')
  await party(second.id, elena.id, 'OWNER')
  await party(first.id, tomas.id, 'TENANT')
  return { projectId, first, second, elena, tomas }
}

const group = (page: Page, name: string) => page.getByRole('group', { name, exact: true })
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true }).or(page.getByRole('combobox', { name, exact: true }))

/** Picks from a list as one does who types: some letters, Enter. */
async function pick(page: Page, name: string, letters: string): Promise<void> {
  await field(page, name).click()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(letters)
  await expect(page.getByRole('option')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect(field(page, name)).toHaveValue(new RegExp(`^${letters}.`))
}

async function classify(page: Page): Promise<void> {
  await pick(page, 'Tipo', 'Recl')
  await pick(page, 'Categoría', 'Atras')
  await pick(page, 'Medio de ingreso', 'Telé')
  await pick(page, 'Área', 'Posv')
}

/** The last of so many working days after a day that the shop works, at the end of it, as the page writes it. */
function closeOf(start: string, days: number, holidays: readonly string[]): string {
  const day = new Date(`${start}T12:00:00Z`)
  const works = () => day.getUTCDay() % 6 !== 0 && !holidays.includes(day.toISOString().slice(0, 10))
  for (let left = days; left > 0 || !works(); ) {
    if (works()) left -= 1
    day.setUTCDate(day.getUTCDate() + 1)
    if (left === 0 && works()) break
  }
  const month = new Intl.DateTimeFormat('es', { month: 'short', timeZone: 'UTC' }).format(day)
  return `${day.getUTCDate()} ${month} ${day.getUTCFullYear()}, 18:00`
}

const doneIn = (page: Page) => page.getByRole('region', { name: 'Solicitud ingresada' })

test('S2-07 S2-08 S2-11 S2-12 S2-14 S2-16 S2-18 S2-25 S2-26 B-09 an owner calls, and hangs up with a number', async ({ page, shop }) => {
  const master = await shop.staff('master')
  const { elena, second } = await building(shop, master)
  await shop.staff('technician', 'Tomás Rivas')
  await shop.signIn(page, 'operator')

  await test.step('from the top bar; nothing goes without all nine', async () => {
    await page.getByRole('button', { name: 'Nuevo' }).click()
    await page.getByRole('menuitem', { name: /Solicitud/ }).click()
    await field(page, 'Responsable').clear()
    await page.getByRole('button', { name: 'Crear solicitud' }).click()
    await expect(page.getByRole('alert').last()).toContainText('Hay datos que corregir')
    for (const name of ['Propietario', 'Descripción', 'Tipo', 'Medio de ingreso', 'Área', 'Fecha límite'])
      await expect(field(page, name).or(page.getByRole('button', { name, exact: true })), name).toHaveAttribute('aria-invalid', 'true')
  })

  await test.step('found by phone; a new mail address is noted down in place', async () => {
    await field(page, 'Propietario').fill('9 8765 0001')
    await page.keyboard.press('Enter')
    const card = page.getByRole('region', { name: 'Elena Muñoz Rojas' })
    await expect(card).toContainText('+56 9 8765 0001')
    await expect(card).toContainText(`elena-${shop.slug}@example.com`)
    await card.getByRole('button', { name: 'Editar datos' }).click()
    const form = group(page, 'Datos de Elena Muñoz Rojas')
    await form.getByRole('textbox', { name: 'Correo' }).fill(`nueva-${shop.slug}@example.com`)
    await page.keyboard.press('Enter')
    await expect(card).toContainText(`nueva-${shop.slug}@example.com`)
    expect(await master.call(customers.get, { params: { id: elena.id } })).toMatchObject({ email: `nueva-${shop.slug}@example.com`, name: 'Elena' })
  })

  await test.step('about one of her two flats, which nobody guesses', async () => {
    await expect(page.getByRole('radio', { name: 'Sin propiedad' })).toBeChecked()
    await page.getByRole('radio', { name: /Departamento 1203/ }).check()
  })

  const year = new Date().getFullYear() + 1
  await test.step('the due date comes with the type and passes over a holiday', async () => {
    await field(page, 'Descripción').fill('Le cambiaron dos veces la hora de la visita técnica.')
    await expect(field(page, 'Categoría')).toBeDisabled()
    await classify(page)
    await field(page, 'Categoría').click()
    await expect(page.getByRole('option', { name: 'Cobros' })).toBeVisible()
    await expect(page.getByRole('option', { name: 'Manuales y planos' })).toHaveCount(0)
    await page.keyboard.press('Escape')

    await field(page, 'Fecha de inicio').fill(`7/12/${year}`)
    await page.keyboard.press('Tab')
    const skipped = page.getByRole('list', { name: 'No cuentan:' })
    await expect(skipped).toContainText('8 dic, Inmaculada Concepción')
    const due = page.getByRole('button', { name: 'Fecha límite' })
    await expect(due).toHaveText(closeOf(`${year}-12-07`, 5, [`${year}-12-08`]))
    await pick(page, 'Tipo', 'Actu')
    await expect(due).toHaveText(closeOf(`${year}-12-07`, 1, [`${year}-12-08`]))
    await expect(field(page, 'Categoría')).toHaveValue('')
    await pick(page, 'Tipo', 'Recl')
    await pick(page, 'Categoría', 'Atras')
  })

  await test.step('what was typed survives a reload', async () => {
    await pick(page, 'Responsable', 'Tomás')
    await page.reload()
    await expect(page.getByText('Recuperamos lo que había escrito')).toBeVisible()
    await expect(page.getByRole('radio', { name: /Departamento 1203/ })).toBeChecked()
    await expect(field(page, 'Responsable')).toHaveValue('Tomás Rivas')
    await expect(page.getByRole('switch', { name: /Avisar por correo/ })).toBeChecked()
    await expect(page.getByText(`A nueva-${shop.slug}@example.com, con su número`)).toBeVisible()
  })

  await test.step('Ctrl+Enter sends it: a number, and it stands in the tray', async () => {
    await field(page, 'Descripción').press('Control+Enter')
    await expect(doneIn(page)).toContainText('Elena Muñoz Rojas · Reclamo')
    await expect(doneIn(page)).toContainText('La responde Tomás Rivas')
    const [made] = (await master.call(requests.list, { query: {} })).data
    expect(made).toMatchObject({
      ...{ state: 'NEW', association: 'OWNER', unit: { id: second.id }, startOn: `${year}-12-07`, responsible: { name: 'Tomás Rivas' } },
      ...{ channel: { label: { es: 'Teléfono' } }, category: { label: { es: 'Atraso' } }, area: { label: { es: 'Posventa' } } },
    })
    await expect(doneIn(page)).toContainText(made!.code)
    await doneIn(page).getByRole('link', { name: 'Ver la solicitud' }).click()
    await expect(page).toHaveURL(new RegExp(`/requests/${made!.id}$`))
    await shop.mail(`nueva-${shop.slug}@example.com`, made!.code)
  })
})

test('S2-11 S2-13 S2-15 S2-17 about a property: its data to be read, its owner’s to be changed, its project’s term', async ({ page, shop }) => {
  const master = await shop.staff('master')
  const { elena, first, projectId } = await building(shop, master)
  const { data: types } = await master.call(requestTypes.list, { query: {} })
  const complaint = types.find(({ label }) => label.es === 'Reclamo')!
  await master.call(projects.setTerms, { params: { id: projectId }, body: { data: [{ typeId: complaint.id, term: { value: 9, unit: 'DAYS' } }] } })
  await shop.signIn(page, 'operator')

  await page.keyboard.press('n')
  await page.getByText('Propiedad', { exact: true }).click()
  await field(page, 'Propiedad').fill('robles 101')
  await page.keyboard.press('Enter')
  const unit = page.getByRole('region', { name: 'Departamento 101' })
  await expect(unit).toContainText('Edificio Los Robles')
  await expect(unit.getByRole('textbox')).toHaveCount(0)
  await expect(unit.getByRole('button')).toHaveText(['Cambiar'])

  const owner = page.getByRole('region', { name: 'Elena Muñoz Rojas' })
  await owner.getByRole('button', { name: 'Editar datos' }).click()
  await group(page, 'Datos de Elena Muñoz Rojas').getByRole('textbox', { name: 'Teléfono' }).fill('9 8765 0009')
  await field(page, 'Descripción').fill('Se filtra agua por el cielo del baño.')
  await classify(page)
  await expect(page.getByText('Plazo: 9 días hábiles, propio del proyecto')).toBeVisible()
  await choosePhotos(page, () => page.getByRole('button', { name: 'Agregar fotos' }).click(), [photo('cielo.png', [120, 90, 40])])
  await page.getByRole('button', { name: 'Crear solicitud' }).click()

  await expect(doneIn(page)).toContainText('Elena Muñoz Rojas · Reclamo · 101')
  await expect(doneIn(page)).toContainText('La responde usted')
  const [{ id } = { id: '' }] = (await master.call(requests.list, { query: { unitId: first.id } })).data
  const made = await master.call(requests.get, { params: { id } })
  expect(made).toMatchObject({ association: 'UNIT', customer: { id: elena.id }, contact: { phone: '+56987650009' }, attachments: [{}] })
  const proposed = await master.call(calendar.dueDate, { query: { typeId: complaint.id, projectId, startOn: made.startOn } })
  expect(made.dueAt).toBe(proposed.dueAt)
  expect(await master.call(customers.get, { params: { id: elena.id } })).toMatchObject({ phones: [{ e164: '+56987650009' }] })
})

test('S2-11 S2-14 S2-24 a tenant without property, then for the same caller another; a date by hand', async ({ page, shop }) => {
  const master = await shop.staff('master')
  const { tomas } = await building(shop, master)
  await shop.signIn(page, 'operator')
  await page.goto(`/admin/${shop.slug}/customers/${tomas.id}`)
  await page.getByRole('region', { name: 'Solicitudes' }).getByRole('link', { name: 'Nueva solicitud' }).click()

  await expect(page.getByRole('radio', { name: 'Arrendatario' })).toBeChecked()
  await expect(page.getByRole('radio', { name: /Departamento 101/ })).toBeChecked()
  await page.getByRole('radio', { name: 'Sin propiedad' }).check()
  await field(page, 'Descripción').fill('Cambió de correo y no le llegan los avisos.')
  await classify(page)

  const due = page.getByRole('button', { name: 'Fecha límite' })
  await expect(due).toHaveText(/\d{4}, 18:00$/)
  const byTerm = (await due.textContent())!
  await due.click()
  await page.getByRole('dialog').getByRole('button', { name: 'Mes siguiente' }).click()
  await page.getByRole('dialog').getByRole('button', { name: /^15 / }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Listo' }).click()
  await expect(page.getByText('Cambiada a mano.')).toBeVisible()
  await expect(due).toHaveText(/^15 /)
  await page.getByRole('button', { name: 'Volver al plazo' }).click()
  await expect(due).toHaveText(byTerm)
  await page.getByRole('button', { name: 'Crear solicitud' }).click()

  await doneIn(page).getByRole('button', { name: 'Otra para la misma persona' }).click()
  await expect(page.getByRole('region', { name: 'Tomás Vera Soto' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Ya tiene en curso' })).toContainText('Cambió de correo')
  await expect(field(page, 'Descripción')).toHaveValue('')
  await expect(field(page, 'Medio de ingreso')).toHaveValue('Teléfono')
  const { data } = await master.call(requests.list, { query: { customerId: tomas.id } })
  expect(data).toMatchObject([{ association: 'TENANT', unit: null }])
})

test('S2-01 S2-11 somebody who is neither; a calendar without hours has a way out', async ({ page, shop }) => {
  const master = await shop.staff('master')
  const { week: _, version } = await master.call(calendar.get, {})
  await master.call(calendar.edit, { body: { week: [[], [], [], [], [], [], []], region: '' }, version })
  await shop.signIn(page, 'administrator')
  await page.goto(`/admin/${shop.slug}/requests/new`)
  await page.getByText('Otra persona', { exact: true }).click()
  await field(page, 'Nombre').fill('Conserjería')
  await expect(page.getByText('No hay un correo al cual avisar.')).toBeVisible()
  await field(page, 'Correo').fill('conserje@')
  await field(page, 'Descripción').fill('El portón no abre.')
  await classify(page)
  await expect(page.getByRole('link', { name: 'Completar el calendario' })).toHaveAttribute('href', /settings\/calendar$/)

  const due = page.getByRole('button', { name: 'Fecha límite' })
  await due.click()
  await page.getByRole('dialog').getByRole('button', { name: 'Mes siguiente' }).click()
  await page.getByRole('dialog').getByRole('button', { name: /^15 / }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Listo' }).click()
  await field(page, 'Fecha de inicio').fill(`1/12/${new Date().getFullYear() + 2}`)
  await page.keyboard.press('Tab')
  await page.getByRole('button', { name: 'Crear solicitud' }).click()
  await expect(field(page, 'Correo')).toHaveAttribute('aria-invalid', 'true')
  await field(page, 'Correo').fill(`conserje-${shop.slug}@example.com`)
  await page.getByRole('button', { name: 'Crear solicitud' }).click()
  await expect(page.getByText('La fecha final es anterior a la inicial.')).toBeVisible()
  await field(page, 'Fecha de inicio').fill(`1/${new Date().getMonth() + 1}/${new Date().getFullYear()}`)
  await page.keyboard.press('Tab')
  await page.getByRole('button', { name: 'Crear solicitud' }).click()
  await expect(doneIn(page)).toContainText('Conserjería · Reclamo')
  const { data } = await master.call(requests.list, { query: {} })
  expect(data).toMatchObject([{ association: 'OTHER', customer: null, contact: { name: 'Conserjería', email: `conserje-${shop.slug}@example.com` } }])
})
