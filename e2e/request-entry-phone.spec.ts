import { requests } from '@amparo/contracts/staff/requests'
import { expect, test } from './fixtures.ts'
import { choosePhotos, photo } from './photo.ts'

test.use({ shopLanguage: 'pt-BR' })

test('S2-07 S2-08 S2-11 S2-25 somebody new asks at the door, thumb only, in Portuguese @phone', async ({ page, shop }) => {
  const master = await shop.staff('master')
  await shop.signIn(page, 'operator')
  await page.goto(`/admin/${shop.slug}/requests/new`)

  await page.getByRole('textbox', { name: 'Proprietário' }).fill('João Conceição')
  await page.getByRole('option', { name: 'Novo cliente: “João Conceição”' }).tap()
  const who = page.getByRole('group', { name: 'Novo cliente' })
  await who.getByRole('textbox', { name: 'Telefone' }).fill('(11) 98765-4321')
  await who.getByRole('textbox', { name: 'E-mail' }).fill(`joao-${shop.slug}@example.com`)
  await who.getByRole('button', { name: 'Criar cliente' }).tap()
  await expect(page.getByRole('region', { name: 'João Conceição' })).toContainText('+55 11 98765 4321')
  await expect(page.getByText('Não consta como proprietário de nenhuma unidade.')).toBeVisible()

  await page.getByRole('textbox', { name: 'Descrição' }).fill('Quer saber quando pode agendar a entrega.')
  const choose = async (name: string, option: string) => {
    await page.getByRole('combobox', { name }).or(page.getByRole('textbox', { name })).tap()
    await page.getByRole('option', { name: option, exact: true }).tap()
  }
  await choose('Tipo', 'Consulta')
  await choose('Categoria', 'Entrega e prazos')
  await choose('Canal de entrada', 'Presencial')
  await choose('Área', 'Vendas')
  await expect(page.getByText('Prazo: 2 dias úteis')).toBeVisible()
  await choosePhotos(page, () => page.getByRole('button', { name: 'Tirar foto' }).tap(), [photo('contrato.png', [200, 200, 190])])
  await page.getByRole('button', { name: 'Criar solicitação' }).tap()

  const done = page.getByRole('region', { name: 'Solicitação registrada' })
  await expect(done).toContainText('João Conceição · Consulta')
  await expect(done).toContainText('Quem responde é você, até')
  const { data } = await master.call(requests.list, { query: {} })
  expect(data).toMatchObject([{ association: 'OWNER', unit: null, contact: { phone: '+5511987654321' } }])
  await shop.mail(`joao-${shop.slug}@example.com`, data[0]!.code)
})
