import type { WarrantyTerm, WarrantyUnit } from '@amparo/contracts/model/warranties'
import type { Part } from '@amparo/contracts/staff/parts'

/** How a part stands today, from what is stored of it. */
export function coverOf(
  { warrantyValue, replacesId, coverUntil }: { warrantyValue: number | null; replacesId: string | null; coverUntil: string | null },
  today: string,
): Part['cover'] {
  if (warrantyValue === null && replacesId === null) return { state: 'NONE', until: null }
  if (coverUntil === null) return { state: 'PENDING', until: null }
  return { state: today <= coverUntil ? 'ACTIVE' : 'OVER', until: coverUntil }
}

const unitNames = { DAYS: 'day', MONTHS: 'month', YEARS: 'year' } as const satisfies Record<WarrantyUnit, string>

/** "3 meses", "1 ano": as people of the locale say it. */
export function termText({ value, unit }: WarrantyTerm, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'unit', unit: unitNames[unit], unitDisplay: 'long' }).format(value)
}

/** A day of a filter, as PostgreSQL takes it: it has no year 0. */
export function storableDay(date: string): string {
  return date < '0001-01-01' ? '0001-01-01' : date
}

/**
 * One line of CSV (RFC 4180). A cell that a spreadsheet would take for a formula gets an apostrophe in front: words of a
 * customer must not become a command on a colleague's machine.
 */
export function csvLine(cells: readonly (string | number)[]): string {
  return `${cells.map((cell) => (typeof cell === 'number' ? cell : quoted(/^[=+\-@＝＋－＠\t\r\n]/.test(cell) ? `'${cell}` : cell))).join(',')}\r\n`
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
