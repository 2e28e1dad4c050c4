import { useEffect, useRef, useSyncExternalStore } from 'react'
import type { Texts } from '../i18n/es.ts'

export type ShortcutName = keyof Texts['shortcuts']['names']

interface Shortcut {
  /** One key as the keyboard names it, or two in a row: `g o`. */
  keys: string
  name: ShortcutName
  /** The page's own goes before the shell's where both know a key. */
  level: 'page' | 'shell'
  run: () => void
}

const registered = new Set<Shortcut>()
const watchers = new Set<() => void>()
const storage = 'amparo:shortcuts'
let snapshot: readonly Shortcut[] = []
let prefix: { key: string; until: number } | undefined

function changed(): void {
  snapshot = [...registered]
  for (const watcher of watchers) watcher()
}

/** Single keys can be switched off by those whose speech input or hands would set them off (WCAG 2.1.4). */
export function shortcutsAreOn(): boolean {
  return localStorage.getItem(storage) !== 'off'
}

export function switchShortcuts(on: boolean): void {
  if (on) localStorage.removeItem(storage)
  else localStorage.setItem(storage, 'off')
  changed()
}

export function useRegisteredShortcuts(): readonly Shortcut[] {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
    () => snapshot,
  )
}

export function useShortcut(keys: string, name: ShortcutName, run: () => void, { level = 'page' as Shortcut['level'], enabled = true } = {}): void {
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  useEffect(() => {
    if (!enabled) return
    const shortcut: Shortcut = { keys, name, level, run: () => latest.current() }
    registered.add(shortcut)
    changed()
    return () => {
      registered.delete(shortcut)
      changed()
    }
  }, [keys, name, level, enabled])
}

function find(keys: string): Shortcut | undefined {
  const known = snapshot.filter((shortcut) => shortcut.keys === keys)
  return known.findLast(({ level }) => level === 'page') ?? known.at(-1)
}

function isBusy(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false
  return Boolean(
    target.closest(
      'input:not([type=checkbox]), textarea, select, [contenteditable=true], [role=dialog], [role=menu], [role=listbox], [role=combobox]',
    ),
  )
}

document.addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
  if (!shortcutsAreOn() || isBusy(event.target)) return
  const key = event.key
  const sequence = prefix && prefix.until > Date.now() ? find(`${prefix.key} ${key}`) : undefined
  prefix = undefined
  const shortcut = sequence ?? find(key)
  if (shortcut) {
    event.preventDefault()
    shortcut.run()
  } else if (snapshot.some(({ keys }) => keys.startsWith(`${key} `))) {
    prefix = { key, until: Date.now() + 1_500 }
  }
})
