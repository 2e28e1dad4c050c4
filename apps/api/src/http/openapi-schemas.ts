import * as common from '@amparo/contracts/common'
import * as activities from '@amparo/contracts/model/activities'
import * as permissions from '@amparo/contracts/model/permissions'
import * as portal from '@amparo/contracts/portal/portal'
import * as auth from '@amparo/contracts/staff/auth'
import * as customers from '@amparo/contracts/staff/customers'
import * as desk from '@amparo/contracts/staff/desk'
import * as mails from '@amparo/contracts/staff/mails'
import * as orderFilter from '@amparo/contracts/staff/order-filter'
import * as orderUpdates from '@amparo/contracts/staff/order-updates'
import * as orders from '@amparo/contracts/staff/orders'
import * as settings from '@amparo/contracts/staff/settings'
import * as statuses from '@amparo/contracts/staff/statuses'
import * as users from '@amparo/contracts/staff/users'
import { z } from 'zod'
import type { JsonSchema } from './schema.ts'

/** Adds names to what the contracts say of their schemas (`meta`). */
class Names extends z.core.$ZodRegistry<{ id?: string }> {
  override get(schema: z.core.$ZodType) {
    return { ...z.globalRegistry.get(schema), ...super.get(schema) }
  }
}

const modules = {
  common,
  activities,
  permissions,
  auth,
  customers,
  desk,
  mails,
  orderFilter,
  orderUpdates,
  orders,
  settings,
  statuses,
  users,
  portal,
}
const named = [z.ZodObject, z.ZodEnum, z.ZodDiscriminatedUnion]

/** The schemas that contracts export, under the names of their exports. */
function nameSchemas(): Names {
  const names = new Names()
  const taken = new Set<string>()
  for (const [module, exported] of Object.entries(modules)) {
    for (const [id, value] of Object.entries(exported)) {
      if (!named.some((kind) => value instanceof kind)) continue
      if (taken.has(id)) throw new Error(`Two contracts export a schema ${id}, one of them ${module}: the document could not tell them apart.`)
      taken.add(id)
      names.add(value as z.ZodType, { id })
    }
  }
  return names
}

/** Turns schemas of contracts into those of the document, and gathers the named ones on the way. */
export function openSchemas() {
  const names = nameSchemas()
  const components: Record<string, JsonSchema> = {}

  return {
    components,
    schemaOf(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
      const { $schema: _, $defs, ...json } = z.toJSONSchema(schema, { io, metadata: names, unrepresentable: 'any', reused: 'inline' }) as JsonSchema
      for (const [name, definition] of Object.entries(($defs ?? {}) as Record<string, JsonSchema>)) {
        const component = forDocument(definition, io)
        const known = components[name]
        if (known && JSON.stringify(known) !== JSON.stringify(component)) throw new Error(`${name} reads one way in requests and another in answers.`)
        components[name] = component
      }
      return forDocument(json, io)
    },
  }
}

function forDocument(node: unknown, io: 'input' | 'output'): JsonSchema {
  return convert(node, io) as JsonSchema
}

/** What these formats mean is known; their patterns only fill the page. */
const plainFormats = new Set<unknown>(['uuid', 'date', 'date-time'])

function convert(node: unknown, io: 'input' | 'output'): unknown {
  if (Array.isArray(node)) return node.map((each) => convert(each, io))
  if (node === null || typeof node !== 'object') return node
  const { format, propertyNames, additionalProperties, ...rest } = node as JsonSchema & { required?: string[] }
  // A record of known names reads better, and to more tools, as the properties that it has.
  if (propertyNames && rest.required)
    return convert({ ...rest, properties: Object.fromEntries(rest.required.map((name) => [name, additionalProperties])) }, io)
  const entries = Object.entries(node).flatMap(([name, value]): [string, unknown][] => {
    if (name === 'id' && typeof value === 'string') return []
    if (name === 'pattern' && plainFormats.has(format)) return []
    // Answers may gain fields: a client must not refuse what it does not know.
    if (name === 'additionalProperties' && value === false && io === 'output') return []
    if (Math.abs(value as number) === Number.MAX_SAFE_INTEGER) return []
    if (name === '$ref') return [[name, String(value).replace('#/$defs/', '#/components/schemas/')]]
    return [[name, name === 'default' || name === 'enum' ? value : convert(value, io)]]
  })
  return Object.fromEntries(entries)
}
