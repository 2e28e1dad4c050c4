import type { Random } from '../random.ts'
import { cracks } from './cracks.ts'
import { box, disc, drawScene, glow, gradient, moved, polyline, trace, words } from './scene.ts'
import { counter, glassSheen, room } from './surfaces.ts'

const stainless = gradient(
  'stainless',
  [
    [0, '#f0f3f5'],
    [0.25, '#b9c0c6'],
    [0.5, '#dfe4e8'],
    [0.8, '#9aa2a9'],
    [1, '#c3c9ce'],
  ],
  [0, 0, 1, 0.15],
)

const kitchen = (random: Random, floorAt = 1010) => room(random, { wall: '#cfc8ba', floor: '#8a6f55', y: floorAt, tiles: 230 })

function ovenBody(random: Random, inside: string): string {
  const knob = (x: number, turn: number) =>
    disc(x + 4, 262, 44, { fill: '#000', opacity: 0.4, filter: 'soft6' }) +
    disc(x, 256, 44, { fill: '#2b2e32' }) +
    disc(x - 4, 250, 34, { fill: '#565c62' }) +
    moved(x, 256, turn, box(-4, -40, 8, 34, 3, { fill: '#fff' }))
  return (
    disc(800, 1120, 640, { fill: '#000', opacity: 0.55, filter: 'soft30' }, 40) +
    box(240, 160, 1120, 950, 16, { fill: 'url(#stainless)' }) +
    box(240, 160, 1120, 200, 16, { fill: '#34383c' }) +
    box(240, 160, 1120, 8, 4, { fill: '#fff', opacity: 0.5 }) +
    knob(360, random.int(-60, 90)) +
    knob(500, random.int(-90, 40)) +
    knob(1240, random.int(-20, 120)) +
    box(640, 214, 420, 84, 10, { fill: '#0b0d0f' }) +
    words(850, 276, 58, '12:40', '#5de0c2', { anchor: 'middle', spacing: 6 }) +
    box(270, 400, 1060, 680, 18, { fill: '#1a1c1f' }) +
    box(360, 540, 880, 470, 22, { fill: 'url(#cavity)' }) +
    Array.from({ length: 3 }, (_, shelf) => box(372, 640 + shelf * 120, 856, 6, 2, { fill: '#8e8579', opacity: 0.55 })).join('') +
    Array.from({ length: 26 }, (_, wire) => box(390 + wire * 33, 760, 4, 20, 1, { fill: '#8e8579', opacity: 0.4 })).join('') +
    inside +
    polyline(
      [
        [380, 560],
        [700, 560],
        [520, 990],
        [380, 990],
      ],
      { fill: '#fff', opacity: 0.08 },
      true,
    ) +
    box(350, 452, 900, 34, 17, { fill: '#000', opacity: 0.5, filter: 'soft6' }) +
    box(350, 440, 900, 34, 17, { fill: 'url(#stainless)' }) +
    box(362, 445, 876, 8, 4, { fill: '#fff', opacity: 0.8 })
  )
}

const cavity = glow('cavity', [
  [0, '#7a4a1e'],
  [0.6, '#2c1a0e'],
  [1, '#0c0805'],
])

export const oven = (random: Random) =>
  drawScene(random, {
    defs: stainless + cavity,
    surface: kitchen(random),
    content: ovenBody(random, disc(800, 560, 330, { fill: '#ffb055', opacity: 0.45, filter: 'soft60' }, 120)),
  })

export const ovenGlass = (random: Random) =>
  drawScene(random, {
    defs: stainless + cavity,
    surface: kitchen(random),
    lamp: [0.7, 0.1],
    content:
      ovenBody(random, cracks(random, { x: 360, y: 540, w: 880, h: 470 }, [940, 830], { rays: 26 })) +
      Array.from({ length: 18 }, () => {
        const [x, y, s] = [random.int(360, 1240), random.int(1070, 1130), random.int(6, 20)]
        return polyline(
          [
            [x, y],
            [x + s, y - s * 0.5],
            [x + s * 1.2, y + s * 0.4],
          ],
          { fill: '#dff0f2', opacity: 0.75 },
          true,
        )
      }).join(''),
  })

export const fridge = (random: Random) =>
  drawScene(random, {
    defs: stainless,
    surface: kitchen(random, 1060),
    lamp: [0.2, 0.2],
    content:
      disc(820, 1180, 480, { fill: '#000', opacity: 0.6, filter: 'soft30' }, 40) +
      box(1210, 60, 50, 1110, 8, { fill: '#5d646a' }) +
      box(420, 50, 800, 1120, 22, { fill: 'url(#stainless)' }) +
      box(420, 386, 800, 12, 0, { fill: '#15181a', opacity: 0.7 }) +
      box(470, 150, 28, 200, 14, { fill: '#5e666c' }) +
      box(474, 154, 8, 190, 4, { fill: '#fff', opacity: 0.7 }) +
      box(470, 440, 28, 320, 14, { fill: '#5e666c' }) +
      box(474, 446, 8, 306, 4, { fill: '#fff', opacity: 0.7 }) +
      box(760, 180, 190, 90, 10, { fill: '#101315' }) +
      words(855, 246, 54, '11 °C', '#ff8f5a', { anchor: 'middle' }) +
      [
        [650, 480, 6, '#f4e27a', 'Pan, leche,'],
        [860, 520, -5, '#9ad1d4', 'Técnico'],
        [700, 660, -3, '#f7b2ad', 'Cumple Sofi'],
      ]
        .map(([x, y, turn, color, what]) =>
          moved(
            x as number,
            y as number,
            turn as number,
            box(4, 6, 160, 150, 2, { fill: '#000', opacity: 0.3, filter: 'soft6' }) +
              box(0, 0, 160, 150, 2, { fill: color as string }) +
              disc(80, 14, 12, { fill: '#b32020' }) +
              words(14, 64, 24, what as string, '#3b3b33'),
          ),
        )
        .join('') +
      trace('M980 900 q60 -30 90 20 q10 50 -60 50 q-50 -20 -30 -70Z', { fill: '#7b838a', opacity: 0.5, filter: 'soft6' }),
  })

export const microwave = (random: Random) =>
  drawScene(random, {
    defs: stainless + cavity + glassSheen,
    surface: room(random, { wall: '#c3ccd0', floor: '#d9d2c6', y: 880, tiles: 220 }),
    content:
      disc(800, 985, 720, { fill: '#000', opacity: 0.5, filter: 'soft30' }, 36) +
      box(160, 290, 1290, 680, 26, { fill: '#2a2d30' }) +
      box(160, 290, 1290, 16, 8, { fill: '#fff', opacity: 0.3 }) +
      box(200, 330, 930, 600, 18, { fill: '#101214' }) +
      box(280, 400, 770, 450, 14, { fill: 'url(#cavity)' }) +
      disc(665, 800, 290, { fill: '#dfe7ea', opacity: 0.35 }, 40) +
      disc(665, 794, 290, { stroke: '#f4f8fa', line: 4, opacity: 0.6 }, 40) +
      Array.from({ length: 900 }, (_, hole) =>
        disc(292 + (hole % 38) * 20.4, 412 + Math.floor(hole / 38) * 18.6, 3.1, { fill: '#000', opacity: 0.55 }),
      ).join('') +
      box(200, 330, 930, 600, 18, { fill: 'url(#sheen)' }) +
      box(1085, 400, 26, 460, 13, { fill: 'url(#stainless)' }) +
      box(1180, 350, 230, 100, 10, { fill: '#07090a' }) +
      words(1295, 424, 66, '1:30', '#5de0c2', { anchor: 'middle' }) +
      Array.from(
        { length: 12 },
        (_, key) =>
          box(1186 + (key % 3) * 76, 490 + Math.floor(key / 3) * 76, 62, 60, 10, { fill: '#3f4449' }) +
          words(1217 + (key % 3) * 76, 530 + Math.floor(key / 3) * 76, 30, '123456789*0#'[key]!, '#e5e9ec', { anchor: 'middle' }),
      ).join('') +
      box(1186, 820, 214, 80, 12, { fill: '#0b6e6e' }) +
      Array.from({ length: 4 }, (_, foot) => box(220 + foot * 380, 966, 60, 22, 6, { fill: '#121416' })).join(''),
  })

export function coffee(random: Random): string {
  return drawScene(random, {
    defs:
      stainless +
      glow('bean', [
        [0, '#6b4326'],
        [1, '#2c180a'],
      ]),
    surface: room(random, { wall: '#5d6b66', floor: '#a98258', y: 930, tiles: 210 }),
    lamp: [0.7, 0.05],
    content:
      disc(800, 1085, 540, { fill: '#000', opacity: 0.6, filter: 'soft30' }, 40) +
      box(380, 150, 840, 920, 40, { fill: 'url(#stainless)' }) +
      box(420, 60, 760, 120, 24, { fill: '#30343860' }) +
      box(420, 70, 760, 100, 22, { fill: '#4b3a2c', opacity: 0.85 }) +
      Array.from({ length: 90 }, () => disc(random.int(440, 1160), random.int(90, 160), 12, { fill: 'url(#bean)' }, 8)).join('') +
      box(420, 70, 760, 100, 22, { stroke: '#dfe7ec', line: 5, opacity: 0.6 }) +
      box(440, 210, 720, 150, 18, { fill: '#17191c' }) +
      disc(550, 285, 52, { fill: '#e9edf0' }) +
      disc(550, 285, 44, { fill: '#fbfcfc' }) +
      moved(550, 285, -70, box(-3, -38, 6, 40, 2, { fill: '#c22' })) +
      words(550, 315, 18, 'bar', '#555', { anchor: 'middle' }) +
      [0, 1, 2, 3]
        .map(
          (place) =>
            disc(700 + place * 110, 285, 34, { fill: '#3d4349' }) + disc(700 + place * 110, 285, 26, { fill: place === 1 ? '#0b6e6e' : '#5a6168' }),
        )
        .join('') +
      box(470, 380, 660, 480, 12, { fill: '#22262a' }) +
      disc(800, 470, 150, { fill: '#0e1012' }, 46) +
      disc(800, 455, 140, { fill: '#a4abb1' }, 40) +
      box(676, 470, 248, 60, 18, { fill: '#7b838a' }) +
      box(900, 480, 330, 44, 22, { fill: '#141618' }) +
      box(745, 526, 30, 44, 8, { fill: '#8e959b' }) +
      box(825, 526, 30, 44, 8, { fill: '#8e959b' }) +
      trace('M760 570 q2 60 -4 110', { stroke: '#5a3517', line: 7 }) +
      disc(840, 620, 6, { fill: '#5a3517' }) +
      moved(
        800,
        760,
        0,
        box(-78, -74, 156, 140, 26, { fill: '#f5f2ec' }) +
          disc(0, -74, 78, { fill: '#e2ddd3' }, 22) +
          disc(0, -72, 66, { fill: '#3b2412' }, 16) +
          trace('M78 -40 q58 4 50 46 q-8 34 -56 30', { stroke: '#f5f2ec', line: 16 }),
      ) +
      box(430, 860, 740, 56, 10, { fill: '#8b9399' }) +
      Array.from({ length: 22 }, (_, slot) => box(456 + slot * 32, 874, 16, 28, 6, { fill: '#202428' })).join('') +
      box(400, 930, 800, 120, 18, { fill: '#3a3f44', opacity: 0.5 }),
  })
}

export function coffeeScale(random: Random): string {
  const scale = Array.from({ length: 190 }, () => {
    const [angle, away] = [random.next() * Math.PI * 2, 120 + random.next() * 330]
    return disc(
      800 + Math.cos(angle) * away,
      590 + Math.sin(angle) * away,
      random.int(4, 30),
      { fill: random.pick(['#efe6d2', '#d9cbb0', '#fbf6ea', '#b79f78']), opacity: 0.55, filter: random.chance(0.3) ? 'soft2' : '' },
      random.int(4, 18),
    )
  }).join('')
  return drawScene(random, {
    defs: stainless,
    surface: counter(random, '#3d4246'),
    dark: 0.8,
    content:
      disc(800, 610, 560, { fill: '#000', opacity: 0.5, filter: 'soft30' }) +
      disc(800, 590, 545, { fill: 'url(#stainless)' }) +
      disc(800, 590, 470, { fill: '#6f7479' }) +
      disc(800, 590, 455, { fill: '#91979c' }) +
      disc(800, 590, 420, { stroke: '#1c1e20', line: 44 }) +
      disc(800, 590, 420, { stroke: '#3b3f43', line: 8 }) +
      Array.from({ length: 90 }, (_, hole) => {
        const ring = 1 + Math.floor(Math.sqrt(hole))
        const angle = hole * 2.39996
        return disc(800 + Math.cos(angle) * ring * 37, 590 + Math.sin(angle) * ring * 37, 11, { fill: '#24272a' })
      }).join('') +
      disc(800, 590, 34, { fill: '#d8dde1' }) +
      moved(800, 590, 20, box(-24, -4, 48, 8, 2, { fill: '#3b4045' })) +
      scale +
      Array.from({ length: 7 }, () =>
        trace(`M${random.int(500, 1100)} ${random.int(900, 1000)}q${random.int(-20, 20)} 60 ${random.int(-10, 10)} 130`, {
          stroke: '#e8ddc6',
          line: 9,
          opacity: 0.6,
        }),
      ).join(''),
  })
}
