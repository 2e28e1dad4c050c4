import type { Random } from '../random.ts'
import { disc, polyline } from './scene.ts'

export interface Area {
  x: number
  y: number
  w: number
  h: number
}

/** Broken glass: rays from where it was hit, rings that join them, splinters at the point itself. */
export function cracks(random: Random, { x, y, w, h }: Area, [cx, cy]: [number, number], { rays = 17, reach = 1 } = {}): string {
  const far = Math.hypot(w, h) * reach
  const spokes = Array.from({ length: rays }, (_, place) => {
    const angle = (place / rays) * Math.PI * 2 + (random.next() - 0.5) * 0.25
    const length = far * (0.35 + random.next() * 0.65)
    const points: [number, number][] = [[cx, cy]]
    let heading = angle
    for (let gone = 0; gone < length; ) {
      const step = 18 + random.next() * 46
      gone += step
      heading += (random.next() - 0.5) * 0.35
      const [lastX, lastY] = points.at(-1)!
      const next: [number, number] = [lastX + Math.cos(heading) * step, lastY + Math.sin(heading) * step]
      points.push(next)
      if (next[0] < x || next[0] > x + w || next[1] < y || next[1] > y + h) break
    }
    return points
  })
  const lines = spokes.map((points) => {
    const thick = 1 + random.next() * 1.8
    return (
      polyline(
        points.map(([px, py]) => [px + 2, py + 3] as const),
        { stroke: '#000', line: thick + 1.5, opacity: 0.4 },
      ) +
      polyline(points, { stroke: '#f4f8fb', line: thick, opacity: 0.85 }) +
      branch(random, points)
    )
  })
  const rings = [0.05, 0.1, 0.17, 0.27, 0.4].map((share) =>
    spokes
      .map((points, place) => {
        if (!random.chance(0.72 - share)) return ''
        const next = spokes[(place + 1) % spokes.length]!
        const [one, other] = [pointAt(points, far * share * (0.85 + random.next() * 0.3)), pointAt(next, far * share * (0.85 + random.next() * 0.3))]
        return one && other ? polyline([one, other], { stroke: '#eef4f8', line: 0.8 + random.next(), opacity: 0.7 }) : ''
      })
      .join(''),
  )
  const splinters = Array.from({ length: 26 }, () => {
    const [angle, away] = [random.next() * Math.PI * 2, random.next() ** 2 * far * 0.09]
    const [px, py] = [cx + Math.cos(angle) * away, cy + Math.sin(angle) * away]
    const size = 3 + random.next() * 9
    const corners = [0, 1, 2].map((corner) => [px + Math.cos(angle + corner * 2.1) * size, py + Math.sin(angle + corner * 2.1) * size] as const)
    return polyline(corners, { fill: random.chance(0.5) ? '#ffffff' : '#9fb0bb', opacity: 0.25 + random.next() * 0.45 }, true)
  })
  return disc(cx, cy, far * 0.05, { fill: '#fff', opacity: 0.35, filter: 'soft14' }) + lines.join('') + rings.join('') + splinters.join('')
}

function branch(random: Random, points: [number, number][]): string {
  if (points.length < 5 || random.chance(0.45)) return ''
  const from = random.int(2, points.length - 2)
  const [px, py] = points[from]!
  const [bx, by] = points[from - 1]!
  const heading = Math.atan2(py - by, px - bx) + random.pick([-0.7, 0.7, 0.5, -0.5])
  const length = 40 + random.next() * 110
  const mid = [px + Math.cos(heading) * length * 0.5, py + Math.sin(heading) * length * 0.5 + (random.next() - 0.5) * 12] as const
  return polyline([[px, py], mid, [px + Math.cos(heading) * length, py + Math.sin(heading) * length]], { stroke: '#eaf1f6', line: 0.9, opacity: 0.7 })
}

function pointAt(points: [number, number][], distance: number): [number, number] | null {
  let left = distance
  for (let place = 1; place < points.length; place++) {
    const [[ax, ay], [bx, by]] = [points[place - 1]!, points[place]!]
    const step = Math.hypot(bx - ax, by - ay)
    if (left <= step) return [ax + ((bx - ax) * left) / step, ay + ((by - ay) * left) / step]
    left -= step
  }
  return null
}
