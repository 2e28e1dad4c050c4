import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { looks, openContext, productPages, showPage } from './pages.ts'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

for (const look of looks) {
  test(`every page before the door has no axe violation and its language right: ${look.name}`, async ({ browser, baseURL }) => {
    test.setTimeout(300_000)
    const pages = (await productPages(baseURL!)).filter(({ signedIn }) => !signedIn)
    const context = await openContext(browser, baseURL!, look)
    const found: string[] = []
    for (const each of pages) {
      const page = await context.newPage()
      await showPage(page, each)
      // The portal speaks the company's or the customer's language until somebody chooses another.
      if (!each.name.startsWith('portal')) expect(await page.getAttribute('html', 'lang'), each.name).toBe(look.language)
      const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze()
      found.push(...violations.map(({ id, nodes }) => `${each.name}: ${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`))
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      if (wider > 0) found.push(`${each.name}: the page is ${wider} px wider than the screen`)
      await page.close()
    }
    await context.close()
    expect(found).toEqual([])
  })
}
