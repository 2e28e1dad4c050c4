import type { Content, CustomTableLayout, TableCell } from 'pdfmake/interfaces.js'
import type { BalanceFacts, LineFacts, MoneyFacts, PaymentFacts, WarrantyFacts } from '../content.ts'
import { heading, rule } from './blocks.ts'
import type { Page } from './page.ts'

/** A list with a heavy line under its head and a light one under each row. */
export function listLayout(page: Page): CustomTableLayout {
  return {
    hLineWidth: (row) => (row === 0 ? 0 : row === 1 ? 1 : 0.5),
    vLineWidth: () => 0,
    hLineColor: (row) => (row === 1 ? page.ink : page.line),
    paddingLeft: (column) => (column === 0 ? 0 : 8),
    paddingRight: () => 0,
    paddingTop: () => 4,
    paddingBottom: () => 4,
  }
}

export function headCell(page: Page, text: string, right = false): TableCell {
  return { text, bold: true, fontSize: 8.5, color: page.soft, alignment: right ? 'right' : 'left' }
}

/** What was done and built in, what each comes to, and how long it is covered. */
export function linesBlock(page: Page, title: string, money: MoneyFacts): Content[] {
  const { lines } = money
  if (!lines.length) return []
  const body = page.paper === 'ROLL' ? rollLines(page, money) : [linesTable(page, money)]
  const pending = lines.some(({ warranty }) => warranty && !warranty.until)
  const note: Content[] = pending ? [{ text: page.texts.warranty.fromDelivery, fontSize: 8, color: page.soft, margin: [0, 4, 0, 0] }] : []
  return [heading(page, title), ...body, ...note]
}

function linesTable(page: Page, { lines, currency }: MoneyFacts): Content {
  const { columns } = page.texts
  const covered = lines.some(({ warranty }) => warranty)
  const amount = (value: number, bold = false): TableCell => ({
    text: page.say.money(value, currency),
    fontSize: 9,
    alignment: 'right',
    noWrap: true,
    bold,
  })
  const rows = lines.map((line): TableCell[] => [
    { stack: description(page, line, 9.5) },
    ...(covered ? [{ stack: warrantyLines(page, line.warranty), fontSize: 8.5 }] : []),
    { text: String(line.quantity), fontSize: 9, alignment: 'right' as const },
    amount(line.unitPrice),
    amount(line.quantity * line.unitPrice),
  ])
  const head = [
    headCell(page, columns.description),
    ...(covered ? [headCell(page, columns.warranty)] : []),
    headCell(page, columns.quantity, true),
    headCell(page, columns.unitPrice, true),
    headCell(page, columns.total, true),
  ]
  return {
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: ['*', ...(covered ? [88] : []), 30, 'auto', 'auto'],
      body: [head, ...rows],
    },
    layout: listLayout(page),
  }
}

function rollLines(page: Page, { lines, currency }: MoneyFacts): Content[] {
  const { say } = page
  return lines.map(
    (line): Content => ({
      stack: [
        ...description(page, line, 8.5),
        ...(line.warranty ? [{ text: `${page.texts.columns.warranty}: ${warrantyWords(page, line.warranty).join(' ')}`, fontSize: 8 }] : []),
        pair(page, `${line.quantity} × ${say.money(line.unitPrice, currency)}`, say.money(line.quantity * line.unitPrice, currency)),
      ],
      margin: [0, 0, 0, 3],
    }),
  )
}

function description(page: Page, { description: text, oldSerial, newSerial }: LineFacts, fontSize: number): Content[] {
  const { serials } = page.texts
  const small = [oldSerial && serials.old(oldSerial), newSerial && serials.new(newSerial)].filter(Boolean) as string[]
  return [{ text, fontSize }, ...small.map((line): Content => ({ text: line, fontSize: 8, color: page.soft }))]
}

function warrantyWords({ texts, say }: Page, { value, unit, until }: WarrantyFacts): string[] {
  return [texts.warranty[unit](value), ...(until ? [texts.warranty.until(say.date(until))] : [])]
}

function warrantyLines(page: Page, warranty: WarrantyFacts | null): Content[] {
  return warranty
    ? warrantyWords(page, warranty).map((text, index): Content => ({ text, color: index ? page.soft : page.ink }))
    : [{ text: '–', color: page.soft }]
}

/** A word at the left, an amount at the right. */
export function pair(page: Page, label: string, value: string, { bold = false, size = 8.5 } = {}): Content {
  return {
    columns: [
      { text: label, width: '*', color: bold ? page.ink : page.soft, bold, fontSize: size },
      { text: value, width: 'auto', bold, fontSize: size, alignment: 'right', noWrap: true },
    ],
    columnGap: 6,
  }
}

export type TotalRow = readonly [label: string, value: string, strong?: boolean]

/** Amounts that add up, at the right edge. */
export function totalsTable(page: Page, rows: readonly TotalRow[]): Content {
  if (page.paper === 'ROLL') {
    return {
      stack: [
        rule(page, { above: 3, below: 3 }),
        ...rows.map(([label, value, strong]) => pair(page, label, value, { bold: Boolean(strong), size: strong ? 10.5 : 8.5 })),
      ],
    }
  }
  const body = rows.map(([label, value, strong]): TableCell[] => [
    { text: label, fontSize: strong ? 11 : 9, bold: Boolean(strong), color: strong ? page.ink : page.soft },
    { text: value, fontSize: strong ? 11 : 9, bold: Boolean(strong), alignment: 'right', noWrap: true },
  ])
  return {
    unbreakable: true,
    columns: [
      { text: '', width: '*' },
      {
        width: 230,
        table: { widths: ['*', 'auto'], body },
        layout: {
          hLineWidth: (row: number) => (row > 0 && rows[row]?.[2] ? 0.8 : 0),
          vLineWidth: () => 0,
          hLineColor: () => page.ink,
          paddingLeft: () => 0,
          paddingRight: () => 0,
          paddingTop: (row: number) => (rows[row]?.[2] ? 5 : 2.5),
          paddingBottom: () => 2.5,
        },
      },
    ],
    margin: [0, 8, 0, 0],
  }
}

/** From the lines to the total, and to what is left of it where the reader may know. */
export function totalsBlock(page: Page, money: MoneyFacts, balance: BalanceFacts | null): Content {
  const { texts, say } = page
  const words = texts.totals
  const amount = (value: number) => say.money(value, money.currency)
  const { subtotal, discount, tax, total, taxName, taxMode, taxBasisPoints } = money
  const rate = say.percent(taxBasisPoints)
  return totalsTable(page, [
    ...(discount || (tax && taxMode === 'ADDED') ? [[words.subtotal, amount(subtotal)] as const] : []),
    ...(discount ? [[words.discount, `−${amount(discount)}`] as const] : []),
    ...(tax && taxMode === 'ADDED' ? [[words.taxAdded(taxName, rate), amount(tax)] as const] : []),
    [words.total, amount(total), true],
    ...(tax && taxMode === 'INCLUDED' ? [[words.taxIncluded(taxName, rate), amount(tax)] as const] : []),
    ...(balance
      ? [[words.paid, amount(balance.paid)] as const, [balance.balance === 0 ? words.settled : words.balance, amount(balance.balance), true] as const]
      : []),
  ])
}

/** "Tarjeta · 4412 · 1 USD = 950 CLP" */
export function paymentDetail({ texts, say }: Page, payment: PaymentFacts): string {
  const { exchange, reference, paidAmount, paidCurrency, currency } = payment
  const other = paidCurrency !== currency && say.money(Math.abs(paidAmount), paidCurrency)
  const rate = exchange && texts.receipt.exchange(exchange.base, say.rate(exchange.rate), exchange.base === currency ? paidCurrency : currency)
  return [payment.method, reference, other, rate, exchange?.source].filter(Boolean).join(' · ')
}

/** The money that was received and given back, oldest first. */
export function paymentsBlock(page: Page, payments: readonly PaymentFacts[]): Content[] {
  if (!payments.length) return []
  const { texts, say } = page
  const words = (payment: PaymentFacts) => `${texts.receipt.number(payment.number)} ${texts.receipt.kinds[payment.kind]}`
  if (page.paper === 'ROLL') {
    return [
      heading(page, texts.sections.payments),
      ...payments.flatMap((payment): Content[] => [
        pair(page, words(payment), say.money(payment.amount, payment.currency)),
        { text: `${say.day(payment.receivedAt)} · ${paymentDetail(page, payment)}`, fontSize: 8, margin: [0, 0, 0, 2] },
      ]),
    ]
  }
  const body: TableCell[][] = payments.map((payment) => [
    { text: say.day(payment.receivedAt), fontSize: 9, noWrap: true },
    { text: words(payment), fontSize: 9 },
    { text: paymentDetail(page, payment), fontSize: 9, color: page.soft },
    { text: say.money(payment.amount, payment.currency), fontSize: 9, alignment: 'right', noWrap: true },
  ])
  const head = [
    headCell(page, texts.facts.date),
    headCell(page, texts.titles.RECEIPT),
    headCell(page, texts.facts.method),
    headCell(page, texts.columns.total, true),
  ]
  const stack: Content[] = [
    heading(page, texts.sections.payments),
    { table: { headerRows: 1, dontBreakRows: true, widths: ['auto', 'auto', '*', 'auto'], body: [head, ...body] }, layout: listLayout(page) },
  ]
  // A few stand together, under their heading.
  return payments.length <= 12 ? [{ unbreakable: true, stack }] : stack
}
