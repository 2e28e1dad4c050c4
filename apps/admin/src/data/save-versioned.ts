import { CallError } from '@amparo/web/api/call'
import { askConflict } from '../ui/conflict-notice.tsx'

interface Versioned {
  version: number
}

interface Options<T extends Versioned, V extends object> {
  read: () => Promise<T>
  write: (changes: Partial<V>, version: number) => Promise<T>
  /** The thing as its form holds it. */
  valuesOf: (thing: T) => V
  /** A field and a value of it in words, for whoever has to choose. */
  describe: (field: keyof V & string, value: unknown) => { label: string; text: string }
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/**
 * Saves changes made on what was read. Where somebody else saved in between, fields that only one of the two touched
 * are merged without a word; for those that both touched, the person chooses.
 * @throws CallError `version_stale` where they would rather go on editing
 */
export async function saveVersioned<T extends Versioned, V extends object>(base: T, changes: Partial<V>, options: Options<T, V>): Promise<T> {
  try {
    return await options.write(changes, base.version)
  } catch (error) {
    if (!(error instanceof CallError) || error.code !== 'version_stale') throw error
    const current = await options.read()
    const before = options.valuesOf(base)
    const theirs = options.valuesOf(current)
    const clashing = (Object.keys(changes) as (keyof V & string)[]).filter(
      (key) => !same(before[key], theirs[key]) && !same(changes[key], theirs[key]),
    )
    if (!clashing.length) return saveVersioned(current, changes, options)

    const choice = await askConflict(
      clashing.map((key) => {
        const { label, text } = options.describe(key, changes[key])
        return { key, label, mine: text, theirs: options.describe(key, theirs[key]).text }
      }),
    )
    if (!choice) throw error
    const kept = Object.fromEntries(Object.entries(changes).filter(([key]) => !choice.theirs.includes(key))) as Partial<V>
    return Object.keys(kept).length ? saveVersioned(current, kept, options) : current
  }
}
