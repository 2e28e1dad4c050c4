import { Readable } from 'node:stream'
import type { Language } from '@amparo/contracts/common'
import { toDecimal } from '@amparo/contracts/model/money'
import type { PartFilter } from '@amparo/contracts/staff/parts'
import type { StaffCtx } from '../../context.ts'
import { partList as spanish } from '../../i18n/es/part-list.ts'
import { partList as portuguese } from '../../i18n/pt-BR/part-list.ts'
import { listParts } from './list-parts.ts'
import { csvLine, termText } from './rules.ts'

export type PartListTexts = typeof spanish
const texts: Record<Language, PartListTexts> = { es: spanish, 'pt-BR': portuguese }

type Page = Awaited<ReturnType<typeof listParts>>
/** Rows held in memory at a time, however many the file has. */
const chunk = 500
/** Without it, spreadsheets take UTF-8 for the machine's own letters. */
const byteOrderMark = '\ufeff'

/** The parts of a filter as CSV in the reader's language, as it is read (S1-25). */
export async function exportParts(ctx: StaffCtx, filter: PartFilter): Promise<Readable> {
  // Read before the answer begins, so that what goes wrong at once is still told as an error.
  const first = await listParts(ctx, { ...filter, limit: chunk })
  return Readable.from(linesOf(ctx, filter, first), { objectMode: false })
}

/** Such as "repuestos-2026-11-21.csv". */
export function exportName(ctx: StaffCtx, today: string): string {
  return `${texts[ctx.language].fileName}-${today}.csv`
}

async function* linesOf(ctx: StaffCtx, filter: PartFilter, first: Page): AsyncGenerator<string> {
  const { columns } = texts[ctx.language]
  yield byteOrderMark + csvLine(Object.values(columns))
  for (let page = first; ; ) {
    yield page.data.map((part) => csvLine(cellsOf(ctx.language, part))).join('')
    if (!page.nextCursor) return
    page = await listParts(ctx, { ...filter, limit: chunk, cursor: page.nextCursor })
  }
}

function cellsOf(language: Language, part: Page['data'][number]): string[] {
  const { currency } = part.unitPrice
  const cells: Record<keyof PartListTexts['columns'], string> = {
    usedOn: part.usedOn,
    order: part.order.code,
    customer: part.order.customer,
    description: part.description,
    quantity: String(part.quantity),
    unitPrice: toDecimal(part.unitPrice.amount, currency),
    total: toDecimal(part.total.amount, currency),
    currency,
    warranty: part.warranty ? termText(part.warranty, language) : '',
    cover: texts[language].cover[part.cover.state],
    until: part.cover.until ?? '',
    oldSerial: part.oldSerial,
    newSerial: part.newSerial,
    replaces: part.replaces?.order.code ?? '',
    addedBy: part.addedBy?.name ?? (part.fromEstimate ? texts[language].byCustomer : ''),
  }
  return Object.keys(texts[language].columns).map((column) => cells[column as keyof typeof cells])
}
