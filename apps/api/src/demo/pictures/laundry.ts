import type { Random } from '../random.ts'
import { box, disc, drawScene, glow, gradient, moved, polyline, shadowOf, trace, words } from './scene.ts'
import { glassSheen, room, wood } from './surfaces.ts'

const white = gradient(
  'white',
  [
    [0, '#ffffff'],
    [0.6, '#e9ebec'],
    [1, '#c9cdd0'],
  ],
  [0, 0, 1, 1],
)

function washerBody(random: Random, { display, color, inside }: { display: string; color: string; inside: string }): string {
  return (
    disc(800, 1130, 560, { fill: '#000', opacity: 0.55, filter: 'soft30' }, 40) +
    box(330, 90, 940, 1040, 34, { fill: 'url(#white)' }) +
    box(330, 90, 940, 190, 34, { fill: '#fff', opacity: 0.55 }) +
    box(330, 276, 940, 4, 0, { fill: '#000', opacity: 0.18 }) +
    box(370, 130, 260, 110, 12, { fill: '#dfe2e4' }) +
    box(384, 144, 232, 82, 8, { stroke: '#aeb4b9', line: 2 }) +
    disc(740, 186, 62, { fill: '#000', opacity: 0.3, filter: 'soft6' }) +
    disc(738, 180, 60, { fill: '#b9bfc4' }) +
    disc(734, 176, 50, { fill: '#eceff1' }) +
    moved(738, 180, random.int(-80, 80), box(-4, -56, 8, 30, 3, { fill: '#0b6e6e' })) +
    box(850, 128, 260, 112, 12, { fill: '#0c0f12' }) +
    words(980, 210, 76, display, color, { weight: 700, anchor: 'middle', spacing: 6 }) +
    [0, 1, 2].map((place) => disc(1150 + place * 38, 184, 13, { fill: place === 0 ? '#0b6e6e' : '#b3b9be' })).join('') +
    disc(800, 700, 372, { fill: '#000', opacity: 0.25, filter: 'soft14' }) +
    disc(800, 690, 366, { fill: '#c3c9cd' }) +
    disc(800, 686, 350, { fill: '#eef1f3' }) +
    disc(800, 690, 300, { fill: '#54595e' }) +
    disc(800, 690, 284, { fill: 'url(#drum)' }) +
    Array.from({ length: 110 }, () => {
      const [angle, away] = [random.next() * Math.PI * 2, Math.sqrt(random.next()) * 270]
      return disc(800 + Math.cos(angle) * away, 690 + Math.sin(angle) * away, 6, { fill: '#15181b', opacity: 0.6 })
    }).join('') +
    inside +
    disc(800, 690, 284, { fill: 'url(#sheen)' }) +
    box(1130, 640, 34, 110, 16, { fill: '#9fa6ac' }) +
    box(380, 1060, 130, 46, 8, { fill: '#d6dadd' })
  )
}

const drumClip = `<clipPath id="drum-clip">${disc(800, 690, 284, { fill: '#000' })}</clipPath>`
const drum = glow('drum', [
  [0, '#9aa1a7'],
  [0.7, '#5b6167'],
  [1, '#2a2e32'],
])

export const washer = (random: Random) =>
  drawScene(random, {
    defs: white + drum + glassSheen,
    surface: room(random, { wall: '#b8c4c6', floor: '#9aa0a2', y: 1040, tiles: 300 }),
    warmth: '#ffffff',
    content: washerBody(random, {
      display: '0:48',
      color: '#5de0c2',
      inside:
        trace('M560 800 Q660 700 760 790 T1000 760 Q1060 850 960 920 T690 930 Q580 900 560 800Z', { fill: '#3c5a86' }) +
        trace('M620 820 Q760 740 900 850 T1010 840 Q960 930 800 940 T620 820Z', { fill: '#b5474f' }),
    }),
  })

export const washerError = (random: Random) =>
  drawScene(random, {
    defs: white + drum + drumClip + glassSheen,
    surface: room(random, { wall: '#c9c2b4', floor: '#7f7468', y: 1040, tiles: 260 }),
    lamp: [0.7, 0.2],
    content:
      washerBody(random, {
        display: 'E20',
        color: '#ff5a4d',
        inside: `<g clip-path="url(#drum-clip)">${trace('M500 706 Q660 680 800 706 T1100 700 V1000 H500Z', { fill: '#7fb0c4', opacity: 0.6 })}${trace('M500 706 Q660 680 800 706 T1100 700', { stroke: '#e6f6fb', line: 6, opacity: 0.8 })}</g>`,
      }) +
      disc(900, 1160, 420, { fill: '#a7c7d3', opacity: 0.45 }, 40) +
      disc(820, 1150, 260, { fill: '#fff', opacity: 0.25 }, 14),
  })

export function parcel(random: Random): string {
  const bubbles = Array.from({ length: 170 }, (_, place) => {
    const [x, y] = [300 + (place % 17) * 62 + (Math.floor(place / 17) % 2) * 31, 280 + Math.floor(place / 17) * 60]
    return disc(x, y, 26, { fill: '#fff', opacity: 0.2 }) + disc(x - 6, y - 8, 9, { fill: '#fff', opacity: 0.5 })
  }).join('')
  return drawScene(random, {
    defs: gradient('card', [
      [0, '#c89b66'],
      [1, '#a87c4b'],
    ]),
    surface: wood(random, ['#9aa0a4', '#8f9599', '#a4aaae']),
    content:
      polyline(
        [
          [230, 210],
          [1390, 190],
          [1560, -40],
          [80, -60],
        ],
        { fill: '#b98d5a' },
        true,
      ) +
      shadowOf((how) => box(210, 190, 1200, 860, 10, how)) +
      box(210, 190, 1200, 860, 10, { fill: '#7d5a34' }) +
      box(250, 230, 1120, 780, 6, { fill: '#5f4325' }) +
      box(280, 256, 1060, 620, 40, { fill: '#dfe8ec', opacity: 0.4 }) +
      shadowOf((how) => box(450, 380, 720, 460, 26, how), 10, 14) +
      box(450, 380, 720, 460, 26, { fill: '#3a3f45' }) +
      box(470, 400, 680, 420, 16, { fill: '#4b5157' }) +
      bubbles +
      polyline(
        [
          [210, 1050],
          [1410, 1050],
          [1500, 1330],
          [120, 1330],
        ],
        { fill: 'url(#card)' },
        true,
      ) +
      polyline(
        [
          [720, 1050],
          [880, 1050],
          [890, 1330],
          [710, 1330],
        ],
        { fill: '#e6d7b0', opacity: 0.75 },
        true,
      ) +
      moved(
        1120,
        1090,
        2,
        box(0, 0, 300, 120, 4, { fill: '#faf8f2' }) +
          Array.from({ length: 30 }, (_, bar) => box(16 + bar * 9, 14, random.int(2, 6), 50, 0, { fill: '#111' })).join('') +
          words(16, 98, 24, 'FRÁGIL · 1 bulto', '#222', { weight: 700 }),
      ),
  })
}
