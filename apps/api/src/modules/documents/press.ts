import { Piscina } from 'piscina'
import type { Print } from './print/page.ts'

/** Draws documents as PDF in a thread of its own: it takes a core for longer than a server should keep others waiting. */
export interface Press {
  draw: (print: Print) => Promise<Buffer>
  close: () => Promise<void>
}

export function openPress(): Press {
  let pool: Piscina<Print, Uint8Array> | undefined
  return {
    async draw(print) {
      // Opened by the first document: a process that prints nothing pays nothing. The thread stays, with the library read.
      pool ??= new Piscina({ filename: new URL('./print/draw.ts', import.meta.url).href, minThreads: 1, maxThreads: 2, idleTimeout: 60_000 })
      const pdf = await pool.run(print)
      return Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
    },
    async close() {
      await pool?.destroy()
    },
  }
}
