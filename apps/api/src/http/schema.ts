import type { FieldErrorCode, Problem } from '@amparo/contracts/errors'
import { z } from 'zod'

export type JsonSchema = { [name: string]: unknown }

/** JSON Schema (draft 2020-12) of a contract's schema, as callers send it or as answers carry it. */
export function jsonSchemaOf(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io, unrepresentable: 'any', reused: 'inline' }) as JsonSchema
  return json
}

/** The same schema in the words that fast-json-stringify takes: `nullable` for "or null", which it would else try in turn. */
export function encoderSchemaOf(schema: z.ZodType): JsonSchema {
  return forEncoder(jsonSchemaOf(schema, 'output')) as JsonSchema
}

function forEncoder(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(forEncoder)
  if (node === null || typeof node !== 'object') return node
  const { anyOf, additionalProperties, pattern: _, ...rest } = node as JsonSchema & { anyOf?: JsonSchema[] }
  if (anyOf?.length === 2 && anyOf.some((each) => each.type === 'null')) {
    const other = anyOf.find((each) => each.type !== 'null')!
    return { ...(forEncoder(other) as JsonSchema), nullable: true }
  }
  const mapped = Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, forEncoder(value)]))
  if (anyOf) mapped.anyOf = anyOf.map(forEncoder)
  // `false` is what it does anyway for what is not listed; an object here is a record, whose values are kept.
  if (additionalProperties && typeof additionalProperties === 'object')
    mapped.additionalProperties = Object.keys(additionalProperties).length ? forEncoder(additionalProperties) : true
  if (mapped.propertyNames) delete mapped.propertyNames
  return mapped
}

/** What is wrong where, as codes: from the issues of a schema, of which the first of each place counts. They must know their input. */
export function fieldsOf(issues: readonly z.core.$ZodIssue[], part: string): NonNullable<Problem['fields']> {
  const fields = issues.slice(0, 50).flatMap((issue) => {
    const path = [part, ...issue.path].join('.')
    if (issue.code === 'unrecognized_keys')
      return issue.keys.slice(0, 10).map((name) => ({ path: `${path}.${name.slice(0, 60)}`, code: 'unknown' as const }))
    return [{ path, code: codeOf(issue) }]
  })
  return fields.filter(({ path }, index) => fields.findIndex((other) => other.path === path) === index)
}

function codeOf(issue: z.core.$ZodIssue): FieldErrorCode {
  if (issue.code === 'invalid_type') return issue.input === undefined || issue.input === null ? 'required' : 'invalid'
  if (issue.code === 'too_small') return issue.origin === 'string' ? (Number(issue.minimum) <= 1 ? 'required' : 'too_short') : 'too_small'
  if (issue.code === 'too_big') return issue.origin === 'string' ? 'too_long' : 'too_big'
  if (issue.code === 'invalid_format') return issue.format === 'email' ? 'email' : issue.format === 'url' ? 'url' : 'invalid'
  return 'invalid'
}
