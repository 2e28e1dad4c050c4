import { reports } from '@amparo/contracts/staff/reports'
import { requests } from '@amparo/contracts/staff/requests'
import { roles } from '@amparo/contracts/staff/users'
import type { Page } from '@playwright/test'
import { test } from './clocked.ts'
import { openCustomerService } from './customer-service.ts'
import { expect } from './fixtures.ts'

const hour = 3_600_000

const bellOf = (page: Page) => page.getByRole('button', { name: /^Avisos: / })

test('S2-49 S2-51 S2-53 S2-54 S2-55 B-10 a request that runs late escalates: an alert to two, one mail to whoever the profile says', async ({
  page,
  shop,
  openBrowser,
  clocked,
}) => {
  // What is late is looked for each minute.
  test.setTimeout(240_000)
  const watching = await openBrowser()
  const service = await openCustomerService(shop)
  const [rita, luis] = [await shop.signIn(page, 'operator', 'Rita Campos'), await shop.signIn(watching, 'administrator', 'Luis Mora')]
  const master = await shop.staff('master')
  const administrators = (await master.call(roles.list, { query: {} })).data.find(({ builtIn }) => builtIn === 'administrator')!
  await master.call(roles.edit, { params: { id: administrators.id }, body: { escalations: [6] }, version: administrators.version })
  const { id, code } = await service.request(luis, rita, { dueAt: new Date(Date.now() + hour).toISOString() })
  await expect(bellOf(page)).toHaveAccessibleName('Avisos: 1 sin leer, 0 alertas')

  clocked.child.send(2 * hour)

  const mailsOf = async (to: string) => {
    const mails = (await (await fetch(`${process.env.E2E_MAIL_URL}?to=${encodeURIComponent(to)}`)).json()) as { subject: string; text: string }[]
    return mails.filter(({ subject, text }) => (subject + text).includes(code) && /atrasad/i.test(subject))
  }
  await expect(async () => expect(await mailsOf(luis.email)).toHaveLength(1)).toPass({ timeout: 150_000 })
  await expect(bellOf(page)).toHaveAccessibleName('Avisos: 1 sin leer, 1 alerta')
  await expect(bellOf(watching)).toHaveAccessibleName('Avisos: 0 sin leer, 1 alerta')

  await bellOf(watching).click()
  await watching.getByRole('tab', { name: /^Alertas/ }).click()
  await watching.getByRole('button', { name: new RegExp(`^${code} Tadeo Quiroz`) }).click()
  const dialog = watching.getByRole('dialog', { name: 'Solicitud' })
  await expect(dialog).toContainText('El vecino de arriba hace ruido de noche.')

  await master.call(requests.execute, { params: { id }, body: { text: 'Llamé al vecino.' } })
  await expect(bellOf(page)).toHaveAccessibleName('Avisos: 2 sin leer, 0 alertas')
  await expect(bellOf(watching)).toHaveAccessibleName('Avisos: 0 sin leer, 0 alertas')
  expect((await rita.call(requests.get, { params: { id } })).overdue, 'executed, it is late all the same').toBe(true)

  expect(await mailsOf(luis.email)).toHaveLength(1)
  expect(await mailsOf(rita.email)).toHaveLength(0)

  await test.step('B-10 what sits in its stage for longer than the company allows stands above the alerts, and leads to its list', async () => {
    const order = await shop.order(rita)
    const at = { ORDERS: await shop.statusId('NEW'), REQUESTS: 'IN_PROGRESS' }
    for (const of of ['ORDERS', 'REQUESTS'] as const) await master.call(reports.limitStage, { params: { of, stageId: at[of] }, body: { days: 1 } })
    const alerts = async () => {
      await bellOf(page).click()
      await page.getByRole('tab', { name: /^Alertas/ }).click()
    }
    await alerts()
    await expect(page.getByRole('heading', { name: 'Nada está atrasado' })).toBeVisible()
    await page.keyboard.press('Escape')

    clocked.child.send(27 * hour)
    await shop.signIn(page, 'operator', 'Rita Campos')
    await alerts()
    await expect(page.getByRole('link', { name: '1 solicitud lleva demasiado tiempo en su etapa' })).toBeVisible()
    await page.getByRole('link', { name: '1 orden lleva demasiado tiempo en su etapa' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Órdenes' })).toBeVisible()
    await expect(page.getByRole('row').filter({ hasText: order.customer.displayName })).toBeVisible()
    await expect(page.getByRole('tabpanel'), 'the bell is closed').toBeHidden()

    await alerts()
    await page.getByRole('link', { name: '1 solicitud lleva demasiado tiempo en su etapa' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Solicitudes' })).toBeVisible()
    await expect(page.getByRole('row').filter({ hasText: 'Tadeo Quiroz' })).toBeVisible()
    await expect(bellOf(page), 'its number is that of what is overdue').toHaveAccessibleName('Avisos: 2 sin leer, 0 alertas')
  })
})
