import { CallError } from '@amparo/web/api/call'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { showError, showToast } from '../ui/toast.tsx'
import { errorText } from './error-text.ts'
import { saveVersioned } from './save-versioned.ts'

interface Thing {
  id: string
  version: number
}

export interface FactSave<T, V> {
  /** What the person read when they began to change it. */
  base: T
  changes: Partial<V>
  /** How the thing looks with the change, for as long as the server has not said. */
  shown: Partial<T>
  /** What is said once it is saved; left out: which fact changed. */
  done?: string
}

interface Facts<T extends Thing, V extends object> {
  keyOf: (id: string) => readonly unknown[]
  read: (id: string) => Promise<T>
  write: (id: string, changes: Partial<V>, version: number) => Promise<T>
  /** The facts as they are changed. */
  valuesOf: (thing: T) => V
  words: {
    label: (field: keyof V & string) => string
    text: (field: keyof V & string, thing: T) => string
    /** Somebody else changed it, and the person would rather go on editing. */
    stale: string
  }
}

/**
 * Saves changes of a thing's facts: shown at once, with a way back. Where a colleague changed the same fact meanwhile,
 * the person is shown what and chooses.
 */
export function useFactEdit<T extends Thing, V extends object>({ keyOf, read, write, valuesOf, words }: Facts<T, V>) {
  const { t } = useTranslation()
  const client = useQueryClient()

  const save = async ({ base, changes, shown, done }: FactSave<T, V>): Promise<void> => {
    const { id } = base
    const key = keyOf(id)
    await client.cancelQueries({ queryKey: key })
    const before = client.getQueryData<T>(key)
    client.setQueryData<T>(key, (now) => now && { ...now, ...shown })
    let current = base
    try {
      const saved = await saveVersioned<T, V>(base, changes, {
        read: async () => {
          current = await read(id)
          return current
        },
        write: (body, version) => write(id, body, version),
        valuesOf,
        describe: (field, value) => {
          const theirs = value === valuesOf(current)[field]
          return { label: words.label(field), text: words.text(field, theirs ? current : { ...base, ...shown }) }
        },
      })
      client.setQueryData(key, saved)
      const names = Object.keys(changes) as (keyof V & string)[]
      showToast(done ?? t('timeline.changed', { name: words.label(names[0]!) }), {
        label: t('ui.undo'),
        run: () => {
          const was = valuesOf(base)
          const back = Object.fromEntries(names.map((name) => [name, was[name]])) as Partial<V>
          void save({ base: saved, changes: back, shown: {}, done: t('ui.edited') }).catch(() => undefined)
        },
      })
    } catch (error) {
      client.setQueryData(key, before)
      void client.invalidateQueries({ queryKey: key })
      showError(error instanceof CallError && error.code === 'version_stale' ? words.stale : errorText(t, error))
      throw error
    }
  }
  return save
}
