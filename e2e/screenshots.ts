import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright'
import { browserLaunch } from './browser.ts'
import { demoReader, looks, openContext, productPages, showPage } from './pages.ts'
import startServer from './server.ts'

// pnpm screenshots [--only order,portal] [--into screenshots]

const { values: options } = parseArgs({
  options: { only: { type: 'string' }, into: { type: 'string', default: join(import.meta.dirname, '../screenshots') } },
})

const stop = await startServer()
const base = process.env.E2E_URL!
const browser = await chromium.launch(await browserLaunch())
const pages = (await productPages(base)).filter(({ name }) => !options.only || options.only.split(',').includes(name))
for (const look of looks) {
  const folder = join(options.into, look.name.replaceAll(' ', '-'))
  mkdirSync(folder, { recursive: true })
  const outside = await openContext(browser, base, look)
  const inside = await openContext(browser, base, look, await demoReader(base, look.language))
  const [before, behind] = [await outside.newPage(), await inside.newPage()]
  for (const each of pages) {
    const page = each.signedIn ? behind : before
    await showPage(page, each).catch((error: unknown) => console.error(`${look.name} ${each.name}: ${String(error).split('\n')[0]}`))
    await page.screenshot({ path: join(folder, `${each.name}.png`), animations: 'disabled' })
  }
  await outside.close()
  await inside.close()
  console.log(folder)
}
await browser.close()
await stop()
process.exit()
