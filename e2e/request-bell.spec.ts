import { notices } from '@amparo/contracts/staff/notices'
import { requests } from '@amparo/contracts/staff/requests'
import { bellOf, makeTeam, overdueSince } from './customer-service.ts'
import { expect, test } from './fixtures.ts'

test('S2-49 to S2-53 what is overdue alerts its responsible and administrators, the worst first, until it is executed or finished', async ({
  page,
  context,
  shop,
  openBrowser,
}) => {
  const other = await openBrowser()
  const { service, rita, luis } = await makeTeam(shop, page, other)
  const pablo = await shop.staff('operator', 'Pablo Ibáñez')
  await service.request(rita, rita)
  const late = await service.request(rita, rita, overdueSince(1))
  const later = await service.request(rita, rita, overdueSince(5))
  await expect(bellOf(other)).toHaveAccessibleName('Avisos: 0 sin leer, 2 alertas')
  expect((await pablo.call(notices.alerts, { query: {} })).data).toEqual([])

  await test.step('S2-50 S2-51 S2-52 the administrator sees both, the most overdue first, and opens one in place', async () => {
    await bellOf(other).click()
    await other.getByRole('tab', { name: 'Alertas' }).click()
    const lines = other.getByRole('tabpanel').getByRole('listitem')
    await expect(lines).toHaveText([new RegExp(`^${later.code}.*Atrasada hace 5 días`), new RegExp(`^${late.code}.*Atrasada hace`)])
    await lines.first().getByRole('button').click()
    const dialog = other.getByRole('dialog', { name: 'Solicitud' })
    await expect(dialog.getByRole('region', { name: `Solicitud ${later.code}` })).toContainText('Atrasada hace 5 días')
    await expect(dialog.getByRole('region', { name: `Solicitud ${later.code}` })).toContainText('Rita Campos')
  })

  await test.step('S2-53 executed or finished, the alert is gone; the request is late still', async () => {
    const dialog = other.getByRole('dialog', { name: 'Solicitud' })
    await dialog.getByRole('textbox', { name: 'Qué se hizo' }).fill('Fuimos a ver.')
    await dialog.getByRole('button', { name: 'Registrar ejecución' }).click()
    await expect(bellOf(page)).toHaveAccessibleName('Avisos: 1 sin leer, 1 alerta')
    await expect(dialog.getByRole('region', { name: `Solicitud ${later.code}` })).toContainText('Atrasada hace 5 días')
    await other.goBack()
    await expect(dialog, 'the way back closes it').toBeHidden()
    await expect(bellOf(other)).toHaveAccessibleName('Avisos: 0 sin leer, 1 alerta')
    await luis.call(requests.finish, { params: { id: late.id }, body: { success: true, text: 'Listo.' } })
    await expect(bellOf(page)).toHaveAccessibleName('Avisos: 2 sin leer, 0 alertas')
  })

  await test.step('S2-45 what one tab has read, the other shows as read; nothing stands there twice', async () => {
    const second = await context.newPage()
    await second.goto(`/admin/${shop.slug}/customers`)
    await expect(bellOf(second)).toHaveAccessibleName('Avisos: 2 sin leer, 0 alertas')
    await bellOf(second).click()
    const lines = second.getByRole('tabpanel').getByRole('listitem')
    await expect(lines).toHaveCount(2)
    await lines.first().hover()
    await lines.first().getByRole('button', { name: 'Marcar como leída' }).click()
    await expect(bellOf(page)).toHaveAccessibleName('Avisos: 1 sin leer, 0 alertas')
    await second.getByRole('button', { name: 'Marcar todas como leídas' }).click()
    await expect(bellOf(page)).toHaveAccessibleName('Avisos: 0 sin leer, 0 alertas')
    await expect(lines).toHaveCount(2)
    await second.close()
  })
})
