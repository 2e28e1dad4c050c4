import type { CanvasElement, Column, Content } from 'pdfmake/interfaces.js'
import type { TermsFacts } from '../content.ts'
import { heading } from './blocks.ts'
import type { DrawnSignature, Page } from './page.ts'

/** The field that people sign in, and the same on paper. */
const field = { width: 1_000, height: 400 }
const mark = { width: 160, height: 64 }

/** What is signed, as it stood when it was. */
export function termsBlock(page: Page, kind: 'INTAKE' | 'DELIVERY', terms: TermsFacts | null): Content[] {
  if (!terms) return []
  const onRoll = page.paper === 'ROLL'
  const paragraphs = terms.text.split('\n').filter((line) => line.trim())
  return [
    heading(page, page.texts.terms[kind](terms.revision)),
    ...paragraphs.map((text): Content => ({ text, fontSize: onRoll ? 7.5 : 8, lineHeight: 1.12, margin: [0, 0, 0, 2] })),
  ]
}

/** Those who signed, under a title where there is one; where nobody did, lines to sign on. */
export function signaturesBlock(page: Page, signatures: readonly DrawnSignature[], title?: string): Content[] {
  const head = title ? [heading(page, title)] : []
  if (!signatures.length) return title ? [] : emptyLines(page)
  if (page.paper === 'ROLL') return [...head, ...signatures.flatMap((signature) => [...markOf(page, signature), ...signedWords(page, signature)])]
  const gap = 28
  const width = (page.width - gap) / 2
  const [only, ...others] = signatures
  // One signature is told beside its mark, two each below its own.
  const columns: Column[] = others.length
    ? signatures.map((signature) => ({ stack: [...markOf(page, signature), ...signedWords(page, signature)], width }))
    : [
        { stack: markOf(page, only!), width },
        { stack: signedWords(page, only!), width, margin: [0, mark.height - 34, 0, 0] },
      ]
  return [{ unbreakable: true, margin: [0, title ? 0 : 4, 0, 0], stack: [...head, { columns, columnGap: gap }] }]
}

function markOf(page: Page, signature: DrawnSignature): Content[] {
  const width = page.paper === 'ROLL' ? page.width : 220
  return [
    signature.strokes ? drawn(signature.strokes, page.ink) : typed(signature.name),
    { canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.7, lineColor: page.ink }], margin: [0, 2, 0, 3] },
    { text: signature.name, bold: true, fontSize: 9 },
  ]
}

/** For what, as whom, when, and under exactly which document. */
function signedWords(page: Page, signature: DrawnSignature): Content[] {
  const { texts, say, paper } = page
  const small = (text: string, more: object = {}): Content => ({ text, fontSize: paper === 'ROLL' ? 7.5 : 8, color: page.soft, ...more })
  return [
    small(texts.signatures[signature.kind], { color: page.ink }),
    ...(signature.identity ? [small(texts.signatures.identity(signature.identity))] : []),
    small(texts.signatures.signed(say.moment(signature.signedAt))),
    ...(signature.strokes ? [] : [small(texts.signatures.typed)]),
    small(texts.signatures.hash(signature.hash), { fontSize: 6.5, margin: [0, 1, 0, 0] }),
  ]
}

/** Stands on the line, as large as it fits into the field. */
function typed(name: string): Content {
  const fontSize = Math.min(18, Math.max(9, (2 * mark.width) / name.length))
  return { text: name, italics: true, fontSize, margin: [4, mark.height - 1.3 * fontSize, 0, 2] }
}

/** The drawing as lines, so that it stays sharp on any paper, where in the field it was drawn. */
function drawn(strokes: readonly [number, number][][], color: string): Content {
  const scale = mark.width / field.width
  const highest = Math.min(...strokes.flat().map(([, y]) => y))
  const lowest = Math.max(...strokes.flat().map(([, y]) => y))
  const place = ([x, y]: [number, number]) => ({ x: x * scale, y: (y - highest) * scale })
  const lines: CanvasElement[] = strokes.map((stroke) => {
    const first = place(stroke[0]!)
    if (stroke.length === 1) return { type: 'ellipse', x: first.x, y: first.y, r1: 0.8, r2: 0.8, color }
    return { type: 'polyline', lineWidth: 1.2, lineColor: color, lineCap: 'round', lineJoin: 'round', points: stroke.map(place) }
  })
  return { canvas: lines, margin: [0, highest * scale, 0, (field.height - lowest) * scale] }
}

function emptyLines(page: Page): Content[] {
  const { signatures: words } = page.texts
  const onRoll = page.paper === 'ROLL'
  const line = (text: string, width: number): Content[] => [
    { canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.7, lineColor: page.ink }], margin: [0, onRoll ? 40 : 46, 0, 3] },
    { text, fontSize: 8, color: page.soft },
  ]
  if (onRoll) return line(words.lineCustomer, page.width)
  const columns = [words.lineCustomer, words.lineCompany].map((text): Column => ({ stack: line(text, 220), width: '*' }))
  return [{ unbreakable: true, columns, columnGap: 28 }]
}
