import type { Random } from '../random.ts'
import { phone } from './phone-body.ts'
import { box, disc, drawScene, gradient, moved, shadowOf, trace, words } from './scene.ts'
import { dish, mat, screwdriver, screws, tweezers } from './surfaces.ts'

export function phoneOpen(random: Random): string {
  const { w, h, radius } = phone
  const chips = Array.from({ length: 16 }, () => {
    const [x, y, cw, ch] = [random.int(-190, 90), random.int(-430, -170), random.int(24, 80), random.int(20, 60)]
    return (
      box(x, y, cw, ch, 3, { fill: random.pick(['#1a1d20', '#b7bcc1', '#23272b', '#9da3a8']) }) + box(x, y, cw, 3, 1, { fill: '#fff', opacity: 0.25 })
    )
  }).join('')
  return drawScene(random, {
    defs: gradient('cell', [
      [0, '#22262b'],
      [1, '#121418'],
    ]),
    surface: mat(random, '#37474f', '#4d626c'),
    content:
      dish(random, 300, 330) +
      moved(
        960,
        610,
        5,
        shadowOf((how) => box(-w / 2, -h / 2, w, h, radius, how)) +
          box(-w / 2, -h / 2, w, h, radius, { fill: '#9aa0a6' }) +
          box(-w / 2 + 14, -h / 2 + 14, w - 28, h - 28, radius - 14, { fill: '#3c4247' }) +
          box(-205, -445, 310, 300, 20, { fill: '#14452f' }) +
          chips +
          box(-190, -110, 270, 400, 14, { fill: 'url(#cell)' }) +
          box(-190, -110, 270, 60, 14, { fill: '#2f353b' }) +
          words(-170, -68, 24, 'Li-ion  3227 mAh', '#9fb0bb') +
          words(-170, 10, 17, '3,83 V   12,36 Wh', '#78858e') +
          words(-170, 250, 15, 'NO PERFORAR · NO QUEMAR', '#78858e') +
          trace('M85 -140 C140 -60 130 120 95 310', { stroke: '#b8772a', line: 26 }) +
          trace('M85 -140 C140 -60 130 120 95 310', { stroke: '#e0a458', line: 4, opacity: 0.6 }) +
          box(-190, 320, 370, 90, 12, { fill: '#23282d' }) +
          box(-60, 405, 120, 40, 8, { fill: '#c3c8cd' }) +
          box(120, -430, 80, 190, 12, { fill: '#0f1113' }) +
          disc(160, -380, 30, { fill: '#1d2a40' }) +
          disc(160, -300, 30, { fill: '#1d2a40' }) +
          screws(random, 150, -120, 4, 60),
      ) +
      moved(
        430,
        860,
        -28,
        shadowOf((how) => box(-w / 2, -h / 2, w, 700, radius, how), 10, 14) +
          box(-w / 2, -h / 2, w, 700, radius, { fill: '#07090c' }) +
          box(-w / 2 + 8, -h / 2 + 8, w - 16, 684, radius - 8, { stroke: '#30363c', line: 5 }),
        0.75,
      ) +
      screwdriver(1420, 930, -110, '#2f7d4f') +
      tweezers(1270, 200, 35),
  })
}

export function phonePort(random: Random): string {
  const lint = Array.from({ length: 34 }, () => {
    const [x, y] = [random.int(-160, 160), random.int(-38, 38)]
    return trace(`M${x} ${y}q${random.int(-22, 22)} ${random.int(-18, 18)} ${random.int(-34, 34)} ${random.int(-14, 14)}`, {
      stroke: random.pick(['#8f979d', '#b9bec2', '#6a7076', '#7f6e5d']),
      line: 3,
      opacity: 0.75,
    })
  }).join('')
  const holes = (from: number) =>
    Array.from(
      { length: 6 },
      (_, place) =>
        disc(from + place * 58, 0, 15, { fill: '#101214' }) + disc(from + place * 58, -2, 15, { stroke: '#fff', line: 1.5, opacity: 0.25 }),
    ).join('')
  return drawScene(random, {
    defs: gradient('edge', [
      [0, '#4b5157'],
      [0.2, '#a9b0b6'],
      [0.5, '#8a9198'],
      [0.8, '#6b7278'],
      [1, '#33383d'],
    ]),
    surface: mat(random, '#23404f', '#32586c'),
    dark: 0.75,
    content:
      box(-200, 760, 2000, 700, 0, { fill: '#000', opacity: 0.45, filter: 'soft60' }) +
      moved(
        800,
        620,
        -2,
        box(-1100, -190, 2200, 380, 150, { fill: '#000', opacity: 0.5, filter: 'soft30' }) +
          box(-1100, -200, 2200, 360, 140, { fill: 'url(#edge)' }) +
          box(-1100, -215, 2200, 30, 10, { fill: '#0c1116' }) +
          box(-215, -82, 430, 164, 82, { fill: '#d3d8dc' }) +
          box(-200, -68, 400, 136, 68, { fill: '#0b0c0e' }) +
          box(-150, -14, 300, 28, 8, { fill: '#26292d' }) +
          Array.from({ length: 12 }, (_, place) =>
            box(-138 + place * 23.5, -10, 13, 20, 2, { fill: place === 3 || place === 6 ? '#5b4a2f' : '#d8b25a' }),
          ).join('') +
          lint +
          disc(-330, 0, 30, { fill: '#c1c7cc' }) +
          disc(-330, 0, 20, { fill: '#3b4046' }) +
          disc(330, 0, 30, { fill: '#c1c7cc' }) +
          disc(330, 0, 20, { fill: '#3b4046' }) +
          holes(-760) +
          holes(470),
      ),
  })
}

export function phoneBattery(random: Random): string {
  return drawScene(random, {
    defs: gradient(
      'cell',
      [
        [0, '#3c4147'],
        [0.35, '#5a6168'],
        [0.6, '#3b4046'],
        [1, '#1a1d21'],
      ],
      [0, 0, 1, 0.3],
    ),
    surface: mat(random, '#3a6b52', '#4d8468'),
    content:
      moved(
        780,
        600,
        16,
        shadowOf((how) => box(-240, -380, 480, 760, 60, how), 22, 34, 1.2) +
          trace(
            'M-240 -330 Q-270 0 -240 330 Q-230 380 -180 380 Q0 420 180 380 Q230 380 240 330 Q275 0 240 -330 Q230 -380 180 -380 Q0 -350 -180 -380 Q-230 -380 -240 -330Z',
            { fill: 'url(#cell)' },
          ) +
          disc(-20, -20, 190, { fill: '#fff', opacity: 0.12, filter: 'soft60' }, 300) +
          box(-210, -372, 420, 62, 10, { fill: '#17191c' }) +
          box(-190, -300, 380, 300, 6, { fill: '#0d0f11', opacity: 0.5 }) +
          words(-160, -230, 44, 'Li-ion Polymer', '#e5e9ec', { weight: 700 }) +
          words(-160, -170, 25, '3,82 V  10,78 Wh  2815 mAh', '#c2c9ce') +
          words(-160, -110, 20, 'Tensión máx. de carga 4,35 V', '#9aa3aa') +
          words(-160, -50, 24, 'Lote 21B · 0417', '#9aa3aa') +
          box(-190, 240, 150, 60, 6, { fill: '#d9b23c' }) +
          words(-166, 282, 34, '71 %', '#221b05', { weight: 700 }) +
          trace('M130 -372 C150 -470 240 -450 250 -540', { stroke: '#c07c2c', line: 46 }) +
          box(215, -590, 80, 60, 6, { fill: '#1f2327' }),
      ) +
      tweezers(1230, 960, -140) +
      moved(
        1330,
        330,
        10,
        shadowOf((how) => box(-150, -95, 300, 190, 8, how), 8, 12) +
          box(-150, -95, 300, 190, 8, { fill: '#f4efda' }) +
          words(-128, -38, 26, 'Cambiar batería', '#3a3a32', { weight: 700 }) +
          words(-122, 10, 26, '1.143 ciclos', '#55554c') +
          words(-122, 54, 26, 'OK placa', '#55554c'),
      ),
  })
}
