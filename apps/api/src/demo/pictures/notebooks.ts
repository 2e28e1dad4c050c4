import type { Random } from '../random.ts'
import { cracks } from './cracks.ts'
import { box, disc, drawScene, gradient, moved, polyline, shadowOf, trace, words } from './scene.ts'
import { counter, glassSheen, mat, wood } from './surfaces.ts'

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
