import { createHmac, timingSafeEqual } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'

/** Where files lie. Keys are made by the server, never by a person. */
export interface Storage {
  put: (key: string, content: Buffer) => Promise<void>
  read: (key: string) => Readable
  remove: (key: string) => Promise<void>
  /** Removes everything of a company. */
  removeAll: (organizationId: string) => Promise<void>
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
    read: (key) => createReadStream(join(folder, key)),
    remove: (key) => rm(join(folder, key), { force: true }),
    removeAll: (organizationId) => rm(join(folder, organizationId), { recursive: true, force: true }),
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
