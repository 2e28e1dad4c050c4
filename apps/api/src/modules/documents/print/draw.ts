import pdfmake from 'pdfmake'
import { definitionOf } from './definition.ts'
import { fontFiles, fonts, readFontsOnce } from './fonts.ts'
import type { Print } from './page.ts'
import { tagContent } from './tags.ts'

// Runs in a thread of its own: a page takes longer than a server should keep others waiting.

tagContent()
readFontsOnce()
pdfmake.setFonts(fonts)
// Whatever a text says, nothing is fetched for it, and nothing read but the fonts.
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy((path) => fontFiles.has(path))

export default async function draw(print: Print): Promise<Uint8Array> {
  const buffer = await pdfmake.createPdf(definitionOf(print)).getBuffer()
  return new Uint8Array(buffer)
}
