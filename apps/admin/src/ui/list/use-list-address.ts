import { useSearchParams } from 'react-router'
import type { z } from 'zod'
import { useAddressState } from '../use-address-state.ts'

/** Filters, words, order and the row beside the list live in the address; changing only that row leaves the page where it is scrolled to. */
export function useListAddress<S extends z.ZodObject>(schema: S) {
  const [params] = useSearchParams()
  const { state, change, become } = useAddressState(schema)
  return {
    state,
    bare: params.size === 0,
    change: (part: Partial<z.output<S>>, how?: { replace?: boolean }) =>
      change(part, { ...how, stay: Object.keys(part).every((key) => key === 'beside') }),
    become,
  }
}
