import { z } from 'zod'
import { AppError } from '../errors.ts'

/** Where a page ended, as callers carry it: the sort key and the id of its last row. Callers must not read it. */
export function writeCursor(values: (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url')
}

/** @throws AppError invalid_input where it is none of ours */
export function readCursor<T extends z.ZodType>(cursor: string | undefined, shape: T): z.output<T> | undefined {
  if (cursor === undefined) return undefined
  try {
    return shape.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()))
  } catch {
    throw new AppError('invalid_input', { fields: [{ path: 'query.cursor', code: 'invalid' }] })
  }
}

/** Cuts a page out of one row more than asked for: that one only tells that there is a next page. */
export function pageOf<T>(rows: T[], limit: number, cursorOf: (last: T) => (string | number | null)[]): { data: T[]; nextCursor: string | null } {
  const data = rows.slice(0, limit)
  return { data, nextCursor: rows.length > limit ? writeCursor(cursorOf(data.at(-1)!)) : null }
}

export const idCursor = z.tuple([z.uuid()])
