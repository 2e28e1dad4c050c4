import type { Language } from '@amparo/contracts/model/languages'
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { foreignTexts } from './language.ts'
import { demoReader, looks, openContext, type ProductPage, productPages, showPage } from './pages.ts'
import { officeRoutes, routesWithoutPage } from './routes.ts'

// A trace of hundreds of pages costs more than looking at them.
test.use({ trace: 'off' })

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** A list that opens below its field lies outside of every landmark. */
const harmless = /^region at div\[data-portal="true"\]/

test('no page of the back office is forgotten', async ({ baseURL }) => {
  const paths = (await productPages(baseURL!))
    .filter(({ path }) => path.startsWith('/admin/demo/'))
    .map(({ path }) => path.replace('/admin/demo/', '').replace(/[?#].*/, ''))
  expect(routesWithoutPage(officeRoutes(), paths), 'routes that e2e/pages.ts does not name').toEqual([])
})

for (const look of looks.filter(({ scheme }) => scheme === 'light')) {
  test(`every page is open to everybody, in light and in dark, and speaks one language: ${look.language} ${look.width}`, async ({
    browser,
    baseURL,
  }) => {
    test.setTimeout(600_000)
    const pages = await productPages(baseURL!)
    const inside = await openContext(browser, baseURL!, look, await demoReader(baseURL!, look.language))
    const outside = await openContext(browser, baseURL!, look)
    const found = [
      ...(await walk(
        await outside.newPage(),
        pages.filter(({ signedIn }) => !signedIn),
        look.language,
      )),
      ...(await walk(
        await inside.newPage(),
        pages.filter(({ signedIn }) => signedIn),
        look.language,
      )),
    ]
    await Promise.all([outside.close(), inside.close()])
    expect(found).toEqual([])
  })
}

/** Shows one page after the other and says what is wrong with each. */
async function walk(page: Page, pages: readonly ProductPage[], language: Language): Promise<string[]> {
  const found: string[] = []
  for (const each of pages) {
    const faults = await showPage(page, each)
      .then(() => faultsOf(page, language))
      .catch((error: Error) => [`it never showed: ${error.message.split('\n')[0]}`])
    found.push(...faults.map((fault) => `${each.name}: ${fault}`))
  }
  return found
}

async function faultsOf(page: Page, language: Language): Promise<string[]> {
  const builder = () => new AxeBuilder({ page }).exclude('iframe').setLegacyMode()
  const inLight = await violationsOf(builder().withTags(rules))
  const foreign = await foreignTexts(page, language)
  const { said, wider } = await page.evaluate(() => ({
    said: document.documentElement.lang,
    wider: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  }))
  // Dark changes colours and nothing else.
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.waitForFunction(
    () =>
      (document.documentElement.dataset.mantineColorScheme ?? 'dark') === 'dark' &&
      document.getAnimations().every(({ playState }) => playState !== 'running'),
  )
  const inDark = await violationsOf(builder().withRules(['color-contrast']))
  await page.emulateMedia({ colorScheme: 'light' })
  return [
    ...inLight,
    ...inDark.map((fault) => `${fault} in dark`),
    ...foreign.map((text) => `not in ${language}: ${text}`),
    ...(said === language ? [] : [`says that it is in ${said}`]),
    ...(wider > 0 ? [`${wider} px wider than the screen`] : []),
  ]
}

async function violationsOf(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${target.join(' ')}`)).filter((fault) => !harmless.test(fault))
}
