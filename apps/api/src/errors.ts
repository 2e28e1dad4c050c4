import { type ErrorCode, errorStatus, type Problem } from '@amparo/contracts/errors'

interface Detail {
  fields?: Problem['fields']
  data?: Record<string, unknown>
  retryAfterSeconds?: number
}

/** Something that the caller did or met, told by its code. Texts live in @amparo/contracts/texts. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly status: number
  readonly detail: Detail

  constructor(code: ErrorCode, detail: Detail = {}) {
    super(code)
    this.code = code
    this.status = errorStatus[code]
    this.detail = detail
  }
}

/** The row, or not_found: what one may not see answers like what does not exist. */
export function found<T>(row: T | null | undefined): T {
  if (row === null || row === undefined) throw new AppError('not_found')
  return row
}

interface DatabaseError {
  code?: string
  constraint?: string
  meta?: { driverAdapterError?: { cause?: { originalCode?: string; kind?: string; constraint?: { fields?: string[]; index?: string } } } }
}

/** Whether the database refused a row because another one has the same key. */
export function isUniqueViolation(error: unknown): boolean {
  const { code } = error as DatabaseError
  return code === '23505' || code === 'P2002'
}

/** Whether the database refused a row because it points at one that does not exist in its company. */
export function isReferenceViolation(error: unknown): boolean {
  const { code } = error as DatabaseError
  return code === '23503' || code === 'P2003'
}

/** Whether the database refused a text that holds NUL or half a character: it keeps neither, and nobody types them. */
export function isUnstorableText(error: unknown): boolean {
  const { code, meta } = error as DatabaseError
  return [code, meta?.driverAdapterError?.cause?.originalCode].some((each) => each === '22021' || each === '22P05')
}

const outOfReach = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  '57P01',
  '57P02',
  '57P03',
  '25P04',
  '08006',
  '08001',
  '08003',
  '53300',
  'P1001',
  'P1002',
  'P1008',
  'P1017',
  'P2024',
  'P2028',
])

/** Whether the database could not be reached, as against having refused. */
export function isDatabaseOutOfReach(error: unknown): boolean {
  const { code, meta } = error as DatabaseError
  const original = meta?.driverAdapterError?.cause
  if ([code, original?.originalCode].some((each) => each !== undefined && outOfReach.has(each))) return true
  if (original?.kind && ['DatabaseNotReachable', 'ConnectionClosed', 'SocketTimeout', 'TooManyConnections'].includes(original.kind)) return true
  const message = error instanceof Error ? error.message : ''
  return /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Server has closed the connection/.test(
    message,
  )
}
