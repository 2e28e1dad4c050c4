import { search } from '@amparo/web/api/call'
import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import type { z } from 'zod'

/** Never in the address: where one is in a list belongs to the list on screen. */
const paging = new Set(['cursor', 'limit'])

/** Reads the address with the contract's query schema, parameter by parameter; what is not valid is as if not there. */
export function readAddress<S extends z.ZodObject>(schema: S, params: URLSearchParams): z.output<S> {
  const entries = Object.entries(schema.shape as Record<string, z.ZodType>)
    .filter(([key]) => !paging.has(key))
    .map(([key, field]) => {
      const given = field.safeParse(params.get(key) ?? undefined)
      return [key, given.success ? given.data : field.safeParse(undefined).data]
    })
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as z.output<S>
}

/** The address for a state; what equals its default is left out. */
export function writeAddress<S extends z.ZodObject>(schema: S, state: object): string {
  const standard = readAddress(schema, new URLSearchParams()) as Record<string, unknown>
  return search(Object.fromEntries(Object.entries(state).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(standard[key]))))
}

export interface AddressState<S extends z.ZodObject> {
  state: z.output<S>
  /**
   * Changes some of it. Words being typed replace the address, so that Back leads to the page before, not to half a word.
   * `stay` leaves the page scrolled where it is: the rows are the same. The saved view that it began with stays named.
   */
  change: (part: Partial<z.output<S>>, how?: { replace?: boolean; stay?: boolean }) => void
  /** Another state altogether. */
  become: (state: Partial<z.output<S>>) => void
  /** Whether anything but the order narrows the list. */
  narrowed: boolean
  clear: () => void
}

/** Filters, search and order of a list live in the address: a reload, a shared link and Back give the same rows. */
export function useAddressState<S extends z.ZodObject>(schema: S): AddressState<S> {
  const [params, setParams] = useSearchParams()
  const state = useMemo(() => readAddress(schema, params), [schema, params])
  const { sort, ...filters } = state as Record<string, unknown>
  return {
    state,
    change: (part, how) => {
      // What is on screen may be a moment behind the address: two filters picked in a row are both meant.
      const latest = new URLSearchParams(location.search)
      const next = new URLSearchParams(writeAddress(schema, { ...readAddress(schema, latest), ...part }))
      const view = latest.get('view')
      if (view && !('view' in part)) next.set('view', view)
      setParams(next, { replace: how?.replace ?? false, preventScrollReset: how?.stay ?? false })
    },
    become: (other) => setParams(writeAddress(schema, other)),
    narrowed: writeAddress(schema, filters) !== '',
    clear: () => setParams(sort ? writeAddress(schema, { sort }) : ''),
  }
}
