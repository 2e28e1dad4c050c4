import type { Random } from '../random.ts'

// Pictures are drawn as SVG, 1600 × 1200, and made photographic afterwards: light, grain, vignette.

export const width = 1600
export const height = 1200

const n = (value: number) => Math.round(value * 10) / 10

export interface Look {
  fill?: string
  stroke?: string
  line?: number
  opacity?: number
  /** A filter of `defs`: soft2, soft6, soft14, soft30, soft60. */
  filter?: string
  turn?: number
}

function look({ fill = 'none', stroke, line, opacity, filter, turn }: Look, cx: number, cy: number): string {
  return [
    `fill="${fill}"`,
    stroke && `stroke="${stroke}" stroke-width="${line ?? 2}" stroke-linecap="round" stroke-linejoin="round"`,
    opacity !== undefined && `opacity="${n(opacity * 100) / 100}"`,
    filter && `filter="url(#${filter})"`,
    turn && `transform="rotate(${n(turn)} ${n(cx)} ${n(cy)})"`,
  ]
    .filter(Boolean)
    .join(' ')
}

export const box = (x: number, y: number, w: number, h: number, radius: number, how: Look) =>
  `<rect x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}" rx="${n(radius)}" ${look(how, x + w / 2, y + h / 2)}/>`

export const disc = (cx: number, cy: number, r: number, how: Look, ry = r) =>
  `<ellipse cx="${n(cx)}" cy="${n(cy)}" rx="${n(r)}" ry="${n(ry)}" ${look(how, cx, cy)}/>`

export const trace = (d: string, how: Look) => `<path d="${d}" ${look(how, 0, 0)}/>`

export const polyline = (points: readonly (readonly [number, number])[], how: Look, closed = false) =>
  trace(`M${points.map(([x, y]) => `${n(x)} ${n(y)}`).join('L')}${closed ? 'Z' : ''}`, how)

export const words = (
  x: number,
  y: number,
  size: number,
  content: string,
  fill: string,
  how: { weight?: number; anchor?: string; spacing?: number } = {},
) =>
  `<text x="${n(x)}" y="${n(y)}" font-family="DejaVu Sans, Liberation Sans, Arial, sans-serif" font-size="${n(size)}" font-weight="${how.weight ?? 400}" fill="${fill}" text-anchor="${how.anchor ?? 'start'}" letter-spacing="${how.spacing ?? 0}">${content}</text>`

export const moved = (x: number, y: number, turn: number, content: string, scale = 1) =>
  `<g transform="translate(${n(x)} ${n(y)}) rotate(${n(turn)}) scale(${scale})">${content}</g>`

/** `stops`: offset and colour, from top to bottom unless told otherwise. */
export const gradient = (id: string, stops: readonly (readonly [number, string, number?])[], [x1, y1, x2, y2] = [0, 0, 0, 1]) =>
  `<linearGradient id="${id}" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}">${stopsOf(stops)}</linearGradient>`

export const glow = (id: string, stops: readonly (readonly [number, string, number?])[], [cx, cy, r] = [0.5, 0.5, 0.5]) =>
  `<radialGradient id="${id}" cx="${cx}" cy="${cy}" r="${r}">${stopsOf(stops)}</radialGradient>`

const stopsOf = (stops: readonly (readonly [number, string, number?])[]) =>
  stops.map(([offset, color, opacity = 1]) => `<stop offset="${offset}" stop-color="${color}" stop-opacity="${opacity}"/>`).join('')

const blurs = [2, 6, 14, 30, 60].map(
  (size) => `<filter id="soft${size}" x="-50%" y="-50%" width="200%" height="200%"><feGaussianBlur stdDeviation="${size}"/></filter>`,
)

/** What a thing throws on what it lies on: a wide one and a tight one. */
export const shadowOf = (shape: (how: Look) => string, dx = 14, dy = 22, strength = 1) =>
  moved(dx, dy, 0, shape({ fill: '#000', opacity: 0.32 * strength, filter: 'soft30' })) +
  moved(dx / 3, dy / 3, 0, shape({ fill: '#000', opacity: 0.4 * strength, filter: 'soft6' }))

export interface Scene {
  /** Gradients and clips that the content names. */
  defs?: string
  surface: string
  content: string
  /** Where the lamp is, as shares of the picture. */
  lamp?: [x: number, y: number]
  /** Colour of the lamp's light. */
  warmth?: string
  /** How dark the corners are. */
  dark?: number
}

export function drawScene(random: Random, { defs = '', surface, content, lamp = [0.3, 0.15], warmth = '#fff3dc', dark = 0.6 }: Scene): string {
  const tilt = (random.next() - 0.5) * 5
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<defs>${blurs.join('')}
${glow(
  'lamp',
  [
    [0, warmth, 0.55],
    [0.45, warmth, 0.14],
    [1, warmth, 0],
  ],
  [lamp[0], lamp[1], 0.75],
)}
${glow(
  'corners',
  [
    [0, '#000', 0],
    [0.55, '#000', 0],
    [1, '#05070c', dark],
  ],
  [0.5, 0.48, 0.78],
)}
${defs}</defs>
<g transform="rotate(${n(tilt)} 800 600) translate(-80 -60) scale(1.1)">${surface}${content}</g>
<rect width="${width}" height="${height}" fill="url(#lamp)"/>
<rect width="${width}" height="${height}" fill="url(#corners)"/>
</svg>`
}
