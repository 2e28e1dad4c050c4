import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Endpoint, Input, Response } from '@amparo/contracts/endpoint'
import type { BuiltInRole } from '@amparo/contracts/model/permissions'
import { auth } from '@amparo/contracts/staff/auth'
import { type Order, orders } from '@amparo/contracts/staff/orders'
import { locations } from '@amparo/contracts/staff/settings'
import { statuses } from '@amparo/contracts/staff/statuses'
import { roles, users } from '@amparo/contracts/staff/users'
import { type BrowserContext, type BrowserContextOptions, test as base, expect, type Page } from '@playwright/test'
import { callApi } from './api.ts'
import type { ReceivedMail } from './mailbox.ts'

export { expect }

export const password = 'una clave larga de pruebas'

/** A phone in a customer's or a technician's hand. */
export const handheld = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

export interface Staff {
  id: string
  name: string
  email: string
  call: <E extends Endpoint>(endpoint: E, input: Input<E>) => Promise<Response<E>>
}

export interface Shop {
  slug: string
  /** Somebody of that role; made at the first call, the same afterwards. */
  staff: (role: BuiltInRole, name?: string) => Promise<Staff>
  /** Signs in through the page and waits for the home page, where colleagues' news arrive. */
  signIn: (page: Page, role: BuiltInRole, name?: string) => Promise<Staff>
  /** An order that somebody took in before the test begins, of a customer of its own. */
  order: (by: Staff, given?: Partial<Input<typeof orders.create>['body']>) => Promise<Order>
  locationId: string
  statusId: (category: string) => Promise<string>
  /** Waits for a mail to this address whose subject or text has the words. */
  mail: (to: string, words: string) => Promise<ReceivedMail>
}

/** A company of the test's own, made as an operator makes one, so that tests never meet. */
export const test = base.extend<{
  shop: Shop
  shopLanguage: 'es' | 'pt-BR'
  /** Where the server that the test uses keeps its data. */
  dataDir: string
  /** A browser of somebody else's, with nothing in it, closed after the test. */
  openBrowser: (options?: BrowserContextOptions) => Promise<Page>
}>({
  shopLanguage: ['es', { option: true }],
  dataDir: [process.env.E2E_DATA_DIR!, { option: true }],
  shop: async ({ shopLanguage, baseURL, dataDir }, use) => {
    const url = baseURL!
    const slug = `taller-${randomBytes(5).toString('hex')}`
    const master = await makeCompany(url, dataDir, slug, shopLanguage)
    const known = new Map<string, Promise<Staff>>([['master', Promise.resolve(master)]])
    const { data: roleList } = await master.call(roles.list, { query: {} })
    const { data: places } = await master.call(locations.list, { query: {} })
    const shop: Shop = {
      slug,
      locationId: places[0]!.id,
      staff(role, name = shopLanguage === 'es' ? 'Ana Rojas' : 'Ana Souza') {
        const key = `${role}:${name}`
        const roleId = roleList.find(({ builtIn }) => builtIn === role)!.id
        if (role !== 'master' && !known.has(key)) known.set(key, invite(url, master, { roleId, name, role, language: shopLanguage }))
        return known.get(role === 'master' ? 'master' : key)!
      },
      order(by, given) {
        const [name, surname, reason] = shopLanguage === 'es' ? ['Elena', 'Muñoz', 'No enciende.'] : ['Helena', 'Araújo', 'Não liga.']
        const customer = { kind: 'PERSON', name, surname, country: shopLanguage === 'es' ? 'CL' : 'BR', language: shopLanguage } as const
        const device = { kind: 'Notebook', brand: 'Lenovo', model: 'ThinkPad T14', serial: randomBytes(5).toString('hex').toUpperCase() }
        return by.call(orders.create, {
          body: {
            customer: { ...customer, email: `${name.toLowerCase()}-${slug}@example.com` },
            device,
            locationId: shop.locationId,
            reason,
            notify: false,
            ...given,
          },
        })
      },
      async signIn(page, role, name) {
        const person = await shop.staff(role, name)
        await page.goto(`${url}/admin/${slug}/`)
        await page.getByLabel(/correo|e-mail/i).fill(person.email)
        await page.getByLabel(/^(contraseña|senha)/i).fill(password)
        await page.keyboard.press('Enter')
        await expect(page.getByRole('heading', { level: 1 })).toContainText(person.name.split(' ')[0]!)
        await expect(page.getByText(/^(En vivo|Ao vivo)$/)).toBeAttached()
        return person
      },
      async statusId(category) {
        const { data } = await master.call(statuses.list, { params: { kind: 'public-statuses' }, query: {} })
        return data.find((status) => status.category === category)!.id
      },
      async mail(to, words) {
        let found: ReceivedMail | undefined
        await expect(async () => {
          const mails = (await (await fetch(`${process.env.E2E_MAIL_URL}?to=${encodeURIComponent(to)}`)).json()) as ReceivedMail[]
          found = mails.find(({ subject, text }) => subject.includes(words) || text.includes(words))
          expect(found, `a mail to ${to} with "${words}" among ${mails.map(({ subject }) => subject).join('; ')}`).toBeDefined()
        }).toPass({ timeout: 20_000 })
        return found!
      },
    }
    await use(shop)
  },
  page: async ({ page }, use) => {
    const complaints = watch(page)
    await use(page)
    expect(complaints, 'what the page complained of').toEqual([])
  },
  openBrowser: async ({ browser }, use) => {
    const opened: { context: BrowserContext; complaints: string[] }[] = []
    await use(async (options) => {
      const context = await browser.newContext(options)
      const page = await context.newPage()
      opened.push({ context, complaints: watch(page) })
      return page
    })
    for (const { context, complaints } of opened) {
      await context.close()
      expect(complaints, 'what the page complained of').toEqual([])
    }
  },
})

/** Marks a page, so that a reload would be noticed. */
export async function mark(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => document.documentElement.setAttribute('data-marked', ''))
  return () => expect(page.locator('html[data-marked]'), 'the page was never loaded anew').toBeAttached()
}

/** What a page complains of is a fault, also where the test looks elsewhere. What it lets no script into is how a mail is shown: the test's own goes in there. */
function watch(page: Page): string[] {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (
      message.type() === 'error' &&
      !/Failed to load resource|net::ERR_INTERNET_DISCONNECTED|^Blocked script execution in 'about:srcdoc'/.test(message.text())
    )
      complaints.push(message.text())
  })
  return complaints
}

async function makeCompany(url: string, dataDir: string, slug: string, language: 'es' | 'pt-BR'): Promise<Staff> {
  const command = join(import.meta.dirname, '../apps/api/src/commands/new-company.ts')
  const [name, country, email] =
    language === 'es' ? ['Taller Austral', 'CL', `dueno-${slug}@example.com`] : ['Oficina Sul', 'BR', `dono-${slug}@example.com`]
  const args = ['--slug', slug, '--name', name, '--country', country, '--language', language, '--master-email', email, '--master-name', 'Marta Vidal']
  const env = { ...process.env, DATA_DIR: dataDir, PUBLIC_URL: url, DATABASE_URL: '', DEMO: 'false' }
  const { stdout } = await promisify(execFile)(process.execPath, [command, ...args], { env })
  return activate(url, stdout, 'Marta Vidal', email)
}

async function invite(
  url: string,
  master: Staff,
  { roleId, name, role, language }: { roleId: string; name: string; role: string; language: 'es' | 'pt-BR' },
): Promise<Staff> {
  const email = `${role}-${randomBytes(4).toString('hex')}@example.com`
  const { link } = await master.call(users.invite, { body: { name, email, roleId, language } })
  return activate(url, link, name, email)
}

async function activate(url: string, textWithLink: string, name: string, email: string): Promise<Staff> {
  const token = /#token=([\w-]+)/.exec(textWithLink)![1]!
  const { accessToken, me } = await callApi(url, auth.setPassword, { body: { token, password } })
  return { id: me.id, name, email, call: (endpoint, input) => callApi(url, endpoint, input, accessToken) }
}
