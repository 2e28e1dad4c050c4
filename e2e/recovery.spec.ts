import { chromium, type Page } from 'playwright'
import { browserLaunch } from './browser.ts'
import { expect, password, test } from './fixtures.ts'

const chosen = 'otra frase larga que recuerdo'

test('S1-07 S1-06 a forgotten password is replaced by mail, and whoever was signed in elsewhere is out', async ({ page, shop, openBrowser }) => {
  const home = `/admin/${shop.slug}/`
  const elsewhere = await openBrowser()
  const person = await shop.signIn(elsewhere, 'operator')
  const newPassword = page.getByLabel('Contraseña nueva')

  const link = await test.step('the link comes by mail', async () => {
    await page.goto(home)
    await page.getByRole('link', { name: '¿Olvidó su contraseña?' }).click()
    await expect(page.getByRole('heading', { name: 'Recuperar la contraseña' })).toBeVisible()
    await page.getByRole('textbox', { name: 'Correo electrónico' }).fill(person.email)
    await page.getByRole('button', { name: 'Enviar enlace' }).click()
    await expect(page.getByRole('heading', { name: 'Revise su correo' })).toBeVisible()
    const mail = await shop.mail(person.email, 'Elija una nueva contraseña')
    expect(mail.html).toContain('lang="es"')
    return /http:\S+#token=[\w-]+/.exec(mail.text)![0]
  })

  await test.step('a password too short is told so, and can be looked at', async () => {
    await page.goto(link)
    await expect(page.getByRole('heading', { name: 'Crear una contraseña nueva' })).toBeVisible()
    await newPassword.fill('corta')
    await expect(page.getByText('Faltan 7 caracteres')).toBeVisible()
    await newPassword.fill(chosen)
    await expect(newPassword).toHaveAttribute('type', 'password')
    await page.getByRole('button', { name: 'Mostrar la contraseña' }).click()
    await expect(newPassword).toHaveAttribute('type', 'text')
    await expect(newPassword).toHaveValue(chosen)
    await page.getByRole('button', { name: 'Guardar y entrar' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Ana')
  })

  await test.step('the session elsewhere is over, and says so before anybody presses anything', async () => {
    await expect(elsewhere.getByRole('dialog', { name: 'Su sesión terminó' })).toBeVisible()
    await elsewhere.reload()
    await expect(elsewhere.getByRole('heading', { name: 'Iniciar sesión' })).toBeVisible()
  })

  await test.step('the old password opens nothing, the new one does', async () => {
    await signIn(elsewhere, person.email, password)
    await expect(elsewhere.getByRole('alert')).toHaveText('El correo o la contraseña no son correctos.')
    await signIn(elsewhere, person.email, chosen)
    await expect(elsewhere.getByRole('heading', { level: 1 })).toContainText('Ana')
  })

  await test.step('the link served once, and the person is told of the change', async () => {
    const again = await openBrowser()
    await again.goto(link)
    await expect(again.getByRole('heading', { name: 'Este enlace ya no sirve' })).toBeVisible()
    await shop.mail(person.email, 'Su contraseña cambió')
  })
})

test('S1-07 an address that nobody has is answered alike, and gets no mail', async ({ page, shop }) => {
  await page.goto(`/admin/${shop.slug}/recover`)
  await page.getByRole('textbox', { name: 'Correo electrónico' }).fill('nadie@example.com')
  await page.getByRole('button', { name: 'Enviar enlace' }).click()
  await expect(page.getByRole('heading', { name: 'Revise su correo' })).toBeVisible()
  await expect(page.getByText('Si nadie@example.com tiene una cuenta aquí')).toBeVisible()

  // A mail that was asked for later has arrived; the other one would have been before it.
  const person = await shop.staff('operator')
  await page.goto(`/admin/${shop.slug}/recover`)
  await page.getByRole('textbox', { name: 'Correo electrónico' }).fill(person.email)
  await page.getByRole('button', { name: 'Enviar enlace' }).click()
  await shop.mail(person.email, 'Elija una nueva contraseña')
  const mails = (await (await fetch(`${process.env.E2E_MAIL_URL}?to=nadie@example.com`)).json()) as unknown[]
  expect(mails).toEqual([])
})

test('S1-05 the session outlives the browser only where one asked for it', async ({ shop, baseURL }, testInfo) => {
  const { email } = await shop.staff('operator')
  const profile = testInfo.outputPath('profile')
  const openBrowser = async () => {
    const context = await chromium.launchPersistentContext(profile, { ...(await browserLaunch()), baseURL: baseURL!, locale: 'es-CL' })
    const page = context.pages()[0] ?? (await context.newPage())
    await page.goto(`/admin/${shop.slug}/`)
    return { context, page, welcome: page.getByRole('heading', { level: 1, name: /Ana/ }) }
  }

  let browser = await openBrowser()
  await signIn(browser.page, email, password)
  await expect(browser.welcome).toBeVisible()
  await browser.page.reload()
  await expect(browser.welcome).toBeVisible()
  await browser.context.close()

  browser = await openBrowser()
  await expect(browser.page.getByRole('heading', { name: 'Iniciar sesión' })).toBeVisible()
  await browser.page.getByRole('checkbox', { name: 'Mantener la sesión abierta en este equipo' }).check()
  await signIn(browser.page, email, password)
  await expect(browser.welcome).toBeVisible()
  await browser.context.close()

  browser = await openBrowser()
  await expect(browser.welcome).toBeVisible()
  await browser.context.close()
})

async function signIn(page: Page, email: string, word: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Correo electrónico' }).fill(email)
  await page.getByLabel('Contraseña', { exact: true }).fill(word)
  await page.getByRole('button', { name: 'Entrar' }).click()
}
