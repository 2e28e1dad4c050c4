import type { Random } from '../random.ts'
import { box, disc, drawScene, glow, gradient, moved, polyline, shadowOf, trace, words } from './scene.ts'
import { dish, mat, screwdriver, screws, steel, wood } from './surfaces.ts'

export function notebookInside(random: Random): string {
  const fan = (x: number, y: number) =>
    disc(x, y, 132, { fill: '#1a1c1f' }) +
    Array.from({ length: 17 }, (_, blade) => moved(x, y, blade * (360 / 17), trace('M0 -38 Q34 -70 18 -118', { stroke: '#43484d', line: 11 }))).join(
      '',
    ) +
    disc(x, y, 42, { fill: '#2b2f33' }) +
    disc(x, y, 24, { fill: '#c7ccd1' }) +
    disc(x, y, 128, { stroke: '#4a4f55', line: 8 }) +
    Array.from({ length: 40 }, () =>
      disc(x + random.int(-120, 120), y + random.int(-120, 120), random.int(3, 12), { fill: '#b7b0a3', opacity: 0.4 }),
    ).join('')
  const chips = Array.from({ length: 34 }, () => {
    const [x, y, w, h] = [random.int(470, 1180), random.int(130, 480), random.int(16, 66), random.int(14, 50)]
    return box(x, y, w, h, 3, { fill: random.pick(['#101214', '#1c1f22', '#9fa5ab']) }) + box(x, y, w, 2, 1, { fill: '#fff', opacity: 0.3 })
  }).join('')
  const cells = [0, 1, 2, 3]
    .map((place) => box(330 + place * 240, 780, 226, 260, 14, { fill: '#17191c' }) + box(346 + place * 240, 796, 194, 40, 6, { fill: '#2b2f34' }))
    .join('')
  return drawScene(random, {
    defs: gradient('pipe', [
      [0, '#e0a067'],
      [0.5, '#b06d35'],
      [1, '#7a4720'],
    ]),
    surface: mat(random, '#2d5166', '#3e6b85'),
    content:
      shadowOf((how) => box(180, 70, 1240, 1040, 36, how)) +
      box(180, 70, 1240, 1040, 36, { fill: '#3b3f44' }) +
      box(200, 90, 1200, 1000, 26, { fill: '#24272a' }) +
      trace('M440 110 H1240 V520 H1000 V640 H620 V560 H440Z', { fill: '#0f4d3c' }) +
      trace('M440 110 H1240 V520 H1000 V640 H620 V560 H440Z', { stroke: '#1c7a5e', line: 4 }) +
      chips +
      box(600, 540, 420, 60, 6, { fill: '#0a3f31' }) +
      box(612, 548, 396, 40, 3, { fill: '#1b1d20' }) +
      Array.from({ length: 4 }, (_, place) => box(630 + place * 94, 554, 78, 28, 2, { fill: '#0c0d0e' })).join('') +
      fan(330, 270) +
      fan(1270, 270) +
      trace('M420 210 C600 170 700 260 800 250 S1060 170 1180 210', { stroke: '#5a3416', line: 44, opacity: 0.5 }) +
      trace('M420 200 C600 160 700 250 800 240 S1060 160 1180 200', { stroke: 'url(#pipe)', line: 36 }) +
      trace('M420 190 C600 150 700 240 800 230 S1060 150 1180 190', { stroke: '#ffd9ac', line: 6, opacity: 0.7 }) +
      box(700, 190, 200, 130, 8, { fill: '#b0713b' }) +
      screws(random, 800, 255, 4, 150) +
      box(1080, 590, 280, 120, 6, { fill: '#11472f' }) +
      box(1100, 606, 150, 88, 4, { fill: '#0f1113' }) +
      words(1112, 656, 26, 'SSD', '#cfd6db', { weight: 700 }) +
      cells +
      words(360, 940, 26, 'Li-ion 45 Wh · 11,4 V', '#7d868d') +
      screwdriver(1380, 1120, -40, '#d0a12c') +
      screws(random, 1260, 760, 5, 160),
  })
}

export function notebookHinge(random: Random): string {
  const chips = Array.from({ length: 11 }, () => {
    const [x, y, s] = [random.int(520, 980), random.int(560, 820), random.int(10, 34)]
    return (
      polyline(
        [
          [x, y],
          [x + s, y - s * 0.6],
          [x + s * 1.3, y + s * 0.5],
        ],
        { fill: '#2a2d31' },
        true,
      ) +
      polyline(
        [
          [x, y],
          [x + s, y - s * 0.6],
        ],
        { stroke: '#fff', line: 1.5, opacity: 0.4 },
      )
    )
  }).join('')
  return drawScene(random, {
    defs:
      gradient('lid', [
        [0, '#3d4247'],
        [1, '#23262a'],
      ]) +
      gradient('deck', [
        [0, '#7e858b'],
        [1, '#565c61'],
      ]) +
      gradient('barrel', [
        [0, '#e2e6ea'],
        [0.4, '#8c9399'],
        [1, '#464c51'],
      ]),
    surface: wood(random, ['#b68d62', '#aa8157', '#c0986d']),
    dark: 0.7,
    content:
      box(-200, 700, 1900, 620, 0, { fill: '#000', opacity: 0.5, filter: 'soft60' }) +
      polyline(
        [
          [-200, 690],
          [1500, 640],
          [1700, 1300],
          [-200, 1300],
        ],
        { fill: 'url(#deck)' },
        true,
      ) +
      polyline(
        [
          [-200, 690],
          [1500, 640],
          [1502, 660],
          [-200, 712],
        ],
        { fill: '#fff', opacity: 0.35 },
        true,
      ) +
      polyline(
        [
          [-200, -200],
          [1420, -200],
          [1360, 560],
          [-200, 610],
        ],
        { fill: 'url(#lid)' },
        true,
      ) +
      polyline(
        [
          [1420, -200],
          [1360, 560],
          [1340, 560],
          [1396, -200],
        ],
        { fill: '#90979d', opacity: 0.6 },
        true,
      ) +
      trace('M420 622 L560 596 L640 640 L760 590 L900 606 L1010 580 L1010 660 L880 700 L760 682 L650 730 L520 690 L420 702Z', { fill: '#0b0d0f' }) +
      trace('M420 622 L560 596 L640 640 L760 590 L900 606 L1010 580', { stroke: '#fff', line: 3, opacity: 0.6 }) +
      moved(
        720,
        640,
        -3,
        box(-210, -46, 420, 92, 46, { fill: '#000', opacity: 0.5, filter: 'soft14' }) +
          box(-200, -42, 400, 80, 40, { fill: 'url(#barrel)' }) +
          box(-120, -42, 12, 80, 0, { fill: '#000', opacity: 0.4 }) +
          box(80, -42, 12, 80, 0, { fill: '#000', opacity: 0.4 }) +
          trace('M200 0 L300 60 L300 130 L230 130 L180 40Z', { fill: '#7b838a' }) +
          disc(268, 104, 15, { fill: '#1a1d20' }),
      ) +
      screws(random, 860, 850, 4, 200) +
      chips +
      Array.from(
        { length: 8 },
        (_, place) =>
          box(60 + place * 150, 930, 130, 110, 12, { fill: '#1b1e21' }) + box(72 + place * 150, 936, 106, 10, 4, { fill: '#fff', opacity: 0.12 }),
      ).join(''),
  })
}

export function consoleDust(random: Random): string {
  const fluff = Array.from({ length: 150 }, () => {
    const angle = random.next() * Math.PI * 2
    const away = 120 + random.next() * 190
    const [x, y] = [640 + Math.cos(angle) * away, 600 + Math.sin(angle) * away]
    return disc(
      x,
      y,
      random.int(6, 26),
      { fill: random.pick(['#b9b1a4', '#9f978b', '#d0c9bc', '#8a8378']), opacity: 0.45, filter: random.chance(0.3) ? 'soft2' : '' },
      random.int(5, 18),
    )
  }).join('')
  const hairs = Array.from({ length: 30 }, () => {
    const [x, y] = [random.int(380, 920), random.int(360, 840)]
    return trace(`M${x} ${y}q${random.int(-60, 60)} ${random.int(-50, 50)} ${random.int(-110, 110)} ${random.int(-40, 40)}`, {
      stroke: '#6f675c',
      line: 1.6,
      opacity: 0.7,
    })
  }).join('')
  const fins = Array.from(
    { length: 26 },
    (_, place) =>
      box(1010 + place * 15, 330, 8, 520, 1, { fill: '#aeb5bb' }) + box(1012 + place * 15, 330, 2, 520, 0, { fill: '#fff', opacity: 0.5 }),
  ).join('')
  return drawScene(random, {
    defs: glow('dusty', [
      [0, '#c9c2b5', 0.8],
      [1, '#c9c2b5', 0],
    ]),
    surface: steel(random, '#7c8389'),
    content:
      shadowOf((how) => box(170, 170, 1290, 860, 50, how)) +
      box(170, 170, 1290, 860, 50, { fill: '#1b1d21' }) +
      box(196, 196, 1238, 808, 36, { fill: '#2a2d32' }) +
      box(980, 300, 430, 580, 10, { fill: '#3d4348' }) +
      fins +
      box(1000, 330, 390, 120, 0, { fill: '#b5ada0', opacity: 0.75, filter: 'soft14' }) +
      disc(640, 600, 330, { fill: '#0e0f11' }) +
      Array.from({ length: 23 }, (_, blade) =>
        moved(
          640,
          600,
          blade * (360 / 23),
          trace('M0 -90 Q86 -170 40 -300', { stroke: '#3a3f45', line: 20 }) +
            trace('M0 -90 Q86 -170 40 -300', { stroke: '#5d646b', line: 4, opacity: 0.7 }),
        ),
      ).join('') +
      disc(640, 600, 110, { fill: '#23262a' }) +
      disc(640, 600, 60, { fill: '#dcdfe2' }) +
      disc(640, 600, 322, { stroke: '#4d535a', line: 14 }) +
      fluff +
      hairs +
      screws(random, 250, 250, 2, 40) +
      dish(random, 1500, 1080),
  })
}
