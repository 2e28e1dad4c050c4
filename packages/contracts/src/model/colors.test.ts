import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contrast, inkOn, readableOn } from './colors.ts'

const color = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)

describe('colors', () => {
  it('contrast is that of WCAG 2', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
  })

  it('ink on any colour reads at 4.5 to 1', () => {
    fc.assert(fc.property(color, (ground) => contrast(inkOn(ground), ground) >= 4.5))
  })

  it('any colour is moved until it reads on light and on dark, and not where it reads already', () => {
    fc.assert(fc.property(color, fc.constantFrom('#ffffff', '#1d2125'), (ink, ground) => contrast(readableOn(ink, ground), ground) >= 4.5))
    expect(readableOn('#0b6e6e', '#ffffff')).toBe('#0b6e6e')
  })
})
