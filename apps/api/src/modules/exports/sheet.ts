import { csvLine } from '../parts/rules.ts'

export type Cell = string | number | Date | null

/** How a column is written: a day and a moment as dates on the company's clock, an amount as a number. */
export type CellKind = 'TEXT' | 'DAY' | 'MOMENT' | 'AMOUNT'

export interface Column<R> {
  title: string
  kind: CellKind
  /** In characters. */
  width: number
  cell: (row: R) => Cell
}

/** A list to be written: what it has to say of each row, and the rows, a batch at a time. */
export interface Sheet<R> {
  name: string
  columns: Column<R>[]
  /** How many rows there are. */
  count: () => Promise<number>
  batches: () => AsyncIterable<R[]>
}

const formats: Record<CellKind, string | undefined> = { TEXT: undefined, DAY: 'dd/mm/yyyy', MOMENT: 'dd/mm/yyyy hh:mm', AMOUNT: '#,##0.##' }

interface Writing {
  /** IANA */
  timeZone: string
  /** Told how many rows were written so far, after each batch; the file goes on once it is done. */
  progress: (done: number) => Promise<void>
}

/** The file as it is made, never more of it in memory than a batch. */
export function writeSheet<R>(sheet: Sheet<R>, format: 'XLSX' | 'CSV', writing: Writing): AsyncIterable<Uint8Array | string> {
  return format === 'CSV' ? csvOf(sheet, writing) : xlsxOf(sheet, writing)
}

async function* xlsxOf<R>(sheet: Sheet<R>, writing: Writing): AsyncGenerator<Uint8Array> {
  // The server starts without it.
  const { writeXlsxStream } = await import('hucre/xlsx')
  yield* writeXlsxStream(cellsOf(sheet, writing), {
    name: sheet.name,
    columns: sheet.columns.map(({ title, kind, width }) => ({ header: title, width, ...(formats[kind] && { numFmt: formats[kind] }) })),
    freezePane: { rows: 1 },
  })
}

async function* cellsOf<R>({ columns, batches }: Sheet<R>, { timeZone, progress }: Writing): AsyncGenerator<Cell[]> {
  const wall = wallClock(timeZone)
  let done = 0
  for await (const batch of batches()) {
    for (const row of batch) {
      yield columns.map(({ cell, kind }) => {
        const value = cell(row)
        // A spreadsheet knows no zones: what a clock on the company's wall showed is written as if it were UTC.
        return value instanceof Date ? new Date(`${wall(value)}Z`) : kind === 'DAY' && value ? new Date(`${value}T00:00:00Z`) : value
      })
    }
    done += batch.length
    await progress(done)
  }
}

/** Without it, spreadsheets take UTF-8 for the machine's own letters. */
const byteOrderMark = '\ufeff'

async function* csvOf<R>({ columns, batches }: Sheet<R>, { timeZone, progress }: Writing): AsyncGenerator<string> {
  const wall = wallClock(timeZone)
  yield byteOrderMark + csvLine(columns.map(({ title }) => title))
  let done = 0
  for await (const batch of batches()) {
    yield batch
      .map((row) =>
        csvLine(
          columns.map(({ cell }) => {
            const value = cell(row)
            return value instanceof Date ? wall(value).slice(0, 16).replace('T', ' ') : (value ?? '')
          }),
        ),
      )
      .join('')
    done += batch.length
    await progress(done)
  }
}

/** A moment as a clock in the zone shows it: "2026-11-21T15:04:05". */
function wallClock(timeZone: string): (at: Date) => string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
  return (at) => format.format(at).replace(' ', 'T')
}
