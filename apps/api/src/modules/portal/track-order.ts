import type { Ctx } from '../../context.ts'
import { rows } from '../../context.ts'
import { AppError } from '../../errors.ts'
import { openTurnstile } from '../../http/turnstile.ts'
import { limits, logAttempt } from '../auth/throttle.ts'
import { type LimitedRow, limitedOrder } from './limited-order.ts'
import { orderNumberOf } from './order-number.ts'
import { isSurnameOf } from './surname.ts'
import { throttledAddress } from './throttled-address.ts'

const { perSubject, perAddress } = limits.TRACK

// Guesses are counted once they are written down, so many at one moment would all be let through.
const numbers = openTurnstile(1)
const addresses = openTurnstile(perAddress.tries)

/**
 * The limited view of an order, by its number and its customer's surname. Whichever half is wrong, or both, the same
 * statements run and the answer is the same. @throws AppError not_found, too_many_attempts
 */
export async function trackOrder(ctx: Ctx, guess: { number: string; surname: string }) {
  const number = orderNumberOf(ctx.organization.orderPrefix, guess.number)
  const subject = number === null ? guess.number.toLowerCase() : String(number)
  const ip = throttledAddress(ctx.ip)
  const scope = ctx.organization.id

  return addresses.pass(`${scope} ${ip}`, () =>
    numbers.pass(`${scope} ${subject}`, async () => {
      const row = await lookUp(ctx, number, subject, ip)
      assertNotBlocked(ctx, row)
      const right = row.found && isSurnameOf(row, guess.surname)
      await logAttempt({ ...ctx, ip }, ctx.organization.id, 'TRACK', subject, right)
      if (!right) throw new AppError('not_found')
      return limitedOrder(ctx, row)
    }),
  )
}

interface Row extends LimitedRow {
  found: boolean
  kind: 'PERSON' | 'COMPANY'
  name: string
  surname: string
  tradeName: string
  /** The oldest of as many wrong guesses as block; null while there are fewer. */
  subjectBlockedBy: Date | null
  addressBlockedBy: Date | null
}

/** One statement for the order and for both limits: a row comes back whether there is an order or not. */
const lookUpSql = `
  select
    o.id is not null as found,
    (select a.at from "Attempt" a where a."organizationId" = $1::uuid and a.kind = 'TRACK' and a.subject = $3 and not a.ok and a.at > $5::timestamptz
     order by a.at desc offset ${perSubject.tries - 1} limit 1) as "subjectBlockedBy",
    (select a.at from "Attempt" a where a."organizationId" = $1::uuid and a.kind = 'TRACK' and a.ip = $4 and not a.ok and a.at > $6::timestamptz
     order by a.at desc offset ${perAddress.tries - 1} limit 1) as "addressBlockedBy",
    c.kind::text as kind, c.name, c.surname, c."tradeName",
    o.number, o."publicStatusAt", o."promisedAt",
    json_build_object('label', s.label, 'nextStep', s."nextStep", 'category', s.category, 'mover', s.mover, 'color', s.color) as status,
    case when d.id is not null then json_build_object('kind', d.kind, 'brand', d.brand, 'model', d.model) end as device,
    case when t.id is not null then json_build_object('name', t.name) end as technician,
    json_build_object('name', l.name, 'address', l.address, 'phone', l.phone, 'turnaroundDays', l."turnaroundDays") as location
  from (select 1) as always
  left join "Order" o on o."organizationId" = $1::uuid and o.number = $2::int and o."retiredAt" is null
  left join "Customer" c on c."organizationId" = o."organizationId" and c.id = o."customerId"
  left join "OrderStatus" s on s."organizationId" = o."organizationId" and s.id = o."publicStatusId"
  left join "Location" l on l."organizationId" = o."organizationId" and l.id = o."locationId"
  left join "Device" d on d."organizationId" = o."organizationId" and d.id = o."deviceId"
  left join "User" t on t."organizationId" = o."organizationId" and t.id = o."technicianId"`

async function lookUp(ctx: Ctx, number: number | null, subject: string, ip: string): Promise<Row> {
  const [row] = await rows<Row>(ctx, lookUpSql, [
    ctx.organization.id,
    number ?? -1,
    subject,
    ip,
    minutesBefore(ctx.now, perSubject.minutes),
    minutesBefore(ctx.now, perAddress.minutes),
  ])
  return row!
}

function assertNotBlocked(ctx: Ctx, { subjectBlockedBy, addressBlockedBy }: Row): void {
  const waits = [
    subjectBlockedBy && subjectBlockedBy.getTime() + perSubject.minutes * 60_000,
    addressBlockedBy && addressBlockedBy.getTime() + perAddress.minutes * 60_000,
  ].filter((until) => until !== null)
  if (!waits.length) return
  const retryAfterSeconds = Math.max(1, Math.ceil((Math.max(...waits) - ctx.now.getTime()) / 1_000))
  throw new AppError('too_many_attempts', { retryAfterSeconds, data: { retryAfterSeconds } })
}

function minutesBefore(now: Date, minutes: number): Date {
  return new Date(now.getTime() - minutes * 60_000)
}
