import { notices } from '@amparo/contracts/staff/notices'
import { requests } from '@amparo/contracts/staff/requests'
import buildEncoder from 'fast-json-stringify'
import type { FastifyInstance } from 'fastify'
import { encoderSchemaOf } from '../apps/api/src/http/schema.ts'

// The same limit for what customer service asks for: its tray, a search in it, one request, and the bell.

type Query = <T>(text: string, values: unknown[]) => Promise<T[]>

const encode = {
  tray: buildEncoder(encoderSchemaOf(requests.list.response) as never),
  request: buildEncoder(encoderSchemaOf(requests.get.response) as never),
  counts: buildEncoder(encoderSchemaOf(notices.counts.response) as never),
  alerts: buildEncoder(encoderSchemaOf(notices.alerts.response) as never),
}

const requestColumns = `r.id, r.number, r.number::text as code, r.state, r.association, r."startOn"::text, r."dueAt", r."finishedAt" is null and r."dueAt" < coalesce(r."waitingSince", now()) as overdue,
  r."waitingSince", r."enteredAt", r."finishedAt", r."updatedAt", r.version,
  case r.state when 'NEW' then r."enteredAt" when 'IN_PROGRESS' then (select min(e."createdAt") from "RequestEntry" e
    where e."organizationId" = r."organizationId" and e."requestId" = r.id and e.kind = 'EXECUTION') end as "stageSince",
  json_build_object('name', r."contactName", 'email', r."contactEmail", 'phone', r."contactPhone") as contact,
  json_build_object('id', c.id, 'displayName', c.name || ' ' || c.surname) as customer,
  json_build_object('id', n.id, 'name', n.name) as unit, json_build_object('id', p.id, 'name', p.name) as project,
  json_build_object('id', ch.id, 'label', ch.label) as channel, json_build_object('id', ty.id, 'label', ty.label) as type,
  json_build_object('id', ca.id, 'label', ca.label) as category, json_build_object('id', ar.id, 'label', ar.label) as area,
  json_build_object('id', u.id, 'name', u.name, 'photoUrl', null) as responsible,
  json_build_object('edit', true, 'execute', true, 'finish', true, 'comment', true, 'mail', true, 'assign', true) as can`
const joins = `join "CatalogItem" ch on ch."organizationId" = r."organizationId" and ch.id = r."channelId"
  join "CatalogItem" ty on ty."organizationId" = r."organizationId" and ty.id = r."typeId"
  join "CatalogItem" ca on ca."organizationId" = r."organizationId" and ca.id = r."categoryId"
  join "CatalogItem" ar on ar."organizationId" = r."organizationId" and ar.id = r."areaId"
  join "User" u on u."organizationId" = r."organizationId" and u.id = r."responsibleId"
  left join "Customer" c on c."organizationId" = r."organizationId" and c.id = r."customerId"
  left join "Unit" n on n."organizationId" = r."organizationId" and n.id = r."unitId"
  left join "Project" p on p."organizationId" = r."organizationId" and p.id = r."projectId"`

const trayText = `with page as materialized (select r.id, r.number, r."dueAt" from "Request" r where r."organizationId" = $1::uuid and r."finishedAt" is null
    order by r."dueAt", r.number limit 51)
  select ${requestColumns}, left(r.description, 240) as description from page join "Request" r on r."organizationId" = $1::uuid and r.id = page.id ${joins} order by r."dueAt", r.number`
// In two statements, as with orders: the search is planned for its words, the rows are prepared.
const foundText = (words: number) => `select r.id from "Request" r where r."organizationId" = $1::uuid
  ${Array.from({ length: words }, (_, n) => `and r."searchText" like $${n + 2}`).join(' ')} order by r."dueAt", r.number limit 51`
const rowsText = `select ${requestColumns}, left(r.description, 240) as description from unnest((select $2::uuid[])) with ordinality as page (id, place)
  join "Request" r on r."organizationId" = $1::uuid and r.id = page.id ${joins} order by page.place`
const oneText = `select ${requestColumns}, r.description, r.language, r."executedAt",
    case when r."waitingSince" is not null then (select e.text from "RequestEntry" e
      where e."organizationId" = r."organizationId" and e."requestId" = r.id and e.kind = 'PAUSE' order by e.id desc limit 1) end as "waitingFor",
    case when cr.id is not null then json_build_object('id', cr.id, 'name', cr.name, 'photoUrl', null) end as "createdBy",
    (select coalesce(json_agg(json_build_object('id', a.id, 'name', a.name, 'url', a."storageKey", 'thumbnailUrl', a."thumbnailKey", 'width', a.width, 'height', a.height, 'bytes', a.bytes,
        'customerSees', a."customerSees", 'createdAt', a."createdAt") order by a.id), '[]'::json) from "Attachment" a
      where a."organizationId" = r."organizationId" and a."requestId" = r.id and a."entryId" is null and a."replyId" is null and a."deletedAt" is null) as attachments
  from "Request" r ${joins} left join "User" cr on cr."organizationId" = r."organizationId" and cr.id = r."createdById" where r."organizationId" = $1::uuid and r.id = $2::uuid`
const late = `r."organizationId" = $1::uuid and r."finishedAt" is null and r."dueAt" < coalesce(r."waitingSince", now()) and r."dueAt" < now()
  and (r."executedAt" is null or r."executedAt" < r."dueAt") and r."responsibleId" = $2::uuid`
const countsText = `select (select count(*)::int from (select from "Notification" n where n."organizationId" = $1::uuid and n."userId" = $2::uuid and n."readAt" is null limit 100) counted) as unread,
  (select count(*)::int from (select from "Request" r where ${late} limit 100) counted) as alerts`
const alertsText = `select json_build_object('id', r.id, 'code', r.number::text, 'contact', r."contactName") as request, json_build_object('id', u.id, 'name', u.name, 'photoUrl', null) as responsible,
    r."dueAt" from "Request" r join "User" u on u."organizationId" = r."organizationId" and u.id = r."responsibleId" where ${late} order by r."dueAt", r.number limit 31`

export function answerRequests(app: FastifyInstance, { organizationId, query, queryPlannedByValue }: BareDatabase): void {
  const userId = query<{ id: string }>(`select id::text from "User" where "organizationId" = $1::uuid and email = 'operator@bench.test'`, [
    organizationId,
  ])

  async function search(words: string[]): Promise<{ number: number }[]> {
    const found = await queryPlannedByValue<{ id: string }>(foundText(words.length), [organizationId, ...words.map((word) => `%${word}%`)])
    return query(rowsText, [organizationId, found.map(({ id }) => id)])
  }

  app.get('/requests', async (request, reply) => {
    const { q } = request.query as { q?: string }
    const found = q ? await search(q.split(' ')) : await query<{ number: number }>(trayText, [organizationId])
    return reply
      .type('application/json')
      .send(encode.tray({ data: found.slice(0, 50), nextCursor: found.length > 50 ? String(found[49]!.number) : null }))
  })
  app.get('/requests/:id', async (request, reply) => {
    const [one] = await query(oneText, [organizationId, (request.params as { id: string }).id])
    return reply.type('application/json').send(encode.request(one))
  })
  app.get('/notifications/counts', async (_, reply) => {
    const [counts] = await query(countsText, [organizationId, (await userId)[0]!.id])
    return reply.type('application/json').send(encode.counts(counts))
  })
  app.get('/alerts', async (_, reply) => {
    const found = await query<{ dueAt: Date }>(alertsText, [organizationId, (await userId)[0]!.id])
    return reply.type('application/json').send(encode.alerts({ data: found.slice(0, 30), nextCursor: found[30]?.dueAt.toISOString() ?? null }))
  })
}

interface BareDatabase {
  organizationId: string
  query: Query
  queryPlannedByValue: Query
}
