import { type Language, languages } from '@amparo/contracts/model/languages'
import { auth } from '@amparo/contracts/staff/auth'
import { customers, devices } from '@amparo/contracts/staff/customers'
import { estimates } from '@amparo/contracts/staff/estimates'
import { mails } from '@amparo/contracts/staff/mails'
import { orders } from '@amparo/contracts/staff/orders'
import { payments } from '@amparo/contracts/staff/payments'
import { requests } from '@amparo/contracts/staff/requests'
import { roles, users } from '@amparo/contracts/staff/users'
import type { Browser, BrowserContext, Page } from '@playwright/test'
import { callApi } from './api.ts'
import { entryPages } from './entry-pages.ts'
import { password } from './fixtures.ts'

export type Scheme = 'light' | 'dark'

export const looks = languages.flatMap((language) =>
  (['light', 'dark'] as const).flatMap((scheme) => [1440, 390].map((width) => ({ language, scheme, width, name: `${language} ${scheme} ${width}` }))),
)

export interface ProductPage {
  name: string
  path: string
  /** Pages of the back office need somebody signed in. */
  signedIn: boolean
  /** Brings the page into the state that its name says. */
  prepare?: (page: Page) => Promise<void>
}

/** Every page of the product, on the demo company's data: what the axe gate and the screenshots walk through. */
export async function productPages(base: string): Promise<ProductPage[]> {
  const { accessToken } = await callApi(base, auth.login, { body: { organization: 'demo', email: 'master@demo.test', password: 'amparo-demo' } })
  const call = <E extends Parameters<typeof callApi>[1]>(endpoint: E, input: Parameters<typeof callApi<E>>[2]) =>
    callApi(base, endpoint, input, accessToken)
  const [working] = (await call(orders.list, { query: { category: ['WORKING'], limit: 1 } })).data
  const [customer] = (await call(customers.list, { query: { limit: 1 } })).data
  const [device] = (await call(devices.list, { query: { limit: 1 } })).data
  const { kind, surname: surnames, name } = await call(customers.get, { params: { id: working!.customer.id } })
  const surname = kind === 'COMPANY' ? name : surnames
  const [technician] = (await call(users.directory, { query: { role: 'technician' } })).data
  const [mail] = (await call(mails.list, { query: { limit: 1 } })).data
  const [paid] = (await call(payments.list, { query: { voided: false, limit: 1 } })).data
  const [delivered] = (await call(orders.list, { query: { category: ['DELIVERED'], closed: true, limit: 1 } })).data
  const [request] = (await call(requests.list, { query: { state: ['IN_PROGRESS'], waiting: false, limit: 1 } })).data
  const [waiting] = (await call(requests.list, { query: { waiting: true, limit: 1 } })).data
  const asked = await findAsked()
  const trackingOf = async (id: string) => new URL((await call(orders.get, { params: { id } })).trackingUrl).pathname

  /** An order whose customer has an estimate to answer. */
  async function findAsked(): Promise<string> {
    const { data } = await call(orders.list, { query: { category: ['WAITING'], limit: 50 } })
    for (const { id } of data) {
      const { data: made } = await call(estimates.list, { params: { id } })
      if (made.some(({ state }) => state === 'SENT')) return id
    }
    throw new Error('The demo has no estimate that waits for its answer.')
  }

  const office = (name: string, path: string, prepare?: ProductPage['prepare']): ProductPage => ({
    name,
    path: `/admin/demo${path}`,
    signedIn: true,
    ...(prepare && { prepare }),
  })
  return [
    { name: 'company', path: '/admin', signedIn: false },
    { name: 'sign-in', path: '/admin/demo/', signedIn: false },
    { name: 'recover', path: '/admin/demo/recover', signedIn: false },
    { name: 'set-password', path: '/admin/demo/set-password#token=none-such-token-at-all', signedIn: false },
    office('home', '/'),
    office('palette', '/', async (page) => {
      await page.keyboard.press('ControlOrMeta+k')
      await page.getByRole('dialog').getByRole('textbox').fill('an')
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /^\d+ · / })
        .first()
        .waitFor()
    }),
    office('shortcuts', '/orders', async (page) => {
      await page.keyboard.press('?')
      await page.getByRole('dialog', { name: /teclado/ }).waitFor()
    }),
    office('account-menu', '/', async (page) => {
      await page.getByRole('button', { name: /^(Su cuenta|Sua conta)/ }).click()
      await page.getByRole('dialog').getByText('Português').waitFor()
    }),
    office('orders', '/orders'),
    office('orders-beside', `/orders?category=WORKING&beside=${working!.id}`),
    office('orders-nothing', '/orders?q=nada-que-ver'),
    office('order-new', '/orders/new'),
    office('order-new-customer', '/orders/new', async (page) => {
      await page.getByRole('textbox', { name: 'Cliente' }).fill('Zoraida Quijada')
      await page.getByRole('option', { name: /Zoraida Quijada/ }).click()
      await page.getByRole('button', { name: /^(Crear orden|Criar ordem)$/ }).click()
      await page.getByRole('alert').waitFor()
    }),
    office('order', `/orders/${working!.id}`),
    office('order-message', `/orders/${working!.id}`, async (page) => {
      await page.getByRole('tab', { name: /^(Mensaje al cliente|Mensagem ao cliente)$/ }).click()
      await page.getByRole('combobox', { name: /^(Nuevo estado|Novo status)$/ }).click()
      await page.getByRole('listbox').waitFor()
    }),
    office('order-mention', `/orders/${working!.id}`, async (page) => {
      await page.getByRole('textbox', { name: /^Nota interna$/ }).pressSequentially('@')
      await page.getByRole('listbox').waitFor()
    }),
    office('order-link', `/orders/${working!.id}`, async (page) => {
      await page.getByRole('button', { name: /^(Más acciones|Mais ações)$/ }).click()
      await page.getByRole('menuitem', { name: /QR/ }).click()
      await page.getByRole('dialog').getByRole('img', { name: /QR/ }).waitFor()
    }),
    office('order-paid', `/orders/${paid!.order.id}`),
    office('order-estimate', `/orders/${asked}`),
    office('order-closed', `/orders/${delivered!.id}`),
    office('parts', '/parts'),
    ...(await entryPages(base, accessToken, office)),
    office('requests', '/requests'),
    office('requests-beside', `/requests?state=NEW,IN_PROGRESS&beside=${request!.id}`, async (page) => {
      await page.getByRole('button', { name: /^(Ver más filtros|Ver mais filtros)$/ }).click()
      await page.getByRole('button', { name: /^(Asociación|Associação)$/ }).waitFor()
    }),
    office('requests-menu', '/requests', async (page) => {
      await page
        .getByRole('button', { name: /^(Acciones de la solicitud|Ações da solicitação) / })
        .first()
        .click()
      await page.getByRole('menuitem', { name: 'Finalizar' }).waitFor()
    }),
    office('requests-view', '/requests', async (page) => {
      await page.getByRole('button', { name: /^(Vistas|Visões)$/ }).click()
      await page.getByRole('menuitem', { name: /^(Guardar estos filtros|Salvar estes filtros)/ }).click()
      await page.getByRole('dialog').getByRole('textbox').waitFor()
    }),
    office('requests-nothing', '/requests?q=nada-que-ver'),
    office('downloads', '/downloads', async (page) => {
      if (await page.getByRole('list', { name: /^(Descargas|Downloads)$/ }).isVisible()) return
      await page.goto('/admin/demo/requests?overdue=true')
      await page.getByRole('button', { name: 'Exportar' }).click()
      await page.getByRole('menuitem', { name: /XLSX/ }).click()
      await page.getByRole('button', { name: /^(Ver mis descargas|Ver meus downloads)$/ }).click()
      await page
        .getByRole('link', { name: /^(Descargar|Baixar)$/ })
        .first()
        .waitFor()
    }),
    office('request', `/requests/${request!.id}`),
    office('request-waiting', `/requests/${waiting!.id}`),
    office('request-mail', `/requests/${request!.id}`, async (page) => {
      await page.getByRole('tab', { name: /^(Correo|E-mail)$/ }).click()
      await page.getByRole('textbox', { name: /^(Asunto|Assunto)$/ }).waitFor()
    }),
    office('request-mention', `/requests/${request!.id}`, async (page) => {
      await page.getByRole('tab', { name: /^(Comentario|Comentário)$/ }).click()
      await page.getByRole('textbox', { name: /^(Comentario|Comentário)$/ }).pressSequentially('@')
      await page.getByRole('listbox').waitFor()
    }),
    office('request-finish', `/requests/${request!.id}`, async (page) => {
      await page.getByRole('button', { name: 'Finalizar', exact: true }).click()
      await page.getByRole('radio', { name: /sin éxito|sem sucesso/ }).click()
      await page.getByRole('button', { name: /^Finalizar (sin éxito|sem sucesso)$/ }).click()
      await page.getByRole('alert').waitFor()
    }),
    office('bell', '/', async (page) => {
      await page.getByRole('button', { name: /^Avisos:/ }).click()
      await page.getByRole('tab', { name: /^Notifica/ }).click()
      await page.getByRole('tabpanel').getByRole('heading').waitFor()
    }),
    office('bell-alerts', '/', async (page) => {
      await openAlerts(page)
      await page.getByRole('tabpanel').getByRole('link').first().waitFor()
    }),
    office('bell-request', '/', async (page) => {
      await openAlerts(page)
      await page.getByRole('tabpanel').getByRole('listitem').getByRole('button').first().click()
      await page.getByRole('dialog').getByRole('listitem').first().waitFor()
    }),
    office('payments', '/payments'),
    office('payment', `/payments?beside=${paid!.id}`),
    office('till', '/till'),
    office('customers', '/customers'),
    office('customer-new', '/customers/new'),
    office('customer', `/customers/${customer!.id}`),
    office('customer-edit', `/customers/${customer!.id}/edit`),
    office('device', `/devices/${device!.id}`),
    office('mails', '/mails'),
    office('mail', `/mails?beside=${mail!.id}`),
    office('settings', '/settings'),
    ...['company', 'locations', 'public-statuses', 'internal-statuses', 'payment-methods', 'terms', 'users', 'roles', 'api-keys'].map((each) =>
      office(`settings-${each}`, `/settings/${each}`),
    ),
    ...['intake-channels', 'request-types', 'areas', 'calendar', 'mail-texts', 'mail-texts/request_created'].map((each) =>
      office(`settings-${each.replace('/', '-')}`, `/settings/${each}`),
    ),
    office('settings-type-new', '/settings/request-types', async (page) => {
      await page.getByRole('button', { name: /^(Agregar tipo|Adicionar tipo)$/ }).click()
      await page.getByRole('dialog').waitFor()
    }),
    office('settings-role-projects', '/settings/roles', async (page) => {
      await page
        .getByRole('button', { name: /(Proyectos en que ingresa|Empreendimentos em que registra)/ })
        .first()
        .click()
      await page.getByRole('dialog').getByRole('textbox').waitFor()
    }),
    office('reports', '/reports'),
    office('reports-nothing', '/reports?from=2001-01-01&to=2001-01-31'),
    office('stages', '/reports/stages'),
    office('stages-requests', '/reports/stages?of=REQUESTS'),
    office('settings-status-new', '/settings/public-statuses/new'),
    office('settings-status', `/settings/public-statuses/${working!.status.id}`),
    office('settings-user-new', '/settings/users/new'),
    office('settings-user', `/settings/users/${technician!.id}`),
    office('me', '/me'),
    office('not-found', '/no-such-page'),
    { name: 'portal', path: '/demo', signedIn: false },
    { name: 'portal-found', path: '/demo', signedIn: false, prepare: ask(working!.code, surname) },
    { name: 'portal-wrong', path: '/demo', signedIn: false, prepare: ask(String(900_000 + Math.floor(Math.random() * 99_999)), 'Nadie') },
    { name: 'portal-link', path: await trackingOf(working!.id), signedIn: false },
    { name: 'portal-estimate', path: await trackingOf(asked), signedIn: false },
    { name: 'portal-closed', path: await trackingOf(delivered!.id), signedIn: false },
    { name: 'portal-link-over', path: '/demo/o/AAAAAAAAAAAAAAAAAAAAAA', signedIn: false },
  ]
}

/** The bell, with what is overdue. */
async function openAlerts(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Avisos:/ }).click()
  await page.getByRole('tab', { name: /^Alertas/ }).click()
  await page.getByRole('tabpanel').getByRole('listitem').first().waitFor()
}

/** Fills in the portal's form and waits for its answer. */
function ask(number: string, surname: string): NonNullable<ProductPage['prepare']> {
  return async (page) => {
    const [numberField, surnameField] = await page.getByRole('textbox').all()
    await numberField!.fill(number)
    await surnameField!.fill(surname)
    await surnameField!.press('Enter')
    await page.locator('.state, [role=alert]').first().waitFor()
  }
}

/** A master of the demo company who reads one language; the same at each call. */
export async function demoReader(base: string, language: Language): Promise<string> {
  const { accessToken } = await callApi(base, auth.login, { body: { organization: 'demo', email: 'master@demo.test', password: 'amparo-demo' } })
  const email = `reader-${language.toLowerCase()}@demo.test`
  const { data } = await callApi(base, users.list, { query: { q: email } }, accessToken)
  if (data.some((user) => user.email === email)) return email
  const { data: all } = await callApi(base, roles.list, { query: {} }, accessToken)
  const roleId = all.find(({ builtIn }) => builtIn === 'master')!.id
  const { link } = await callApi(base, users.invite, { body: { name: 'Inés Lagos', email, roleId, language } }, accessToken)
  await callApi(base, auth.setPassword, { body: { token: link.split('#token=')[1]!, password } })
  return email
}

/** A browser that looks like this: its width, scheme and language, with or without a session of the back office. */
export async function openContext(browser: Browser, base: string, look: (typeof looks)[number], email?: string): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: base,
    viewport: { width: look.width, height: look.width < 600 ? 844 : 900 },
    hasTouch: look.width < 600,
    colorScheme: look.scheme,
    locale: look.language === 'es' ? 'es-CL' : look.language,
    timezoneId: 'America/Santiago',
    reducedMotion: 'reduce',
  })
  // As one who chose it: the portal would else speak the language of the company or of the order.
  await context.addInitScript((language) => localStorage.setItem('amparo:language', language), look.language)
  if (email) {
    await context.addInitScript(() => localStorage.setItem('amparo:signed-in:demo', 'yes'))
    const answer = await context.request.post('/api/v1/auth/login', {
      data: { organization: 'demo', email, password, remember: true },
      headers: { 'x-amparo': '1' },
    })
    if (!answer.ok()) throw new Error(`${email} was not let in: ${await answer.text()}`)
  }
  return context
}

/** What stands where something is still to come. */
const waiting = '[aria-busy="true"], .mantine-Skeleton-root[data-visible], .mantine-Loader-root, .skeleton'

/** Goes to a page and waits until it shows what it has to show. */
export async function showPage(page: Page, { path, prepare }: ProductPage): Promise<void> {
  await page.goto(path)
  await page.waitForFunction(
    (waiting) => document.querySelector('h1') && [...document.querySelectorAll(waiting)].every((one) => !one.checkVisibility()),
    waiting,
  )
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  await prepare?.(page)
}
