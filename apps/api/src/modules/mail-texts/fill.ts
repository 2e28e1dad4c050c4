/** {{a_place}}, with or without spaces around. */
const anyPlace = /\{\{([^{}]*)\}\}/g

/** However a person types it: "{{ Número }}" is {{numero}}. */
function plainName(typed: string): string {
  return typed.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase()
}

/** What is wrong with words of which only `known` places may stand in them: nothing, names that are none, or braces that close nothing. */
export function problemOf(words: string, known: readonly string[]): { code: 'unknown'; names: string[] } | { code: 'invalid' } | null {
  const names = [...words.matchAll(anyPlace)].map(([, name]) => name!)
  const unknown = names.filter((name) => !known.includes(plainName(name)))
  if (unknown.length) return { code: 'unknown', names: [...new Set(unknown.map((name) => name.trim()))] }
  return /\{\{|\}\}/.test(words.replaceAll(anyPlace, '')) ? { code: 'invalid' } : null
}

/** Whether a place stands in the words. */
export function hasPlace(words: string, name: string): boolean {
  return [...words.matchAll(anyPlace)].some(([, typed]) => plainName(typed!) === name)
}

/**
 * The words with each place filled in. It is done once: a value that looks like a place stays as it is. What comes out is
 * plain text, which the page of the mail escapes like any other.
 */
export function fill(words: string, values: Readonly<Record<string, string>>): string {
  return words.replaceAll(anyPlace, (whole, name: string) => values[plainName(name)] ?? whole)
}
