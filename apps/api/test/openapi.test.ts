import { subscribe } from 'node:diagnostics_channel'
import { endpoints } from '@amparo/contracts/endpoints'
import { errorStatus } from '@amparo/contracts/errors'
import { createConfig, lintFromString } from '@redocly/openapi-core'
import type { FastifyInstance } from 'fastify'
import { describe, expect, it } from 'vitest'
import { openApi } from './harness.ts'

interface Schema {
  [name: string]: unknown
  type?: string | string[]
  $ref?: string
}
interface Operation {
  operationId?: string
  tags?: string[]
  summary?: string
  security?: object[]
  parameters: { name: string; in: string; required: boolean; schema: Schema }[]
  requestBody?: { content: Record<string, { schema: Schema }> }
  responses: Record<string, { description: string; headers?: Record<string, unknown>; content?: Record<string, { schema: Schema }> }>
}
interface Document {
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, Schema> }
}

/** Routes that are no endpoints: signed files, this document, and the pages that show it. */
const besides = [/^GET \/files\/\*$/, /^GET \/openapi\.json$/, /^(GET|HEAD) \/docs(\/|$)/]

const registered: string[] = []
subscribe('fastify.initialization', (message) => {
  ;(message as { fastify: FastifyInstance }).fastify.addHook('onRoute', ({ method, url }) => {
    if (url.startsWith('/api/v1/')) registered.push(...[method].flat().map((each) => `${each} ${url.slice('/api/v1'.length)}`))
  })
})
const api = await openApi()

const response = await api.app.inject({ url: '/api/v1/openapi.json' })
const document = response.json<Document>()
const operations = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({ name: `${method.toUpperCase()} ${path}`, method, path, operation })),
)

describe('the document of the API', () => {
  it('tells every route that is registered, and no other', () => {
    const routes = registered.filter((route) => !besides.some((other) => other.test(route)))
    const told = operations.map(({ name }) => name.replaceAll(/\{(\w+)\}/g, ':$1'))
    expect(routes.toSorted()).toEqual(told.toSorted())
  })

  it('is a sound OpenAPI 3.1 document', async () => {
    const config = await createConfig({
      extends: ['recommended-strict'],
      rules: { 'operation-4xx-response': 'error', 'no-ambiguous-paths': 'off', 'info-license': 'off', 'no-server-example.com': 'error' },
    })
    const problems = await lintFromString({ source: response.body, absoluteRef: 'openapi.json', config })
    expect(problems.map(({ ruleId, message, location }) => `${ruleId}: ${message} ${location[0]?.pointer}`)).toEqual([])
  })

  it('names each operation once, tags and sums it up', () => {
    expect(new Set(operations.map(({ operation }) => operation.operationId)).size).toBe(operations.length)
    const bare = operations.filter(({ operation }) => operation.tags?.length !== 1 || !operation.summary || !operation.security)
    expect(bare.map(({ name }) => name)).toEqual([])
  })

  it('bounds every text and every list that is sent', () => {
    expect(operations.flatMap(({ name, operation }) => requestSchemas(operation).flatMap((schema) => unbounded(schema, name)))).toEqual([])
  })

  it('answers every refusal with problem details whose codes go with their status', () => {
    const wrong = operations.flatMap(({ name, operation }) =>
      Object.entries(operation.responses)
        .filter(([status]) => Number(status) >= 400)
        .filter(([status, { content }]) => {
          const [type, ...others] = Object.keys(content ?? {})
          const codes = [...JSON.stringify(content).matchAll(/"enum":(\[[^\]]*\])/g)].flatMap(
            ([, list]) => JSON.parse(list!) as (keyof typeof errorStatus)[],
          )
          return (
            type !== 'application/problem+json' || others.length > 0 || !codes.length || codes.some((code) => errorStatus[code] !== Number(status))
          )
        })
        .map(([status]) => `${name} ${status}`),
    )
    expect(wrong).toEqual([])
  })

  it('asks for If-Match where an answer tells a version to change, and offers Idempotency-Key where staff makes something', () => {
    const header = (operation: Operation, name: string) =>
      operation.parameters.find((parameter) => parameter.in === 'header' && parameter.name === name)
    for (const { name, method, operation } of operations) {
      if (method === 'patch') expect(header(operation, 'If-Match')?.required, name).toBe(true)
      if (header(operation, 'If-Match')) expect(Object.keys(operation.responses), name).toEqual(expect.arrayContaining(['412', '428']))
      if (method === 'post' && operation.security?.some((way) => 'session' in way)) expect(header(operation, 'Idempotency-Key'), name).toBeDefined()
    }
  })

  it('is shown by a page that runs under its own policy and loads nothing from elsewhere', async () => {
    for (const url of ['/api/v1/docs', '/api/v1/docs/']) {
      const page = await api.app.inject({ url })
      expect(page.statusCode).toBe(200)
      expect(page.headers['content-security-policy']).toContain("default-src 'self'")
      const parts = [...page.body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => new URL(address!, `http://here${url}`))
      expect(parts.length).toBeGreaterThan(4)
      for (const { host, pathname } of parts) {
        expect(host).toBe('here')
        expect((await api.app.inject({ url: pathname })).statusCode, pathname).toBe(200)
      }
    }
    const shown = await api.app.inject({ url: '/api/v1/docs/json' })
    expect(shown.json()).toEqual(document)
  })

  it('counts every contract', () => {
    expect(operations.length).toBe(Object.values(endpoints).flatMap((group) => Object.keys(group)).length)
  })
})

function requestSchemas(operation: Operation): Schema[] {
  return [...operation.parameters.map(({ schema }) => schema), ...Object.values(operation.requestBody?.content ?? {}).map(({ schema }) => schema)]
}

/** Places of texts and lists without an upper bound. */
function unbounded(schema: Schema, at: string, seen = new Set<string>()): string[] {
  if (schema.$ref) {
    if (seen.has(schema.$ref)) return []
    return unbounded(document.components.schemas[schema.$ref.split('/').at(-1)!]!, at, new Set([...seen, schema.$ref]))
  }
  const types = [schema.type].flat()
  const isBound = ['maxLength', 'enum', 'const'].some((name) => name in schema) || ['uuid', 'date', 'date-time'].includes(schema.format as string)
  return [
    ...(types.includes('string') && !isBound ? [`${at}: a text without maxLength`] : []),
    ...(types.includes('array') && !('maxItems' in schema) ? [`${at}: a list without maxItems`] : []),
    ...((schema.anyOf ?? schema.oneOf ?? schema.allOf ?? []) as Schema[]).flatMap((each) => unbounded(each, at, seen)),
    ...(schema.items ? unbounded(schema.items as Schema, `${at}[]`, seen) : []),
    ...Object.entries((schema.properties ?? {}) as Record<string, Schema>).flatMap(([name, each]) => unbounded(each, `${at}.${name}`, seen)),
  ]
}
