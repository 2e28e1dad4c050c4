import type { Unit, UnitParty } from '@amparo/contracts/staff/places'
import { dayIn } from '@amparo/web/format/dates'

/** Whose the unit is today; who has owned it longest comes first, and is the one who is written to. */
export function ownersOf(unit: Pick<Unit, 'parties'>, now: Date, timeZone: string): UnitParty['customer'][] {
  const today = dayIn(now, timeZone)
  return unit.parties
    .filter(({ kind, from, to }) => kind === 'OWNER' && (!from || from <= today) && (!to || to >= today))
    .toSorted((a, b) => (a.from ?? '').localeCompare(b.from ?? '') || a.id.localeCompare(b.id))
    .map(({ customer }) => customer)
}
