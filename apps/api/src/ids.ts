import { v7 } from 'uuid'

let sequence = 0

/** A new UUIDv7 (RFC 9562, 5.7) of the given moment. Within one process, later ones sort after earlier ones also in the same millisecond. */
export function newId(now: Date): string {
  sequence = (sequence + 1) % 0x7fffffff
  return v7({ msecs: now.getTime(), seq: sequence })
}
