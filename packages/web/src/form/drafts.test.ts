import { beforeEach, describe, expect, it, vi } from 'vitest'
import { changedFields, clearDraft, clearDrafts, readDraft, writeDraft } from './drafts.ts'

/** The browser's store, as far as drafts use it. */
class Store {
  [key: string]: unknown
  getItem(key: string) {
    return (this[key] as string | undefined) ?? null
  }
  setItem(key: string, value: string) {
    this[key] = value
  }
  removeItem(key: string) {
    delete this[key]
  }
}

beforeEach(() => {
  vi.stubGlobal('localStorage', new Store())
})

describe('drafts', () => {
  it('bring back what was typed, until it is saved', () => {
    writeDraft('demo:ana:customer:new', { name: 'Camila' })
    expect(readDraft('demo:ana:customer:new')?.values).toEqual({ name: 'Camila' })
    clearDraft('demo:ana:customer:new')
    expect(readDraft('demo:ana:customer:new')).toBeUndefined()
  })

  it('are forgotten once nothing is left of them', () => {
    writeDraft('k', { name: 'Camila' })
    writeDraft('k', {})
    expect(readDraft('k')).toBeUndefined()
  })

  it('grow too old after two weeks', () => {
    vi.useFakeTimers({ now: new Date('2026-11-01T12:00:00Z') })
    writeDraft('k', { name: 'Camila' })
    vi.setSystemTime(new Date('2026-11-15T11:00:00Z'))
    expect(readDraft('k')).toBeDefined()
    vi.setSystemTime(new Date('2026-11-15T12:00:01Z'))
    expect(readDraft('k')).toBeUndefined()
    vi.useRealTimers()
  })

  it('survive a store that holds rubbish', () => {
    localStorage.setItem('amparo:draft:k', '{"savedAt":')
    expect(readDraft('k')).toBeUndefined()
  })

  it('all go when somebody signs out, and nothing else does', () => {
    writeDraft('one', { a: 1 })
    writeDraft('two', { a: 1 })
    localStorage.setItem('amparo:language', 'es')
    clearDrafts()
    expect([readDraft('one'), readDraft('two')]).toEqual([undefined, undefined])
    expect(localStorage.getItem('amparo:language')).toBe('es')
  })
})

describe('changed fields', () => {
  it('are those whose value differs from where it started, lists by their content', () => {
    const initial = { name: 'Ana', phones: [{ e164: '+56987654321' }], notes: '' }
    expect(changedFields({ name: 'Ana', phones: [{ e164: '+56987654321' }], notes: 'llamar tarde' }, initial)).toEqual({ notes: 'llamar tarde' })
    expect(changedFields<Partial<typeof initial>>({ ...initial, phones: [] }, initial)).toEqual({ phones: [] })
  })
})
