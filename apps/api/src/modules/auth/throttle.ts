import type { AttemptKind } from '@amparo/database/client'
import { type PublicCtx, rows } from '../../context.ts'
import { AppError } from '../../errors.ts'
import { newId } from '../../ids.ts'

interface Limit {
  kind: AttemptKind
  /** Wrong tries on one subject, and from one address, before both are refused for a while. */
  perSubject: { tries: number; minutes: number }
  perAddress: { tries: number; minutes: number }
}

export const limits = {
  LOGIN: { kind: 'LOGIN', perSubject: { tries: 10, minutes: 15 }, perAddress: { tries: 50, minutes: 15 } },
  RECOVERY: { kind: 'RECOVERY', perSubject: { tries: 3, minutes: 60 }, perAddress: { tries: 20, minutes: 60 } },
  TRACK: { kind: 'TRACK', perSubject: { tries: 5, minutes: 60 }, perAddress: { tries: 10, minutes: 15 } },
} satisfies Record<string, Limit>

/** Refuses while there were too many wrong tries, right ones too. @throws AppError too_many_attempts */
export async function assertNotThrottled(ctx: PublicCtx, organizationId: string, limit: Limit, subject: string): Promise<void> {
  const { kind, perSubject, perAddress } = limit
  const [counts] = await rows<{ subject: number; address: number }>(
    ctx,
    `select
       (select count(*)::int from "Attempt" where "organizationId" = $1::uuid and kind = $2::"AttemptKind" and subject = $3 and not ok and at > $5::timestamptz) as subject,
       (select count(*)::int from "Attempt" where "organizationId" = $1::uuid and kind = $2::"AttemptKind" and ip = $4 and not ok and at > $6::timestamptz) as address`,
    [organizationId, kind, subject, ctx.ip, minutesBefore(ctx.now, perSubject.minutes), minutesBefore(ctx.now, perAddress.minutes)],
  )
  if (counts!.subject >= perSubject.tries) throw new AppError('too_many_attempts', { retryAfterSeconds: perSubject.minutes * 60 })
  if (counts!.address >= perAddress.tries) throw new AppError('too_many_attempts', { retryAfterSeconds: perAddress.minutes * 60 })
}

/** Writes a try down, outside of any transaction: it counts also where what it was for fails. */
export async function logAttempt(ctx: PublicCtx, organizationId: string, kind: AttemptKind, subject: string, ok: boolean): Promise<void> {
  await ctx.services.database.pool.query({
    name: 'log_attempt',
    text: 'insert into "Attempt" ("organizationId", id, kind, subject, ip, ok, at) values ($1::uuid, $2::uuid, $3::"AttemptKind", $4, $5, $6, $7)',
    values: [organizationId, newId(ctx.now), kind, subject.slice(0, 254), ctx.ip, ok, ctx.now],
  })
}

function minutesBefore(now: Date, minutes: number): Date {
  return new Date(now.getTime() - minutes * 60_000)
}
