import { expect, handheld, mark, test } from './fixtures.ts'
import { choosePhotos, photo } from './photo.ts'

test.use({ shopLanguage: 'pt-BR' })

test('S1-13 S1-16 S1-19 S1-41 B-14 the same in Portuguese, a phone in every hand @phone', async ({ page, shop, openBrowser }) => {
  await shop.staff('technician', 'Rafael Lima')
  const mailOfCustomer = `joao-${shop.slug}@example.com`

  await test.step('at a customer’s door somebody takes in a washing machine, thumb only', async () => {
    await shop.signIn(page, 'operator')
    await page.getByRole('link', { name: 'Criar a primeira ordem' }).tap()

    await page.getByRole('textbox', { name: 'Cliente' }).fill('João Conceição')
    await page.getByRole('option', { name: 'Novo cliente: “João Conceição”' }).tap()
    const who = page.getByRole('group', { name: 'Quem' })
    await who.getByRole('textbox', { name: 'Telefone' }).fill('(11) 98765-4321')
    await who.getByRole('textbox', { name: 'E-mail' }).fill(mailOfCustomer)
    await who.getByRole('textbox', { name: /CPF/ }).fill('529.982.247-25')

    const what = page.getByRole('group', { name: 'O que traz' })
    await what.getByRole('textbox', { name: 'Tipo' }).fill('Lavadora')
    await what.getByRole('textbox', { name: 'Marca' }).fill('Brastemp')
    await what.getByRole('textbox', { name: 'Modelo' }).fill('BWK12')
    await what.getByRole('textbox', { name: 'Motivo' }).fill('Não centrifuga e faz barulho.')
    await choosePhotos(page, () => what.getByRole('button', { name: 'Tirar foto' }).tap(), [photo('painel.png', [200, 160, 40])])
    await choosePhotos(page, () => what.getByRole('button', { name: 'Escolher fotos' }).tap(), [photo('tambor.png', [40, 160, 200])])
    await expect(what.getByRole('list', { name: 'Fotos escolhidas' }).getByRole('listitem')).toHaveCount(2)

    const agreed = page.getByRole('group', { name: 'O que foi combinado' })
    await agreed.getByRole('combobox', { name: 'Técnico' }).tap()
    await page.getByRole('option', { name: 'Rafael Lima' }).tap()
    await agreed.getByRole('textbox', { name: 'Preço' }).fill('180,50')
    await page.getByRole('button', { name: 'Criar ordem' }).tap()
  })

  const handOver = page.getByRole('region', { name: 'Ordem recebida' })
  await expect(handOver).toContainText('João Conceição · Brastemp BWK12')
  const link = (await handOver.getByRole('link', { name: `/${shop.slug}/o/` }).getAttribute('href'))!
  const chat = await handOver.getByRole('link', { name: 'Enviar pelo WhatsApp' }).getAttribute('href')
  expect(decodeURIComponent(chat!)).toContain('wa.me/5511987654321')
  expect(decodeURIComponent(chat!)).toContain(link)

  const received = await shop.mail(mailOfCustomer, 'Recebemos o seu equipamento')
  expect(received.text).toContain(link)

  const customer = await openBrowser(handheld)
  await test.step('the customer opens the link', async () => {
    await customer.goto(link)
    await expect(customer.getByText('Olá, João')).toBeVisible()
    await expect(customer.getByRole('heading', { level: 1 })).toHaveText('Recebido')
    await expect(customer.getByRole('button', { name: /^Ampliar a foto \d de 2: Recebemos o seu equipamento$/ })).toHaveCount(2)
  })
  const expectSamePage = await mark(customer)

  const bench = await openBrowser(handheld)
  await test.step('the technician, phone in one hand, says what was found', async () => {
    await shop.signIn(bench, 'technician', 'Rafael Lima')
    await bench.getByRole('list', { name: 'Atribuídas a você' }).getByRole('link', { name: 'João Conceição' }).tap()
    await bench.getByRole('button', { name: 'Dados da ordem' }).tap()
    await expect(bench.getByText(/R\$\s?180,50/).first()).toBeVisible()
    await bench.getByRole('button', { name: 'Dados da ordem' }).tap()

    await bench.getByRole('button', { name: 'Passar para Em diagnóstico' }).tap()
    const composer = bench.getByRole('region', { name: 'Escrever na ordem' })
    await composer.getByRole('textbox', { name: 'Mensagem ao cliente' }).fill('A correia arrebentou. Vamos trocar.')
    await choosePhotos(bench, () => composer.getByRole('button', { name: 'Tirar foto' }).tap(), [photo('correia.png', [60, 60, 60])])
    await composer.getByRole('button', { name: 'Atualizar status' }).tap()
    await expect(bench.getByRole('region', { name: 'Histórico' }).getByRole('article').first()).toContainText('A correia arrebentou')
  })

  await test.step('the customer sees it happen, without touching the page', async () => {
    await expect(customer.getByRole('heading', { level: 1 })).toHaveText('Em diagnóstico')
    await expect(customer.getByText('A correia arrebentou. Vamos trocar.')).toBeVisible()
    await customer.getByRole('button', { name: 'Ampliar a foto 1 de 1: Em diagnóstico' }).tap()
    await expect(customer.getByRole('dialog').getByRole('img', { name: 'Foto 1 de 1: Em diagnóstico' })).toBeVisible()
    await customer.getByRole('button', { name: 'Fechar' }).tap()
  })

  await test.step('the technician finishes', async () => {
    await bench.getByRole('button', { name: 'Passar para outro status' }).tap()
    await bench.getByRole('menuitem', { name: 'Pronto para retirada' }).tap()
    const composer = bench.getByRole('region', { name: 'Escrever na ordem' })
    await composer.getByRole('textbox', { name: 'Mensagem ao cliente' }).fill('Ficou ótima. Esperamos você.')
    await composer.getByRole('button', { name: 'Atualizar status' }).tap()
  })

  await test.step('the customer knows that it is ready, on the page and by a mail with the same link', async () => {
    await expect(customer.getByRole('heading', { level: 1 })).toHaveText('Pronto para retirada')
    await expect(customer.getByText('Agora é com você')).toBeVisible()
    await expectSamePage()

    const ready = await shop.mail(mailOfCustomer, 'Pronto para retirada')
    expect(ready.subject).toMatch(/^Ordem \S+: Pronto para retirada$/)
    expect(ready.text).toContain('Olá, João')
    expect(ready.text).toContain(link)
    expect(ready.html).toContain('lang="pt-BR"')
  })

  await test.step('nothing on the phone was wider than its screen', async () => {
    for (const each of [page, customer, bench])
      expect(await each.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0)
  })
})
