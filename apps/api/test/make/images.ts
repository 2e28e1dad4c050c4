import sharp, { type Sharp } from 'sharp'

/** A picture with something on it, so that a half of it is not as good as the whole. */
export function picture(width = 640, height = 480): Sharp {
  const stripes = Buffer.alloc(width * height * 3)
  for (let at = 0; at < stripes.length; at += 3) {
    const pixel = at / 3
    stripes[at] = (pixel % width) % 256
    stripes[at + 1] = Math.floor(pixel / width) % 256
    stripes[at + 2] = (pixel * 7) % 256
  }
  return sharp(stripes, { raw: { width, height, channels: 3 } })
}

export function png(width?: number, height?: number): Promise<Buffer> {
  return picture(width, height).png().toBuffer()
}

export function jpeg(width?: number, height?: number): Promise<Buffer> {
  return picture(width, height).jpeg().toBuffer()
}

export function fileOf(content: Buffer | string, name = 'foto.jpg'): File {
  return new File([new Uint8Array(Buffer.from(content))], name)
}
