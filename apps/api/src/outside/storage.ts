import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** Where files lie. Keys are made by the server, never by a person. */
export interface Storage {
  put: (key: string, content: Buffer) => Promise<void>
  /** For what is too large for memory. */
  write: (key: string, chunks: AsyncIterable<Uint8Array | string>) => Promise<void>
  read: (key: string) => Readable
  remove: (key: string) => Promise<void>
  /** With all that is in it, also what a crash left half written. */
  removeFolder: (key: string) => Promise<void>
  /** An address that serves a file without a session, for six to twelve hours; the same one for six hours, so that browsers keep it. */
  address: (key: string, now: Date) => string
  /** The key of an address, or null where it was tampered with or is over. */
  keyOf: (path: string, expires: string, signature: string, now: Date) => string | null
}

const periodMs = 6 * 3_600_000

export function openStorage(folder: string, secret: string): Storage {
  const sign = (key: string, expires: number) => createHmac('sha256', secret).update(`file:${expires}:${key}`).digest('base64url').slice(0, 32)
  return {
    async put(key, content) {
      const target = join(folder, key)
      await mkdir(dirname(target), { recursive: true })
      // Written aside and moved, so that a crash leaves no half file under a key.
      await writeFile(`${target}.part`, content, { flush: true })
      await rename(`${target}.part`, target)
    },
    async write(key, chunks) {
      const target = join(folder, key)
      await mkdir(dirname(target), { recursive: true })
      // Each try writes a file of its own: one that was given up for dead may still be writing.
      const part = `${target}.${randomUUID()}.part`
      try {
        await pipeline(chunks, createWriteStream(part, { flush: true }))
        await rename(part, target)
      } catch (error) {
        await rm(part, { force: true })
        throw error
      }
    },
    read: (key) => createReadStream(join(folder, key)),
    remove: (key) => rm(join(folder, key), { force: true }),
    removeFolder: (key) => rm(join(folder, key), { force: true, recursive: true }),
    address(key, now) {
      const expires = (Math.floor(now.getTime() / periodMs) + 2) * periodMs
      return `/api/v1/files/${key}?e=${expires}&s=${sign(key, expires)}`
    },
    keyOf(path, expires, signature, now) {
      const at = Number(expires)
      if (!Number.isSafeInteger(at) || at < now.getTime() || path.includes('..')) return null
      const expected = Buffer.from(sign(path, at))
      const given = Buffer.from(signature)
      return expected.length === given.length && timingSafeEqual(expected, given) ? path : null
    },
  }
}
