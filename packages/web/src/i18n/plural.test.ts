import { languages } from '@amparo/contracts/model/languages'
import { describe, expect, it } from 'vitest'
import { incompletePlurals, textKeys } from './plural.ts'

describe('counting texts', () => {
  it.each(languages)('%s has a class for millions, which is why every counting text needs it', (language) => {
    expect(new Intl.PluralRules(language).select(1_000_000)).toBe('many')
  })

  it('names the classes that a counting text lacks', () => {
    const keys = textKeys({ a: { x_one: '', x_other: '' }, b: 'no count', c: { y_one: '', y_many: '', y_other: '' } })
    expect(incompletePlurals(keys)).toEqual(['a.x_many'])
  })
})
