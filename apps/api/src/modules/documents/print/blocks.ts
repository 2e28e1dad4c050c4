import type { Column, Content, ContentImage, CustomTableLayout } from 'pdfmake/interfaces.js'
import type { DocumentContent } from '../content.ts'
import type { Page } from './page.ts'

/** A label and what stands beside it; left out where there is nothing to say. */
export type Row = readonly [label: string, value: string | null | undefined]

const said = (rows: readonly Row[]) => rows.filter((row): row is readonly [string, string] => Boolean(row[1]))

/** With what is read aloud in its place. */
export function pictureOf(image: string, alt: string, more: Omit<ContentImage, 'image'>): ContentImage {
  return { ...more, image, alt } as ContentImage
}

/** Whether a text surely fits on one page: what is longer must be broken, or its end would be cut off. */
export function fitsOnePage(text: string): boolean {
  return text.length < 2_500 && text.split('\n').length < 30
}

/** A line from margin to margin. */
export function rule(page: Page, { weight = 0.6, color = page.line, above = 0, below = 0 } = {}): Content {
  const dash = page.paper === 'ROLL' ? { dash: { length: 2, space: 1.5 } } : {}
  return {
    canvas: [{ type: 'line', x1: 0, y1: 0, x2: page.width, y2: 0, lineWidth: weight, lineColor: color, ...dash }],
    margin: [0, above, 0, below],
  }
}

export function heading(page: Page, text: string): Content {
  const head = { text, id: `H2 ${text}`, bold: true, headlineLevel: 1 }
  return page.paper === 'ROLL'
    ? { ...head, fontSize: 9, margin: [0, 7, 0, 2] }
    : { ...head, fontSize: 10.5, color: page.accent, margin: [0, 14, 0, 4] }
}

/** Facts under a heading: a column of its own on a page, one under the other on a roll. */
export function factBlock(page: Page, title: string, rows: readonly Row[], lead?: string): Content[] {
  const facts = said(rows)
  if (!facts.length && !lead) return []
  const onRoll = page.paper === 'ROLL'
  return [
    heading(page, title),
    ...(lead ? [{ text: lead, bold: true, fontSize: onRoll ? 9 : 10, margin: [0, 0, 0, 1] as [number, number, number, number] }] : []),
    ...facts.map(([label, value]): Content => {
      const text = label ? [{ text: `${label}: `, color: page.soft }, value] : value
      return { text, fontSize: onRoll ? 8.5 : 9, margin: [0, 0, 0, 1.5] }
    }),
  ]
}

/** Beside each other on a page, one under the other on a roll. */
export function beside(page: Page, blocks: Content[][]): Content[] {
  const filled = blocks.filter((block) => block.length)
  if (page.paper === 'ROLL' || !filled.length) return filled.flat()
  const gap = 22
  const width = (page.width - gap * (filled.length - 1)) / filled.length
  return [{ columns: filled.map((stack): Column => ({ stack, width })), columnGap: gap }]
}

/** Words of people, as they wrote them. */
export function prose(page: Page, title: string, text: string): Content[] {
  if (!text) return []
  return [heading(page, title), { text: text, fontSize: page.paper === 'ROLL' ? 8.5 : 9.5, lineHeight: 1.15 }]
}

const headerSide = { A4: { width: 190, height: 58 }, ROLL: { width: 130, height: 48 } }

/** The company: its logo or its name, and how to reach it (S1-08). */
export function letterhead(page: Page): Content[] {
  const { company, location } = page.print.content
  const { texts, say } = page
  // A company with one place says its address once.
  const address = company.address || location.address
  const phone = company.phone ?? location.phone
  const reach = [
    address,
    [phone && `${texts.phone} ${say.phone(phone)}`, company.email ?? location.email].filter(Boolean).join(' · '),
    company.website?.replace(/^https?:\/\//, '').replace(/\/$/, ''),
  ].filter((line): line is string => Boolean(line))
  const { width, height } = headerSide[page.paper]
  const logo = page.print.logo && pictureOf('logo', texts.logoAlt(company.name), { fit: [width, height] })

  if (page.paper === 'ROLL') {
    return [
      ...(logo ? [{ ...logo, alignment: 'center', margin: [0, 0, 0, 4] } as Content] : []),
      { text: company.name, bold: true, fontSize: 12, alignment: 'center' },
      ...reach.map((text): Content => ({ text, fontSize: 8, alignment: 'center' })),
      rule(page, { above: 5, below: 5 }),
    ]
  }
  const lines = reach.map((text): Content => ({ text: text, fontSize: 8.5, color: page.soft, alignment: 'right', lineHeight: 1.1 }))
  const half = (page.width - 24) / 2
  return [
    {
      columns: [
        logo
          ? ({ ...logo, width: half } as Column)
          : { text: company.name, bold: true, fontSize: company.name.length > 40 ? 13 : 18, color: page.accent, width: half },
        { width: half, stack: [...(logo ? [{ text: company.name, bold: true, fontSize: 10.5, alignment: 'right' } as Content] : []), ...lines] },
      ],
      columnGap: 24,
    },
    rule(page, { weight: 1.6, color: page.accent, above: 8, below: 12 }),
  ]
}

/** What it is and of which order, beside the code that opens the customer's page of it. */
export function titleBlock(
  page: Page,
  title: string,
  code: string,
  { under = [], follow }: { under?: (string | null)[]; follow: string },
): Content[] {
  const small = under.filter((line): line is string => Boolean(line))
  if (page.paper === 'ROLL') {
    return [
      { text: title, id: 'H1', bold: true, fontSize: 11, alignment: 'center' },
      { text: code, bold: true, fontSize: 19, alignment: 'center' },
      ...small.map((text): Content => ({ text, fontSize: 8.5, alignment: 'center' })),
    ]
  }
  return [
    {
      columns: [
        {
          width: '*',
          stack: [
            { text: title, id: 'H1', fontSize: 13, color: page.soft },
            { text: code, bold: true, fontSize: 24, lineHeight: 1.05 },
            ...small.map((text): Content => ({ text, fontSize: 9, color: page.soft })),
          ],
        },
        ...besideCode(page, follow),
      ],
      columnGap: 12,
    },
  ]
}

// The library draws a module in whole points: this fits two of them for addresses of up to 106 letters, three on a roll.
const codeSide = { A4: 84, ROLL: 126 }

function besideCode(page: Page, words: string): Column[] {
  const { link } = page.print
  if (!link) return []
  return [
    {
      width: 150,
      stack: [
        { text: words, fontSize: 8.5, alignment: 'right', margin: [0, 20, 0, 0] },
        { text: link.replace(/^https?:\/\//, ''), link, fontSize: 6.5, color: page.soft, alignment: 'right', margin: [0, 2, 0, 0] },
      ],
    },
    { width: 'auto', qr: link, fit: codeSide.A4, eccLevel: 'M', foreground: '#000000' },
  ]
}

/** Stands over everything else: the document does not count, or not as it did. */
export function notice(page: Page, word: string, text: string): Content[] {
  return [
    {
      table: { widths: ['*'], body: [[{ text: [{ text: `${word}  `, bold: true }, text], fontSize: page.paper === 'ROLL' ? 8.5 : 9.5 }]] },
      layout: framed(page.paper === 'ROLL' ? '#000000' : '#a12622', page.paper === 'ROLL' ? null : '#fdf1f0'),
      margin: [0, 8, 0, 2],
    },
  ]
}

export function framed(color: string, fill: string | null): CustomTableLayout {
  return {
    hLineWidth: () => 0.8,
    vLineWidth: () => 0.8,
    hLineColor: () => color,
    vLineColor: () => color,
    fillColor: () => fill,
    paddingLeft: () => 8,
    paddingRight: () => 8,
    paddingTop: () => 6,
    paddingBottom: () => 6,
  }
}

/** The code at the end of a roll, where a thumb tears it off. */
export function rollCode(page: Page, words: string): Content[] {
  const { link } = page.print
  if (!link || page.paper !== 'ROLL') return []
  return [
    rule(page, { above: 8, below: 8 }),
    { qr: link, fit: codeSide.ROLL, eccLevel: 'M', foreground: '#000000', alignment: 'center' },
    { text: words, fontSize: 8.5, alignment: 'center', margin: [0, 4, 0, 0] },
  ]
}

export function customerBlock(page: Page, { customer }: Pick<DocumentContent, 'customer'>): Content[] {
  const { texts, say } = page
  return factBlock(
    page,
    texts.sections.customer,
    [
      [customer.taxId?.label ?? '', customer.taxId?.number],
      ...customer.phones.slice(0, 2).map((phone): Row => [texts.phone, say.phone(phone)]),
      ['', customer.email],
      [texts.facts.address, customer.address],
    ],
    customer.name,
  )
}

export function deviceBlock(page: Page, { device }: Pick<DocumentContent, 'device'>): Content[] {
  if (!device) return []
  return factBlock(page, page.texts.sections.device, [[page.texts.facts.serial, device.serial]], device.label)
}
