/// <reference types="node" />
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '@amparo/contracts/model/languages'
import { incompletePlurals, textKeys } from '@amparo/web/i18n/plural'
import { describe, expect, it } from 'vitest'
import { texts as esPages } from './es.ts'
import { firstTexts as esFirst } from './es-first.ts'
import { texts as ptPages } from './pt-BR.ts'
import { firstTexts as ptFirst } from './pt-BR-first.ts'

const es = { ...esFirst, ...esPages }
const others: Record<Exclude<Language, 'es'>, object> = { 'pt-BR': { ...ptFirst, ...ptPages } }

const src = join(import.meta.dirname, '..')
/** The errors are the contract's: the API may answer any of them. */
const { errors, fieldErrors, ...own } = es

/** Every literal in the pages that may name a text; a template counts for whatever its holes may hold. */
function namesInPages(): { exact: Set<string>; patterns: RegExp[] } {
  const sources = globSync('**/*.{ts,tsx}', { cwd: src })
    .filter((file) => !file.startsWith('i18n/') && !file.endsWith('.test.ts'))
    .map((file) => readFileSync(join(src, file), 'utf8'))
  const exact = new Set<string>()
  const patterns: RegExp[] = []
  for (const source of sources) {
    for (const [, name] of source.matchAll(/'([a-zA-Z][\w.-]*)'/g)) exact.add(name!)
    for (const [, name] of source.matchAll(/`([a-zA-Z][\w.]*\.(?:\$\{[^`]*?\}|[\w.])+)`/g)) {
      patterns.push(
        new RegExp(
          `^${name!
            .replace(/\$\{[^}]*\}/g, '\0')
            .replaceAll('.', '\\.')
            .replaceAll('\0', '[^.]+')}$`,
        ),
      )
    }
  }
  return { exact, patterns }
}

describe('texts', () => {
  it.each(Object.entries(others))('are the same in %s as in Spanish', (_, texts) => {
    expect(textKeys(texts)).toEqual(textKeys(es))
  })

  it('name every plural class', () => {
    expect(incompletePlurals([es, ...Object.values(others)].flatMap((texts) => textKeys(texts)))).toEqual([])
  })

  it('are all used', () => {
    const { exact, patterns } = namesInPages()
    const unused = textKeys(own)
      .map((key) => key.replace(/_(?:one|many|other)$/, ''))
      .filter((key) => !exact.has(key) && !patterns.some((pattern) => pattern.test(key)))
    expect([...new Set(unused)]).toEqual([])
  })

  it.each(Object.entries(others))('use the same blanks in %s as in Spanish', (_, other) => {
    const blanks = (texts: object, key: string) => {
      const text = key.split('.').reduce<unknown>((part, name) => (part as Record<string, unknown>)[name], texts) as string
      return [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort()
    }
    for (const key of textKeys(es)) expect({ key, blanks: blanks(other, key) }).toEqual({ key, blanks: blanks(es, key) })
  })
})
