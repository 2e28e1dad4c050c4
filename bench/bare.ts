import { randomBytes } from 'node:crypto'
import { portal } from '@amparo/contracts/portal/portal'
import { orderUpdates } from '@amparo/contracts/staff/order-updates'
import { orders } from '@amparo/contracts/staff/orders'
import { statementName } from '@amparo/database/client'
import buildEncoder from 'fast-json-stringify'
import { fastify } from 'fastify'
import pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { encoderSchemaOf } from '../apps/api/src/http/schema.ts'
import { answerRequests } from './bare-requests.ts'

// The limit: what Fastify and pg can do for the same operations with prepared statements, answers of the same shape
// encoded by the same schemas, and nothing else. No sessions, no permissions, no search of who may see what. What the
// product promises, it has to read and write as well: all that an order's page shows, how many wrong guesses there were
// before a right one is let in, and pages of search that come at once whether the words are rare or common.

const [databaseUrl, organizationId, port] = process.argv.slice(2) as [string, string, string]
const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 })
// At the end of a run the database is stopped first.
pool.on('error', () => undefined)
const query = async <T>(text: string, values: unknown[], on: pg.Pool | pg.PoolClient = pool): Promise<T[]> =>
  (await on.query({ name: statementName(text), text, values })).rows as T[]
/** For a statement of which the best plan depends on its values. */
const queryPlannedByValue = async <T>(text: string, values: unknown[]): Promise<T[]> => (await pool.query({ text, values })).rows as T[]

const encode = {
  list: buildEncoder(encoderSchemaOf(orders.list.response) as never),
  order: buildEncoder(encoderSchemaOf(orders.get.response) as never),
  update: buildEncoder(encoderSchemaOf(orderUpdates.create.response) as never),
  track: buildEncoder(encoderSchemaOf(portal.track.response) as never),
}

const rowColumns = `o.id, o.number, o.number::text as code, o."publicStatusAt" as "statusAt", o.reason, o."promisedAt", o."receivedAt", o."updatedAt", o."deliveredAt", o."closedAt", o."retiredAt", o.version,
  json_build_object('id', c.id, 'displayName', c.name || ' ' || c.surname, 'phone', c.phones->0->>'e164') as customer,
  json_build_object('id', d.id, 'kind', d.kind, 'brand', d.brand, 'model', d.model, 'serial', d.serial) as device,
  json_build_object('id', s.id, 'label', s.label, 'category', s.category, 'color', s.color) as status, null as "internalStatus",
  json_build_object('id', t.id, 'name', t.name, 'photoUrl', null) as technician, json_build_object('id', l.id, 'name', l.name) as location`
const joins = `join "Customer" c on c."organizationId" = o."organizationId" and c.id = o."customerId"
  left join "Device" d on d."organizationId" = o."organizationId" and d.id = o."deviceId"
  join "OrderStatus" s on s."organizationId" = o."organizationId" and s.id = o."publicStatusId"
  left join "User" t on t."organizationId" = o."organizationId" and t.id = o."technicianId"
  join "Location" l on l."organizationId" = o."organizationId" and l.id = o."locationId"`

const listText = `with page as materialized (select found.id from unnest($2::uuid[]) as chosen (id) cross join lateral (
      select o.id, o.number from "Order" o where o."organizationId" = $1::uuid and o."publicStatusId" = chosen.id and o."retiredAt" is null order by o.number desc limit 51) found
    order by found.number desc limit 51)
  select ${rowColumns} from page join "Order" o on o."organizationId" = $1::uuid and o.id = page.id ${joins} order by o.number desc`
// Prepared, the search would be planned for words that few orders have, whichever they are: at 100 000 orders a first name
// that one customer in fifteen has took 34 ms instead of 0.5, a single digit 308. And what is planned every time joins nothing:
// planning those joins takes longer than to read their rows.
const foundText = (words: number) => `select id, number from "Order" where "organizationId" = $1::uuid and "retiredAt" is null
  ${Array.from({ length: words }, (_, n) => `and "searchText" like $${n + 2}`).join(' ')} order by number desc limit 51`
/** Where words have digits, those alone are looked up, and the others in what they find: that is planned once. */
const numberText = (
  numbers: number,
  others: number,
) => `with found as materialized (select id, number from "Order" where "organizationId" = $1::uuid and "retiredAt" is null
    ${Array.from({ length: numbers }, (_, n) => `and "searchText" like $${n + 2}::text`).join(' ')}
    ${Array.from({ length: others }, (_, n) => `and strpos("searchText", $${n + 2 + numbers}::text) > 0`).join(' ')})
  select id, number from found order by number desc limit 51`
const rowsText = `select ${rowColumns} from unnest((select $2::uuid[])) with ordinality as page (id, place)
  join "Order" o on o."organizationId" = $1::uuid and o.id = page.id ${joins} order by page.place`
const openText = `select ${rowColumns}, o.accessories, o.condition, json_build_object('amount', o."priceAmount", 'currency', o.currency) as price,
    json_build_object('currency', o.currency, 'price', o."priceAmount", 'discount', o."discountAmount", 'tax', 0, 'taxMode', o."taxMode", 'taxBasisPoints', o."taxBasisPoints",
      'parts', (select coalesce(sum(p.quantity * p."unitAmount"), 0) from "Part" p where p."organizationId" = o."organizationId" and p."orderId" = o.id and p."removedAt" is null),
      'total', o."totalAmount", 'kept', o."keptAmount", 'paid', o."paidAmount", 'balance', o."totalAmount" - o."paidAmount",
      'approved', (select e."totalAmount" from "Estimate" e where e."organizationId" = o."organizationId" and e."orderId" = o.id and e.state = 'APPROVED' order by e.revision desc limit 1)) as money,
    (select json_build_object('id', e.id, 'code', e.number::text) from "Order" e where e."organizationId" = o."organizationId" and e.id = o."originOrderId") as origin,
    (select coalesce(json_agg(json_build_object('id', e.id, 'code', e.number::text) order by e.number), '[]'::json) from "Order" e
      where e."organizationId" = o."organizationId" and e."originOrderId" = o.id and e."retiredAt" is null) as returns,
    (select json_build_object('intake', bool_or(g.kind = 'INTAKE') is true, 'delivery', bool_or(g.kind = 'DELIVERY') is true) from "Signature" g
      where g."organizationId" = o."organizationId" and g."orderId" = o.id) as signed, o."trackingToken" as "trackingUrl",
    json_build_object('id', c.id, 'displayName', c.name || ' ' || c.surname, 'phone', c.phones->0->>'e164', 'email', c.email, 'phones', c.phones, 'taxId', c."taxId", 'country', c.country, 'language', c.language) as customer,
    json_build_object('id', s.id, 'label', s.label, 'category', s.category, 'color', s.color, 'nextStep', s."nextStep", 'mover', s.mover, 'whatsapp', s.whatsapp) as status,
    case when u.id is not null then json_build_object('id', u.id, 'name', u.name, 'photoUrl', null) end as "createdBy",
    (select coalesce(json_agg(json_build_object('id', a.id, 'name', a.name, 'url', a."storageKey", 'thumbnailUrl', a."thumbnailKey", 'width', a.width, 'height', a.height, 'bytes', a.bytes,
        'customerSees', a."customerSees", 'createdAt', a."createdAt") order by a.id), '[]'::json) from "Attachment" a
      where a."organizationId" = o."organizationId" and a."orderId" = o.id and a."updateId" is null and a."deletedAt" is null) as attachments,
    json_build_object('edit', true, 'price', true, 'assign', true, 'update', true, 'retire', true, 'sign', true, 'charge', true, 'close', true, 'reopen', false) as can,
    (select coalesce(json_agg(json_build_object('id', e.id, 'code', e.number::text, 'reason', e.reason, 'receivedAt', e."receivedAt",
        'status', json_build_object('id', es.id, 'label', es.label, 'category', es.category, 'color', es.color)) order by e.number desc), '[]'::json)
       from (select * from "Order" e where e."organizationId" = o."organizationId" and e."deviceId" = o."deviceId" and e.id <> o.id and e."retiredAt" is null order by number desc limit 10) e
       join "OrderStatus" es on es."organizationId" = e."organizationId" and es.id = e."publicStatusId") as "earlierOrders"
  from "Order" o ${joins} left join "User" u on u."organizationId" = o."organizationId" and u.id = o."createdById" where o."organizationId" = $1::uuid and o.id = $2::uuid`
const wrongGuesses = (column: string, value: string, tries: number, minutes: number) => `(select a.at from "Attempt" a
  where a."organizationId" = $1::uuid and a.kind = 'TRACK' and a.${column} = ${value} and not a.ok and a.at > now() - interval '${minutes} minutes' order by a.at desc offset ${tries - 1} limit 1)`
const trackText = `select ${wrongGuesses('subject', '$3', 5, 60)} as "blockedByNumber", ${wrongGuesses('ip', '$4', 10, 15)} as "blockedByAddress", o.number::text as code, json_build_object('label', s.label, 'nextStep', s."nextStep", 'category', s.category, 'mover', s.mover, 'color', s.color) as status,
    o."publicStatusAt" as "statusAt", o."promisedAt", d.kind || ' ' || d.brand || ' ' || d.model as device, t.name as agent, lower(c.surname) as surname,
    json_build_object('name', l.name, 'address', l.address, 'phone', l.phone, 'turnaroundDays', l."turnaroundDays") as location
  from "Order" o ${joins} where o."organizationId" = $1::uuid and o.number = $2::int and o."retiredAt" is null`
const attemptText = `with soon as materialized (select set_config('synchronous_commit', 'off', true) as value)
  insert into "Attempt" ("organizationId", id, kind, subject, ip, ok) select $1::uuid, $2::uuid, 'TRACK', $3, $4, $5::boolean from soon where value = 'off'`

/** Runs one transaction. */
async function inTransaction<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const result = await work(client)
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

const statuses = await query<{ id: string; kind: string; category: string | null; initial: boolean }>(
  'select id::text, kind::text, category::text, initial from "OrderStatus" where "organizationId" = $1::uuid',
  [organizationId],
)
const working = statuses.filter(({ category }) => category === 'WORKING').map(({ id }) => id)
const initial = statuses.find((status) => status.kind === 'PUBLIC' && status.initial)!.id
/** For later: the product's worker would else do them while it is measured. */
const jobText = `insert into pgboss.job (name, data, start_after) values ('react', $1::jsonb, now() + interval '1 day')`
const activityText = `insert into "Activity" ("organizationId", id, kind, data, "actorKind", "orderId", "updateId", "customerSees", at) values ($1::uuid, $2::uuid, $3, $4::jsonb, 'SYSTEM', $5::uuid, $6::uuid, true, now())`

async function search(words: string[]): Promise<{ number: number }[]> {
  const numbers = words.filter((word) => word.length >= 4 && /[0-9]/.test(word))
  const others = words.filter((word) => !numbers.includes(word))
  const within = (word: string) => `%${word}%`
  const found = numbers.length
    ? await query<{ id: string }>(numberText(numbers.length, others.length), [organizationId, ...numbers.map(within), ...others])
    : await queryPlannedByValue<{ id: string }>(foundText(words.length), [organizationId, ...words.map(within)])
  return query(rowsText, [organizationId, found.map(({ id }) => id)])
}

const app = fastify()
app.get('/orders', async (request, reply) => {
  const { q } = request.query as { q?: string }
  const found = q ? await search(q.split(' ')) : await query<{ number: number }>(listText, [organizationId, working])
  const data = found.slice(0, 50)
  return reply.type('application/json').send(encode.list({ data, nextCursor: found.length > 50 ? String(data.at(-1)!.number) : null }))
})
app.get('/orders/:id', async (request, reply) => {
  const [order] = await query(openText, [organizationId, (request.params as { id: string }).id])
  return reply.type('application/json').send(encode.order(order))
})
app.post('/orders', async (request, reply) => {
  const body = request.body as { customer: { id: string }; device: { id: string }; locationId: string; reason: string }
  const id = uuidv7()
  await inTransaction(async (client) => {
    const [counter] = await query<{ value: number }>(
      `update "Counter" set value = value + 1 where "organizationId" = $1::uuid and kind = 'order' returning value`,
      [organizationId],
      client,
    )
    await query(
      `insert into "Order" ("organizationId", id, number, "customerId", "deviceId", "locationId", "publicStatusId", "publicStatusAt", reason, currency, "trackingToken", "searchText", "receivedAt")
       select $1::uuid, $2::uuid, $3::int, c.id, d.id, $6::uuid, $7::uuid, now(), $8, 'CLP', $9, $3::text || ' ' || c."searchText" || ' ' || d."searchText", now()
       from "Customer" c join "Device" d on d."organizationId" = c."organizationId" and d.id = $5::uuid where c."organizationId" = $1::uuid and c.id = $4::uuid`,
      [
        organizationId,
        id,
        counter!.value,
        body.customer.id,
        body.device.id,
        body.locationId,
        initial,
        body.reason,
        randomBytes(16).toString('base64url'),
      ],
      client,
    )
    await query(
      activityText,
      [organizationId, uuidv7(), 'order.created', JSON.stringify({ number: counter!.value, statusId: initial }), id, null],
      client,
    )
    await query(jobText, [JSON.stringify({ organizationId, activityId: id })], client)
  })
  const [order] = await query(openText, [organizationId, id])
  return reply.code(201).type('application/json').send(encode.order(order))
})
app.post('/orders/:id/status-updates', async (request, reply) => {
  const { id: orderId } = request.params as { id: string }
  const { statusId, note } = request.body as { statusId: string; note: string }
  const id = uuidv7()
  await inTransaction(async (client) => {
    await query(
      `update "Order" set "publicStatusId" = $3::uuid, "publicStatusAt" = now(), "updatedAt" = now(), version = version + 1 where "organizationId" = $1::uuid and id = $2::uuid`,
      [organizationId, orderId, statusId],
      client,
    )
    await query(
      `insert into "OrderUpdate" ("organizationId", id, "orderId", kind, "statusId", note, "createdAt") values ($1::uuid, $2::uuid, $3::uuid, 'PUBLIC', $4::uuid, $5, now())`,
      [organizationId, id, orderId, statusId, note],
      client,
    )
    await query(activityText, [organizationId, uuidv7(), 'order.status', JSON.stringify({ statusId, from: null }), orderId, id], client)
    await query(jobText, [JSON.stringify({ organizationId, activityId: id })], client)
  })
  const [update] = await query(
    `select u.id, u.kind, u.note, '[]'::json as attachments, null as "createdBy", u."createdAt", u."editedAt", u.version, json_build_object('edit', true, 'delete', true) as can,
       json_build_object('id', s.id, 'label', s.label, 'category', s.category, 'color', s.color) as status
     from "OrderUpdate" u join "OrderStatus" s on s."organizationId" = u."organizationId" and s.id = u."statusId" where u."organizationId" = $1::uuid and u.id = $2::uuid`,
    [organizationId, id],
  )
  return reply.code(201).type('application/json').send(encode.update(update))
})
interface Tracked {
  surname: string
  blockedByNumber: Date | null
  blockedByAddress: Date | null
}

app.post('/track', async (request, reply) => {
  const { number, surname } = request.body as { number: string; surname: string }
  const [order] = await query<Tracked>(trackText, [organizationId, Number(number), number, request.ip])
  const right = order?.surname === surname.toLowerCase()
  await query(attemptText, [organizationId, uuidv7(), number, request.ip, right])
  if (order?.blockedByNumber || order?.blockedByAddress) return reply.code(429).send({ code: 'too_many_attempts' })
  if (!right) return reply.code(404).send({ code: 'not_found' })
  return reply.type('application/json').send(encode.track(order))
})

answerRequests(app, { organizationId, query, queryPlannedByValue })
await app.listen({ port: Number(port), host: '127.0.0.1' })
