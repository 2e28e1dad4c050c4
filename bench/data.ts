import type { Services } from '../apps/api/src/context.ts'
import { hashPassword } from '../apps/api/src/modules/auth/passwords.ts'
import { createOrganization } from '../apps/api/src/modules/organizations/create-organization.ts'
import { makeManyRequests } from '../apps/api/test/make/many-requests.ts'

export interface BenchData {
  organizationId: string
  email: string
  password: string
}

const slug = 'bench'
/** From where orders were looked up before: what the load looks up comes from elsewhere. Without any, statements would be planned for an empty table. */
const pastAddress = '192.0.2.1'
const password = 'bench password of some length'

/** A company's orders, and its requests where there are none yet. */
export async function makeBenchData(services: Services, size: { orders: number; requests: number }): Promise<BenchData> {
  const data = await makeOrders(services, size.orders)
  const { prisma, pool } = services.database
  const { organizationId } = data
  if (size.requests && !(await prisma.request.count({ where: { organizationId } }))) {
    await makeManyRequests(pool, organizationId, size.requests)
    const limit = { organizationId, of: 'REQUESTS' as const, stage: 'IN_PROGRESS', days: 3 }
    await prisma.stageLimit.create({ data: limit, select: { days: true } })
  }
  return data
}

/**
 * One company with `orders` orders over three years, as many customers and devices, two updates and three activities per
 * order; written by SQL, since only reading and writing them afterwards is measured.
 */
async function makeOrders(services: Services, orders: number): Promise<BenchData> {
  const { prisma, pool } = services.database
  const known = await prisma.organization.findUnique({ where: { slug }, select: { organizationId: true } })
  const email = 'operator@bench.test'
  if (known) {
    await removeTraces(services, known.organizationId, orders)
    return { organizationId: known.organizationId, email, password }
  }

  const organization = await createOrganization(services, {
    slug,
    name: 'Taller de Medida',
    country: 'CL',
    currency: 'CLP',
    timeZone: 'America/Santiago',
    language: 'es',
    location: { name: 'Centro', address: 'Av. Matta 100' },
  })
  const organizationId = organization.id
  const role = await prisma.role.findFirstOrThrow({ where: { organizationId, builtIn: 'operator' }, select: { id: true } })
  const passwordHash = await hashPassword(password)

  const run = (text: string, ...values: unknown[]) => pool.query(text, [organizationId, ...values])
  await run(
    `insert into "User" ("organizationId", id, email, name, "roleId", language, "passwordHash")
     select $1::uuid, uuidv7(), case n when 1 then $3 else 'u' || n || '@bench.test' end, 'Persona ' || n, $2::uuid, 'es', $4 from generate_series(1, 20) n`,
    role.id,
    email,
    passwordHash,
  )
  await run(
    `insert into "Location" ("organizationId", id, name, "turnaroundDays") select $1::uuid, uuidv7(), 'Sucursal ' || n, 4 from generate_series(1, 4) n`,
  )
  await run(
    `insert into "Customer" ("organizationId", id, kind, name, surname, country, "taxId", email, language, phones, addresses, "searchText", "createdAt")
     select $1::uuid, uuidv7(-age), 'PERSON', given, family, 'CL', n::text || 'K', lower(family) || n || '@correo.cl', 'es',
       jsonb_build_array(jsonb_build_object('e164', '+569' || lpad(n::text, 8, '0'), 'label', '', 'whatsapp', true)), '[]',
       lower(given || ' ' || family || ' ' || n || 'k ' || family || n || ' correo cl 569' || lpad(n::text, 8, '0')), now() - age
     from (
       select n, (($2::int - n) * interval '15 minutes') as age,
         (array['Ana','Luis','Carla','Pedro','Rosa','Jorge','Elena','Diego','Marta','Hugo','Paula','Ivan','Sofia','Raul','Nadia'])[1 + n % 15] as given,
         (array['Rojas','Munoz','Soto','Perez','Diaz','Silva','Vera','Araya','Pinto','Lagos','Reyes','Mella','Tapia','Bravo','Nunez','Salas','Cortes','Fuentes','Godoy','Leiva','Oyarzun','Quiroz','Ulloa'])[1 + (n / 15) % 23] as family
       from generate_series(1, $2::int) n) s`,
    orders,
  )
  await run(
    `insert into "Device" ("organizationId", id, "customerId", kind, brand, model, serial, "searchText", "createdAt")
     select $1::uuid, uuidv7(now() - c."createdAt"), c.id, 'celular', brand, 'Modelo ' || n % 40, serial, lower('celular ' || brand || ' modelo ' || n % 40 || ' ' || serial), c."createdAt"
     from (select id, "createdAt", row_number() over (order by id) as n from "Customer" where "organizationId" = $1::uuid) c,
       lateral (select (array['Samsung','Apple','Motorola','Xiaomi','Lenovo','HP'])[1 + c.n % 6] as brand, upper(substr(md5(c.n::text), 1, 10)) as serial) s`,
  )
  await run(
    `with statuses as (select array_agg(id order by position) as ids from "OrderStatus" where "organizationId" = $1::uuid and kind = 'PUBLIC'),
       users as (select array_agg(id) as ids from "User" where "organizationId" = $1::uuid),
       places as (select array_agg(id) as ids from "Location" where "organizationId" = $1::uuid),
       people as (select c.id, c."searchText", c."createdAt", d.id as "deviceId", d."searchText" as "deviceText", row_number() over (order by c.id) as n
         from "Customer" c join "Device" d on d."organizationId" = c."organizationId" and d."customerId" = c.id where c."organizationId" = $1::uuid)
     insert into "Order" ("organizationId", id, number, "customerId", "deviceId", "locationId", "technicianId", "publicStatusId", "publicStatusAt", reason, accessories, condition,
       "priceAmount", currency, "promisedAt", "trackingToken", "searchText", "createdById", "receivedAt", "createdAt", "updatedAt")
     select $1::uuid, uuidv7(now() - "createdAt"), n, people.id, "deviceId", places.ids[1 + n % array_length(places.ids, 1)], users.ids[1 + n % 20],
       -- most orders are delivered, as in a shop that has been open for years
       statuses.ids[case when n > $2::int * 0.97 then 1 + n % 6 else array_length(statuses.ids, 1) - 1 end], "createdAt",
       'No enciende desde ayer. Se cayó al piso y la pantalla quedó con líneas.', 'Cargador, funda', 'Marco con golpes',
       35000 + n % 90000, 'CLP', "createdAt" + interval '4 days', md5(n::text || 'token'), n || ' ' || "searchText" || ' ' || "deviceText", users.ids[1], "createdAt", "createdAt", "createdAt"
     from people, statuses, users, places`,
    orders,
  )
  await run('update "Counter" set value = $2::int where "organizationId" = $1::uuid and kind = \'order\'', orders)
  for (const [kind, offset] of [
    ['PUBLIC', '1 hour'],
    ['PUBLIC', '1 day'],
  ]) {
    await run(
      `with made as (
         insert into "OrderUpdate" ("organizationId", id, "orderId", kind, "statusId", note, "createdById", "createdAt")
         select $1::uuid, uuidv7(now() - o."createdAt" - $3::interval), o.id, $2::"OrderUpdateKind", o."publicStatusId", 'Revisamos el equipo y seguimos con la reparación.', o."technicianId", o."createdAt" + $3::interval
         from "Order" o where o."organizationId" = $1::uuid returning id, "orderId", "statusId", "createdById", "createdAt")
       insert into "Activity" ("organizationId", id, kind, data, "actorKind", "userId", "orderId", "updateId", "customerSees", at)
       select $1::uuid, uuidv7(now() - "createdAt"), 'order.status', jsonb_build_object('statusId', "statusId", 'from', null), 'USER', "createdById", "orderId", id, true, "createdAt" from made`,
      kind,
      offset,
    )
  }
  await run(
    `insert into "Activity" ("organizationId", id, kind, data, "actorKind", "userId", "orderId", "customerSees", at)
     select $1::uuid, uuidv7(now() - o."createdAt"), 'order.created', jsonb_build_object('number', o.number, 'statusId', o."publicStatusId"), 'USER', o."createdById", o.id, true, o."createdAt"
     from "Order" o where o."organizationId" = $1::uuid`,
  )
  await run(
    `insert into "Attempt" ("organizationId", id, kind, subject, ip, ok, at)
     select $1::uuid, uuidv7(o."createdAt" - now()), 'TRACK', o.number::text, $2, o.number % 20 <> 0, o."createdAt" from "Order" o where o."organizationId" = $1::uuid`,
    pastAddress,
  )
  await pool.query('vacuum analyze')
  return { organizationId, email, password }
}

/** Takes back the jobs that wait: those of one operation would be done while the next is measured. */
export async function removeJobs(pool: Pick<Services['database']['pool'], 'query'>): Promise<void> {
  await pool.query("delete from pgboss.job where name in ('react', 'send_mail')")
}

/** What each update of the bench says. */
export const updateNote = 'Seguimos con la reparación.'

/** Takes back what earlier runs wrote, so that every run measures the same: the orders they took in, what they said, the jobs that wait. */
async function removeTraces({ database: { pool } }: Services, organizationId: string, orders: number): Promise<void> {
  const run = (text: string, ...values: unknown[]) => pool.query(text, [organizationId, ...values])
  const made = 'select id from "Order" where "organizationId" = $1::uuid and number > $2::int'
  const said = 'select id from "OrderUpdate" where "organizationId" = $1::uuid and note = $3'
  await removeJobs(pool)
  await run('delete from "Attempt" where "organizationId" = $1::uuid and ip <> $2', pastAddress)
  await run('delete from "Mail" where "organizationId" = $1::uuid')
  for (const table of ['Signature', 'Document', 'Payment', 'Part', 'Estimate', 'Attachment'])
    await run(`delete from "${table}" where "organizationId" = $1::uuid`)
  await run('delete from "Counter" where "organizationId" = $1::uuid and kind = \'payment\'')
  await run(`delete from "Activity" where "organizationId" = $1::uuid and ("orderId" in (${made}) or "updateId" in (${said}))`, orders, updateNote)
  await run(`delete from "OrderUpdate" where "organizationId" = $1::uuid and ("orderId" in (${made}) or note = $3)`, orders, updateNote)
  await run('delete from "Order" where "organizationId" = $1::uuid and number > $2::int', orders)
  await run('update "Counter" set value = $2::int where "organizationId" = $1::uuid and kind = \'order\'', orders)
  await pool.query('vacuum analyze')
}
