import type { Language } from '@amparo/contracts/common'
import type { Permission, RoleScope } from '@amparo/contracts/model/permissions'
import type { TaxMode } from '@amparo/contracts/model/totals'
import type { Week } from '@amparo/contracts/staff/calendar'
import type { LiveEvent } from '@amparo/contracts/staff/desk'
import { type Database, type Prisma, type PrismaClient, type Query, statementName } from '@amparo/database/client'
import type { FastifyBaseLogger } from 'fastify'
import type { Env } from './env.ts'
import type { Directory } from './http/directory.ts'
import type { Hub } from './http/hub.ts'
import type { Press } from './modules/documents/press.ts'
import type { Mailer } from './outside/mailer.ts'
import type { Queue } from './outside/queue.ts'
import type { Storage } from './outside/storage.ts'

/** What lives as long as the process. */
export interface Services {
  env: Env
  database: Database
  queue: Queue
  storage: Storage
  mailer: Mailer | undefined
  press: Press
  directory: Directory
  hub: Hub
  clock: () => Date
  log: FastifyBaseLogger
}

/** The company that a context works for. */
export interface OrganizationInContext {
  id: string
  slug: string
  name: string
  country: string
  currency: string
  timeZone: string
  language: Language
  orderPrefix: string
  requestPrefix: string
  /** When it works, Monday first. */
  week: Week
  /** ISO 3166-2, or empty. */
  region: string
  color: string
  logoKey: string | null
  taxName: string
  taxMode: TaxMode
  taxBasisPoints: number
  paymentCurrencies: string[]
  estimateDays: number
  demo: boolean
}

export interface UserActor {
  kind: 'USER'
  id: string
  sessionId: string
  name: string
  roleId: string
  locationId: string | null
  permissions: ReadonlySet<Permission>
  scope: RoleScope
}

export interface ApiKeyActor {
  kind: 'API_KEY'
  id: string
  name: string
  permissions: ReadonlySet<Permission>
  scope: 'ALL'
}

export type StaffActor = UserActor | ApiKeyActor
export type Actor = StaffActor | { kind: 'CUSTOMER' } | { kind: 'SYSTEM' }

interface Commit {
  after: (() => void)[]
  query: Query
}

/** What a service is handed first: who does it, for which company, when, and through which connection. */
export interface Ctx<A extends Actor = Actor> {
  services: Services
  /** The transaction where there is one, else the pool. */
  db: PrismaClient | Prisma.TransactionClient
  /** Set inside a transaction: what to do once it is committed. */
  commit: Commit | undefined
  organization: OrganizationInContext
  actor: A
  now: Date
  language: Language
  ip: string
}

export type StaffCtx = Ctx<StaffActor>
export type UserCtx = Ctx<UserActor>

/** The context of a door at which the company is not known yet. */
export type PublicCtx = Omit<Ctx, 'organization' | 'actor'>

/** A context for work that no person asked for: a job, a command. */
export function systemCtx(services: Services, organization: OrganizationInContext): Ctx {
  return {
    services,
    db: services.database.prisma,
    commit: undefined,
    organization,
    actor: { kind: 'SYSTEM' },
    now: services.clock(),
    language: organization.language,
    ip: '',
  }
}

/** Key of a row of the context's company. */
export function key(ctx: { organization: { id: string } }, id: string) {
  return { organizationId_id: { organizationId: ctx.organization.id, id } }
}

/**
 * Runs `work` in one transaction: all of it happens, or nothing. Name the parameter `ctx`, so that it shadows the outer
 * one and nothing slips out. Inside a transaction already, joins it.
 */
export function transaction<C extends Pick<Ctx, 'services' | 'db' | 'commit'>, T>(
  ctx: C,
  work: (ctx: C) => Promise<T>,
  options?: { timeout: number },
): Promise<T> {
  return transactionThen(ctx, work, async (_, result) => result, options)
}

/**
 * The same, and reads the answer once it is committed, on the same connection: waiting for another one, a busy server would
 * refuse with the work done, and what is sent again be done twice.
 */
export async function transactionThen<C extends Pick<Ctx, 'services' | 'db' | 'commit'>, T, R>(
  ctx: C,
  work: (ctx: C) => Promise<T>,
  read: (ctx: C, result: T) => Promise<R>,
  { timeout = 20_000 } = {},
): Promise<R> {
  if (ctx.commit) return read(ctx, await work(ctx))
  const after: (() => void)[] = []
  return ctx.services.database.transaction(
    (tx, query) => work({ ...ctx, db: tx, commit: { after, query } }),
    (result, query) => {
      for (const each of after) each()
      return read({ ...ctx, commit: { after: [], query } }, result)
    },
    { timeout },
  )
}

/** Does `work` once the transaction is committed, or at once where there is none. */
export function afterCommit(ctx: Pick<Ctx, 'commit'>, work: () => void): void {
  if (ctx.commit) ctx.commit.after.push(work)
  else work()
}

/** Runs a hand-written statement through the context's transaction, else prepared on the pool. Cast parameters in the text: `$1::uuid`. */
export async function rows<T>(ctx: Pick<Ctx, 'services' | 'commit'>, text: string, values: unknown[]): Promise<T[]> {
  const statement = { name: statementName(text), text, values }
  const result = await (ctx.commit ? ctx.commit.query(statement) : ctx.services.database.pool.query(statement))
  return result.rows as T[]
}

/**
 * The same for a statement of which the best plan depends on its values, such as a list by any filter: it is not prepared,
 * so the planner sees them every time.
 */
export async function rowsPlannedByValue<T>(ctx: Pick<Ctx, 'services' | 'commit'>, text: string, values: unknown[]): Promise<T[]> {
  const statement = { text, values }
  const result = await (ctx.commit ? ctx.commit.query(statement) : ctx.services.database.pool.query(statement))
  return result.rows as T[]
}

export function publish(ctx: Pick<Ctx, 'services' | 'commit' | 'organization'>, event: LiveEvent): void {
  afterCommit(ctx, () => ctx.services.hub.publish(ctx.organization.id, event))
}
