import fc from 'fast-check'
import type { Subject, World } from '../permissions/world.ts'
import type { Document, Schema, Target } from './document.ts'

/** Stands for the version that there is when the request is sent. */
export const currentVersion = 'current'

/** A request as it goes over the wire: nothing about it needs to be right. */
export interface FuzzedRequest {
  who: string
  path: Record<string, string>
  query: [string, string][]
  headers: Record<string, string>
  /** Undefined: none. Text goes as it is, whatever it is. */
  body: string | Buffer | undefined
}

const long = 'ñ'.repeat(5_000)
const nasty = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\u202eevil',
  'línea\r\nBcc: x@y.z',
  '\'; drop table "Order"; --',
  '%00',
  '%_\\',
  '../../etc/passwd',
  '<script>alert(1)</script>',
  '{{7*7}}<%= 7 %>',
  'null',
  'true',
  '-1',
  '9007199254740993',
  '1e999',
  'İıſK',
  '👩‍👩‍👧‍👦'.repeat(50),
  long,
]

const usual = ['Ana', 'Muñoz Soto', "O'Higgins", 'João', '12.345.678-5', '+56 9 8765 4321', 'No enciende\ndesde ayer', '1042', 'a%b_c']
const words = fc.oneof(
  { weight: 16, arbitrary: fc.constantFrom(...usual) },
  { weight: 2, arbitrary: fc.string({ maxLength: 40 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
)

const hostile: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    false,
    0,
    -1,
    0.5,
    2 ** 31,
    2 ** 53,
    -(2 ** 63),
    1e308,
    [],
    {},
    [[]],
    [null],
    { id: null },
    { $ne: 1 },
    { length: -1 },
  ),
  fc.constantFrom(...nasty),
  fc.constant('x'.repeat(300_000)),
  fc.constant(Array.from({ length: 5_000 }, (_, at) => at)),
  fc.jsonValue(),
)

const foreignKeys = ['__proto__', 'constructor', 'prototype', 'organizationId', 'tenantId', 'role', 'status', 'price', 'toString', 'x'.repeat(2_000)]

/** Whose id a field holds, by its name, else by the path: customerId, and what stands below /customers. */
function idKind(name: string, path: string, subject: Subject): keyof Subject {
  const byName: Record<string, keyof Subject> = {
    internalStatusId: 'statusId',
    technicianId: 'userId',
    sellerId: 'userId',
    replacesId: 'partId',
    originOrderId: 'orderId',
    attachmentIds: 'attachmentId',
    customer: 'customerId',
    device: 'deviceId',
    responsibleId: 'userId',
    mentionIds: 'userId',
    projectIds: 'projectId',
  }
  const byCatalog: Record<string, keyof Subject> = {
    'payment-methods': 'methodId',
    'intake-channels': 'channelId',
    'request-types': 'typeId',
    'request-categories': 'categoryId',
    areas: 'areaId',
  }
  const [, room, catalog] = path.split('/')
  const byPath: Record<string, keyof Subject> = {
    catalogs: byCatalog[catalog!] ?? 'statusId',
    roles: 'profileId',
    'api-keys': 'apiKeyId',
    me: 'sessionId',
  }
  const known = [byName[name], name, byPath[room!], `${room!.slice(0, -1)}Id`].find((kind): kind is keyof Subject => Boolean(kind && kind in subject))
  return known ?? 'orderId'
}

export function requestsFor(
  document: Document,
  worlds: { own: World; other: World },
  callers: string[],
  { path, operation }: Target,
): fc.Arbitrary<FuzzedRequest> {
  const { own, other } = worlds
  return fc
    .oneof(
      { weight: 6, arbitrary: fc.constant(own.own) },
      { weight: 2, arbitrary: fc.constant(own.foreign) },
      { weight: 1, arbitrary: fc.constant(other.own) },
    )
    .chain((subject) => requestsAbout(document, { own, other }, subject, callers, { path, operation }))
}

/** Most of a request is about one thing and what belongs to it; else no change to a part of something would ever succeed. */
function requestsAbout(
  document: Document,
  { own, other }: { own: World; other: World },
  subject: Subject,
  callers: string[],
  { path, operation }: Pick<Target, 'path' | 'operation'>,
): fc.Arbitrary<FuzzedRequest> {
  const ids = (name: string) => {
    const kind = idKind(name, path, subject)
    return fc.oneof(
      { weight: 20, arbitrary: fc.constant(String(subject[kind])) },
      { weight: 1, arbitrary: fc.constantFrom(String(own.own[kind]), String(other.own[kind])) },
      { weight: 1, arbitrary: fc.uuid() },
      { weight: 1, arbitrary: fc.constantFrom('00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff') },
    )
  }

  const textsOf = (schema: Schema, name: string): fc.Arbitrary<unknown> => {
    const { format, pattern, minLength = 0, maxLength = 200 } = schema
    if (format === 'uuid') return ids(name)
    if (name === 'receivedAt') return fc.constantFrom('2026-11-01T12:00:00Z', '2025-02-28T23:59:59-03:00', '9999-12-31T00:00:00Z')
    if (format === 'date-time') {
      const anyTime = fc.date({ noInvalidDate: true, min: new Date('0001-01-01'), max: new Date('9999-12-31') })
      const soon = fc.date({ noInvalidDate: true, min: new Date(Date.now() + 86_400_000), max: new Date(Date.now() + 30 * 86_400_000) })
      return fc.oneof({ weight: 6, arbitrary: soon }, { weight: 1, arbitrary: anyTime }).map((at) => at.toISOString())
    }
    if (format === 'date') return fc.constantFrom('2026-02-28', '2024-02-29', '0000-01-01', '9999-12-31', '2026-11-21')
    if (name === 'email' || name === 'to')
      return fc.oneof(
        fc.uuid().map((id) => `${id}@correo.example`),
        fc.emailAddress(),
        fc.constant(own.staff.master.email),
      )
    if (name === 'phone') return fc.constantFrom('+56 9 8765 4321', '987654321', '+1')
    if (name === 'taxId') return fc.constantFrom('12.345.678-5', '76.086.428-5', '529.982.247-25', '12.345.678-9')
    if (name === 'e164') return fc.constantFrom('+56987654321', '+5511987654321', '+584121234567', '+10')
    if (name === 'organization' || name === 'company' || name === 'slug') return fc.constantFrom(subject.slug, subject.slug, own.own.slug, 'nobody')
    if (name === 'token') return fc.constantFrom(subject.token, own.own.token, 'x'.repeat(43))
    if (name === 'surname') return fc.constantFrom('Muñoz', 'munoz soto', 'Rojas')
    if (name === 'number') return fc.constantFrom(String(subject.number), '1042')
    if (name === 'currency') return fc.constantFrom('CLP', 'BRL', 'XXX')
    if (name === 'timeZone') return fc.constantFrom('America/Santiago', 'America/Sao_Paulo')
    if (name === 'country') return fc.constantFrom('CL', 'CL', 'CL', 'CL', 'BR', 'VE', 'XX')
    if (name === 'website') return fc.constant('https://casa.example/a?b=c')
    if (pattern && pattern !== '^[^\\r\\n]*$') return fc.stringMatching(new RegExp(pattern)).map((text) => text.slice(0, maxLength))
    return words.map((text) => (pattern ? text.replaceAll(/[\r\n]/g, ' ') : text).slice(0, maxLength).padEnd(minLength, 'x'))
  }

  const valuesOf = (schema: Schema, name: string): fc.Arbitrary<unknown> => {
    if (schema.$ref) return valuesOf(document.components.schemas[schema.$ref.split('/').at(-1)!]!, name)
    if ('const' in schema) return fc.constant(schema.const)
    // The status that requests are about is an internal one.
    if (schema.enum?.includes('internal-statuses'))
      return fc.oneof({ weight: 4, arbitrary: fc.constant('internal-statuses') }, { weight: 1, arbitrary: fc.constantFrom(...schema.enum) })
    if (schema.enum) return fc.constantFrom(...schema.enum)
    const choices = schema.anyOf ?? schema.oneOf
    if (choices) return fc.oneof(...choices.map((each) => valuesOf(each, name)))
    const types = [schema.type].flat()
    if (types.length > 1) return fc.oneof(...types.map((type) => valuesOf({ ...schema, type: type! }, name)))
    switch (types[0]) {
      case 'null':
        return fc.constant(null)
      case 'boolean':
        return fc.boolean()
      case 'integer':
      case 'number':
        // More than was ever paid is refused.
        if (name === 'amount')
          return fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 1, max: 20 }) }, { weight: 1, arbitrary: fc.constantFrom(0, 1e12) })
        return fc.integer({ min: schema.minimum ?? 0, max: Math.min(schema.maximum ?? 1_000, Number.MAX_SAFE_INTEGER) })
      case 'array':
        if (schema.prefixItems) return fc.tuple(...schema.prefixItems.map((each) => valuesOf(each, name)))
        // An image hangs on one thing only, and this one hangs already.
        if (name === 'attachmentIds' && !schema.minItems)
          return fc.oneof({ weight: 6, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.array(ids(name), { maxLength: 3 }) })
        return fc.array(valuesOf(schema.items ?? {}, name), { minLength: schema.minItems ?? 0, maxLength: Math.max(schema.minItems ?? 0, 3) })
      case 'object': {
        const shape = Object.entries(schema.properties ?? {}).map(([key, each]) => [key, valuesOf(each, key === 'id' ? name : key)] as const)
        return fc.record(Object.fromEntries(shape), { requiredKeys: schema.required ?? [] })
      }
      case 'string':
        return textsOf(schema, name)
      default:
        return fc.jsonValue()
    }
  }

  const pathArbitrary = fc.record(
    Object.fromEntries(
      operation.parameters
        .filter((parameter) => parameter.in === 'path')
        .map(({ name, schema }) => [
          name,
          fc.oneof(
            { weight: 6, arbitrary: valuesOf(schema, name).map((value) => String(value) || 'x') },
            { weight: 1, arbitrary: fc.constantFrom(...nasty).map((text) => text.slice(0, 400) || 'x') },
          ),
        ]),
    ),
  )

  const queryParameters = operation.parameters.filter((parameter) => parameter.in === 'query')
  const known = fc.tuple(
    ...queryParameters.map(({ name, schema, required }) => {
      const value = fc.oneof({ weight: 8, arbitrary: valuesOf(schema, name) }, { weight: 1, arbitrary: fc.constantFrom(...nasty) })
      const pair = value.map((each): [string, string][] => [[name, String(each)]])
      return fc.oneof({ weight: 1, arbitrary: fc.constant<[string, string][]>([]) }, { weight: required ? 20 : 1, arbitrary: pair })
    }),
  )
  const extra = fc.tuple(fc.constantFrom(...foreignKeys, 'cursor', 'q[]', 'limit'), fc.constantFrom(...nasty))
  const extras = fc.oneof({ weight: 12, arbitrary: fc.constant<[string, string][]>([]) }, { weight: 1, arbitrary: extra.map((pair) => [pair]) })
  const queryArbitrary = fc.tuple(known, extras).map(([pairs, more]) => [...pairs.flat(), ...more])

  const schema = Object.values(operation.requestBody?.content ?? {})[0]?.schema
  const valid = schema ? valuesOf(schema, '') : fc.constant(undefined)
  const bodyArbitrary: fc.Arbitrary<string | undefined> = schema
    ? fc.oneof(
        { weight: 10, arbitrary: valid.map((value) => JSON.stringify(value)) },
        { weight: 6, arbitrary: fc.tuple(valid, fc.nat(), hostile).map(([value, at, thing]) => JSON.stringify(replaced(value, at, thing))) },
        { weight: 3, arbitrary: fc.tuple(valid, fc.constantFrom(...foreignKeys), hostile).map(([value, key, thing]) => withKey(value, key, thing)) },
        { weight: 1, arbitrary: hostile.map((value) => JSON.stringify(value)) },
        {
          weight: 1,
          arbitrary: fc.constantFrom(undefined, '', '{', '[[[[', 'nul', '\ufeff{}', '{"a":1,"a":2}', '['.repeat(20_000), '{"a":'.repeat(5_000)),
        },
      )
    : fc.oneof({ weight: 6, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: hostile.map((value) => JSON.stringify(value)) })

  const headerOf = (name: string): fc.Arbitrary<string> => {
    const right: Record<string, fc.Arbitrary<string>> = {
      'If-Match': fc.oneof({ weight: 8, arbitrary: fc.constant(currentVersion) }, { weight: 1, arbitrary: fc.constantFrom('"1"', '"2"') }),
      'X-Amparo': fc.constant('1'),
    }
    const wrong = fc.constantFrom('', '*', '7', 'W/"1"', '"99999999999"', '"-1"', 'x'.repeat(3_000), '\u00ff')
    return fc.oneof({ weight: 8, arbitrary: right[name] ?? fc.uuid() }, { weight: 1, arbitrary: wrong })
  }
  const otherTypes = ['text/plain', 'application/xml', 'multipart/form-data', 'application/x-www-form-urlencoded', 'nonsense', '']
  const contentType = fc.oneof({ weight: 20, arbitrary: fc.constant('application/json') }, { weight: 1, arbitrary: fc.constantFrom(...otherTypes) })
  const headersArbitrary = fc
    .tuple(
      contentType,
      fc.constantFrom('es', 'pt-BR', 'en', '*', 'x'.repeat(200)),
      ...operation.parameters
        .filter((parameter) => parameter.in === 'header')
        .map(({ name }) => headerOf(name).map((value) => [name.toLowerCase(), value] as const)),
    )
    .map(([type, language, ...rest]) => ({ 'content-type': type, 'accept-language': language, ...Object.fromEntries(rest) }))

  return fc.record({
    who: fc.oneof({ weight: 12, arbitrary: fc.constant('master') }, { weight: 4, arbitrary: fc.constantFrom(...callers) }),
    path: pathArbitrary,
    query: queryArbitrary,
    headers: headersArbitrary,
    body: bodyArbitrary,
  })
}

/** The value with one of its leaves or branches, the `at`th, put in the place of another thing. */
function replaced(value: unknown, at: number, thing: unknown): unknown {
  const places: (string | number)[][] = []
  const walk = (node: unknown, path: (string | number)[]) => {
    places.push(path)
    if (node && typeof node === 'object') for (const [key, each] of Object.entries(node)) walk(each, [...path, key])
  }
  walk(value, [])
  const [first, ...rest] = places[at % places.length]!
  if (first === undefined) return thing
  const copy = structuredClone(value) as Record<string, unknown>
  let node = copy
  let key = first
  for (const next of rest) {
    node = node[key] as Record<string, unknown>
    key = next
  }
  node[key] = thing
  return copy
}

/** Written by hand, since no object of JavaScript would carry `__proto__` along. */
function withKey(value: unknown, key: string, thing: unknown): string {
  const text = JSON.stringify(value)
  const extra = `${JSON.stringify(key)}:${JSON.stringify(thing)}`
  return text?.startsWith('{') ? `{${extra}${text === '{}' ? '' : ','}${text.slice(1)}` : text
}
