import type { Random } from '../random.ts'
import { cracks } from './cracks.ts'
import { box, disc, drawScene, glow, gradient, moved, polyline, shadowOf, trace, words } from './scene.ts'
import { counter, dish, glassSheen, mat, screwdriver, screws, tweezers, wood } from './surfaces.ts'

interface Body {
  w: number
  h: number
  radius: number
  frame: string
  screen: string
}

const phone: Body = { w: 460, h: 940, radius: 66, frame: '#2a2d31', screen: '#0a0c10' }
const tablet: Body = { w: 980, h: 720, radius: 44, frame: '#b9bdc2', screen: '#0b0d12' }

/** Seen from above, its middle at 0 0. */
function front({ w, h, radius, frame, screen }: Body, show: string, island = true): string {
  const bezel = w > 700 ? 46 : 20
  return (
    shadowOf((how) => box(-w / 2, -h / 2, w, h, radius, how)) +
    box(-w / 2, -h / 2, w, h, radius, { fill: frame }) +
    box(-w / 2 + 3, -h / 2 + 3, w - 6, h - 6, radius - 3, { stroke: '#fff', line: 2, opacity: 0.35 }) +
    box(-w / 2 + 9, -h / 2 + 9, w - 18, h - 18, radius - 9, { fill: '#050608' }) +
    `<g clip-path="url(#screen)">${box(-w / 2 + bezel, -h / 2 + bezel, w - bezel * 2, h - bezel * 2, radius - bezel, { fill: screen })}${show}</g>` +
    (island ? box(-62, -h / 2 + 38, 124, 34, 17, { fill: '#000' }) + disc(38, -h / 2 + 55, 8, { fill: '#16203a' }) : '') +
    box(-w / 2 + 9, -h / 2 + 9, w - 18, h - 18, radius - 9, { fill: 'url(#sheen)' })
  )
}

const screenClip = ({ w, h, radius }: Body, bezel = w > 700 ? 46 : 20) =>
  `<clipPath id="screen">${box(-w / 2 + bezel, -h / 2 + bezel, w - bezel * 2, h - bezel * 2, radius - bezel, { fill: '#000' })}</clipPath>`

const keys =
  box(-236, -210, 8, 70, 4, { fill: '#3a3e43' }) + box(-236, -120, 8, 110, 4, { fill: '#3a3e43' }) + box(228, -150, 8, 130, 4, { fill: '#3a3e43' })

export function phoneCracked(random: Random): string {
  const glass = cracks(random, { x: -230, y: -470, w: 460, h: 940 }, [random.int(60, 130), random.int(120, 260)])
  return drawScene(random, {
    defs: screenClip(phone) + glassSheen,
    surface: mat(random),
    content:
      screwdriver(330, 980, -62, '#c4452f') +
      moved(820, 600, 12, keys + front(phone, glass)) +
      tweezers(1180, 330, 64) +
      screws(random, 1330, 900, 6, 150),
  })
}

export function phoneCrackedCorner(random: Random): string {
  const lines = Array.from({ length: 5 }, () => {
    const x = random.int(-60, 190)
    return box(x, -460, random.int(2, 7), 930, 0, { fill: random.pick(['#25ff6a', '#ff3df0', '#3df2ff']), opacity: 0.75 })
  }).join('')
  const show =
    box(-220, -460, 440, 920, 0, { fill: 'url(#wallpaper)' }) + lines + disc(180, 420, 190, { fill: '#000', opacity: 0.9, filter: 'soft14' })
  return drawScene(random, {
    defs:
      screenClip(phone) +
      glassSheen +
      gradient('wallpaper', [
        [0, '#26447a'],
        [0.5, '#7b3f75'],
        [1, '#d07a4e'],
      ]),
    surface: counter(random),
    lamp: [0.7, 0.1],
    warmth: '#ffffff',
    dark: 0.45,
    content: moved(
      790,
      610,
      -17,
      keys + front({ ...phone, frame: '#c9b79d' }, show + cracks(random, { x: -230, y: -470, w: 460, h: 940 }, [185, 410], { rays: 22, reach: 0.8 })),
    ),
  })
}

export function phoneBack(random: Random): string {
  const { w, h, radius } = phone
  const lens = (x: number, y: number) =>
    disc(x, y, 52, { fill: '#15171a' }) +
    disc(x, y, 46, { stroke: '#6e747a', line: 4 }) +
    disc(x, y, 30, { fill: '#0a1626' }) +
    disc(x - 9, y - 10, 9, { fill: '#8ea7d8', opacity: 0.8 }) +
    disc(x + 11, y + 12, 6, { fill: '#5a3f86', opacity: 0.8 })
  const scratches = Array.from({ length: 22 }, () => {
    const [x, y] = [random.int(-200, 200), random.int(-200, 440)]
    return polyline(
      [
        [x, y],
        [x + random.int(-70, 70), y + random.int(-30, 60)],
      ],
      { stroke: '#dfe8ee', line: 0.8 + random.next(), opacity: 0.25 },
    )
  }).join('')
  return drawScene(random, {
    defs:
      gradient(
        'back',
        [
          [0, '#39566b'],
          [0.5, '#27404f'],
          [1, '#1a2c38'],
        ],
        [0, 0, 1, 1],
      ) + glassSheen,
    surface: wood(random),
    lamp: [0.75, 0.2],
    content:
      moved(
        800,
        620,
        -9,
        shadowOf((how) => box(-w / 2, -h / 2, w, h, radius, how)) +
          box(-w / 2, -h / 2, w, h, radius, { fill: '#8c969d' }) +
          box(-w / 2 + 7, -h / 2 + 7, w - 14, h - 14, radius - 7, { fill: 'url(#back)' }) +
          box(-198, -440, 220, 230, 58, { fill: '#ffffff', opacity: 0.12 }) +
          box(-198, -440, 220, 230, 58, { stroke: '#fff', line: 2, opacity: 0.3 }) +
          lens(-135, -376) +
          lens(-135, -268) +
          lens(-36, -322) +
          disc(-34, -395, 15, { fill: '#f5ead0' }) +
          scratches +
          cracks(random, { x: -222, y: -100, w: 444, h: 560 }, [-150, 400], { rays: 12, reach: 0.55 }) +
          box(-w / 2 + 7, -h / 2 + 7, w - 14, h - 14, radius - 7, { fill: 'url(#sheen)' }),
      ) + moved(1290, 300, 20, box(-90, -40, 180, 80, 10, { fill: '#f2efe6' }) + words(-72, 10, 26, 'OS · 14', '#333', { weight: 700 })),
  })
}

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

export function phoneDone(random: Random): string {
  const icons = Array.from({ length: 16 }, (_, place) =>
    box(-172 + (place % 4) * 94, -60 + Math.floor(place / 4) * 108, 62, 62, 16, {
      fill: random.pick(['#f2c14e', '#5fb49c', '#e4572e', '#f5f5f5', '#4f8fd8', '#9b6bd3']),
      opacity: 0.95,
    }),
  ).join('')
  const show =
    box(-230, -470, 460, 940, 0, { fill: 'url(#wallpaper)' }) +
    disc(120, 180, 260, { fill: '#ffcf8a', opacity: 0.35, filter: 'soft60' }) +
    words(0, -270, 118, '16:42', '#ffffff', { weight: 300, anchor: 'middle' }) +
    words(0, -205, 30, 'listo para usted', '#ffffff', { anchor: 'middle' }) +
    icons +
    words(-180, -400, 26, '●●●', '#fff') +
    box(140, -422, 52, 24, 7, { stroke: '#fff', line: 3 }) +
    box(144, -418, 44, 16, 4, { fill: '#7CFC9A' })
  return drawScene(random, {
    defs:
      screenClip(phone) +
      glassSheen +
      gradient('wallpaper', [
        [0, '#0d5c63'],
        [0.55, '#247b7b'],
        [1, '#e0a458'],
      ]),
    surface: wood(random, ['#c9a57a', '#bf9a6d', '#d2af86']),
    lamp: [0.25, 0.1],
    dark: 0.5,
    content:
      disc(800, 620, 520, { fill: '#bdf2ea', opacity: 0.25, filter: 'soft60' }, 640) +
      moved(800, 610, -6, keys + front(phone, show)) +
      moved(
        1300,
        820,
        14,
        shadowOf((how) => box(-130, -90, 260, 180, 10, how), 8, 12) +
          box(-130, -90, 260, 180, 10, { fill: '#5a7fa8' }) +
          trace('M-130 -20 Q-40 -60 130 -10', { stroke: '#7b9fc6', line: 26, opacity: 0.8 }) +
          trace('M-130 50 Q0 10 130 60', { stroke: '#4a6d94', line: 22, opacity: 0.8 }),
      ),
  })
}

export function tabletCracked(random: Random): string {
  const show =
    box(-460, -330, 920, 660, 0, { fill: 'url(#wallpaper)' }) +
    Array.from({ length: 15 }, (_, place) =>
      box(-380 + (place % 5) * 165, -230 + Math.floor(place / 5) * 180, 96, 96, 24, {
        fill: random.pick(['#ffd166', '#ef476f', '#06d6a0', '#118ab2', '#f8f9fa']),
        opacity: 0.95,
      }),
    ).join('') +
    cracks(random, { x: -490, y: -360, w: 980, h: 720 }, [-250, 140], { rays: 19 })
  return drawScene(random, {
    defs:
      screenClip(tablet) +
      glassSheen +
      gradient(
        'wallpaper',
        [
          [0, '#6c5ce7'],
          [1, '#fd79a8'],
        ],
        [0, 0, 1, 1],
      ) +
      glow('none', [[0, '#000']]),
    surface: wood(random, ['#7a5533', '#6e4b2b', '#835d3a']),
    content: moved(800, 600, 7, front(tablet, show, false)) + screws(random, 1400, 1000, 5, 140),
  })
}
