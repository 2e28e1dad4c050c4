import sharp from 'sharp'
import { photoHeight, photoWidth } from '../photos.ts'
import { type Random, randomFrom } from '../random.ts'
import * as boards from './boards.ts'
import * as kitchen from './kitchen.ts'
import * as laundry from './laundry.ts'
import * as living from './living-room.ts'
import { type PictureName, pictureNames } from './names.ts'
import * as notebooks from './notebooks.ts'
import * as opened from './opened.ts'
import * as parts from './phone-parts.ts'
import * as phones from './phones.ts'
import { height, width } from './scene.ts'

const drawings: Record<PictureName, (random: Random) => string> = {
  'phone-cracked': phones.phoneCracked,
  'phone-cracked-corner': phones.phoneCrackedCorner,
  'phone-back': phones.phoneBack,
  'phone-open': parts.phoneOpen,
  'phone-port': parts.phonePort,
  'phone-battery': parts.phoneBattery,
  'phone-done': phones.phoneDone,
  'tablet-cracked': phones.tabletCracked,
  'notebook-lines': notebooks.notebookLines,
  'notebook-spill': notebooks.notebookSpill,
  'notebook-inside': opened.notebookInside,
  'notebook-error': notebooks.notebookError,
  'notebook-hinge': opened.notebookHinge,
  'notebook-done': notebooks.notebookDone,
  board: boards.boardWhole,
  'board-burnt': boards.boardBurnt,
  'board-corroded': boards.boardCorroded,
  multimeter: boards.multimeter,
  oven: kitchen.oven,
  'oven-glass': kitchen.ovenGlass,
  'oven-element': boards.ovenElement,
  washer: laundry.washer,
  'washer-error': laundry.washerError,
  coffee: kitchen.coffee,
  'coffee-scale': kitchen.coffeeScale,
  fridge: kitchen.fridge,
  microwave: kitchen.microwave,
  'tv-lines': living.tvLines,
  'tv-done': living.tvDone,
  'console-dust': opened.consoleDust,
  vacuum: living.vacuum,
  parcel: laundry.parcel,
}

/** The picture as a camera would have taken it: with grain, and not quite sharp. */
export async function drawPicture(name: PictureName): Promise<Buffer> {
  const random = randomFrom(1000 + pictureNames.indexOf(name))
  const svg = Buffer.from(drawings[name](random))
  const grain = Buffer.from(
    Uint8Array.from({ length: (width / 2) * (height / 2) }, () => 128 + (random.next() + random.next() + random.next() - 1.5) * 24),
  )
  const noise = await sharp(grain, { raw: { width: width / 2, height: height / 2, channels: 1 } })
    .resize(width, height)
    .toColourspace('srgb')
    .png()
    .toBuffer()
  const photo = await sharp(svg)
    .composite([{ input: noise, blend: 'soft-light' }])
    .removeAlpha()
    .png()
    .toBuffer()
  return sharp(photo).resize(photoWidth, photoHeight).blur(0.6).png().toBuffer()
}
