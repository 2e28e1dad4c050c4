import type { Endpoint } from '@amparo/contracts/endpoint'
import { endpoints } from '@amparo/contracts/endpoints'
import { type ErrorCode, errorStatus, fieldErrorCodes } from '@amparo/contracts/errors'
import { z } from 'zod'
import { openSchemas } from './openapi-schemas.ts'
import type { JsonSchema } from './schema.ts'
import { maxUploadBytes } from './upload.ts'

type Schemas = ReturnType<typeof openSchemas>

const description = `Everything that the back office and the portal do.

**Coming in.** Members of staff sign in at \`POST /auth/login\` and send the access token as \`Authorization: Bearer …\`. Other systems send
an API key the same way; it begins with \`amparo_\`. Customers need neither: they know an order's number and their surname, or hold its secret link.

**Writing.** Send \`Idempotency-Key\` with a POST: sent again with the same key and content, it has no second effect and gets the first answer.
Changes carry the \`version\` that was read as \`If-Match: "7"\`; where somebody else was faster the answer is 412, with what is there now.

**Errors** are problem details (RFC 9457). Act on \`code\`; \`title\` is for people, in Spanish or Portuguese by \`Accept-Language\`.

**Lists** come in pages: send \`nextCursor\` back as \`cursor\`. What one may not see answers like what does not exist: 404.`

const tags: Record<keyof typeof endpoints, string> = {
  auth: 'Signing in and out, and one-time links',
  me: 'The signed-in person',
  organizations: 'What is known of a company before signing in',
  organization: 'The company and its settings',
  users: 'Members of staff',
  roles: 'What each role may do',
  apiKeys: 'Keys for other systems',
  customers: 'People and companies who are served',
  devices: 'What customers bring',
  locations: 'Where service is done',
  statuses: "The company's lists of statuses",
  orders: 'Service orders',
  orderUpdates: 'Statuses and notes on an order',
  attachments: 'Images',
  parts: 'What was built in or used up on orders, and how long it is covered',
  estimates: 'What work would cost, sent for approval',
  paymentMethods: 'Ways to pay that the company takes',
  payments: 'Money received and given back, and the till',
  terms: 'Texts that customers sign, by version',
  signatures: "Customers' signatures",
  documents: 'Tickets, receipts, estimates and reports as PDF',
  projects: 'What a developer sold',
  units: 'Houses, flats and the rest in a project, with their owners and tenants over time',
  intakeChannels: 'Ways in which people reach the company',
  requestTypes: 'Types of request, each with its term',
  requestCategories: 'Categories under a type of request',
  areas: 'Areas of the company',
  calendar: 'Working hours, holidays and due dates',
  requests: 'What customer service is asked that needs no technician',
  notices: 'The bell: notifications and alerts',
  views: 'Saved filters of lists',
  exports: 'Lists written in full, as files',
  reports: 'How many in time, and how long in each stage',
  mails: 'What was sent, what waits, what failed',
  mailTexts: "The company's own words in mails",
  dashboard: 'What a shop looks at in the morning',
  desk: 'Search and live events',
  portal: "The customer's door",
}

/** The whole API as OpenAPI 3.1, made from the contracts. */
export function openApiDocument(): JsonSchema {
  const schemas = openSchemas()
  const paths: Record<string, Record<string, unknown>> = {}
  for (const [tag, group] of Object.entries(endpoints)) {
    for (const [name, endpoint] of Object.entries(group)) {
      const path = endpoint.path.replaceAll(/:(\w+)/g, '{$1}')
      paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operationOf(schemas, tag, name, endpoint) }
    }
  }
  return {
    openapi: '3.1.1',
    info: { title: 'Amparo', version: '1.0.0', description },
    servers: [{ url: '/api/v1' }],
    tags: Object.entries(tags).map(([name, text]) => ({ name, description: text })),
    paths,
    components: {
      securitySchemes: {
        session: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'The access token of POST /auth/login, good for ten minutes' },
        apiKey: { type: 'http', scheme: 'bearer', bearerFormat: 'amparo_…', description: 'A key that a master made under Settings' },
        refreshCookie: { type: 'apiKey', in: 'cookie', name: 'amparo_{organization}', description: 'Set by POST /auth/login for browsers' },
      },
      schemas: { ...schemas.components, Problem: problemSchema() },
      headers: {
        Etag: { description: 'The version of what is answered, for If-Match', schema: { type: 'string' } },
        RequestId: { description: 'Names this request in the log', schema: { type: 'string' } },
        Replayed: { description: '`true` where this is the answer of an earlier request with the same Idempotency-Key', schema: { type: 'string' } },
        RetryAfter: { description: 'Seconds to wait', schema: { type: 'integer' } },
      },
    },
  }
}

function operationIdOf(tag: string, name: string): string {
  return `${tag}${name[0]!.toUpperCase()}${name.slice(1)}`
}

function operationOf(schemas: Schemas, tag: string, name: string, endpoint: Endpoint): JsonSchema {
  const may = endpoint.may?.map((permission) => `\`${permission}\``).join(' or ')
  const notes = [may && `Needs ${may}.`, endpoint.personOnly && 'Only for persons: an API key is refused.'].filter(Boolean)
  const body = requestBodyOf(schemas, endpoint)
  return {
    operationId: operationIdOf(tag, name),
    tags: [tag],
    summary: endpoint.summary,
    ...(notes.length && { description: notes.join(' ') }),
    security: securityOf(endpoint),
    ...(endpoint.may && { 'x-permissions': endpoint.may }),
    parameters: parametersOf(schemas, endpoint),
    ...(body && { requestBody: body }),
    responses: { ...successOf(schemas, endpoint), ...problemsOf(endpoint) },
  }
}

function isByCookie(endpoint: Endpoint): boolean {
  return Boolean(endpoint.errors?.includes('cross_site'))
}

function isIdempotentByKey(endpoint: Endpoint): boolean {
  return endpoint.method === 'POST' && endpoint.door === 'staff'
}

function securityOf(endpoint: Endpoint): Record<string, never[]>[] {
  if (isByCookie(endpoint)) return [{ refreshCookie: [] }]
  if (endpoint.door !== 'staff') return []
  return endpoint.personOnly ? [{ session: [] }] : [{ session: [] }, { apiKey: [] }]
}

function parametersOf(schemas: Schemas, endpoint: Endpoint): JsonSchema[] {
  const header = (name: string, required: boolean, text: string, schema: JsonSchema) => ({ name, in: 'header', required, description: text, schema })
  return [
    ...fieldsOf(schemas, endpoint.params, 'path'),
    ...fieldsOf(schemas, endpoint.query, 'query'),
    ...(endpoint.versioned
      ? [header('If-Match', true, 'The version that was read, in quotes', { type: 'string', pattern: '^"\\d{1,9}"$', maxLength: 11 })]
      : []),
    ...(isIdempotentByKey(endpoint)
      ? [
          header('Idempotency-Key', false, 'Any text of your own, new for each intent', {
            type: 'string',
            pattern: '^[\\x21-\\x7e]{1,200}$',
            maxLength: 200,
          }),
        ]
      : []),
    ...(isByCookie(endpoint) ? [header('X-Amparo', true, 'Shows that no other site sent this', { type: 'string', const: '1' })] : []),
  ]
}

function fieldsOf(schemas: Schemas, object: z.ZodObject | undefined, where: 'path' | 'query'): JsonSchema[] {
  return Object.entries(object?.shape ?? {}).map(([name, field]) => {
    const { description: text, ...schema } = schemas.schemaOf(field as z.ZodType, 'input')
    const isList = schema.type === 'array'
    return {
      name,
      in: where,
      required: where === 'path' || !(field as z.ZodType).safeParse(undefined).success,
      ...(text ? { description: text } : {}),
      ...(isList && { style: 'form', explode: false }),
      schema,
    }
  })
}

function requestBodyOf(schemas: Schemas, endpoint: Endpoint): JsonSchema | undefined {
  if (endpoint.upload) {
    const file = { type: 'string', contentMediaType: 'application/octet-stream', maxLength: maxUploadBytes, description: 'JPEG, PNG or WebP' }
    const schema = { type: 'object', properties: { file }, required: ['file'] }
    return { required: true, content: { 'multipart/form-data': { schema } } }
  }
  return endpoint.body && { required: true, content: { 'application/json': { schema: schemas.schemaOf(endpoint.body, 'input') } } }
}

const headerRef = (name: string) => ({ $ref: `#/components/headers/${name}` })

function successOf(schemas: Schemas, endpoint: Endpoint): JsonSchema {
  const headers = { 'X-Request-Id': headerRef('RequestId'), ...(isIdempotentByKey(endpoint) && { 'Idempotent-Replayed': headerRef('Replayed') }) }
  if (endpoint.stream) return { 200: { description: 'A stream', headers, content: { [endpoint.stream]: { schema: { type: 'string' } } } } }
  if (!endpoint.response) return { 204: { description: 'Done', headers } }
  const versioned = endpoint.response instanceof z.ZodObject && 'version' in endpoint.response.shape
  return {
    [endpoint.status ?? 200]: {
      description: endpoint.status === 201 ? 'Made' : endpoint.status === 202 ? 'Will be done' : 'Answer',
      headers: { ...headers, ...(versioned && { ETag: headerRef('Etag') }) },
      content: { 'application/json': { schema: schemas.schemaOf(endpoint.response, 'output') } },
    },
  }
}

/** The codes that an endpoint may answer: its own, and those that come with its door and its form. */
function errorCodesOf(endpoint: Endpoint): ErrorCode[] {
  const codes = new Set<ErrorCode>(['invalid_input', 'internal', 'database_unavailable', ...(endpoint.errors ?? [])])
  if (endpoint.door === 'staff') codes.add('unauthenticated').add('session_ended')
  if (endpoint.may || endpoint.personOnly) codes.add('forbidden')
  if (endpoint.params) codes.add('not_found')
  if (endpoint.method !== 'GET') codes.add('payload_too_large').add('unsupported_media_type')
  if (endpoint.upload) codes.add('overloaded')
  if (isIdempotentByKey(endpoint)) codes.add('idempotency_key_reused')
  if (endpoint.versioned) codes.add('version_required').add('version_stale')
  return [...codes].sort()
}

function problemsOf(endpoint: Endpoint): JsonSchema {
  const byStatus = Map.groupBy(errorCodesOf(endpoint), (code) => errorStatus[code])
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      status,
      {
        description: codes.map((code) => `\`${code}\``).join(', '),
        headers: { 'X-Request-Id': headerRef('RequestId'), ...((status === 429 || status === 503) && { 'Retry-After': headerRef('RetryAfter') }) },
        content: {
          'application/problem+json': {
            schema: {
              allOf: [{ $ref: '#/components/schemas/Problem' }, { type: 'object', properties: { code: { enum: codes }, status: { const: status } } }],
            },
          },
        },
      },
    ]),
  )
}

function problemSchema(): JsonSchema {
  const field = { path: z.string().meta({ description: 'Such as `body.phones.0.e164`' }), code: z.enum(fieldErrorCodes) }
  const { $schema: _, ...schema } = z.toJSONSchema(
    z.looseObject({
      type: z.string(),
      title: z.string().meta({ description: 'For people, in Spanish or Portuguese' }),
      status: z.int().min(400).max(599),
      code: z.enum(Object.keys(errorStatus) as [ErrorCode, ...ErrorCode[]]),
      requestId: z.string(),
      fields: z.array(z.object(field)).optional().meta({ description: 'What is wrong where' }),
      data: z.record(z.string(), z.unknown()).optional().meta({ description: 'What a page needs to offer a way out, such as what is there now' }),
    }),
    { io: 'input' },
  ) as JsonSchema
  return schema
}
