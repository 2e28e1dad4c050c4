import { crc32, deflateSync, gzipSync } from 'node:zlib'
import type { ErrorCode } from '@amparo/contracts/errors'
import sharp from 'sharp'
import { jpeg, picture, png } from './images.ts'

export interface HostileFile {
  what: string
  content: Buffer
  /** The code that refuses it; or that it becomes an image without what was hidden in it. */
  becomes: ErrorCode | 'harmless' | 'harmless or refused'
}

/** What hides in files, and must be nowhere in what is served. */
export const payload = '<script>alert("amparo")</script><?php system($_GET[0]); ?>'

const pngSignature = Buffer.from('89504e470d0a1a0a', 'hex')
const xmp = (body: string) => Buffer.from(`http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x="adobe:ns:meta/">${body}</x:xmpmeta>`)

function chunk(type: string, data: Buffer | string): Buffer {
  const body = Buffer.concat([Buffer.from(type), Buffer.from(data)])
  const [length, crc] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(body.length - 4)
  crc.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, crc])
}

function header(width: number, height: number): Buffer {
  const data = Buffer.alloc(13)
  data.writeUInt32BE(width, 0)
  data.writeUInt32BE(height, 4)
  data.set([8, 2, 0, 0, 0], 8)
  return chunk('IHDR', data)
}

/** Puts chunks right after the header of a PNG. */
function withChunks(image: Buffer, ...chunks: Buffer[]): Buffer {
  return Buffer.concat([image.subarray(0, 33), ...chunks, image.subarray(33)])
}

/** Puts a segment right after the start of a JPEG. */
function withSegment(image: Buffer, marker: number, data: Buffer | string): Buffer {
  const body = Buffer.from(data)
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([image.subarray(0, 2), head, body, image.subarray(2)])
}

/** A zip with one stored file, `name`, as a JAR has it. */
function zip(name: string, text: string): Buffer {
  const data = Buffer.from(text)
  const local = Buffer.alloc(30)
  local.writeUInt32LE(0x04034b50, 0)
  local.writeUInt32LE(crc32(data), 14)
  local.writeUInt32LE(data.length, 18)
  local.writeUInt32LE(data.length, 22)
  local.writeUInt16LE(name.length, 26)
  return Buffer.concat([local, Buffer.from(name), data])
}

function flipped(image: Buffer, at: number): Buffer {
  const copy = Buffer.from(image)
  copy[at]! ^= 0xff
  return copy
}

/** Files that somebody sends who means no good, or whose telephone broke. */
export async function hostileFiles(): Promise<HostileFile[]> {
  const [goodPng, goodJpeg, goodWebp] = [await png(), await jpeg(), await picture().webp().toBuffer()]
  const gif = await picture(64, 64).gif().toBuffer()
  const frames = Buffer.concat(await Promise.all([10, 200].map((value) => flat(value))))
  const animation = () => sharp(frames, { raw: { width: 40, height: 80, channels: 3, pageHeight: 40 } })
  const jar = zip('META-INF/MANIFEST.MF', payload)
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10" onload="alert(1)">${payload}</svg>`

  const refused = (code: ErrorCode, files: Record<string, Buffer | string>): HostileFile[] =>
    Object.entries(files).map(([what, content]) => ({ what, content: Buffer.from(content), becomes: code }))

  return [
    ...refused('unsupported_media_type', {
      'nothing at all': '',
      'one byte': 'x',
      'a page under the name of an image': `<!doctype html>${payload}`,
      'text that starts like a page after blanks': `\n\n   <html>${payload}`,
      'SVG with a script': svg,
      'SVG with an entity that reads files': `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg>&x;</svg>`,
      'SVG, compressed': gzipSync(svg),
      'a zip under the name of an image': jar,
      'a PDF with JavaScript': '%PDF-1.7\n1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj',
      'a Windows program': Buffer.concat([Buffer.from('MZ'), Buffer.alloc(600)]),
      'a Linux program': Buffer.concat([Buffer.from('7f454c4602010100', 'hex'), Buffer.alloc(600)]),
      'a shell script': '#!/bin/sh\nrm -rf /\n',
      'PostScript, which image programs run': '%!PS\n/exec {(%pipe%id) (r) file} def',
      'MVG, which ImageMagick ran': 'push graphic-context\nviewbox 0 0 1 1\nfill \'url(https://127.0.0.1/"|ls "-la)\'\npop graphic-context',
      'a GIF': gif,
      'a GIF that is a JAR as well': Buffer.concat([gif, jar]),
      'a GIF that is JavaScript as well': 'GIF89a/*\0\0\0*/=1;alert(1)//',
      'a moving GIF': await animation()
        .gif({ delay: [100, 100] })
        .toBuffer(),
      'a moving WebP': await animation()
        .webp({ delay: [100, 100] })
        .toBuffer(),
      'a moving PNG': withChunks(goodPng, chunk('acTL', Buffer.from('0000000200000000', 'hex'))),
      'a TIFF': await picture(64, 64).tiff().toBuffer(),
      'an AVIF': await picture(64, 64).avif({ effort: 0 }).toBuffer(),
      'a BMP': Buffer.concat([Buffer.from('BM'), Buffer.alloc(200)]),
      'an icon': Buffer.concat([Buffer.from('00000100010010100000010020006804000016000000', 'hex'), Buffer.alloc(600)]),
      'a film': Buffer.concat([Buffer.from('0000001c667479706d703432', 'hex'), Buffer.alloc(600)]),
      'a sound in the wrapping of a WebP': Buffer.concat([Buffer.from('RIFF'), Buffer.alloc(4), Buffer.from('WAVEfmt '), Buffer.alloc(100)]),
    }),
    ...refused('image_unreadable', {
      'the start of a JPEG and nothing else': Buffer.from('ffd8ffe0', 'hex'),
      'the start of a JPEG and then a page': Buffer.concat([Buffer.from('ffd8ffe000104a46494600', 'hex'), Buffer.from(payload)]),
      'half a JPEG': goodJpeg.subarray(0, goodJpeg.length / 2),
      'the start of a PNG and then PHP': Buffer.concat([goodPng.subarray(0, 33), Buffer.from(payload.repeat(4))]),
      'half a PNG': goodPng.subarray(0, goodPng.length / 2),
      'a PNG without pixels': Buffer.concat([pngSignature, header(100, 100), chunk('IEND', '')]),
      'a PNG of no width': Buffer.concat([pngSignature, header(0, 100), chunk('IDAT', deflateSync(Buffer.alloc(100))), chunk('IEND', '')]),
      'a PNG with a broken header': flipped(goodPng, 20),
      'half a WebP': goodWebp.subarray(0, goodWebp.length / 2),
      'the start of a WebP and then a page': Buffer.concat([Buffer.from('RIFF\xff\0\0\0WEBPVP8 ', 'latin1'), Buffer.from(payload)]),
    }),
    ...refused('image_too_large', {
      'a PNG of 64 million pixels in 190 kB': await sharp({
        create: { width: 8_000, height: 8_000, channels: 3, background: '#000' },
        limitInputPixels: false,
      })
        .png()
        .toBuffer(),
      'a JPEG that says to be of 65 500 by 65 500': resized(goodJpeg, 65_500, 65_500),
      'more than 20 MB': Buffer.concat([goodJpeg, Buffer.alloc(20 * 1024 * 1024)]),
    }),
    ...[
      { what: 'a JPEG with PHP in its comment', content: withSegment(goodJpeg, 0xfe, payload) },
      { what: 'a JPEG with a page behind its end', content: Buffer.concat([goodJpeg, Buffer.from(payload)]) },
      { what: 'a JPEG that is a JAR as well', content: Buffer.concat([goodJpeg, jar]) },
      { what: 'a JPEG with a script in its XMP', content: withSegment(goodJpeg, 0xe1, xmp(payload)) },
      { what: 'a JPEG that tells where it was taken', content: await located() },
      { what: 'a PNG with a script in its text', content: withChunks(goodPng, chunk('tEXt', `Comment\0${payload}`)) },
      { what: 'a PNG that is a zip as well', content: Buffer.concat([goodPng, jar]) },
      { what: 'a WebP with a page behind its end', content: Buffer.concat([goodWebp, Buffer.from(payload)]) },
    ].map((file) => ({ ...file, becomes: 'harmless' as const })),
    ...[
      {
        what: 'a PNG whose text unpacks to 60 MB',
        content: withChunks(goodPng, chunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(Buffer.alloc(60_000_000))]))),
      },
      {
        what: 'a PNG whose colour profile unpacks to 60 MB',
        content: withChunks(goodPng, chunk('iCCP', Buffer.concat([Buffer.from('p\0\0'), deflateSync(Buffer.alloc(60_000_000))]))),
      },
      {
        what: 'a PNG of 2 147 483 647 by 1',
        content: Buffer.concat([pngSignature, header(0x7fffffff, 1), chunk('IDAT', deflateSync(Buffer.alloc(100))), chunk('IEND', '')]),
      },
      { what: 'a JPEG with one bit turned', content: flipped(goodJpeg, Math.floor(goodJpeg.length * 0.7)) },
    ].map((file) => ({ ...file, becomes: 'harmless or refused' as const })),
  ]
}

function flat(value: number): Promise<Buffer> {
  return sharp({ create: { width: 40, height: 40, channels: 3, background: { r: value, g: value, b: value } } })
    .raw()
    .toBuffer()
}

/** A JPEG with other measures in its frame header. */
function resized(image: Buffer, width: number, height: number): Buffer {
  const copy = Buffer.from(image)
  const frame = copy.indexOf(Buffer.from([0xff, 0xc0]))
  copy.writeUInt16BE(height, frame + 5)
  copy.writeUInt16BE(width, frame + 7)
  return copy
}

async function located(): Promise<Buffer> {
  return picture()
    .withExif({
      IFD0: { Copyright: payload, Make: 'Secret Phone' },
      IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '33/1 26/1 16/1', GPSLongitudeRef: 'W', GPSLongitude: '70/1 39/1 1/1' },
    })
    .jpeg()
    .toBuffer()
}
