import type { Pool } from 'pg'

/**
 * As many requests as asked for, of the customers that there are, over two years and with their history and notifications, straight
 * into the tables: nineteen of twenty are finished, as where customer service has worked for long, and everybody
 * has some of each kind.
 */
export async function makeManyRequests(pool: Pick<Pool, 'query'>, organizationId: string, count: number): Promise<void> {
  const run = (text: string, ...values: unknown[]) => pool.query(text, [organizationId, ...values])
  await run(
    `insert into "Project" ("organizationId", id, name, "searchText") select $1::uuid, uuidv7(), 'Proyecto ' || n, 'proyecto ' || n from generate_series(1, 20) n`,
  )
  await run(
    `with places as (select array_agg(id) as ids from "Project" where "organizationId" = $1::uuid)
     insert into "Unit" ("organizationId", id, "projectId", name, "ownText", "searchText")
     select $1::uuid, uuidv7(), places.ids[1 + n % 20], 'Unidad ' || n, 'unidad ' || n, 'unidad ' || n from generate_series(1, $2::int / 4) n, places`,
    count,
  )
  await pool.query('analyze "Customer", "Unit"')
  await run(
    `with items as (select kind, array_agg(id order by position) as ids from "CatalogItem" where "organizationId" = $1::uuid group by kind),
       category as (select array_agg(id order by id) as ids, array_agg("typeId" order by id) as types from "CatalogItem" where "organizationId" = $1::uuid and kind = 'CATEGORY'),
       people as (select array_agg(u.id order by u.id) as ids from "User" u join "Role" l on l."organizationId" = u."organizationId" and l.id = u."roleId"
         where u."organizationId" = $1::uuid and l."builtIn" in ('technician', 'operator')),
       units as (select id as "unitId", "projectId", row_number() over (order by id)::int as unit from "Unit" where "organizationId" = $1::uuid),
       customers as (select c.id as "customerId", c."searchText" as words, row_number() over (order by c.id)::int as place, c.name || ' ' || c.surname as named
         from "Customer" c where c."organizationId" = $1::uuid),
       asked as (select n, 1 + (n - 1) % known.count as place, 1 + n % greatest(1, $2::int / 4) as unit, now() - ($2::int - n) * (interval '2 years' / $2::int) as at
         from generate_series(1, $2::int) n, (select count(*)::int as count from customers) known),
       asking as (select * from asked join customers using (place) join units using (unit))
     insert into "Request" ("organizationId", id, number, state, "channelId", "typeId", "categoryId", "areaId", association, "customerId", "unitId", "projectId", "contactName",
       "contactEmail", language, "responsibleId", description, "startOn", "dueAt", "waitingSince", "finishedAt", "searchText", "enteredAt", "updatedAt")
     select $1::uuid, uuidv7(at - now()), n, case when n % 20 = 2 then (case when n % 40 = 2 then 'NEW' else 'IN_PROGRESS' end) when n % 9 = 0 then 'FAILED' else 'SUCCEEDED' end::"RequestState",
       (select ids[1 + n % array_length(ids, 1)] from items where kind = 'CHANNEL'), category.types[1 + n % array_length(category.ids, 1)],
       category.ids[1 + n % array_length(category.ids, 1)], (select ids[1 + n % array_length(ids, 1)] from items where kind = 'AREA'),
       (case when n % 5 = 0 then 'TENANT' else 'OWNER' end)::"RequestAssociation", "customerId", "unitId", "projectId", named, 'cliente' || n || '@correo.cl', 'es', people.ids[1 + n / 20 % array_length(people.ids, 1)], 'Consulta ' || n, at::date, at + interval '5 days',
       case when n % 200 = 2 then at + interval '1 day' end, case when n % 20 <> 2 then at + n % 9 * interval '1 day' end, n || ' ' || words, at, at + n % 9 * interval '1 day'
     from asking, category, people`,
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
  await pool.query('vacuum analyze')
}
