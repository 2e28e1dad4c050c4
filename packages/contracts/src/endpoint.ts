import type { z } from 'zod'
import type { ErrorCode } from './errors.ts'
import type { Permission } from './model/permissions.ts'

/**
 * One endpoint, described once: from it come the Fastify route, the typed call of both web apps, the OpenAPI document
 * and the tests' client.
 */
export interface Endpoint {
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  /** Below /api/v1, parameters as `:name`. */
  path: string
  /** Who comes in: anybody, a signed-in member of staff or an API key, or a customer. */
  door: 'public' | 'staff' | 'portal'
  /** Permissions of which the actor needs at least one. Left out: being let in by the door is enough. */
  may?: readonly Permission[]
  /** Refused to API keys: things only a person does, such as changing a password. */
  personOnly?: boolean
  summary: string
  params?: z.ZodObject
  query?: z.ZodObject
  body?: z.ZodType
  /** A file in a multipart body, field `file`, instead of a JSON body. */
  upload?: boolean
  /** Left out: 204, no content. */
  response?: z.ZodType
  /** 200 unless told. */
  status?: 200 | 201 | 202
  /** The call needs If-Match with the version that was read (RFC 9110 section 13.1.1). */
  versioned?: boolean
  /** The answer is not JSON but a stream of this media type. */
  stream?: string
  /** The codes that this endpoint answers beyond those of every endpoint. */
  errors?: readonly ErrorCode[]
}

export function endpoint<const E extends Endpoint>(spec: E): E {
  return spec
}

type In<T> = T extends z.ZodType ? z.input<T> : undefined
type Out<T> = T extends z.ZodType ? z.output<T> : undefined
type Present<T> = { [K in keyof T as T[K] extends undefined ? never : K]: T[K] }

/** What a caller gives. `version` is the one that was read; sent as If-Match. */
export type Input<E extends Endpoint> = Present<{
  params: In<E['params']>
  query: In<E['query']>
  body: In<E['body']>
  file: E['upload'] extends true ? Blob : undefined
  version: E['versioned'] extends true ? number : undefined
}>

/** What the service is handed: parsed, with defaults filled in. */
export type Parsed<E extends Endpoint> = {
  params: Out<E['params']>
  query: Out<E['query']>
  body: Out<E['body']>
  version: E['versioned'] extends true ? number : undefined
}

export type Response<E extends Endpoint> = E['response'] extends z.ZodType ? z.output<E['response']> : undefined
