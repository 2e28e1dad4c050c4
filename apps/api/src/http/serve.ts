import { createHmac } from 'node:crypto'
import type { Readable } from 'node:stream'
import type { Instant } from '@amparo/contracts/common'
import type { Endpoint, Parsed, Response } from '@amparo/contracts/endpoint'
import multipart from '@fastify/multipart'
import buildEncoder from 'fast-json-stringify'
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify'
import type { z } from 'zod'
import { type Ctx, rows, type Services, transaction } from '../context.ts'
import { AppError } from '../errors.ts'
import { type CtxOf, enter } from './doors.ts'
import { encoderSchemaOf, fieldsOf } from './schema.ts'
import { sealed, unsealed } from './sealed.ts'
import { openTurnstile } from './turnstile.ts'
import { type ReceivedFile, receiveFile } from './upload.ts'

/** What a service may hand over for a response: moments as Date, integers as bigint. */
export type Wire<T> = T extends Instant
  ? Instant | Date
  : T extends number
    ? number | bigint
    : T extends string | boolean | null | undefined
      ? T
      : T extends readonly (infer U)[]
        ? readonly Wire<U>[]
        : T extends object
          ? { [K in keyof T]: Wire<T[K]> }
          : T

/** For the few routes that deal in cookies. */
export interface Http {
  request: FastifyRequest
  reply: FastifyReply
}

type Given<E extends Endpoint, F> = Parsed<E> & (E['upload'] extends true ? { file: F } : unknown)
type Handler<E extends Endpoint, F> = (
  ctx: CtxOf<E>,
  input: Given<E, F>,
  http: Http,
) => Promise<E['stream'] extends string ? string | Buffer | Readable : E['response'] extends z.ZodType ? Wire<Response<E>> : void>

/**
 * Ties an endpoint's contract to the function that does it. What becomes of an uploaded file before that, `prepare`
 * says: it takes long, and no transaction should wait for it.
 */
export function serve<const E extends Endpoint, F extends { sha256: string } = ReceivedFile>(
  app: FastifyInstance,
  services: Services,
  endpoint: E,
  handler: Handler<E, F>,
  prepare?: (file: ReceivedFile) => Promise<F>,
): void {
  const encode = endpoint.response && encoderOf(endpoint.response)

  const route: RouteOptions = {
    method: endpoint.method,
    url: endpoint.path,
    exposeHeadRoute: false,
    ...(endpoint.upload || !endpoint.body ? {} : { bodyLimit: endpoint.door === 'staff' ? 1_000_000 : 16_000 }),
    handler: async (request, reply) => {
      const ctx = await enter(services, endpoint, request)
      const input = {
        params: parse(endpoint.params, request.params, 'params'),
        query: parse(endpoint.query, request.query, 'query'),
        body: parse(endpoint.body, request.body, 'body'),
        version: endpoint.versioned ? versionOf(request) : undefined,
        ...(endpoint.upload ? { file: await receiveFile(request).then(prepare) } : {}),
      } as unknown as Given<E, F>
      const run = (inner: unknown) => handler(inner as CtxOf<E>, input, { request, reply })

      reply.header('cache-control', 'no-store')
      if (endpoint.stream) return reply.type(endpoint.stream).send(await run(ctx))

      const idempotencyKey = endpoint.method === 'POST' ? request.headers['idempotency-key'] : undefined
      if (idempotencyKey !== undefined && 'organization' in ctx && ctx.actor.kind !== 'CUSTOMER') {
        const once = await answerOnce(ctx, request, String(idempotencyKey), input, async (inner) => encodeAnswer(encode, await run(inner)))
        if (once.replayed) reply.header('idempotent-replayed', 'true')
        return send(reply, endpoint, once.body, (JSON.parse(once.body || '{}') as { version?: number }).version)
      }
      const answer = await run(ctx)
      return send(reply, endpoint, encodeAnswer(encode, answer), (answer as { version?: number } | undefined)?.version)
    },
  }
  if (!endpoint.upload) return void app.route(route)
  // In a scope of its own: its hooks would else run for every request.
  app.register(async (scope) => {
    await scope.register(multipart)
    scope.route(route)
  })
}

/** Compiled when it is first needed: all of them together are a third of the server's start. */
function encoderOf(response: z.ZodType): (value: unknown) => string {
  let encode: ((value: unknown) => string) | undefined
  return (value) => {
    encode ??= buildEncoder(encoderSchemaOf(response) as never)
    return encode(value)
  }
}

function encodeAnswer(encode: ((value: unknown) => string) | undefined, answer: unknown): string {
  return encode ? encode(answer) : ''
}

function send(reply: FastifyReply, endpoint: Endpoint, body: string, version: number | undefined): FastifyReply {
  if (!endpoint.response) return reply.code(204).send()
  if (version !== undefined) reply.header('etag', `"${version}"`)
  return reply
    .code(endpoint.status ?? 200)
    .type('application/json; charset=utf-8')
    .send(body)
}

function parse(schema: z.ZodType | undefined, value: unknown, part: string): unknown {
  if (!schema) {
    if (part === 'query' && value && Object.keys(value).length)
      throw new AppError('invalid_input', {
        fields: Object.keys(value)
          .slice(0, 10)
          .map((name) => ({ path: `query.${name.slice(0, 60)}`, code: 'unknown' as const })),
      })
    return undefined
  }
  const result = schema.safeParse(value ?? {}, { reportInput: true })
  if (!result.success) throw new AppError('invalid_input', { fields: fieldsOf(result.error.issues, part) })
  return result.data
}

/** The version that the caller read, from If-Match (RFC 9110, 13.1.1). */
function versionOf(request: FastifyRequest): number {
  const match = /^"(\d{1,9})"$/.exec(String(request.headers['if-match'] ?? ''))
  if (!match) throw new AppError('version_required')
  return Number(match[1])
}

interface StoredAnswer {
  requestHash: string
  body: string
}

/** Whoever waits here holds no connection: the same request many times over would else keep everybody else from the database. */
const turns = openTurnstile(1)

/**
 * Runs a POST once per Idempotency-Key and actor: the effect and the record of its answer are one transaction, and a
 * second request with the same key waits for the first and is given its answer (draft-ietf-httpapi-idempotency-key-header).
 * An error is not kept: the same key may be tried again.
 */
async function answerOnce(
  ctx: Ctx,
  request: FastifyRequest,
  key: string,
  input: object,
  run: (ctx: Ctx) => Promise<string>,
): Promise<{ body: string; replayed: boolean }> {
  if (!/^[\x21-\x7e]{1,200}$/.test(key)) throw new AppError('invalid_input', { fields: [{ path: 'headers.idempotency-key', code: 'invalid' }] })
  const { body, params, query, file } = input as { body?: unknown; params?: unknown; query?: unknown; file?: ReceivedFile }
  // With a key: a body may hold a password, which a plain hash would give away to whoever guesses.
  const requestHash = createHmac('sha256', ctx.services.env.secret)
    .update(JSON.stringify([request.method, request.routeOptions.url, params, query, body, file?.sha256]))
    .digest('base64url')
  const actor = ctx.actor.kind === 'USER' || ctx.actor.kind === 'API_KEY' ? ctx.actor.id : ctx.actor.kind

  const turn = `${ctx.organization.id}:${actor}:${key}`

  const once = async (ctx: Ctx) => {
    // In another process, too.
    await rows(ctx, 'select 1 as locked from pg_advisory_xact_lock(hashtextextended($1, 0))', [turn])
    const known = await rows<StoredAnswer>(
      ctx,
      'select "requestHash", body from "IdempotentAnswer" where "organizationId" = $1::uuid and actor = $2 and key = $3',
      [ctx.organization.id, actor, key],
    )
    if (known[0]) {
      if (known[0].requestHash !== requestHash) throw new AppError('idempotency_key_reused')
      return { body: unsealed(ctx.services.env.secret, known[0].body), replayed: true }
    }
    const answer = await run(ctx)
    await rows(
      ctx,
      'insert into "IdempotentAnswer" ("organizationId", actor, key, "requestHash", body, "createdAt") values ($1::uuid, $2, $3, $4, $5, $6::timestamptz)',
      [ctx.organization.id, actor, key, requestHash, sealed(ctx.services.env.secret, answer), ctx.now],
    )
    return { body: answer, replayed: false }
  }
  return turns.pass(turn, () => transaction(ctx, once))
}
