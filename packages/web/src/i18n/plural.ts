/** A text that counts: Spanish and Portuguese have a class of their own for millions ("1 000 000 de órdenes"). */
export const pluralClasses = ['one', 'many', 'other'] as const

/** Every key of a tree of texts as the address it is asked by, e.g. `orders.count_one`. */
export function textKeys(texts: object, prefix = ''): string[] {
  return Object.entries(texts).flatMap(([key, value]) => (typeof value === 'string' ? [prefix + key] : textKeys(value as object, `${prefix}${key}.`)))
}

/** Counting keys that lack one of the plural classes. */
export function incompletePlurals(keys: readonly string[]): string[] {
  const known = new Set(keys)
  const counting = new Set(keys.flatMap((key) => /^(.+)_(?:one|many|other)$/.exec(key)?.[1] ?? []))
  return [...counting].flatMap((base) => pluralClasses.map((name) => `${base}_${name}`).filter((key) => !known.has(key)))
}
