import type { Random } from '../random.ts'
import { box, disc, drawScene, gradient, moved, polyline, shadowOf, trace, words } from './scene.ts'
import { mat, screwdriver, steel, tweezers } from './surfaces.ts'

interface Mask {
  base: string
  copper: string
  silk: string
}

const green: Mask = { base: '#0f5a3c', copper: '#1f8a5f', silk: '#dff2e6' }
const blue: Mask = { base: '#123a6b', copper: '#2a66a8', silk: '#e2ecf8' }
const olive: Mask = { base: '#2c4420', copper: '#4c6b35', silk: '#e4ecd8' }

/** A board seen close: traces at right angles and 45°, vias, chips with legs, capacitors. */
function board(random: Random, { base, copper, silk }: Mask): string {
  const traces = Array.from({ length: 110 }, () => {
    let [x, y] = [random.int(-150, 1750), random.int(-150, 1350)]
    const points: [number, number][] = [[x, y]]
    for (let bend = 0; bend < 4; bend++) {
      const step = random.int(40, 240)
      const [dx, dy] = random.pick([
        [1, 0],
        [0, 1],
        [-1, 0],
        [0, -1],
        [0.7, 0.7],
        [-0.7, 0.7],
      ] as [number, number][])
      ;[x, y] = [x + dx * step, y + dy * step]
      points.push([x, y])
    }
    return polyline(points, { stroke: copper, line: random.pick([3, 4, 5, 9]), opacity: 0.8 })
  }).join('')
  const vias = Array.from({ length: 120 }, () => {
    const [x, y] = [random.int(-100, 1700), random.int(-100, 1300)]
    return disc(x, y, 7, { fill: '#c9a24b' }) + disc(x, y, 3.4, { fill: '#1a1408' })
  }).join('')
  const resistors = Array.from({ length: 90 }, () => {
    const [x, y, turn] = [random.int(-60, 1660), random.int(-60, 1260), random.pick([0, 90])]
    return moved(
      x,
      y,
      turn,
      box(-21, -9, 42, 22, 2, { fill: '#000', opacity: 0.35 }) +
        box(-22, -11, 44, 22, 3, { fill: '#cfd4d8' }) +
        box(-13, -11, 26, 22, 1, { fill: random.pick(['#1b1d20', '#a6855a', '#8e7349']) }),
    )
  }).join('')
  const chip = (x: number, y: number, w: number, h: number, label: string) => {
    const legs = Array.from({ length: Math.floor(w / 22) }, (_, place) => box(x + 10 + place * 22, y - 14, 10, h + 28, 1, { fill: '#c4cad0' })).join(
      '',
    )
    return (
      box(x + 8, y + 12, w, h, 4, { fill: '#000', opacity: 0.45, filter: 'soft6' }) +
      legs +
      box(x, y, w, h, 5, { fill: '#17191c' }) +
      box(x, y, w, 6, 3, { fill: '#fff', opacity: 0.14 }) +
      disc(x + 22, y + 22, 8, { fill: '#2c3034' }) +
      words(x + 30, y + h / 2, Math.min(34, w / 8), label, '#9aa2a8') +
      words(x + 30, y + h / 2 + 36, Math.min(24, w / 11), `${random.int(2118, 2544)}A`, '#7d858b')
    )
  }
  const can = (x: number, y: number, r: number) =>
    disc(x + 10, y + 14, r, { fill: '#000', opacity: 0.45, filter: 'soft6' }) +
    disc(x, y, r, { fill: '#8f969c' }) +
    disc(x - 3, y - 4, r * 0.9, { fill: '#d9dee2' }) +
    trace(`M${x - r * 0.85} ${y - r * 0.2}A${r} ${r} 0 0 1 ${x - r * 0.1} ${y - r * 0.9}L${x - r * 0.3} ${y - r * 0.5}Z`, { fill: '#16181b' }) +
    words(x, y + 14, r * 0.42, '220', '#4a5157', { anchor: 'middle' })
  return (
    box(-300, -300, 2300, 1900, 0, { fill: base }) +
    traces +
    vias +
    resistors +
    chip(520, 330, 360, 320, 'PMU 8916') +
    chip(1080, 210, 240, 170, 'NAND') +
    chip(1120, 780, 300, 200, 'IFX 3200') +
    chip(180, 760, 220, 150, 'TPS51') +
    can(240, 300, 72) +
    can(400, 240, 52) +
    can(980, 980, 78) +
    box(640, 880, 180, 130, 8, { fill: '#6f5a3d' }) +
    box(656, 896, 148, 98, 6, { fill: '#8b7350' }) +
    words(560, 300, 24, 'U3100', silk) +
    words(1090, 190, 24, 'U1501', silk) +
    words(200, 740, 22, 'PQ302', silk)
  )
}

const magnified = (random: Random, mask: Mask, more = '', lamp: [number, number] = [0.35, 0.2]) =>
  drawScene(random, { surface: board(random, mask), content: more, lamp, dark: 0.85, warmth: '#eaf6ff' })

export const boardWhole = (random: Random) => magnified(random, green, tweezers(1240, 1010, 198))

export function boardBurnt(random: Random): string {
  const [x, y] = [300, 840]
  const soot = Array.from({ length: 46 }, () => {
    const [angle, away] = [random.next() * Math.PI * 2, random.next() * 190]
    return disc(x + Math.cos(angle) * away, y + Math.sin(angle) * away, random.int(14, 60), {
      fill: random.pick(['#0b0705', '#1e120a', '#3a2413']),
      opacity: 0.32,
      filter: 'soft6',
    })
  }).join('')
  return magnified(
    random,
    blue,
    disc(x, y, 260, { fill: '#2b1708', opacity: 0.6, filter: 'soft60' }) +
      soot +
      trace(`M${x - 60} ${y - 30}l40 -30 50 20 30 -24 20 60 -34 40 -60 10 -50 -26Z`, { fill: '#050302' }) +
      trace(`M${x - 30} ${y - 10}l40 -20 30 30 -50 30Z`, { fill: '#6e4a2a' }) +
      disc(x + 4, y + 2, 15, { fill: '#c98d4f' }) +
      disc(x, y, 250, { stroke: '#ffd24a', line: 7, opacity: 0.95 }),
  )
}

export function boardCorroded(random: Random): string {
  const patch = (cx: number, cy: number, spread: number) =>
    disc(cx, cy, spread, { fill: '#8fd9c8', opacity: 0.3, filter: 'soft30' }, spread * 0.7) +
    Array.from({ length: 420 }, () => {
      const [angle, away] = [random.next() * Math.PI * 2, random.next() ** 0.8 * spread]
      const [x, y, size] = [cx + Math.cos(angle) * away, cy + Math.sin(angle) * away * 0.75, 2 + random.next() * 11]
      const edge = Array.from({ length: 6 }, (_, corner) => {
        const far = size * (0.5 + random.next() * 0.8)
        return [x + Math.cos(corner * 1.05) * far, y + Math.sin(corner * 1.05) * far] as const
      })
      return polyline(edge, { fill: random.pick(['#7fd6c2', '#a9ead9', '#4fae9b', '#eef7f2', '#8a6b3a', '#d8efe6']), opacity: 0.55 }, true)
    }).join('')
  return magnified(
    random,
    olive,
    patch(430, 520, 210) +
      patch(1040, 700, 250) +
      patch(820, 250, 120) +
      trace('M180 690 Q460 560 760 760 T1420 690', { stroke: '#d9efe8', line: 5, opacity: 0.35 }),
    [0.6, 0.2],
  )
}

export function multimeter(random: Random): string {
  const dial = Array.from({ length: 20 }, (_, mark) => moved(0, 210, mark * 18, box(-3, -178, 6, 22, 2, { fill: '#e8ecef', opacity: 0.8 }))).join('')
  const reading = random.pick(['0.L', '12.06', '22.4', '3.82'])
  return drawScene(random, {
    defs:
      gradient('shell', [
        [0, '#f3c531'],
        [1, '#d79a12'],
      ]) +
      gradient('lcd', [
        [0, '#b9c7ad'],
        [1, '#9dae92'],
      ]),
    surface: steel(random, '#6f777e'),
    content:
      trace('M720 1000 C760 1200 980 1150 1050 900 S1300 560 1440 430', { stroke: '#000', line: 20, opacity: 0.35, filter: 'soft6' }) +
      trace('M720 990 C760 1190 980 1140 1050 890 S1300 550 1440 420', { stroke: '#b32020', line: 15 }) +
      trace('M560 1000 C500 1240 260 1180 240 900 S200 420 330 250', { stroke: '#16181a', line: 15 }) +
      moved(1470, 395, -42, box(-30, -15, 190, 30, 14, { fill: '#b32020' }) + box(160, -4, 90, 8, 3, { fill: '#d5dade' })) +
      moved(335, 225, -64, box(-30, -15, 190, 30, 14, { fill: '#17191b' }) + box(160, -4, 90, 8, 3, { fill: '#d5dade' })) +
      moved(
        680,
        560,
        -6,
        shadowOf((how) => box(-310, -500, 620, 1000, 70, how), 20, 30, 1.2) +
          box(-310, -500, 620, 1000, 70, { fill: 'url(#shell)' }) +
          box(-262, -456, 524, 912, 44, { fill: '#2a2d31' }) +
          box(-220, -420, 440, 210, 18, { fill: '#111315' }) +
          box(-200, -402, 400, 174, 10, { fill: 'url(#lcd)' }) +
          words(170, -268, 128, reading, '#20281c', { weight: 700, anchor: 'end' }) +
          words(150, -370, 28, 'Ω  AUTO', '#3a4435', { anchor: 'end' }) +
          dial +
          disc(0, 210, 128, { fill: '#101214' }) +
          disc(0, 210, 118, { fill: '#3a3f45' }) +
          moved(0, 210, -54, box(-26, -116, 52, 232, 24, { fill: '#1b1e21' }) + box(-5, -108, 10, 70, 4, { fill: '#fff' })) +
          words(-190, -130, 30, 'HOLD', '#cfd5da') +
          words(100, -130, 30, 'RANGE', '#cfd5da') +
          disc(-120, 400, 26, { fill: '#0a0b0c' }) +
          disc(0, 400, 26, { fill: '#0a0b0c' }) +
          disc(120, 400, 26, { fill: '#7d1717' }),
      ) +
      screwdriver(1330, 980, -150, '#2f7d4f'),
  })
}

export function ovenElement(random: Random): string {
  const coil = 'M260 250 C260 120 1340 120 1340 330 C1340 520 300 430 300 600 C300 780 1320 660 1320 850 C1320 990 900 980 640 980'
  return drawScene(random, {
    surface: mat(random, '#4a4f55', '#5e646b'),
    content:
      trace(coil, { stroke: '#000', line: 52, opacity: 0.45, filter: 'soft14' }) +
      trace(coil, { stroke: '#4c4a48', line: 42 }) +
      trace(coil, { stroke: '#7d7a76', line: 22 }) +
      trace(coil, { stroke: '#d5d1cb', line: 6, opacity: 0.75 }) +
      Array.from({ length: 26 }, () =>
        disc(random.int(300, 1330), random.pick([290, 470, 620, 760, 900]) + random.int(-40, 40), random.int(6, 22), {
          fill: '#2a211a',
          opacity: 0.5,
          filter: 'soft6',
        }),
      ).join('') +
      disc(820, 470, 60, { fill: '#1a0d05', opacity: 0.85, filter: 'soft14' }) +
      trace('M770 455 l50 -26 l20 40 l46 -8', { stroke: '#f2e9dd', line: 7 }) +
      disc(822, 458, 92, { stroke: '#ffd24a', line: 8 }) +
      moved(
        560,
        980,
        0,
        box(-120, -60, 220, 120, 12, { fill: '#b8bdc2' }) +
          box(-250, -22, 140, 20, 6, { fill: '#d9d2b8' }) +
          box(-250, 14, 140, 20, 6, { fill: '#d9d2b8' }) +
          disc(20, 0, 26, { fill: '#5d646a' }),
      ) +
      tweezers(1120, 240, 30),
  })
}
