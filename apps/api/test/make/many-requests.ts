import type { TestApi } from '../harness.ts'
import type { TestCompany } from './company.ts'

/**
 * As many requests as there are customers, over two years and with their history and notifications, straight into the tables,
 * after `makeMany`: nineteen of twenty are finished, as where customer service has worked for long.
 */
export async function makeManyRequests(api: TestApi, company: TestCompany, count: number): Promise<void> {
  const run = (text: string, ...values: unknown[]) => api.services.database.pool.query(text, [company.organization.id, ...values])
  await run(
    `insert into "Project" ("organizationId", id, name, "searchText") select $1::uuid, uuidv7(), 'Proyecto ' || n, 'proyecto ' || n from generate_series(1, 20) n`,
  )
  await run(
    `with places as (select array_agg(id) as ids from "Project" where "organizationId" = $1::uuid)
     insert into "Unit" ("organizationId", id, "projectId", name, "ownText", "searchText")
     select $1::uuid, uuidv7(), places.ids[1 + n % 20], 'Unidad ' || n, 'unidad ' || n, 'unidad ' || n from generate_series(1, $2::int / 4) n, places`,
    count,
  )
  await run(
    `with items as (select kind, array_agg(id order by position) as ids from "CatalogItem" where "organizationId" = $1::uuid group by kind),
       category as (select array_agg(id order by id) as ids, array_agg("typeId" order by id) as types from "CatalogItem" where "organizationId" = $1::uuid and kind = 'CATEGORY'),
       people as (select array_agg(id) as ids from "User" where "organizationId" = $1::uuid and email like 'tecnico%'),
       units as (select array_agg(id order by id) as ids, array_agg("projectId" order by id) as projects from "Unit" where "organizationId" = $1::uuid),
       asking as (select c.id as "customerId", c."searchText" as words, c."createdAt" as at, row_number() over (order by c.id)::int as n, c.name || ' ' || c.surname as named
         from "Customer" c where c."organizationId" = $1::uuid)
     insert into "Request" ("organizationId", id, number, state, "channelId", "typeId", "categoryId", "areaId", association, "customerId", "unitId", "projectId", "contactName",
       "contactEmail", language, "responsibleId", description, "startOn", "dueAt", "waitingSince", "finishedAt", "searchText", "enteredAt", "updatedAt")
     select $1::uuid, uuidv7(at - now()), n, case when n % 20 = 2 then (case when n % 40 = 2 then 'NEW' else 'IN_PROGRESS' end) when n % 9 = 0 then 'FAILED' else 'SUCCEEDED' end::"RequestState",
       (select ids[1 + n % array_length(ids, 1)] from items where kind = 'CHANNEL'), category.types[1 + n % array_length(category.ids, 1)],
       category.ids[1 + n % array_length(category.ids, 1)], (select ids[1 + n % array_length(ids, 1)] from items where kind = 'AREA'),
       (case when n % 5 = 0 then 'TENANT' else 'OWNER' end)::"RequestAssociation", "customerId", units.ids[1 + n % array_length(units.ids, 1)],
       units.projects[1 + n % array_length(units.ids, 1)], named, 'cliente' || n || '@correo.cl', 'es', people.ids[1 + n % 12], 'Consulta ' || n, at::date, at + interval '5 days',
       case when n % 200 = 2 then at + interval '1 day' end, case when n % 20 <> 2 then at + n % 9 * interval '1 day' end, n || ' ' || words, at, at + n % 9 * interval '1 day'
     from asking, category, people, units where n <= $2::int`,
    count,
  )
  await run(
    `insert into "Counter" ("organizationId", kind, value) values ($1::uuid, 'request', $2::int) on conflict ("organizationId", kind) do update set value = excluded.value`,
    count,
  )
  await run(
    `with done as (
       insert into "RequestEntry" ("organizationId", id, "requestId", kind, text, "createdById", "createdAt")
       select $1::uuid, uuidv7(r."enteredAt" - now()), r.id, 'COMMENT', 'Seguimos', r."responsibleId", r."enteredAt"
       from "Request" r where r."organizationId" = $1::uuid returning id, "requestId", "createdById", "createdAt"),
     told as (
       insert into "Activity" ("organizationId", id, kind, data, "actorKind", "requestId", "entryId", "customerSees", at)
       select $1::uuid, uuidv7("createdAt" - now()), 'request.commented', '{"mentionIds":[]}', 'SYSTEM', "requestId", id, false, "createdAt" from done
       returning id, "requestId", at)
     insert into "Notification" ("organizationId", id, "userId", "activityId", "requestId", "readAt", "createdAt")
     select $1::uuid, uuidv7(told.at - now()), r."responsibleId", told.id, r.id, case when r.number % 10 <> 3 then told.at end, told.at
     from told join "Request" r on r."organizationId" = $1::uuid and r.id = told."requestId"`,
  )
  await api.services.database.pool.query('vacuum analyze')
}
