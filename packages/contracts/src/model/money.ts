/** How many digits the currency has after the decimal sign (ISO 4217): none for CLP, two for BRL. */
export function minorDigits(currency: string): number {
  return formatOf(currency, 'en').resolvedOptions().maximumFractionDigits ?? 2
}

const formats = new Map<string, Intl.NumberFormat>()

/** Kept: making one takes longer than all the rest. */
function formatOf(currency: string, locale: string): Intl.NumberFormat {
  const name = `${locale} ${currency}`
  const format = formats.get(name) ?? new Intl.NumberFormat(locale, { style: 'currency', currency, useGrouping: 'always' })
  formats.set(name, format)
  return format
}

const decimalSignOf = (locale: string) =>
  new Intl.NumberFormat(locale).formatToParts(1.5).find(({ type }) => type === 'decimal')?.value === '.' ? '.' : ','

const isGrouped = (whole: string, sign: string) => whole.split(sign).every((group, index) => (index === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(group))

interface Parts {
  whole: string
  decimals: string
}

function splitTyped(typed: string, digits: number, locale: string): Parts | null {
  const signs = [...typed].filter((character) => character === '.' || character === ',')
  const last = signs.at(-1)
  if (!last) return { whole: typed, decimals: '' }
  const before = typed.slice(0, typed.lastIndexOf(last))
  const after = typed.slice(typed.lastIndexOf(last) + 1)

  if (new Set(signs).size === 2) {
    const group = last === '.' ? ',' : '.'
    if (before.includes(last) || !isGrouped(before, group)) return null
    return { whole: before.replaceAll(group, ''), decimals: after }
  }
  const grouped = isGrouped(typed, last)
  if (signs.length > 1) return grouped ? { whole: typed.replaceAll(last, ''), decimals: '' } : null
  // One sign: three digits after it are thousands, unless it is the decimal sign of the locale and the currency has one.
  if (grouped && (digits === 0 || last !== decimalSignOf(locale))) return { whole: typed.replace(last, ''), decimals: '' }
  return after.length <= digits ? { whole: before, decimals: after } : null
}

/** The amount that a person typed ("12.990", "1.234,56", "R$ 20"), in minor units; null where it is none, or not an exact one. */
export function toMinor(text: string, currency: string, locale: string): number | null {
  const typed = text
    .replace(/[\s'’]/g, '')
    .replace(/^(-?)(?:[A-Za-z][A-Za-z.]*)?\p{Sc}?/u, '$1')
    .replace(/[A-Za-z]{0,2}\p{Sc}$/u, '')
    .replace(new RegExp(`${currency}$`, 'i'), '')
  const negative = typed.startsWith('-')
  const digits = minorDigits(currency)
  const parts = splitTyped(negative ? typed.slice(1) : typed, digits, locale)
  if (!parts || !/^\d*$/.test(parts.whole) || !/^\d*$/.test(parts.decimals) || parts.whole + parts.decimals === '') return null
  if (/[1-9]/.test(parts.decimals.slice(digits))) return null
  const minor = BigInt(parts.whole + parts.decimals.slice(0, digits).padEnd(digits, '0'))
  if (minor > BigInt(Number.MAX_SAFE_INTEGER)) return null
  return negative && minor > 0n ? -Number(minor) : Number(minor)
}

/** The amount as a decimal number in text, exact: 123456 BRL is "1234.56". */
export function toDecimal(amount: number, currency: string): string {
  const digits = minorDigits(currency)
  const text = String(Math.abs(amount)).padStart(digits + 1, '0')
  const sign = amount < 0 ? '-' : ''
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`
}

/** As people of the locale write it: $12.990, R$ 1.234,56. */
export function formatMoney(amount: number, currency: string, locale: string): string {
  return formatOf(currency, locale).format(toDecimal(amount, currency) as Intl.StringNumericLiteral)
}
