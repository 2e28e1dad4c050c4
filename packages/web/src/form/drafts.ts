const prefix = 'amparo:draft:'
/** Where the photos of drafts lie until they are sent: they are too large for localStorage. */
export const draftFiles = 'amparo'
const fortnight = 14 * 86_400_000

export interface Draft {
  savedAt: number
  /** Only what the person changed, by field. */
  values: Record<string, unknown>
}

export function readDraft(key: string): Draft | undefined {
  try {
    const draft = JSON.parse(localStorage.getItem(prefix + key) ?? 'null') as Draft | null
    if (draft && Date.now() - draft.savedAt < fortnight) return draft
  } catch {
    // An unreadable draft is as good as none.
  }
  clearDraft(key)
  return undefined
}

export function writeDraft(key: string, values: Draft['values']): void {
  try {
    if (!Object.keys(values).length) localStorage.removeItem(prefix + key)
    else localStorage.setItem(prefix + key, JSON.stringify({ savedAt: Date.now(), values } satisfies Draft))
  } catch {
    // A full or forbidden store costs the draft, not the form.
  }
}

export function clearDraft(key: string): void {
  localStorage.removeItem(prefix + key)
}

/** After a sign-out by hand nothing of what was typed stays on the machine. */
export function clearDrafts(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(prefix)) localStorage.removeItem(key)
  globalThis.indexedDB?.deleteDatabase(draftFiles)
}

/** The fields, at the top level, whose value differs from where it started. */
export function changedFields<T extends object>(values: T, initial: Partial<T> | undefined): Partial<T> {
  return Object.fromEntries(
    Object.entries(values).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(initial?.[key as keyof T])),
  ) as Partial<T>
}
