import { Strokes } from '@amparo/contracts/staff/signatures'
import { describe, expect, it } from 'vitest'
import { beginStroke, extendStroke, type Point, pointAt, strokePath } from './stroke.ts'

describe('S1-11 what a finger draws', () => {
  it('is measured in the field of the contract, whatever the size on screen', () => {
    const rect = { left: 20, top: 100, width: 500, height: 200 }
    expect(pointAt(20, 100, rect)).toEqual([0, 0])
    expect(pointAt(270, 200, rect)).toEqual([500, 200])
    expect(pointAt(9_999, -5, rect)).toEqual([1000, 0])
  })

  it('never holds more than the contract takes, however long one draws', () => {
    let strokes: Point[][] = []
    for (let stroke = 0; stroke < 250; stroke++) {
      strokes = beginStroke(strokes, [0, stroke])
      strokes = extendStroke(
        strokes,
        Array.from({ length: 300 }, (_, step): Point => [(step * 7) % 1000, (step * 11) % 400]),
      )
    }
    expect(Strokes.safeParse(strokes).success).toBe(true)
  })

  it('leaves out a hand that trembles', () => {
    expect(
      extendStroke(
        [[[100, 100]]],
        [
          [101, 101],
          [110, 100],
        ],
      ),
    ).toEqual([
      [
        [100, 100],
        [110, 100],
      ],
    ])
  })

  it('is one line through all of it, and a dot where the pen only touched', () => {
    expect(
      strokePath([
        [0, 0],
        [10, 0],
        [20, 10],
      ]),
    ).toBe('M0 0Q10 0 15 5L20 10')
    expect(strokePath([[5, 5]])).toBe('M5 5l.1 0')
  })
})
