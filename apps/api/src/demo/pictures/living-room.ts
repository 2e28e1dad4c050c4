import type { Random } from '../random.ts'
import { box, disc, drawScene, glow, gradient, moved, polyline, shadowOf, trace, words } from './scene.ts'
import { glassSheen, room } from './surfaces.ts'

const panel = `<clipPath id="panel">${box(190, 150, 1220, 690, 4, { fill: '#000' })}</clipPath>`

function television(show: string): string {
  return (
    box(90, 990, 1420, 70, 10, { fill: '#6d4f34' }) +
    box(90, 990, 1420, 12, 6, { fill: '#fff', opacity: 0.25 }) +
    disc(800, 990, 420, { fill: '#000', opacity: 0.5, filter: 'soft14' }, 18) +
    polyline(
      [
        [500, 880],
        [560, 880],
        [520, 985],
        [440, 985],
      ],
      { fill: '#1b1d20' },
      true,
    ) +
    polyline(
      [
        [1040, 880],
        [1100, 880],
        [1160, 985],
        [1080, 985],
      ],
      { fill: '#1b1d20' },
      true,
    ) +
    box(182, 150, 1250, 730, 10, { fill: '#000', opacity: 0.45, filter: 'soft30' }) +
    box(174, 134, 1252, 740, 10, { fill: '#0e1012' }) +
    `<g clip-path="url(#panel)">${show}</g>` +
    box(190, 150, 1220, 690, 4, { fill: 'url(#sheen)' }) +
    box(174, 134, 1252, 740, 10, { stroke: '#3f444a', line: 3 }) +
    disc(800, 858, 5, { fill: '#d33' })
  )
}

const landscape = (random: Random) =>
  box(190, 150, 1220, 690, 0, { fill: 'url(#sky)' }) +
  disc(1120, 330, 80, { fill: '#fff1c9' }) +
  trace('M190 560 L420 330 L560 470 L760 270 L1010 560 L1180 420 L1410 600 L1410 840 L190 840Z', { fill: '#3d5a80' }) +
  trace('M760 270 L830 350 L790 370 L750 340 L700 345Z', { fill: '#fff' }) +
  trace('M190 640 Q520 560 800 650 T1410 640 L1410 840 L190 840Z', { fill: '#2f6b4f' }) +
  trace('M190 730 Q620 660 980 740 T1410 720 L1410 840 L190 840Z', { fill: '#1d4a36' }) +
  Array.from({ length: 30 }, () => {
    const [x, y] = [random.int(200, 1400), random.int(700, 800)]
    return polyline(
      [
        [x, y],
        [x - 14, y + 40],
        [x + 14, y + 40],
      ],
      { fill: '#123226' },
      true,
    )
  }).join('')

const defs =
  panel +
  glassSheen +
  gradient('sky', [
    [0, '#4a90c2'],
    [0.7, '#f3c99b'],
    [1, '#f7dcb9'],
  ])

export const tvDone = (random: Random) =>
  drawScene(random, {
    defs,
    surface: room(random, { wall: '#8b8478', floor: '#57432f', y: 1020 }),
    dark: 0.7,
    content: disc(800, 500, 800, { fill: '#cfe6ff', opacity: 0.25, filter: 'soft60' }, 520) + television(landscape(random)),
  })

export const tvLines = (random: Random) =>
  drawScene(random, {
    defs,
    surface: room(random, { wall: '#7d8a8c', floor: '#5d4a38', y: 1020 }),
    dark: 0.75,
    content: television(
      landscape(random) +
        Array.from({ length: 62 }, () =>
          box(random.int(800, 1400), 150, random.int(1, 8), 690, 0, {
            fill: random.pick(['#ff2e63', '#21e6c1', '#ffffff', '#101010', '#3d5af1', '#f9ed69']),
            opacity: 0.3 + random.next() * 0.6,
          }),
        ).join('') +
        box(1230, 150, 90, 690, 0, { fill: '#000', opacity: 0.85 }),
    ),
  })

export function vacuum(random: Random): string {
  const bristles = Array.from({ length: 3 }, (_, arm) =>
    moved(
      390,
      820,
      arm * 120 + 20,
      Array.from({ length: 9 }, (_, hair) =>
        trace(`M0 0Q${hair * 4 - 16} -70 ${hair * 9 - 36} -150`, { stroke: '#d8dcdf', line: 3, opacity: 0.9 }),
      ).join(''),
    ),
  ).join('')
  const hair = Array.from({ length: 46 }, () => {
    const x = random.int(560, 1060)
    return trace(`M${x} ${random.int(560, 610)}q${random.int(-50, 50)} 40 ${random.int(-80, 80)} ${random.int(50, 100)}`, {
      stroke: random.pick(['#4d3a28', '#8a6e4e', '#2c221a']),
      line: 2,
      opacity: 0.8,
    })
  }).join('')
  return drawScene(random, {
    defs: glow(
      'shell',
      [
        [0, '#4a4f55'],
        [0.8, '#2b2f33'],
        [1, '#1b1e21'],
      ],
      [0.4, 0.35, 0.7],
    ),
    surface: room(random, { wall: '#b8ad9b', floor: '#b8ad9b', y: -190 }),
    dark: 0.7,
    content:
      shadowOf((how) => disc(800, 600, 500, how), 16, 26, 1.2) +
      disc(800, 600, 500, { fill: 'url(#shell)' }) +
      disc(800, 600, 486, { stroke: '#6a7077', line: 5 }) +
      box(500, 540, 620, 170, 24, { fill: '#0d0f10' }) +
      box(520, 562, 580, 58, 28, { fill: '#5e8f4e' }) +
      Array.from({ length: 15 }, (_, rib) => moved(545 + rib * 38, 591, 24, box(-4, -30, 8, 60, 3, { fill: '#3f6a33' }))).join('') +
      box(520, 636, 580, 54, 27, { fill: '#71a35f' }) +
      Array.from({ length: 15 }, (_, rib) => moved(545 + rib * 38, 663, -24, box(-4, -28, 8, 56, 3, { fill: '#3f6a33' }))).join('') +
      hair +
      [330, 1170]
        .map(
          (x) =>
            box(x, 480, 100, 250, 40, { fill: '#131517' }) +
            Array.from({ length: 9 }, (_, tread) => box(x + 8, 496 + tread * 25, 84, 12, 5, { fill: '#34393e' })).join(''),
        )
        .join('') +
      disc(800, 240, 66, { fill: '#16181a' }) +
      disc(800, 240, 44, { fill: '#c8cdd2' }) +
      bristles +
      disc(390, 820, 30, { fill: '#8e959b' }) +
      box(610, 790, 380, 190, 18, { fill: '#23272b' }) +
      words(650, 850, 26, 'Batería 14,4 V', '#8d969d') +
      words(650, 894, 22, '3000 mAh', '#6d767d') +
      [
        [560, 380],
        [1040, 380],
        [560, 1010],
        [1040, 1010],
      ]
        .map(([x, y]) => disc(x!, y!, 12, { fill: '#a9b0b6' }) + box(x! - 8, y! - 1.5, 16, 3, 1, { fill: '#2c3034' }))
        .join(''),
  })
}
