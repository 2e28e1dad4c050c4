import type { Random } from '../random.ts'
import { cracks } from './cracks.ts'
import { box, disc, drawScene, glow, gradient, moved, polyline, shadowOf, trace, words } from './scene.ts'
import { counter, dish, glassSheen, mat, screwdriver, screws, steel, wood } from './surfaces.ts'

/** A notebook seen from the front: its screen 1000 × 620 with the corner at 300 90, its keyboard below in perspective. */
function notebook(show: string, { shell = '#9da3a9', keys = '#1d2023', stain = '' } = {}): string {
  const rows = Array.from({ length: 5 }, (_, row) => {
    const y = 800 + row * 40
    const grow = 1 + row * 0.035
    const left = 800 - 440 * grow
    return Array.from({ length: 14 }, (_, column) => {
      const w = (880 * grow) / 14
      return (
        box(left + column * w, y, w - 7, 32, 5, { fill: keys }) + box(left + column * w + 3, y + 2, w - 13, 4, 2, { fill: '#fff', opacity: 0.14 })
      )
    }).join('')
  }).join('')
  return (
    disc(800, 1130, 720, { fill: '#000', opacity: 0.55, filter: 'soft30' }, 46) +
    box(286, 76, 1028, 668, 22, { fill: '#15171a' }) +
    box(290, 80, 1020, 660, 20, { stroke: shell, line: 5 }) +
    `<g clip-path="url(#panel)">${show}</g>` +
    disc(800, 92, 5, { fill: '#2d3d55' }) +
    box(300, 100, 1000, 600, 4, { fill: 'url(#sheen)' }) +
    words(800, 728, 20, 'notebook', '#6a7076', { anchor: 'middle', spacing: 4 }) +
    box(340, 740, 920, 26, 8, { fill: '#2a2d31' }) +
    polyline(
      [
        [276, 764],
        [1324, 764],
        [1432, 1090],
        [168, 1090],
      ],
      { fill: shell },
      true,
    ) +
    polyline(
      [
        [276, 764],
        [1324, 764],
        [1330, 782],
        [270, 782],
      ],
      { fill: '#fff', opacity: 0.3 },
      true,
    ) +
    rows +
    box(640, 1010, 320, 70, 10, { fill: '#000', opacity: 0.14 }) +
    box(642, 1012, 316, 66, 9, { stroke: '#fff', line: 2, opacity: 0.4 }) +
    stain +
    polyline(
      [
        [168, 1090],
        [1432, 1090],
        [1424, 1118],
        [176, 1118],
      ],
      { fill: '#5d6368' },
      true,
    ) +
    polyline(
      [
        [168, 1090],
        [1432, 1090],
      ],
      { stroke: '#fff', line: 3, opacity: 0.5 },
    )
  )
}

const panelClip = `<clipPath id="panel">${box(300, 100, 1000, 600, 4, { fill: '#000' })}</clipPath>`

const desktop = (random: Random) =>
  box(300, 100, 1000, 600, 0, { fill: 'url(#desk)' }) +
  trace('M300 560 Q520 400 760 520 T1300 430 L1300 700 L300 700Z', { fill: '#0d4f56', opacity: 0.8 }) +
  trace('M300 620 Q620 500 900 610 T1300 560 L1300 700 L300 700Z', { fill: '#082f38', opacity: 0.9 }) +
  disc(1060, 240, 52, { fill: '#fff3d0' }) +
  box(300, 664, 1000, 36, 0, { fill: '#0b1a22', opacity: 0.85 }) +
  Array.from({ length: 8 }, (_, place) =>
    box(660 + place * 38, 670, 24, 24, 6, { fill: random.pick(['#4f8fd8', '#f2c14e', '#5fb49c', '#e4572e', '#f5f5f5']) }),
  ).join('') +
  words(1280, 688, 18, '11:08', '#fff', { anchor: 'end' })

export function notebookDone(random: Random): string {
  return drawScene(random, {
    defs:
      panelClip +
      glassSheen +
      gradient('desk', [
        [0, '#f6b26b'],
        [0.45, '#d97b66'],
        [1, '#5a4a78'],
      ]),
    surface: wood(random, ['#8a603a', '#7d5531', '#946843']),
    dark: 0.5,
    content: disc(800, 420, 700, { fill: '#ffd9a8', opacity: 0.22, filter: 'soft60' }, 420) + notebook(desktop(random), { shell: '#b4b9be' }),
  })
}

export function notebookLines(random: Random): string {
  const lines = Array.from({ length: 46 }, () =>
    box(random.int(300, 1290), 100, random.int(1, 9), 600, 0, {
      fill: random.pick(['#ff2e63', '#21e6c1', '#f9ed69', '#ffffff', '#3d5af1', '#000000']),
      opacity: 0.35 + random.next() * 0.6,
    }),
  ).join('')
  return drawScene(random, {
    defs:
      panelClip +
      glassSheen +
      gradient('desk', [
        [0, '#3b6ea5'],
        [1, '#1d3557'],
      ]),
    surface: mat(random, '#3d4b53', '#54656f'),
    content: notebook(
      desktop(random) +
        lines +
        trace('M860 100 Q940 320 900 470 T980 700 L1300 700 L1300 100Z', { fill: '#050507', opacity: 0.96 }) +
        trace('M860 100 Q940 320 900 470 T980 700', { stroke: '#cfd8e6', line: 4, opacity: 0.7 }) +
        cracks(random, { x: 300, y: 100, w: 1000, h: 600 }, [905, 430], { rays: 13, reach: 0.35 }),
      { shell: '#5c6268' },
    ),
  })
}

export function notebookError(random: Random): string {
  const code = Array.from({ length: 49 }, (_, place) =>
    random.chance(0.5) ? box(390 + (place % 7) * 14, 530 + Math.floor(place / 7) * 14, 14, 14, 0, { fill: '#fff' }) : '',
  ).join('')
  return drawScene(random, {
    defs: panelClip + glassSheen,
    surface: counter(random, '#c9c5bc'),
    lamp: [0.75, 0.05],
    content: notebook(
      box(300, 100, 1000, 600, 0, { fill: '#1569b8' }) +
        words(380, 260, 130, ':(', '#fff', { weight: 300 }) +
        words(384, 350, 30, 'El equipo tuvo un problema y debe', '#fff') +
        words(384, 394, 30, 'reiniciarse. Reuniendo información…', '#fff') +
        words(384, 460, 30, '27 % completado', '#fff') +
        code +
        words(510, 560, 18, 'Código de detención:', '#cfe3f7') +
        words(510, 590, 18, 'MEMORY_MANAGEMENT', '#cfe3f7'),
      { shell: '#33373b', keys: '#121416' },
    ),
  })
}

export function notebookSpill(random: Random): string {
  const drops = Array.from({ length: 30 }, () => {
    const [x, y] = [random.int(420, 1150), random.int(800, 1080)]
    return (
      disc(x, y, random.int(4, 18), { fill: '#6b4423', opacity: 0.75 }, random.int(3, 10)) + disc(x - 2, y - 2, 3, { fill: '#fff', opacity: 0.5 })
    )
  }).join('')
  const stain =
    trace('M520 806 Q640 780 760 812 T930 830 Q1010 880 940 930 T820 1010 Q700 1050 640 980 T500 930 Q450 860 520 806Z', {
      fill: '#5a3517',
      opacity: 0.62,
    }) +
    trace('M560 820 Q660 800 760 830 T900 850', { stroke: '#fff', line: 5, opacity: 0.3 }) +
    trace('M520 806 Q640 780 760 812 T930 830 Q1010 880 940 930 T820 1010 Q700 1050 640 980 T500 930 Q450 860 520 806Z', {
      stroke: '#3a1f0b',
      line: 4,
      opacity: 0.6,
    }) +
    drops
  const cup = moved(
    1420,
    980,
    70,
    shadowOf((how) => box(-70, -90, 140, 180, 24, how)) +
      box(-70, -90, 140, 180, 24, { fill: '#f1ede6' }) +
      disc(0, -90, 70, { fill: '#d8d2c6' }, 22) +
      disc(0, -88, 58, { fill: '#3b2412' }, 16) +
      trace('M70 -50 q70 10 60 60 q-8 40 -60 36', { stroke: '#f1ede6', line: 18 }),
  )
  return drawScene(random, {
    defs: panelClip + glassSheen,
    surface: wood(random, ['#6d4a2b', '#624125', '#785333']),
    content: notebook(box(300, 100, 1000, 600, 0, { fill: '#0a0c0f' }), { shell: '#c3c7cb', stain }) + cup,
  })
}

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
