export const mostAtOnce = 200

const range = /^(\D*)(\d+)\s*(?:-|–|al|até|a|à)\s*(\D*)(\d+)$/i

/**
 * The units that a list of names stands for: separated by commas or lines, "101-108" for each in between, "A101-A104" too.
 * Each once, in the order in which they are named.
 */
export function unitNames(text: string): string[] {
  const names = text.split(/[,;\n]+/).flatMap((part) => {
    const name = part.trim().replace(/\s+/g, ' ')
    const [, before, first, beforeLast, last] = range.exec(name) ?? []
    if (!first || !last || (beforeLast && beforeLast !== before)) return name ? [name] : []
    const [from, to] = [Number(first), Number(last)]
    if (to < from || to - from >= mostAtOnce) return [name]
    return Array.from({ length: to - from + 1 }, (_, step) => `${before}${String(from + step).padStart(first.length, '0')}`)
  })
  return [...new Set(names)]
}

/** The floor that a unit's number says where it has three digits or more: 101 is on the first, 1203 on the twelfth. */
export function floorOf(name: string): string {
  const digits = /\d{3,4}$/.exec(name)?.[0]
  return digits ? String(Number(digits.slice(0, -2)) || '') : ''
}
