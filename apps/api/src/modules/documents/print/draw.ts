import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import pdfmake from 'pdfmake'
import { definitionOf } from './definition.ts'
import type { Print } from './page.ts'
import { tagContent } from './tags.ts'

// Runs in a thread of its own: a page takes longer than a server should keep others waiting.

const fonts = join(dirname(createRequire(import.meta.url).resolve('pdfmake/package.json')), 'fonts', 'Roboto')
const font = (style: string) => join(fonts, `Roboto-${style}.ttf`)

tagContent()
pdfmake.setFonts({ Roboto: { normal: font('Regular'), bold: font('Medium'), italics: font('Italic'), bolditalics: font('MediumItalic') } })
// Whatever a text says, nothing is fetched for it, and nothing read but the fonts.
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy((path) => path.startsWith(fonts))

export default async function draw(print: Print): Promise<Uint8Array> {
  const buffer = await pdfmake.createPdf(definitionOf(print)).getBuffer()
  return new Uint8Array(buffer)
}
