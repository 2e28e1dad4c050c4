import type { Column, Content } from 'pdfmake/interfaces.js'
import type { PhotoFacts } from '../content.ts'
import { heading, pictureOf } from './blocks.ts'
import type { Page } from './page.ts'

const inRow = 3
const gap = 12

/** Photos, three to a row, each with its number and moment; on a roll there are none. */
export function photosBlock(page: Page, photos: readonly PhotoFacts[]): Content[] {
  if (!photos.length || page.paper === 'ROLL') return []
  const width = (page.width - gap * (inRow - 1)) / inRow
  const numbered = photos.map((photo, index) => ({ ...photo, number: index + 1 }))
  const rowsOf = Array.from({ length: Math.ceil(photos.length / inRow) }, (_, row) => numbered.slice(row * inRow, (row + 1) * inRow))
  const [first, ...rest] = rowsOf.map(
    (row): Content => ({
      unbreakable: true,
      columns: row.map((photo): Column => ({ width, stack: photoCell(page, photo, width) })),
      columnGap: gap,
      margin: [0, 0, 0, 8],
    }),
  )
  // A heading does not stay alone at the foot of a page.
  return [{ unbreakable: true, stack: [heading(page, page.texts.sections.photos), first!] }, ...rest]
}

function photoCell(page: Page, { id, takenAt, number }: PhotoFacts & { number: number }, width: number): Content[] {
  const height = width * 0.75
  const { texts, say, print } = page
  const words = texts.photoOf(number, say.moment(takenAt))
  const picture: Content = print.photos[id]
    ? pictureOf(`photo-${id}`, words, { cover: { width, height, align: 'center', valign: 'center' } })
    : {
        table: {
          widths: ['*'],
          heights: [height - 6],
          body: [[{ text: texts.photoMissing, fontSize: 8, color: page.soft, alignment: 'center', margin: [0, height / 2 - 12, 0, 0] }]],
        },
        layout: { hLineColor: () => page.line, vLineColor: () => page.line },
      }
  return [picture, { text: words, fontSize: 7.5, color: page.soft, margin: [0, 2, 0, 0] }]
}
