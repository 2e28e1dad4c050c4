import type { Locator, Page } from '@playwright/test'

/** Draws on the field as a hand does: down, a wave, up. */
export async function drawSignature(page: Page, dialog: Locator) {
  const pad = dialog.getByRole('img', { name: 'Campo para la firma' })
  await pad.scrollIntoViewIfNeeded()
  const box = (await pad.boundingBox())!
  await page.mouse.move(box.x + 60, box.y + box.height / 2)
  await page.mouse.down()
  for (let step = 1; step <= 30; step++) await page.mouse.move(box.x + 60 + step * 8, box.y + box.height / 2 + Math.sin(step / 3) * 40)
  await page.mouse.up()
}
