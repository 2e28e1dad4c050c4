/** The rate that a person typed ("36,52", "4.050,5"), as the contract takes it; null where it is none. */
export function readRate(typed: string, decimalSign: '.' | ','): string | null {
  const text = typed.replace(/[\s'’]/g, '')
  if (!/^\d[\d.,]*$/.test(text)) return null
  const signs = [...text].filter((character) => character === '.' || character === ',')
  const last = signs.at(-1)
  // Two signs: the last one is the decimal sign. One: it is, unless it stands before three digits where the place writes the other.
  const single = signs.length === 1
  const grouped = !!last && text.length - text.lastIndexOf(last) === 4
  const decimal = last && (new Set(signs).size === 2 || (single && !(grouped && last !== decimalSign))) ? last : null
  if (decimal && text.split(decimal).length > 2) return null
  const [whole, decimals = ''] = decimal ? text.split(decimal) : [text]
  const digits = whole!.replace(/[.,]/g, '').replace(/^0+(?=\d)/, '')
  const rate = decimals ? `${digits}.${decimals}` : digits
  return /^\d{1,12}(\.\d{1,8})?$/.test(rate) && Number(rate) > 0 ? rate : null
}

const usualBases = ['USD', 'EUR']

/** The currency of which people say the price in the other: a dollar is so many bolívares, not the other way round. */
export function usualBase(one: string, other: string): string {
  return usualBases.find((base) => base === one || base === other) ?? one
}
