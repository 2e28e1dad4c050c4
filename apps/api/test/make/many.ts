import type { TestApi } from '../harness.ts'
import type { TestCompany } from './company.ts'

/**
 * As many customers, devices and orders as asked for, over two years and with their history and mails, straight into the
 * tables: for tests of how rows are found. Nine of ten orders are delivered, as in a shop that has been open for long.
 */
export async function makeMany(api: TestApi, company: TestCompany, count: number, sellerId: string): Promise<void> {
  const run = (text: string, ...values: unknown[]) => api.services.database.pool.query(text, [company.organization.id, ...values])
  await run(
    `insert into "User" ("organizationId", id, email, name, "roleId", language)
     select $1::uuid, uuidv7(), 'tecnico' || n || '@example.com', 'Técnico ' || n, r.id, 'es'
     from generate_series(1, 12) n join "Role" r on r."organizationId" = $1::uuid and r."builtIn" = 'technician'`,
  )
  await run(`insert into "Location" ("organizationId", id, name) select $1::uuid, uuidv7(), 'Sucursal ' || n from generate_series(1, 4) n`)
  await run(
    `insert into "Customer" ("organizationId", id, kind, name, surname, country, "taxId", language, phones, addresses, "sellerId", "searchText", "retiredAt", "createdAt")
     select $1::uuid, uuidv7(-age), case when n % 10 = 0 then 'COMPANY' else 'PERSON' end::"CustomerKind", given, family, 'CL', n || 'K', 'es', '[]', '[]',
       case when n % 200 = 0 then $3::uuid end, lower(given || ' ' || family) || ' ' || n || 'k 569' || lpad(n::text, 8, '0'), case when n % 50 = 0 then now() end, now() - age
     from (
       select n, ($2::int - n) * interval '50 minutes' as age,
         (array['Ana','Luis','Carla','Pedro','Rosa','Jorge','Elena','Diego','Marta','Hugo','Paula'])[1 + n % 11] as given,
         (array['Rojas','Muñoz','Soto','Pérez','Díaz','Silva','Vera','Araya','Pinto','Lagos','Reyes','Mella','Tapia'])[1 + (n / 11) % 13] as family
       from generate_series(1, $2::int) n) people`,
    count,
    sellerId,
  )
  await run(
    `insert into "Device" ("organizationId", id, "customerId", kind, brand, model, serial, "searchText", "retiredAt", "createdAt")
     select $1::uuid, uuidv7("createdAt" - now()), id, 'celular', brand, 'Modelo ' || n % 40, serial, lower('celular ' || brand || ' modelo ' || n % 40 || ' ' || serial), "retiredAt", "createdAt"
     from (select id, "createdAt", "retiredAt", row_number() over (order by id) as n from "Customer" where "organizationId" = $1::uuid) c,
       lateral (select (array['Samsung','Apple','Motorola','Xiaomi'])[1 + c.n % 4] as brand, upper(substr(md5(c.n::text), 1, 10)) as serial) s`,
  )
  await api.services.database.pool.query('analyze "Customer", "Device"')
  await run(
    `with public as (select array_agg(id order by category in ('DELIVERED'), position) as ids from "OrderStatus" where "organizationId" = $1::uuid and kind = 'PUBLIC'),
       internal as (select array_agg(id) as ids from "OrderStatus" where "organizationId" = $1::uuid and kind = 'INTERNAL'),
       people as (select array_agg(id) as ids from "User" where "organizationId" = $1::uuid and email like 'tecnico%'),
       places as (select array_agg(id) as ids from "Location" where "organizationId" = $1::uuid),
       brought as (select d.id, d."customerId", d."createdAt", c."searchText" || ' ' || d."searchText" as words, row_number() over (order by d.id) as n
         from "Device" d join "Customer" c on c."organizationId" = d."organizationId" and c.id = d."customerId" where d."organizationId" = $1::uuid)
     insert into "Order" ("organizationId", id, number, "customerId", "deviceId", "locationId", "technicianId", "publicStatusId", "publicStatusAt", "internalStatusId", reason, currency,
       "promisedAt", "trackingToken", "searchText", "receivedAt", "retiredAt", "createdAt", "updatedAt")
     select $1::uuid, uuidv7("createdAt" - now()), n, "customerId", case when n % 20 <> 0 then brought.id end, places.ids[1 + n % 5], case when n % 25 <> 0 then people.ids[1 + n % 12] end,
       public.ids[case when n % 10 = 0 then 1 + n / 10 % array_length(public.ids, 1) else array_length(public.ids, 1) end], "createdAt",
       internal.ids[1 + n % array_length(internal.ids, 1)], 'No enciende', 'CLP', case when n % 15 <> 0 then "createdAt" + interval '4 days' end, 'token-' || n,
       n || ' ' || words, "createdAt", case when n % 100 = 7 then now() end, "createdAt", "createdAt" + n % 7 * interval '1 day'
     from brought, public, internal, people, places`,
  )
  await run(`update "Counter" set value = $2::int where "organizationId" = $1::uuid and kind = 'order'`, count)
  await run(
    `with said as (
       insert into "OrderUpdate" ("organizationId", id, "orderId", kind, "statusId", note, "createdById", "createdAt")
       select $1::uuid, uuidv7(o."createdAt" - now()), o.id, 'PUBLIC', o."publicStatusId", 'Seguimos', o."technicianId", o."createdAt"
       from "Order" o where o."organizationId" = $1::uuid returning id, "orderId", "createdById", "createdAt")
     insert into "Activity" ("organizationId", id, kind, data, "actorKind", "userId", "orderId", "updateId", "customerSees", at)
     select $1::uuid, uuidv7("createdAt" - now()), 'order.status', '{}', 'USER', "createdById", "orderId", id, true, "createdAt" from said`,
  )
  await run(
    `insert into "Attachment" ("organizationId", id, "orderId", "storageKey", "thumbnailKey", "mimeType", bytes, width, height, name, sha256, "createdAt")
     select $1::uuid, uuidv7(o."createdAt" - now()), o.id, o.number || '.webp', o.number || '-thumbnail.webp', 'image/webp', 1000, 800, 600, 'foto.jpg', o.number, o."createdAt"
     from "Order" o where o."organizationId" = $1::uuid and o.number % 4 = 2`,
  )
  await run(
    `with methods as (select array_agg(id order by position) as ids from "PaymentMethod" where "organizationId" = $1::uuid)
     insert into "Payment" ("organizationId", id, number, "orderId", kind, "methodId", amount, "paidAmount", "paidCurrency", "locationId", "receivedById", "receivedAt",
       "voidedAt", "voidReason", "createdAt")
     select $1::uuid, uuidv7(o."createdAt" - now()), o.number, o.id, 'PAYMENT', methods.ids[1 + (o.number % 3)], 10000, 10000, 'CLP', o."locationId", o."technicianId", o."createdAt",
       case when o.number % 400 = 3 then o."createdAt" end, 'Error', o."createdAt"
     from "Order" o, methods where o."organizationId" = $1::uuid`,
  )
  await run(
    `insert into "Estimate" ("organizationId", id, "orderId", revision, state, lines, "taxMode", "taxBasisPoints", "totalAmount", currency, "validUntil", "sentAt", "createdAt")
     select $1::uuid, uuidv7(o."createdAt" - now()), o.id, 1, 'APPROVED', '[]', 'NONE', 0, 10000, 'CLP', o."createdAt"::date, o."createdAt", o."createdAt"
     from "Order" o where o."organizationId" = $1::uuid`,
  )
  await run(
    `insert into "Mail" ("organizationId", id, template, "dedupeKey", "to", locale, subject, html, text, state, "orderId", "createdAt")
     select $1::uuid, uuidv7(o."createdAt" - now()), 'order_status', 'mail-' || o.number, 'cliente' || o.number || '@correo.cl', 'es', 'Su orden ' || o.number, '', '',
       (array['SENT','SENT','SENT','SENT','SENT','SENT','SENT','SENT','WAITING','FAILED'])[1 + o.number % 10]::"MailState", o.id, o."createdAt"
     from "Order" o where o."organizationId" = $1::uuid`,
  )
  await run(
    `insert into "Part" ("organizationId", id, "orderId", description, quantity, "unitAmount", "usedOn", "warrantyValue", "warrantyUnit", "coverUntil", "newSerial", "addedById", "searchText", "createdAt")
     select $1::uuid, uuidv7(o."receivedAt" - now()), o.id, part, 1 + o.number % 3, 1000 * (o.number % 90), o."receivedAt"::date,
       case when o.number % 3 <> 0 then 90 end, case when o.number % 3 <> 0 then 'DAYS' end::"WarrantyUnit",
       case when o.number % 3 <> 0 and o.number % 10 <> 0 then o."receivedAt"::date + 94 end, case when o.number % 40 = 0 then 'SN' || o.number else '' end,
       o."technicianId", lower(part) || case when o.number % 40 = 0 then ' sn' || o.number else '' end || E'\\n' || o."searchText", o."receivedAt"
     from "Order" o, lateral (select (array['Pantalla','Bateria','Cable','Tornillo','Placa'])[1 + o.number % 5] as part) named
     where o."organizationId" = $1::uuid and o.number % 5 <> 0`,
  )
  await api.services.database.pool.query('vacuum analyze')
}
