import type { Random } from '../random.ts'
import { cracks } from './cracks.ts'
import { front, keys, phone, screenClip, tablet } from './phone-body.ts'
import { box, disc, drawScene, gradient, moved, polyline, shadowOf, trace, words } from './scene.ts'
import { counter, glassSheen, mat, screwdriver, screws, tweezers, wood } from './surfaces.ts'

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
      ),
    surface: wood(random, ['#7a5533', '#6e4b2b', '#835d3a']),
    content: moved(800, 600, 7, front(tablet, show, false)) + screws(random, 1400, 1000, 5, 140),
  })
}
