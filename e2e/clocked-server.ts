import { main } from '../apps/api/src/main.ts'

// The server, with a clock that whoever started it moves: a message says by how many milliseconds it is ahead.
let ahead = 0
process.on('message', (ms: number) => {
  ahead = ms
})
await main(() => new Date(Date.now() + ahead))
