import { z } from 'zod'
import { changesOf, Flag, Id, IdParams, Instant, Localized, localized } from '../common.ts'
import { type Endpoint, endpoint } from '../endpoint.ts'
import { Term } from './places.ts'

// The lists of which a request names one each (S2-09, S2-10, S2-16 to S2-19): the company's data.

const Item = z.object({
  id: z.string(),
  label: Localized,
  position: z.int(),
  retiredAt: Instant.nullable(),
  version: z.int(),
  can: z.object({ edit: z.boolean() }),
})
const NewItem = z.strictObject({ label: localized(80) })

export const RequestType = Item.extend({ term: Term })
export const RequestCategory = Item.extend({ typeId: z.string() })

const edit = { door: 'staff', may: ['settings.edit'] } as const
const stale = ['version_stale', 'version_required'] as const

/** The same six endpoints for each list. */
function catalog<P extends string, R extends z.ZodObject, N extends z.ZodObject<z.core.$ZodLooseShape, z.core.$strict>>(
  path: P,
  what: string,
  item: R,
  newItem: N,
) {
  const all = z.object({ data: z.array(item) })
  return {
    list: endpoint({
      method: 'GET',
      path: `/catalogs/${path}`,
      door: 'staff',
      may: ['settings.read', 'requests.read'],
      summary: `${what}, in their order`,
      query: z.strictObject({ includeRetired: Flag.default(false) }),
      response: all,
    }),
    create: endpoint({
      ...edit,
      method: 'POST',
      path: `/catalogs/${path}`,
      summary: `Add to: ${what}`,
      body: newItem,
      status: 201,
      response: item,
      errors: ['reference_not_found'],
    }),
    edit: endpoint({
      ...edit,
      method: 'PATCH',
      path: `/catalogs/${path}/:id`,
      summary: `Change one of: ${what}`,
      params: IdParams,
      body: changesOf(newItem),
      response: item,
      versioned: true,
      errors: ['not_found', 'reference_not_found', ...stale],
    }),
    reorder: endpoint({
      ...edit,
      method: 'PUT',
      path: `/catalogs/${path}/order`,
      summary: `Another order for: ${what}; all of them, retired ones left out`,
      body: z.strictObject({ ids: z.array(Id).min(1).max(500) }),
      response: all,
      errors: ['reference_not_found'],
    }),
    retire: endpoint({
      ...edit,
      method: 'POST',
      path: `/catalogs/${path}/:id/retire`,
      summary: `Take out of pickers one of: ${what}; requests keep it`,
      params: IdParams,
      response: item,
      errors: ['not_found'],
    }),
    restore: endpoint({
      ...edit,
      method: 'POST',
      path: `/catalogs/${path}/:id/restore`,
      summary: `Bring back one of: ${what}`,
      params: IdParams,
      response: item,
      errors: ['not_found'],
    }),
  } satisfies Record<string, Endpoint>
}

export const intakeChannels = catalog('intake-channels', 'Intake channels', Item, NewItem)
export const requestTypes = catalog('request-types', 'Types of request, each with its term', RequestType, NewItem.extend({ term: Term }))
export const requestCategories = catalog('request-categories', 'Categories under a type', RequestCategory, NewItem.extend({ typeId: Id }))
export const areas = catalog('areas', 'Areas of the company', Item, NewItem)
