import type { Endpoint } from '@amparo/contracts/endpoint'
import { endpoints } from '@amparo/contracts/endpoints'
import type { Problem } from '@amparo/contracts/errors'
import { type BuiltInRole, permissions } from '@amparo/contracts/model/permissions'
import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../src/ids.ts'
import { type Caller, openApi } from './harness.ts'
import { type Rule, rules } from './permissions/table.ts'
import { makeWorld, roles, type Subject, type World } from './permissions/world.ts'

const api = await openApi()
const { prisma, pool } = api.services.database

const all = Object.entries(endpoints).flatMap(([tag, group]) =>
  Object.entries(group).map(([name, endpoint]) => ({ name: `${tag}.${name}`, endpoint: endpoint as Endpoint })),
)

type Whose = 'own' | 'foreign' | 'other'
type Verdict = 'in' | 'unauthenticated' | 'forbidden' | 'hidden'

const letters: Record<BuiltInRole, string> = { master: 'M', administrator: 'A', operator: 'O', technician: 'T', seller: 'S' }

/** What the table says of a role and a thing of theirs, of a colleague's, of another company. */
function expected({ who, personal }: Rule, role: BuiltInRole, whose: Whose | undefined): Verdict {
  const letter = letters[role]
  const onAll = who.includes(letter)
  if (!onAll && !who.includes(letter.toLowerCase())) return 'forbidden'
  if (!whose) return 'in'
  if (whose === 'other' || (personal && whose === 'foreign')) return 'hidden'
  if (onAll || whose === 'own') return 'in'
  // A seller does not see what is not theirs; a technician sees it and may not change it.
  return role === 'seller' ? 'hidden' : 'forbidden'
}

let world: World
let elsewhere: World

beforeAll(async () => {
  world = await makeWorld(api)
  elsewhere = await makeWorld(api)
})

/** Undoes what a call before may have done, so that each finds the same. */
async function mend(responsibleId = world.staff.technician.id): Promise<void> {
  const { own, foreign } = world
  const { id: organizationId } = world.company.organization
  await pool.query('update "Order" set "retiredAt" = null, "technicianId" = case when id = $1 then $2::uuid end', [
    world.own.orderId,
    world.staff.technician.id,
  ])
  await pool.query('update "Request" set "responsibleId" = case when id = $1 then $2::uuid else $4::uuid end where id in ($1, $3)', [
    ...[own.requestId, responsibleId],
    ...[foreign.requestId, foreign.userId],
  ])
  for (const table of ['Project', 'Unit', 'CatalogItem']) await pool.query(`update "${table}" set "retiredAt" = null where "retiredAt" is not null`)
  for (const { partyId, unitId, customerId } of [own, foreign])
    await pool.query(
      `insert into "UnitParty" ("organizationId", id, "unitId", "customerId", kind) values ($1, $2, $3, $4, 'OWNER') on conflict do nothing`,
      [organizationId, partyId, unitId, customerId],
    )
  await pool.query(
    `insert into "Holiday" ("organizationId", date, name, kept) values ($1, '2026-12-31', '{"es":"x","pt-BR":"x"}', true) on conflict do nothing`,
    [organizationId],
  )
  await pool.query('update "Attachment" set "deletedAt" = null where "deletedAt" is not null')
  await pool.query('update "User" set "retiredAt" = null, "deactivatedAt" = null where "retiredAt" is not null or "deactivatedAt" is not null')
  await pool.query('update "Session" set "revokedAt" = null where "revokedAt" is not null')
}

async function verdictOf(caller: Caller, endpoint: Endpoint, rule: Rule, input: object, responsibleId?: string): Promise<Verdict> {
  await mend(responsibleId)
  const { status, body } = await caller.call(endpoint, input as never)
  const bulk = rule.bulk && status === 200 ? (body as unknown as { data: { code: string | null }[] }).data[0]! : undefined
  const code = bulk ? bulk.code : (body as unknown as Problem | undefined)?.code
  if (code === 'unauthenticated') return 'unauthenticated'
  if (code === 'forbidden') return 'forbidden'
  if (code === 'not_found' || (rule.byReference && code === 'reference_not_found')) return 'hidden'
  // An input that is refused as such would say nothing of who may.
  if (status === 400 || status === 415 || status === 428 || status >= 500) throw new Error(`answered ${status}: ${JSON.stringify(body)}`)
  return 'in'
}

/** Own, a colleague's and another company's; or nothing in particular. */
function cases(rule: Rule): { whose: Whose | undefined; subject: Subject }[] {
  if (!rule.with) return [{ whose: undefined, subject: world.own }]
  return [
    { whose: 'own', subject: world.own },
    { whose: 'foreign', subject: world.foreign },
    { whose: 'other', subject: elsewhere.own },
  ]
}

const inputOf = (rule: Rule, subject: Subject): object => rule.with?.(subject, world.own) ?? rule.input?.(world.own) ?? {}

/** What is somebody's alone, made theirs: such as a second session, to be ended without ending the one that the test calls with. */
async function withOwn(subject: Subject, userId: string): Promise<Subject> {
  const { id: organizationId } = world.company.organization
  const sessionId = newId(api.clock.now)
  const until = new Date(api.clock.now.getTime() + 3_600_000)
  const session = {
    tokenHash: sessionId,
    rotatedAt: api.clock.now,
    remember: false,
    ip: '',
    userAgent: '',
    lastUsedAt: api.clock.now,
    expiresAt: until,
  }
  await prisma.session.create({ data: { organizationId, id: sessionId, userId, ...session } })
  const exportId = newId(api.clock.now)
  const asked = { kind: 'orders', format: 'CSV' as const, filter: {}, createdAt: api.clock.now }
  await prisma.export.create({ data: { organizationId, id: exportId, userId, ...asked } })
  const viewId = newId(api.clock.now)
  const view = { list: 'requests', name: 'Mías', query: '', createdAt: api.clock.now }
  await prisma.savedView.create({ data: { organizationId, id: viewId, userId, ...view } })
  return { ...subject, sessionId, exportId, viewId }
}

it('every endpoint is in the table, and nothing else', () => {
  expect(Object.keys(rules).toSorted()).toEqual(all.map(({ name }) => name).toSorted())
})

const open = all.filter(({ name }) => rules[name]?.who === 'anybody')
const guarded = all.filter(({ name }) => rules[name] && rules[name].who !== 'anybody')

describe('open doors', () => {
  it.each(open)('$name lets anybody in', async ({ name, endpoint }) => {
    const rule = rules[name]!
    expect(endpoint.door).not.toBe('staff')
    expect(await verdictOf(api, endpoint, rule, inputOf(rule, world.own))).toBe('in')
  })
})

describe('S1-34 staff doors', () => {
  it.each(guarded)('$name', async ({ name, endpoint }) => {
    const rule = rules[name]!
    const seen: Record<string, Verdict> = {}
    const wanted: Record<string, Verdict> = {}
    for (const { whose, subject } of cases(rule)) {
      const at = whose ? ` ${whose}` : ''
      for (const [nobody, caller] of Object.entries({ nobody: api, customer: api.with(world.own.token) })) {
        wanted[nobody + at] = 'unauthenticated'
        seen[nobody + at] = await verdictOf(caller, endpoint, rule, inputOf(rule, subject))
      }
      for (const role of roles) {
        const about = rule.personal && whose === 'own' ? await withOwn(subject, world.staff[role].id) : subject
        wanted[role + at] = expected(rule, role, whose)
        const responsibleId = rule.responsible && whose === 'own' ? world.staff[role].id : undefined
        seen[role + at] = await verdictOf(world.staff[role], endpoint, rule, inputOf(rule, about), responsibleId)
      }
    }
    expect(seen).toEqual(wanted)
  })
})

describe('B-18 API keys', () => {
  it.each(guarded)('$name', async ({ name, endpoint }) => {
    const rule = rules[name]!
    const { key } = rule
    const seen: Record<string, Verdict> = {}
    const wanted: Record<string, Verdict> = {}
    const rest = permissions.filter((permission) => key === 'persons' || !key?.includes(permission))
    const without = await world.apiKey(rest)
    for (const { whose, subject } of cases(rule)) {
      const at = whose ? ` ${whose}` : ''
      const input = inputOf(rule, subject)
      const inside = whose === 'other' ? 'hidden' : 'in'
      // A key that may work on what is assigned to it comes in and finds nothing: nothing is assigned to a key.
      const comesIn = !key || (rule.who.includes('t') && whose === 'other')
      wanted[`without${at}`] = comesIn ? inside : 'forbidden'
      seen[`without${at}`] = await verdictOf(without, endpoint, rule, input)
      for (const permission of key && key !== 'persons' ? key : []) {
        wanted[`${permission}${at}`] = inside
        seen[`${permission}${at}`] = await verdictOf(await world.apiKey([permission]), endpoint, rule, input)
      }
    }
    expect(seen).toEqual(wanted)
  })
})

describe('lists', () => {
  const lists = guarded.filter(({ name }) => rules[name]!.shows)

  it.each(lists)('$name holds what one may see, and nothing else', async ({ name, endpoint }) => {
    const rule = rules[name]!
    await mend()
    for (const role of roles.filter((each) => expected(rule, each, undefined) === 'in')) {
      const { body } = await world.staff[role].call(endpoint, inputOf(rule, world.own) as never)
      const text = JSON.stringify(body)
      const holds = ({ [rule.shows!]: id }: Subject) => text.includes(String(id))
      const seen = { own: holds(world.own), foreign: holds(world.foreign), other: holds(elsewhere.own) || holds(elsewhere.foreign) }
      expect(seen, role).toEqual({ own: true, foreign: expected(rule, role, 'foreign') === 'in', other: false })
    }
  })
})
