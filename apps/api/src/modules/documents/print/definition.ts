import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js'
import { titleOf } from '../title.ts'
import { letterhead } from './blocks.ts'
import { blocksOf } from './kinds.ts'
import { setLetters } from './letters.ts'
import { type Page, type Print, pageOf, pageSizeOf } from './page.ts'

/** The page, from the facts: what the library draws. */
export function definitionOf(print: Print): TDocumentDefinitions {
  const page = pageOf(print)
  const { content, paper } = print
  return {
    ...pageSizeOf(paper),
    content: setLetters([...letterhead(page), ...blocksOf(page, content), ...(paper === 'ROLL' ? rollFoot(page) : [])]),
    ...(paper === 'A4' && { footer: (at: number, pages: number) => setLetters(footer(page, at, pages)) }),
    ...(stamp(page) && { watermark: { text: stamp(page)!, color: '#a12622', opacity: 0.08, bold: true } }),
    images: Object.fromEntries([
      ...(print.logo ? [['logo', dataUrl('png', print.logo)]] : []),
      ...Object.entries(print.photos).map(([id, photo]) => [`photo-${id}`, dataUrl('jpeg', photo)]),
    ]) as Record<string, string>,
    info: { title: titleOf(page.texts, content), author: content.company.name, creator: 'Amparo', producer: 'Amparo' },
    language: content.language,
    displayTitle: true,
    tagged: true,
    version: '1.7',
    defaultStyle: { font: 'Roboto', fontSize: 9.5, color: page.ink },
    // A heading does not stay alone at the foot of a page.
    pageBreakBefore: (node, nodes) => node.headlineLevel === 1 && paper === 'A4' && nodes.getFollowingNodesOnPage().length === 0,
  }
}

function stamp({ paper, texts, print: { standing } }: Page): string | undefined {
  if (paper === 'ROLL') return undefined
  if (standing.draft) return texts.estimate.draft
  if (standing.voided) return texts.receipt.voided
  return standing.superseded ? texts.superseded : undefined
}

function footer(page: Page, at: number, pages: number): Content {
  const { content, hash } = page.print
  const about = [content.company.name, `${page.texts.order} ${content.order.code}`].join(' · ')
  return {
    margin: [42, 10, 42, 0],
    fontSize: 7.5,
    color: page.soft,
    columns: [
      { width: '*', stack: [{ text: about }, ...(hash ? [{ text: page.texts.hash(hash), fontSize: 6.5 }] : [])] },
      { width: 'auto', text: page.texts.page(at, pages), alignment: 'right' },
    ],
  }
}

function dataUrl(format: 'png' | 'jpeg', bytes: Uint8Array): string {
  return `data:image/${format};base64,${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')}`
}

/** A roll has no margin to write in: what is kept is told at its end. */
function rollFoot({ texts, print: { hash } }: Page): Content[] {
  return hash ? [{ text: texts.hash(hash), fontSize: 6.5, alignment: 'center', margin: [0, 8, 0, 0] }] : []
}
