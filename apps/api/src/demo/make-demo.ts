import type pg from 'pg'
import type { Services } from '../context.ts'
import { makeCompany } from './make-company.ts'
import { makeMails } from './make-mails.ts'
import { makeOrders } from './make-orders.ts'
import { makeRequests } from './make-requests.ts'
import { planDemo } from './plan.ts'
import { planRequests } from './plan-requests.ts'
import { latest, quietly } from './quiet.ts'

/** Any number that nothing else locks. */
const demoLock = 7_310_221
/** Kept among the counters while the demo is being made: where it is still there, making it was cut short. */
export const unfinished = 'demo_unfinished'

/** Makes the demo company where there is no company at all; takes one away first that was not finished. */
export async function makeDemoWhenEmpty(services: Services): Promise<void> {
  const client = await services.database.pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [demoLock])
    await removeUnfinished(client)
    const { rowCount } = await client.query('select from "Organization" limit 1')
    if (!rowCount) await makeDemo(services)
  } finally {
    await client.query('select pg_advisory_unlock($1)', [demoLock])
    client.release()
  }
}

/**
 * The demo company, through the services that the API itself uses, as the staff would have: each thing by who did it, at
 * the moment when it happened. Some ten seconds.
 */
async function makeDemo(services: Services): Promise<void> {
  const started = performance.now()
  services.log.info('making the demo company, which takes some seconds')
  const now = services.clock()
  const [plan, requestPlan] = [planDemo(now), planRequests(now)]
  const quiet = quietly(services)
  const company = await makeCompany(quiet.services, plan.startedAt, unfinished)
  await makeOrders(company, plan)
  const toldOfOrders = latest(quiet.told.splice(0), 30)
  await makeRequests(company, requestPlan, plan.startedAt, now)
  await makeMails(company, [...toldOfOrders, ...latest(quiet.told.splice(0), 40)])
  await services.database.prisma.counter.delete({
    where: { organizationId_kind: { organizationId: company.organization.id, kind: unfinished } },
    select: { kind: true },
  })
  services.hub.forget(company.organization.id)
  services.log.info(
    { ms: Math.round(performance.now() - started), orders: plan.orders.length, requests: requestPlan.requests.length },
    'demo company made',
  )
}

/** One statement, so that what points at what does not matter. Files that no row names any more are left. */
async function removeUnfinished(client: pg.ClientBase): Promise<void> {
  const tables = [
    'Notification',
    'Reply',
    'RequestOverdue',
    'Mail',
    'Activity',
    'Signature',
    'Document',
    'Payment',
    'Part',
    'Estimate',
    'PaymentMethod',
    'Terms',
    'Attachment',
    'RequestEntry',
    'Request',
    'RequestTerm',
    'CatalogItem',
    'UnitParty',
    'Unit',
    'RoleProject',
    'Project',
    'SavedView',
    'MailText',
    'Holiday',
    'Export',
    'OrderUpdate',
    'Order',
    'Device',
    'Customer',
    'OrderStatus',
    'Session',
    'ApiKey',
    'OneTimeToken',
    'User',
    'Role',
    'Location',
    'Organization',
  ]
  const { rows } = await client.query<{ organizationId: string }>('select "organizationId" from "Counter" where kind = $1', [unfinished])
  for (const { organizationId } of rows) {
    const deletes = tables.map((table, place) => `gone${place} as (delete from "${table}" where "organizationId" = $1)`)
    await client.query(`with ${deletes.join(', ')} delete from "Counter" where "organizationId" = $1`, [organizationId])
  }
}
