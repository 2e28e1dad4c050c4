import { errorStatus } from '@amparo/contracts/errors'
import type { ValidateFunction } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { AccessToken } from '../src/http/doors.ts'
import { currentVersion, type FuzzedRequest, requestsFor } from './fuzz/arbitrary.ts'
import { type Document, type Target, targetsOf } from './fuzz/document.ts'
import { uploadsFor } from './fuzz/uploads.ts'
import { openApi } from './harness.ts'
import { makeWorld, type World } from './permissions/world.ts'

const numRuns = Number(process.env.FUZZ_RUNS || 100)
// The same requests at every run, so that a fault is met again; another seed finds others.
const seed = Number(process.env.FUZZ_SEED || 20_261_121)
// A mail server that nobody asks for anything: no worker runs here.
const api = await openApi({ SMTP_URL: 'smtp://127.0.0.1:1' })
const document = (await api.app.inject({ url: '/api/v1/openapi.json' })).json<Document>()
// Customers' doors first: a new tracking link would close them.
const targets = targetsOf(document).toSorted((a, b) => Number(b.path.startsWith('/portal')) - Number(a.path.startsWith('/portal')))
const ajv = new Ajv2020({ strict: false, allErrors: false, schemas: { api: document as never } })
addFormats.default(ajv)

let own: World
let other: World
const tokens: Record<string, string> = {}
/** In every text of the other company: what one must never read. */
const secret = 'Zurbarán-7193'

beforeAll(async () => {
  own = await makeWorld(api)
  other = await makeWorld(api)
  const { pool } = api.services.database
  const where = `where "organizationId" = '${other.company.organization.id}'`
  await pool.query(`update "Customer" set name = '${secret}', surname = '${secret}', "searchText" = 'ana zurbaran 7193' ${where}`)
  await pool.query(`update "Order" set reason = '${secret}', "searchText" = 'ana zurbaran 7193' ${where}`)
  await pool.query(`update "Device" set model = '${secret}', "searchText" = 'ana zurbaran 7193' ${where}`)
  await pool.query(`update "User" set name = '${secret}' ${where}`)
  await pool.query(`update "Location" set name = '${secret}' ${where}`)
  await pool.query(`update "Request" set description = '${secret}', "contactName" = '${secret}' ${where}`)
  await pool.query(`update "Project" set name = '${secret}' ${where}`)
  await pool.query(`update "Unit" set name = '${secret}' ${where}`)
  for (const table of ['SavedView', 'Export'])
    await pool.query(`update "${table}" set "userId" = $1 where id = any($2::uuid[])`, [own.staff.master.id, [own.own.viewId, own.own.exportId]])
})

const validators = new Map<string, ValidateFunction>()
function validatorOf({ path, method }: Target, status: number, type: string): ValidateFunction {
  const pointer = ['paths', path, method, 'responses', String(status), 'content', type, 'schema'].map((part) =>
    encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1')),
  )
  const $ref = `api#/${pointer.join('/')}`
  const known = validators.get($ref) ?? ajv.compile({ $ref })
  validators.set($ref, known)
  return known
}

function urlOf(path: string, request: FuzzedRequest): string {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encoded(request.path[name]!))
  const query = request.query.map((pair) => pair.map(encoded).join('=')).join('&')
  return `/api/v1${filled}${query && `?${query}`}`
}

/** As a careless client would: half characters are no text, and go as bytes that are none either. */
function encoded(text: string): string {
  return text.isWellFormed() ? encodeURIComponent(text) : '%ED%A0%80'
}

/** Brings back what a request before took out of use, whatever the table. */
const mendSql = (
  await api.services.database.pool.query<{ sql: string }>(
    `select format('update %I set %I = null where %2$I is not null', table_name, column_name) as sql from information_schema.columns
     where table_schema = 'public' and column_name in ('retiredAt', 'deactivatedAt', 'deletedAt', 'removedAt')`,
  )
).rows
  .map(({ sql }) => sql)
  .concat(`update "Payment" set "voidedAt" = null, "voidReason" = '' where "voidedAt" is not null`)
  .concat(`update "Request" set state = 'NEW', "finishedAt" = null where "finishedAt" is not null`)
  .join(';')

/** Whether a request has to wait for an operation to succeed. */
const waits: Record<string, string> = { requestsPause: 'null', requestsResume: 'now()' }

/** The state that an estimate has to be in for an operation to succeed. */
const estimateState: Record<string, string> = {
  estimatesSend: 'DRAFT',
  estimatesAnswer: 'SENT',
  estimatesWithdraw: 'SENT',
  portalAnswerEstimate: 'SENT',
}

async function putEstimates(operationId: string): Promise<void> {
  const state = estimateState[operationId]
  if (!state) return
  const { pool } = api.services.database
  const kept = [own.own, own.foreign, other.own].map(({ estimateId }) => estimateId)
  await pool.query(`delete from "Estimate" where state = 'DRAFT' and id <> all($1::uuid[])`, [kept])
  await pool.query(`update "Estimate" set state = 'WITHDRAWN' where state in ('DRAFT', 'SENT')`)
  await pool.query(`update "Estimate" set state = $1::"EstimateState", "sentAt" = now(), "validUntil" = '2199-01-01' where id = any($2::uuid[])`, [
    state,
    kept,
  ])
}

/** The table that a path is about: /customers, Customer. */
const tableOf = (first: string) =>
  first === 'catalogs' ? 'OrderStatus' : first === 'views' ? 'SavedView' : `${first[0]!.toUpperCase()}${first.slice(1, -1)}`

/** What a careful client would have read just before. */
async function versionOf(
  path: string,
  { who, path: { id, updateId, partId, estimateId, partyId, template, language } }: FuzzedRequest,
): Promise<string> {
  const [, first, second] = path.split('/')
  const catalog = first === 'catalogs' ? second! : ''
  const parts = {
    OrderUpdate: updateId,
    Part: partId,
    Estimate: estimateId,
    UnitParty: partyId,
    PaymentMethod: catalog === 'payment-methods' ? id : undefined,
    CatalogItem: /^(intake-channels|request-types|request-categories|areas)$/.test(catalog) ? id : undefined,
  }
  const part = Object.entries(parts).find(([, each]) => each !== undefined)
  const [table, key] = part
    ? part
    : first === 'me'
      ? ['User', own.staff[who as keyof World['staff']]?.id]
      : first === 'organization' || first === 'calendar'
        ? ['Organization', own.company.organization.id]
        : first === 'mail-texts'
          ? ['MailText', `${template}:${language}`]
          : [tableOf(first!), id]
  const columns: Record<string, string> = { Organization: '"organizationId"', MailText: `concat(template, ':', language)` }
  const column = columns[table!] ?? 'id'
  const { rows } = await api.services.database.pool.query<{ version: number }>(`select version from "${table}" where ${column}::text = $1`, [
    (key ?? '').replaceAll('\0', ''),
  ])
  // Words that nobody wrote yet are of version 0.
  return `"${rows[0]?.version ?? (table === 'MailText' ? 0 : 1)}"`
}

async function answerTo({ method, path, operation }: Target, request: FuzzedRequest) {
  await api.services.database.pool.query(mendSql)
  const waiting = waits[operation.operationId]
  if (waiting) await api.services.database.pool.query(`update "Request" set "waitingSince" = ${waiting}`)
  await putEstimates(operation.operationId)
  const token = tokens[request.who]
  const headers: Record<string, string> = { ...request.headers, ...(token && { authorization: `Bearer ${token}` }) }
  if (headers['if-match'] === currentVersion) headers['if-match'] = await versionOf(path, request)
  if (request.body === undefined) delete headers['content-type']
  const options = {
    method: method.toUpperCase() as 'GET',
    url: urlOf(path, request),
    headers,
    ...(request.body !== undefined && { payload: request.body }),
  }
  if (!operation.responses['200']?.content?.['text/event-stream']) return api.app.inject(options)
  const response = await api.app.inject({ ...options, payloadAsStream: true })
  if (response.statusCode === 200) {
    response.stream().destroy()
    return Object.assign(response, { body: '' })
  }
  return api.app.inject(options)
}

/** Holds an answer to what the document promises. @returns its status */
async function check(target: Target, request: FuzzedRequest): Promise<number> {
  const response = await answerTo(target, request)
  const { statusCode: status } = response
  const body = String(response.body)
  const type = String(response.headers['content-type'] ?? '').split(';')[0]!
  const about = () => `${status} ${body.slice(0, 600)}`

  expect(status, about()).toBeLessThan(500)
  const told = target.operation.responses[status]
  expect(told, `an answer that the document does not tell of: ${about()}`).toBeDefined()
  if (!told!.content) expect(body).toBe('')
  else {
    expect(Object.keys(told!.content), about()).toContain(type)
    if (type.endsWith('json')) {
      const validate = validatorOf(target, status, type)
      const json: unknown = JSON.parse(body)
      expect(validate(json), `${ajv.errorsText(validate.errors)}: ${about()}`).toBe(true)
      if (status >= 400) expect(errorStatus).toHaveProperty((json as { code: string }).code)
    }
  }
  // The doors of customers and of sign-in are open to whoever knows a link of any company.
  if (target.operation.security.length) expect(body.includes(secret), `shows another company's: ${about()}`).toBe(false)
  return status
}

/** What chance cannot guess, or not for sure: a password, a link, a cookie, an open invitation, every item of a list, a week in its order, a loose image, the hash of a document, a draft, an order that owes just that, or is settled and delivered, a surname before its tries are over. */
const locked = new Set([
  'authLogin',
  'authRefresh',
  'authReadLink',
  'authSetPassword',
  'meChangePassword',
  'meRevokeSession',
  'usersInviteAgain',
  'statusesReorder',
  'statusesEdit',
  'portalTrack',
  'attachmentsAdd',
  'paymentMethodsReorder',
  'intakeChannelsReorder',
  'requestTypesReorder',
  'requestCategoriesReorder',
  'areasReorder',
  'calendarEdit',
  'requestsAddAttachments',
  'signaturesSign',
  'ordersClose',
  'ordersReopen',
  'estimatesEdit',
  'estimatesDiscard',
  'paymentsReceive',
  'paymentsVoid',
])

describe(`${numRuns} requests to each operation, right and wrong`, () => {
  const isUpload = ({ operation }: Target) => Boolean(operation.requestBody?.content['multipart/form-data'])
  const callers = ['master', 'administrator', 'operator', 'technician', 'seller', 'nobody']
  const timeout = 60_000 + numRuns * 300

  async function fuzz(target: Target, requests: fc.Arbitrary<FuzzedRequest>): Promise<void> {
    let succeeded = 0
    // An access token is good for ten minutes, and all of this may take longer.
    for (const [role, user] of Object.entries(own.staff))
      tokens[role] = api.app.jwt.sign({ sub: user.id, org: own.company.organization.id, sid: user.sessionId } satisfies AccessToken)
    const property = fc.asyncProperty(requests, async (request) => {
      if ((await check(target, request)) < 300) succeeded++
    })
    await fc.assert(property, { numRuns, seed: seed + targets.indexOf(target) })
    // Were all refused, the fuzzer would not get further than the door.
    if (!locked.has(target.operation.operationId)) expect(succeeded).toBeGreaterThan(0)
  }

  it.each(targets.filter((target) => !isUpload(target)))('$operation.operationId', { timeout }, (target) =>
    fuzz(target, requestsFor(document, { own, other }, callers, target)),
  )

  it.each(targets.filter(isUpload))('$operation.operationId', { timeout }, (target) =>
    fuzz(target, uploadsFor(target, { id: own.own.userId }, callers)),
  )
})
