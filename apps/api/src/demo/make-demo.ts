import type pg from 'pg'
import type { Services } from '../context.ts'
import { demoCompany } from './company.ts'
import { makeCompany } from './make-company.ts'
import { makeMails } from './make-mails.ts'
import { makeOrders } from './make-orders.ts'
import { makeRequests } from './make-requests.ts'
import { planDemo } from './plan.ts'
import { planRequests } from './plan-requests.ts'
import { latest, quietly } from './quiet.ts'
import { removeDemoCompany } from './remove-company.ts'

/** Any number that nothing else locks. */
const demoLock = 7_310_221
/** The address of the demo company while it is being made: whoever is found there was cut short. */
export const unfinished = 'demo-unfinished'
/** The address of the one before, once another has taken its place. */
const replaced = 'demo-replaced'

/** Makes the demo company where there is no company at all; takes away first what was not finished. */
export function makeDemoWhenEmpty(services: Services): Promise<void> {
  return underLock(services, async (client) => {
    await removeLeftovers(services, client)
    const { rowCount } = await client.query('select from "Organization" limit 1')
    if (!rowCount && services.env.demo) await makeDemo(services, client)
  })
}

/**
 * Makes the demo company anew, as it was on its first day (S1-47). It serves as it is until the new one is whole and takes
 * its place; from then on its sessions are over. Wherever this is cut short, there is a demo, and the next time goes on.
 */
export function resetDemo(services: Services): Promise<void> {
  return underLock(services, async (client) => {
    await removeLeftovers(services, client)
    const { rowCount } = await client.query('select from "Organization" where slug = $1 and demo', [demoCompany.slug])
    if (rowCount) await makeDemo(services, client)
  })
}

async function underLock(services: Services, work: (client: pg.ClientBase) => Promise<void>): Promise<void> {
  const client = await services.database.pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [demoLock])
    await work(client)
  } finally {
    await client.query('select pg_advisory_unlock($1)', [demoLock])
    client.release()
  }
}

/**
 * The demo company, through the services that the API itself uses, as the staff would have: each thing by who did it, at
 * the moment when it happened. Some ten seconds.
 */
async function makeDemo(services: Services, client: pg.ClientBase): Promise<void> {
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
  await takePlace(services, client, company.organization.id)
  // The new one stands: what cannot be taken away now, the next time takes away first, and makes no third.
  await removeLeftovers(services, client).catch((error: unknown) => services.log.warn({ err: error }, 'the demo before is not gone yet'))
  services.log.info(
    { ms: Math.round(performance.now() - started), orders: plan.orders.length, requests: requestPlan.requests.length },
    'demo company made',
  )
}

const takePlaceSql = `
  with before as (update "Organization" set slug = $1 where slug = $2 and demo returning "organizationId"),
    sessions as (update "Session" set "revokedAt" = now() where "organizationId" in (select "organizationId" from before) and "revokedAt" is null),
    keys as (update "ApiKey" set "revokedAt" = now() where "organizationId" in (select "organizationId" from before) and "revokedAt" is null)
  select "organizationId"::text from before`

/** Puts the new one at the demo's address, and the one before, whose sessions and keys end, beside it. */
async function takePlace(services: Services, client: pg.ClientBase, organizationId: string): Promise<void> {
  await client.query('begin')
  try {
    const { rows } = await client.query<{ organizationId: string }>(takePlaceSql, [replaced, demoCompany.slug])
    await client.query('update "Organization" set slug = $2 where "organizationId" = $1', [organizationId, demoCompany.slug])
    await client.query('commit')
    for (const before of rows) services.hub.forget(before.organizationId)
    services.hub.forget(organizationId)
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

async function removeLeftovers(services: Services, client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query<{ id: string }>('select "organizationId"::text as id from "Organization" where demo and slug = any($1)', [
    [unfinished, replaced],
  ])
  for (const { id } of rows) await removeDemoCompany(services, client, id)
}
