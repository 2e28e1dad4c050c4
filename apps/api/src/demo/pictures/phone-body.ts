import { box, disc, shadowOf } from './scene.ts'

export interface Body {
  w: number
  h: number
  radius: number
  frame: string
  screen: string
}

export const phone: Body = { w: 460, h: 940, radius: 66, frame: '#2a2d31', screen: '#0a0c10' }
export const tablet: Body = { w: 980, h: 720, radius: 44, frame: '#b9bdc2', screen: '#0b0d12' }

/** Seen from above, its middle at 0 0. */
export function front({ w, h, radius, frame, screen }: Body, show: string, island = true): string {
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

export const screenClip = ({ w, h, radius }: Body, bezel = w > 700 ? 46 : 20) =>
  `<clipPath id="screen">${box(-w / 2 + bezel, -h / 2 + bezel, w - bezel * 2, h - bezel * 2, radius - bezel, { fill: '#000' })}</clipPath>`

export const keys =
  box(-236, -210, 8, 70, 4, { fill: '#3a3e43' }) + box(-236, -120, 8, 110, 4, { fill: '#3a3e43' }) + box(228, -150, 8, 130, 4, { fill: '#3a3e43' })
