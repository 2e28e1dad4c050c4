import type { Random } from '../random.ts'
import { box, disc, gradient, height, moved, polyline, shadowOf, trace, width } from './scene.ts'

const wide = -200
const over = width + 400
const high = height + 400

/** The silicone mat of a repair bench, with its printed grid. */
export function mat(random: Random, color = '#2c5f7c', line = '#3f7b9b'): string {
  const grid = Array.from({ length: 26 }, (_, place) => {
    const at = wide + place * 80
    return (
      polyline(
        [
          [at, wide],
          [at, high],
        ],
        { stroke: line, line: place % 4 === 0 ? 3 : 1, opacity: 0.5 },
      ) +
      polyline(
        [
          [wide, at],
          [over, at],
        ],
        { stroke: line, line: place % 4 === 0 ? 3 : 1, opacity: 0.5 },
      )
    )
  }).join('')
  const stains = Array.from({ length: 14 }, () =>
    disc(random.int(0, width), random.int(0, height), random.int(20, 120), {
      fill: random.chance(0.5) ? '#0d2735' : '#6fa3bd',
      opacity: 0.1,
      filter: 'soft30',
    }),
  ).join('')
  const cuts = Array.from({ length: 18 }, () => {
    const [x, y] = [random.int(0, width), random.int(0, height)]
    return polyline(
      [
        [x, y],
        [x + random.int(-90, 90), y + random.int(-60, 60)],
      ],
      { stroke: '#8fb7c9', line: 1.2, opacity: 0.35 },
    )
  }).join('')
  return box(wide, wide, over, high, 0, { fill: color }) + grid + stains + cuts
}

/** Planks, lengthwise. */
export function wood(random: Random, tones: readonly string[] = ['#a9784a', '#9c6c40', '#b08154', '#94653b']): string {
  const planks = Array.from({ length: 6 }, (_, place) => {
    const top = wide + place * 290
    const grain = Array.from({ length: 26 }, () => {
      const y = top + random.next() * 285
      const bend = random.int(-14, 14)
      return trace(`M${wide} ${y}C${width * 0.3} ${y + bend} ${width * 0.6} ${y - bend} ${over} ${y + bend / 2}`, {
        stroke: random.chance(0.6) ? '#5b3818' : '#d9ad7a',
        line: random.next() * 3 + 0.6,
        opacity: 0.1 + random.next() * 0.22,
      })
    }).join('')
    const knot = random.chance(0.5)
      ? disc(
          random.int(100, width),
          top + random.int(60, 220),
          random.int(14, 30),
          { fill: '#5a3617', opacity: 0.4, filter: 'soft6' },
          random.int(8, 14),
        )
      : ''
    return (
      box(wide, top, over, 290, 0, { fill: random.pick(tones) }) + grain + knot + box(wide, top + 286, over, 5, 0, { fill: '#2c1a0b', opacity: 0.6 })
    )
  })
  return planks.join('')
}

/** A counter of light laminate, speckled. */
export function counter(random: Random, color = '#d8d6d0'): string {
  const specks = Array.from({ length: 420 }, () =>
    disc(random.int(wide, over), random.int(wide, high), random.next() * 2.6 + 0.6, {
      fill: random.pick(['#9b978d', '#f6f4ef', '#b7a68c', '#7d7a74']),
      opacity: 0.5,
    }),
  ).join('')
  return box(wide, wide, over, high, 0, { fill: color }) + specks
}

/** Brushed metal. */
export function steel(random: Random, color = '#8d949b'): string {
  const strokes = Array.from({ length: 170 }, () => {
    const y = random.int(wide, high)
    const x = random.int(wide, width)
    return polyline(
      [
        [x, y],
        [x + random.int(200, 1100), y + random.int(-2, 2)],
      ],
      {
        stroke: random.chance(0.5) ? '#e7ecf0' : '#4d545b',
        line: random.next() * 2 + 0.5,
        opacity: 0.16,
      },
    )
  }).join('')
  return box(wide, wide, over, high, 0, { fill: color }) + strokes
}

/** A wall above a floor, the line between them at `y`. */
export function room(random: Random, { wall, floor, y, tiles }: { wall: string; floor: string; y: number; tiles?: number | undefined }): string {
  const rows: string[] = []
  if (tiles) {
    for (let top = wide, row = 0; top < y; top += tiles / 2, row++)
      for (let left = wide - (row % 2) * (tiles / 2); left < over; left += tiles)
        rows.push(
          box(left, top, tiles - 5, tiles / 2 - 5, 4, { fill: random.pick(['#ffffff', '#f3efe8', '#e4dfd5']), opacity: 0.3 + random.next() * 0.15 }),
        )
  }
  const boards = Array.from({ length: 9 }, (_, place) =>
    polyline(
      [
        [800 + (place - 4) * 230, y],
        [800 + (place - 4) * 520, high],
      ],
      { stroke: '#000', line: 3, opacity: 0.16 },
    ),
  ).join('')
  return (
    box(wide, wide, over, y - wide, 0, { fill: wall }) +
    rows.join('') +
    box(wide, y, over, high, 0, { fill: floor }) +
    boards +
    box(wide, y - 26, over, 26, 0, { fill: '#ffffff', opacity: 0.35 }) +
    box(wide, y, over, 60, 0, { fill: '#000', opacity: 0.28, filter: 'soft14' })
  )
}

export function screwdriver(x: number, y: number, turn: number, color: string): string {
  const whole = (how: object) => box(-250, -16, 250, 32, 14, how) + box(0, -5, 230, 10, 3, how)
  return moved(
    x,
    y,
    turn,
    shadowOf(whole, 10, 16) +
      box(-250, -16, 250, 32, 14, { fill: color }) +
      box(-240, -12, 225, 8, 4, { fill: '#fff', opacity: 0.3 }) +
      Array.from({ length: 7 }, (_, place) => box(-210 + place * 24, -16, 7, 32, 3, { fill: '#000', opacity: 0.22 })).join('') +
      box(-256, -13, 26, 26, 12, { fill: '#1b1d20' }) +
      box(0, -5, 230, 10, 3, { fill: '#b9c0c6' }) +
      box(0, -4, 230, 3, 1, { fill: '#fff', opacity: 0.7 }),
  )
}

export function tweezers(x: number, y: number, turn: number): string {
  const legs = (how: object) =>
    polyline(
      [
        [0, 0],
        [190, -14],
        [360, -3],
      ],
      { ...how },
    ) +
    polyline(
      [
        [0, 0],
        [190, 14],
        [360, 3],
      ],
      { ...how },
    )
  return moved(
    x,
    y,
    turn,
    moved(10, 18, 0, legs({ stroke: '#000', line: 14, opacity: 0.35, filter: 'soft6' })) +
      legs({ stroke: '#7a828a', line: 13 }) +
      legs({ stroke: '#e6ebef', line: 4, opacity: 0.8 }),
  )
}

export function screws(random: Random, x: number, y: number, count: number, spread: number): string {
  return Array.from({ length: count }, () => {
    const [cx, cy, r] = [x + (random.next() - 0.5) * spread, y + (random.next() - 0.5) * spread * 0.6, 6 + random.next() * 4]
    const turn = random.int(0, 90)
    return (
      disc(cx + 3, cy + 5, r, { fill: '#000', opacity: 0.4, filter: 'soft2' }) +
      disc(cx, cy, r, { fill: '#aab2b9' }) +
      disc(cx - 1, cy - 1, r * 0.7, { fill: '#d8dee3' }) +
      moved(cx, cy, turn, box(-r * 0.6, -1.4, r * 1.2, 2.8, 1, { fill: '#3f464c' }) + box(-1.4, -r * 0.6, 2.8, r * 1.2, 1, { fill: '#3f464c' }))
    )
  }).join('')
}

/** A small magnetic dish with screws in it. */
export function dish(random: Random, x: number, y: number): string {
  return (
    shadowOf((how) => disc(x, y, 105, how, 98)) +
    disc(x, y, 105, { fill: '#9aa2a9' }, 98) +
    disc(x, y, 90, { fill: '#5e666d' }, 83) +
    disc(x - 12, y - 14, 78, { fill: '#737c84' }, 70) +
    screws(random, x, y, 11, 95)
  )
}

export const glassSheen = gradient(
  'sheen',
  [
    [0, '#ffffff', 0.32],
    [0.4, '#ffffff', 0.06],
    [0.41, '#ffffff', 0],
    [1, '#ffffff', 0.1],
  ],
  [0, 0, 1, 1],
)
