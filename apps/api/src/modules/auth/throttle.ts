import type { AttemptKind } from '@amparo/database/client'
import { type PublicCtx, rows } from '../../context.ts'
import { AppError } from '../../errors.ts'
import { newId } from '../../ids.ts'
import { throttledAddress } from '../portal/throttled-address.ts'

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

/** The oldest of as many wrong tries as block; null while there are fewer. */
const blockedSql = `
  select
    (select at from "Attempt" where "organizationId" = $1::uuid and kind = $2::"AttemptKind" and subject = $3 and not ok and id <> $5::uuid and at > $6::timestamptz
     order by at desc offset $8::int limit 1) as "bySubject",
    (select at from "Attempt" where "organizationId" = $1::uuid and kind = $2::"AttemptKind" and ip = $4 and not ok and id <> $5::uuid and at > $7::timestamptz
     order by at desc offset $9::int limit 1) as "byAddress"`

/** The same for one subject and one address together. */
const ownSql = `
  select at from "Attempt" where "organizationId" = $1::uuid and kind = $2::"AttemptKind" and subject = $3 and ip = $4 and not ok and id <> $5::uuid and at > $6::timestamptz
  order by at desc offset $7::int limit 1`

const placesSql = `
  select distinct s.ip from "User" u join "Session" s on s."organizationId" = u."organizationId" and s."userId" = u.id
  where u."organizationId" = $1::uuid and u.email = $2 and s."lastUsedAt" > $3::timestamptz`

/**
 * Counts a try as a wrong one before it is made, so that a thousand at the same moment count each other. While there
 * were too many, right ones are refused too. @returns the try's id, for tookRight @throws AppError too_many_attempts
 */
export async function takeTry(ctx: PublicCtx, organizationId: string, limit: Limit, subject: string): Promise<string> {
  const { kind, perSubject, perAddress } = limit
  const ip = throttledAddress(ctx.ip)
  const id = await writeAttempt(ctx, organizationId, { kind, subject, ip, ok: false })
  const [blocked] = await rows<{ bySubject: Date | null; byAddress: Date | null }>(ctx, blockedSql, [
    organizationId,
    kind,
    subject,
    ip,
    id,
    minutesAfter(ctx.now, -perSubject.minutes),
    minutesAfter(ctx.now, -perAddress.minutes),
    perSubject.tries - 1,
    perAddress.tries - 1,
  ])
  const { byAddress } = blocked!
  let { bySubject } = blocked!
  // The owner of the account is not shut out by somebody else's guesses: a place of theirs counts its own alone.
  if (bySubject && kind === 'LOGIN' && (await isOwnPlace(ctx, organizationId, subject, ip))) {
    const [own] = await rows<{ at: Date }>(ctx, ownSql, [
      ...[organizationId, kind, subject, ip, id],
      minutesAfter(ctx.now, -perSubject.minutes),
      perSubject.tries - 1,
    ])
    bySubject = own?.at ?? null
  }
  const until = [bySubject && minutesAfter(bySubject, perSubject.minutes), byAddress && minutesAfter(byAddress, perAddress.minutes)]
  const waitMs = Math.max(...until.map((each) => (each ? each.getTime() - ctx.now.getTime() : 0)))
  if (!bySubject && !byAddress) return id

  // One that is refused without being made counts for nothing, or somebody who keeps trying would lock another out for good.
  await ctx.services.database.pool.query('delete from "Attempt" where "organizationId" = $1::uuid and id = $2::uuid', [organizationId, id])
  const retryAfterSeconds = Math.max(1, Math.ceil(waitMs / 1_000))
  throw new AppError('too_many_attempts', { retryAfterSeconds, data: { retryAfterSeconds } })
}

/** Whether the person with that e-mail had a session at the address within the last 30 days. */
async function isOwnPlace(ctx: PublicCtx, organizationId: string, email: string, ip: string): Promise<boolean> {
  const places = await rows<{ ip: string }>(ctx, placesSql, [organizationId, email, minutesAfter(ctx.now, -30 * 24 * 60)])
  return places.some((place) => throttledAddress(place.ip) === ip)
}

/** Says that a try was right, so that it does not count. */
export async function tookRight(ctx: PublicCtx, organizationId: string, id: string): Promise<void> {
  await ctx.services.database.pool.query('update "Attempt" set ok = true where "organizationId" = $1::uuid and id = $2::uuid', [organizationId, id])
}

/** Writes a try down, outside of any transaction: it counts also where what it was for fails. */
export async function logAttempt(ctx: PublicCtx, organizationId: string, kind: AttemptKind, subject: string, ok: boolean): Promise<void> {
  await writeAttempt(ctx, organizationId, { kind, subject, ip: ctx.ip, ok })
}

async function writeAttempt(
  ctx: PublicCtx,
  organizationId: string,
  { kind, subject, ip, ok }: { kind: AttemptKind; subject: string; ip: string; ok: boolean },
): Promise<string> {
  const id = newId(ctx.now)
  await ctx.services.database.pool.query({
    name: 'log_attempt',
    // Nobody is told that a try was written down, so nobody waits for the disk: a crash forgets the last half second of them.
    text: `with soon as materialized (select set_config('synchronous_commit', 'off', true) as value)
      insert into "Attempt" ("organizationId", id, kind, subject, ip, ok, at)
      select $1::uuid, $2::uuid, $3::"AttemptKind", $4, $5, $6::boolean, $7::timestamptz from soon where value = 'off'`,
    values: [organizationId, id, kind, subject.slice(0, 254), ip, ok, ctx.now],
  })
  return id
}

function minutesAfter(moment: Date, minutes: number): Date {
  return new Date(moment.getTime() + minutes * 60_000)
}
