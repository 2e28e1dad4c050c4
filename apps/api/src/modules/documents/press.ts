import { Piscina } from 'piscina'
import { AppError } from '../../errors.ts'
import type { Print } from './print/page.ts'

/** Draws documents as PDF in a thread of its own: it takes a core for longer than a server should keep others waiting. */
export interface Press {
  /** @throws AppError overloaded */
  draw: (print: Print) => Promise<Buffer>
  close: () => Promise<void>
}

/**
 * Opened by the first document: a process that prints nothing pays nothing. One thread stays, with the library read; left to
 * itself it would let several hundred megabytes of garbage lie.
 */
const threads = { minThreads: 1, maxThreads: 2, idleTimeout: 60_000, resourceLimits: { maxOldGenerationSizeMb: 160, maxYoungGenerationSizeMb: 16 } }

/** How it is said that a print took too long, or more memory than a thread may. */
const tooLarge = new Set(['AbortError', 'ERR_WORKER_OUT_OF_MEMORY'])

/** More than these, and the last would wait longer than anybody does. */
const maxWaiting = 40
/** Nobody waits longer, either: what takes this long keeps others from theirs, and its thread is ended. */
const longestMs = 30_000

export function openPress({ patienceMs = longestMs } = {}): Press {
  let pool: Piscina<Print, Uint8Array> | undefined
  return {
    async draw(print) {
      pool ??= new Piscina({ filename: new URL('./print/draw.ts', import.meta.url).href, ...threads })
      if (pool.queueSize >= maxWaiting) throw new AppError('overloaded')
      const pdf = await pool.run(print, { signal: AbortSignal.timeout(patienceMs) }).catch((error: unknown) => {
        throw tooLarge.has((error as Error).name) || tooLarge.has((error as { code?: string }).code ?? '') ? new AppError('overloaded') : error
      })
      return Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
    },
    async close() {
      await pool?.destroy()
    },
  }
}
