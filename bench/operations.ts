import type { Pool } from 'pg'
import { updateNote } from './data.ts'

export interface Request {
  method: 'GET' | 'POST'
  path: string
  body?: unknown
}

export interface Operation {
  name: string
  kind: 'read' | 'write'
  /** What is asked of the product, below /api/v1, and of the bare server. */
  product: Request[]
  bare: Request[]
}

/** The operations, each with as many different requests as keep caches honest. */
export async function operations(pool: Pool, organizationId: string): Promise<Operation[]> {
  const sample = 400
  const ids = await pool.query<{
    id: string
    number: number
    customerId: string
    deviceId: string
    locationId: string
    name: string
    surname: string
    serial: string
  }>(
    `select o.id::text, o.number, o."customerId"::text, o."deviceId"::text, o."locationId"::text, c.name, c.surname, d.serial
     from "Order" o join "Customer" c on c."organizationId" = o."organizationId" and c.id = o."customerId" join "Device" d on d."organizationId" = o."organizationId" and d.id = o."deviceId"
     where o."organizationId" = $1 and o.number % greatest(1, (select max(number) from "Order" where "organizationId" = $1) / $2::int) = 0 limit $2::int`,
    [organizationId, sample],
  )
  const statuses = await pool.query<{ id: string }>(
    `select id::text from "OrderStatus" where "organizationId" = $1 and kind = 'PUBLIC' and category in ('WORKING', 'WAITING')`,
    [organizationId],
  )
  const rows = ids.rows
  const asked = await pool.query<{ id: string; name: string; number: number }>(
    `select id::text, "contactName" as name, number from "Request" where "organizationId" = $1
       and number % greatest(1, (select max(number) from "Request" where "organizationId" = $1) / $2::int) = 0 limit $2::int`,
    [organizationId, sample],
  )
  const both = (name: string, kind: Operation['kind'], requests: Request[]): Operation => ({ name, kind, product: requests, bare: requests })
  const track = rows.map(({ number, surname }) => ({ number: String(number), surname }))
  return [
    { name: 'list', kind: 'read', product: [{ method: 'GET', path: '/orders?category=WORKING' }], bare: [{ method: 'GET', path: '/orders' }] },
    both(
      'search',
      'read',
      rows.map(({ name, serial }, n) => ({
        method: 'GET',
        path: `/orders?q=${encodeURIComponent(n % 2 ? `${serial.toLowerCase()}` : `${name.toLowerCase()} ${serial.slice(0, 4).toLowerCase()}`)}`,
      })),
    ),
    both(
      'open',
      'read',
      rows.map(({ id }) => ({ method: 'GET', path: `/orders/${id}` })),
    ),
    both(
      'create',
      'write',
      rows.map(({ customerId, deviceId, locationId }) => ({
        method: 'POST',
        path: '/orders',
        body: { customer: { id: customerId }, device: { id: deviceId }, locationId, reason: 'No carga. Probaron con otro cargador y sigue igual.' },
      })),
    ),
    both(
      'update',
      'write',
      rows.map(({ id }, n) => ({
        method: 'POST',
        path: `/orders/${id}/status-updates`,
        body: { kind: 'PUBLIC', statusId: statuses.rows[n % statuses.rows.length]!.id, note: updateNote },
      })),
    ),
    {
      name: 'track',
      kind: 'read',
      product: track.map((body) => ({ method: 'POST', path: '/portal/bench/track', body })),
      bare: track.map((body) => ({ method: 'POST', path: '/track', body })),
    },
    {
      name: 'tray',
      kind: 'read',
      product: [{ method: 'GET', path: '/requests?state=NEW,IN_PROGRESS' }],
      bare: [{ method: 'GET', path: '/requests' }],
    },
    both(
      'find',
      'read',
      asked.rows.map(({ number, name }, n) => ({
        method: 'GET',
        path: `/requests?q=${encodeURIComponent(n % 2 ? String(number) : name.toLowerCase())}`,
      })),
    ),
    both(
      'request',
      'read',
      asked.rows.map(({ id }) => ({ method: 'GET', path: `/requests/${id}` })),
    ),
    both('bell', 'read', [{ method: 'GET', path: '/notifications/counts' }]),
    both('alerts', 'read', [{ method: 'GET', path: '/alerts' }]),
  ]
}
