import type { UnitParty } from '@amparo/contracts/staff/places'

type Party = Pick<UnitParty, 'id' | 'kind' | 'from' | 'to' | 'customer'>

export type PartyTime = 'now' | 'past' | 'future'

/** Whether somebody owns or rents it on a day, did before, or will. */
export function timeOf({ from, to }: Pick<Party, 'from' | 'to'>, today: string): PartyTime {
  if (to && to < today) return 'past'
  return from && from > today ? 'future' : 'now'
}

const beginsBefore = (from: string | null, to: string | null) => !from || !to || from <= to

/** Those of the same kind whose days run over each other: two owners may be right, two tenants mostly are a mistake. */
export function overlapping(party: Party, all: readonly Party[]): Party[] {
  return all.filter(
    (other) => other.id !== party.id && other.kind === party.kind && beginsBefore(other.from, party.to) && beginsBefore(party.from, other.to),
  )
}
