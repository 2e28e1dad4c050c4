export type Point = [x: number, y: number]

/** The field that the contract draws in. */
export const field = { width: 1000, height: 400 }
const limits = { points: 6000, ofStroke: 2000, strokes: 200 }
/** Closer than this a hand did not mean to move. */
const nearest = 4

/** Where a pointer stands, in the field's own measure. */
export function pointAt(x: number, y: number, { left, top, width, height }: Pick<DOMRect, 'left' | 'top' | 'width' | 'height'>): Point {
  const within = (value: number, most: number) => Math.min(most, Math.max(0, Math.round(value)))
  return [within(((x - left) / width) * field.width, field.width), within(((y - top) / height) * field.height, field.height)]
}

export function beginStroke(strokes: readonly Point[][], point: Point): Point[][] {
  const drawn = strokes.reduce((sum, stroke) => sum + stroke.length, 0)
  return strokes.length >= limits.strokes || drawn >= limits.points ? [...strokes] : [...strokes, [point]]
}

export function extendStroke(strokes: readonly Point[][], points: readonly Point[]): Point[][] {
  const stroke = [...(strokes.at(-1) ?? [])]
  let left = limits.points - strokes.reduce((sum, each) => sum + each.length, 0)
  for (const point of points) {
    const last = stroke.at(-1)
    if (!last || left <= 0 || stroke.length >= limits.ofStroke) break
    if (Math.hypot(point[0] - last[0], point[1] - last[1]) < nearest) continue
    stroke.push(point)
    left--
  }
  return [...strokes.slice(0, -1), stroke]
}

/** A stroke as one line without corners: through the middles, bent at the points. */
export function strokePath(points: readonly Point[]): string {
  const [first, ...rest] = points
  if (!first) return ''
  const start = `M${first[0]} ${first[1]}`
  const last = rest.at(-1)
  if (!last) return `${start}l.1 0`
  const bends = rest.slice(0, -1).map(([x, y], index) => {
    const [nextX, nextY] = rest[index + 1]!
    return `Q${x} ${y} ${(x + nextX) / 2} ${(y + nextY) / 2}`
  })
  return `${start}${bends.join('')}L${last[0]} ${last[1]}`
}
