const dayMs = 86_400_000

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Which month a word is, by its first three letters: dic, diciembre, dez., dezembro. */
function monthOf(word: string, locale: string): number {
  const names = Array.from({ length: 12 }, (_, month) =>
    new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' }).format(Date.UTC(2026, month, 15)),
  )
  return names.findIndex((name) => fold(name).slice(0, 3) === fold(word).slice(0, 3)) + 1
}

/**
 * A day as people type it: "5/12", "5-12-26", "05122026", "5 dic", "5 de dez de 2026". Without a year it is the one that lies
 * nearest to today.
 * @returns the ISO date; null where that is none
 */
export function readDay(typed: string, locale: string, today: Date = new Date()): string | null {
  const text = typed.trim()
  const packed = /^(\d{2})(\d{2})(\d{2}|\d{4})$/.exec(text)
  const parts = packed ? packed.slice(1) : text.split(/[\s/.,-]+/).filter((part) => part !== '' && fold(part) !== 'de')
  const [first, second, third] = parts
  if (!first || !second || parts.length > 3) return null
  // As a field of another program writes it.
  if (/^\d{4}$/.test(first) && third) return checked(Number(first), Number(second), Number(third))
  const month = /^\d+$/.test(second) ? Number(second) : monthOf(second, locale)
  if (third) return checked(third.length === 2 ? 2000 + Number(third) : Number(third), month, Number(first))
  const year = today.getFullYear()
  const near = [year - 1, year, year + 1].map((each) => checked(each, month, Number(first))).filter((day) => day !== null)
  return near.toSorted((a, b) => Math.abs(Date.parse(a) - today.getTime()) - Math.abs(Date.parse(b) - today.getTime()))[0] ?? null
}

function checked(year: number, month: number, day: number): string | null {
  if (!Number.isInteger(year) || year < 1900 || year > 2200) return null
  const date = new Date(Date.UTC(year, month - 1, day))
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && date.getTime() % dayMs === 0
  return real ? date.toISOString().slice(0, 10) : null
}
