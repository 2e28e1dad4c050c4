import { areas, intakeChannels, requestCategories, requestTypes } from '@amparo/contracts/staff/request-catalogs'
import { requests } from '@amparo/contracts/staff/requests'
import { expect, test } from './fixtures.ts'

test('S2-23 S2-56 B-10 the report counts what was entered, each figure leads to those requests, and a stage is given a limit', async ({
  page,
  shop,
}) => {
  const administrator = await shop.signIn(page, 'administrator')
  const first = async (list: typeof areas.list | typeof intakeChannels.list | typeof requestTypes.list) =>
    (await administrator.call(list, { query: {} })).data[0]!
  const [channel, type, area] = [await first(intakeChannels.list), await first(requestTypes.list), await first(areas.list)]
  const category = (await administrator.call(requestCategories.list, { query: {} })).data.find(({ typeId }) => typeId === type.id)!
  const enter = (name: string) =>
    administrator.call(requests.create, {
      body: {
        ...{ channelId: channel.id, typeId: type.id, categoryId: category.id, areaId: area.id, responsibleId: administrator.id },
        about: { association: 'OTHER', contact: { name }, language: 'es' },
        ...{ description: 'Pregunta por la garantía.', startOn: '2026-11-23', dueAt: '2030-01-02T21:00:00Z', notify: false },
      },
    })
  const [{ id }] = [await enter('Carla Soto'), await enter('Elena Vidal')]
  await administrator.call(requests.finish, { params: { id }, body: { success: true, text: 'Respondida', notify: false } })

  await test.step('what was answered in time, in all and by type', async () => {
    await page.goto(`/admin/${shop.slug}/reports`)
    await expect(page.getByRole('link', { name: /^Ingresadas 2/ })).toBeVisible()
    await expect(page.getByRole('region', { name: 'En total' })).toContainText('100')
    await page
      .getByRole('table', { name: 'Por tipo' })
      .getByRole('row', { name: new RegExp(type.label.es) })
      .getByRole('link', { name: '1' })
      .click()
    await expect(page.getByRole('heading', { level: 1, name: 'Solicitudes' })).toBeVisible()
    const tray = page.getByRole('main')
    await expect(tray).toContainText('Carla Soto')
    await expect(tray).not.toContainText('Elena Vidal')
  })

  await test.step('a limit on a stage is set where its times are read', async () => {
    await page.goto(`/admin/${shop.slug}/reports/stages?of=REQUESTS`)
    const limit = page.getByRole('textbox', { name: 'Límite en días: Nueva' })
    await limit.fill('3')
    await limit.press('Enter')
    await expect(page.getByText('«Nueva»: se marca lo que pase de 3 días')).toBeVisible()
    await page.reload()
    await expect(limit).toHaveValue('3')
  })
})
