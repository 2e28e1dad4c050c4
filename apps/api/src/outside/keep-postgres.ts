import { connect } from 'node:net'
import type { EmbeddedPostgres } from '@amparo/database/embedded'

const lookEveryMs = 1_000

/** Starts the embedded PostgreSQL again where it died: nobody else would. @returns what ends the watch */
export function keepPostgres({ port }: EmbeddedPostgres, start: () => Promise<EmbeddedPostgres>, onError: (error: unknown) => void): () => void {
  let watching = true
  let timer: NodeJS.Timeout
  const look = async (): Promise<void> => {
    // A server that is told to stop still listens for a moment; a start that comes too early fails, and the next one does not.
    if (!(await answers(port)) && watching) await start().catch(onError)
    if (watching) timer = setTimeout(look, lookEveryMs)
  }
  timer = setTimeout(look, lookEveryMs)
  return () => {
    watching = false
    clearTimeout(timer)
  }
}

function answers(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1')
    socket.setTimeout(2_000)
    const end = (alive: boolean) => {
      socket.destroy()
      done(alive)
    }
    socket.once('connect', () => end(true))
    socket.once('error', () => end(false))
    // Busy is not dead.
    socket.once('timeout', () => end(true))
  })
}
