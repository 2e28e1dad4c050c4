const largest = 2_147_483_647

/** The number in what was typed, with or without the company's prefix, #, zeros and the dots of thousands; null where there is none. */
export function orderNumberOf(prefix: string, typed: string): number | null {
  const rest = withoutPrefix(prefix, typed.trim()).replace(/(\d)[.\s](?=\d{3}(?:\D|$))/g, '$1')
  const digits = /^\D*0*(\d{1,10})\D*$/.exec(rest)?.[1]
  const number = Number(digits)
  return digits && number >= 1 && number <= largest ? number : null
}

function withoutPrefix(prefix: string, typed: string): string {
  if (!prefix) return typed
  const literal = typed.replace(/^#\s*/, '')
  if (literal.toUpperCase().startsWith(prefix.toUpperCase())) return literal.slice(prefix.length)
  // "OS 1042" and "os1042" for the prefix "OS-"; a prefix without letters must be typed as it is, or it would eat the number.
  const letters = prefix.replace(/[^\p{L}\p{N}]/gu, '')
  if (!/\p{L}/u.test(letters)) return typed
  const loose = new RegExp(`^\\W*${[...letters].join('\\W*')}`, 'i')
  return typed.replace(loose, '')
}
