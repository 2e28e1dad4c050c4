import { type Unit, units } from '@amparo/contracts/staff/places'
import { useQueryClient } from '@tanstack/react-query'
import { keyOf } from '../../data/use-endpoint.ts'

/** What whoever changes a unit's people does with the answer: the unit as it is now, in place at once. */
export function useUnitStale() {
  const client = useQueryClient()
  return {
    stale: [units.list],
    onDone: (unit: Unit) => client.setQueryData(keyOf(units.get, { params: { id: unit.id } }), unit),
  }
}
