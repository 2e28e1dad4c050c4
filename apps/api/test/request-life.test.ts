import { notices } from '@amparo/contracts/staff/notices'
import { type RequestActivity, requests } from '@amparo/contracts/staff/requests'
import fc from 'fast-check'
import { beforeAll, expect, it } from 'vitest'
import { openApi } from './harness.ts'
import type { TestUser } from './make/company.ts'
import { type CustomerService, findLate, makeCustomerService, makeRequest, moveClock } from './make/customer-service.ts'

// A request's life, played by a model and by the API side by side: whatever people do in whatever order, only what is legal
// happens, the history only grows, and nobody else hears of it.

const runs = Number(process.env.REQUEST_LIFE_RUNS ?? 20)
const steps = Number(process.env.REQUEST_LIFE_STEPS ?? 30)
const hourMs = 3_600_000

const api = await openApi()
api.clock.now = new Date('2026-11-23T15:00:00Z')
const { prisma } = api.services.database

type Who = 'admin' | 'rita' | 'pablo'
const everybody: Who[] = ['admin', 'rita', 'pablo']

/** What the request should be. */
interface Model {
  state: 'NEW' | 'IN_PROGRESS' | 'SUCCEEDED' | 'FAILED'
  responsible: Who
  waiting: boolean
  dueAt: number
  executedAt: number | null
  version: number
  history: number
  /** Notifications of each person. */
  bell: Record<Who, number>
  /** Due dates that it was found late for. */
  late: Set<number>
}

interface Real {
  id: string
  people: Record<Who, TestUser>
}

let service: CustomerService
let elsewhere: CustomerService
let people: Record<Who, TestUser>

beforeAll(async () => {
  ;[service, elsewhere] = [await makeCustomerService(api), await makeCustomerService(api)]
  const [rita, pablo] = [await service.company.user('operator', 'Rita Campos'), await service.company.user('technician', 'Pablo Ibáñez')]
  people = { admin: service.admin, rita, pablo }
})

const over = (model: Model) => model.state === 'SUCCEEDED' || model.state === 'FAILED'
const acts = (model: Model, who: Who) => who === 'admin' || model.responsible === who

/** What a deed is answered, by the rules of S2-28 to S2-32 and of the states. */
function refusalOf(model: Model, who: Who, deed: 'act' | 'talk' | 'pause' | 'resume'): string | null {
  if (deed === 'talk') return null
  if (!acts(model, who)) return 'forbidden'
  if (over(model)) return 'request_finished'
  if (deed === 'pause' && model.waiting) return 'request_waiting'
  if (deed === 'resume' && !model.waiting) return 'request_not_waiting'
  return null
}

function told(model: Model, by: Who, named: readonly Who[] = []): void {
  model.history += 1
  for (const who of new Set([model.responsible, ...named])) if (who !== by) model.bell[who] += 1
}

interface Command {
  run: (model: Model, real: Real) => Promise<void>
  /** How a life that went wrong is told. */
  [fc.toStringMethod]: () => string
}

/** One deed of somebody: called on the API, and where it is legal applied to the model. */
class Deed implements Command {
  readonly name: string
  readonly who: Who
  readonly kind: 'act' | 'talk' | 'pause' | 'resume'
  readonly call: (user: TestUser, real: Real, model: Model) => Promise<{ status: number; body: unknown }>
  readonly apply: (model: Model, answer: { version: number; dueAt: string }) => void
  readonly mayRefuse: (model: Model) => string | null

  constructor(name: string, who: Who, kind: Deed['kind'], call: Deed['call'], apply: Deed['apply'], mayRefuse: Deed['mayRefuse'] = () => null) {
    this.name = name
    this.who = who
    this.kind = kind
    this.call = call
    this.apply = apply
    this.mayRefuse = mayRefuse
  }

  readonly [fc.toStringMethod] = () => `${this.who} ${this.name}`

  async run(model: Model, real: Real): Promise<void> {
    const refusal = refusalOf(model, this.who, this.kind) ?? this.mayRefuse(model)
    const { status, body } = await this.call(real.people[this.who], real, model)
    if (refusal)
      expect({ status: status >= 400, code: (body as { code?: string }).code }, this[fc.toStringMethod]()).toEqual({ status: true, code: refusal })
    else {
      expect(status, `${this[fc.toStringMethod]()}: ${JSON.stringify(body)}`).toBeLessThan(300)
      this.apply(model, body as never)
    }
    // The bell rings for who is responsible when the job runs.
    await api.drain()
    await compare(model, real)
  }
}

class Wait implements Command {
  readonly hours: number
  constructor(hours: number) {
    this.hours = hours
  }
  readonly [fc.toStringMethod] = () => `${this.hours} hours pass`

  async run(model: Model, real: Real): Promise<void> {
    await moveClock(api, new Date(api.clock.now.getTime() + this.hours * hourMs))
    await findLate(api)
    const late = !over(model) && !model.waiting && model.dueAt < api.clock.now.getTime()
    if (late && !model.late.has(model.dueAt)) {
      model.late.add(model.dueAt)
      model.history += 1
    }
    await compare(model, real)
  }
}

/** The API says what the model says. */
async function compare(model: Model, { id, people }: Real): Promise<void> {
  const now = api.clock.now.getTime()
  const request = await people.pablo.ok(requests.get, { params: { id } })
  expect({
    state: request.state,
    responsible: request.responsible.id,
    waiting: request.waitingSince !== null,
    dueAt: Date.parse(request.dueAt),
    version: request.version,
    finished: request.finishedAt !== null,
  }).toEqual({
    state: model.state,
    responsible: people[model.responsible].id,
    waiting: model.waiting,
    dueAt: model.dueAt,
    version: model.version,
    finished: over(model),
  })
  if (!model.waiting) expect(request.overdue).toBe(!over(model) && model.dueAt < now)
  expect(request.can.execute).toBe(!over(model) && acts(model, 'pablo'))

  const history = await historyOf(people.admin, id)
  expect(history, 'the history only grows').toHaveLength(model.history)
  await elsewhere.admin.refused(requests.get, { params: { id } }, 'not_found')

  const stands = !over(model) && !model.waiting && model.dueAt < now && (model.executedAt === null || model.executedAt < model.dueAt)
  const alerts = await people.admin.ok(notices.alerts, { query: { limit: 100 } })
  if (!model.waiting) expect(alerts.data.some((alert) => alert.request.id === id)).toBe(stands)
}

async function historyOf(user: TestUser, id: string): Promise<RequestActivity[]> {
  const { data } = await user.ok(requests.activities, { params: { id }, query: { limit: 100 } })
  return data.filter(({ kind }) => !kind.startsWith('mail.'))
}

const who = fc.constantFrom(...everybody)
const params = ({ id }: Real) => ({ id })
const finish = (success: boolean) => (by: Who) =>
  new Deed(
    success ? 'finishes it with success' : 'finishes it without success',
    by,
    'act',
    (user, real) => user.call(requests.finish, { params: params(real), body: { success, text: 'Por esto.' } }),
    (model) => {
      model.state = success ? 'SUCCEEDED' : 'FAILED'
      model.waiting = false
      model.version += 1
      told(model, by)
    },
  )

const commands = [
  who.map(
    (by) =>
      new Deed(
        'executes',
        by,
        'act',
        (user, real) => user.call(requests.execute, { params: params(real), body: { text: 'Llamé.' } }),
        (model) => {
          model.state = 'IN_PROGRESS'
          model.executedAt = api.clock.now.getTime()
          model.version += 1
          told(model, by)
        },
      ),
  ),
  fc.tuple(who, fc.subarray(everybody)).map(
    ([by, named]) =>
      new Deed(
        `comments, naming ${named.join(' and ') || 'nobody'}`,
        by,
        'talk',
        (user, real) =>
          user.call(requests.comment, { params: params(real), body: { text: 'Nota.', mentionIds: named.map((each) => real.people[each].id) } }),
        (model) => told(model, by, named),
      ),
  ),
  who.map(
    (by) =>
      new Deed(
        'mails',
        by,
        'talk',
        (user, real) => user.call(requests.mail, { params: params(real), body: { to: ['x@correo.example'], subject: 'Hola', text: 'Hola' } }),
        (model) => told(model, by),
      ),
  ),
  fc.tuple(who, who).map(
    ([by, to]) =>
      new Deed(
        `hands it to ${to}`,
        by,
        'act',
        (user, real) => user.call(requests.assign, { params: params(real), body: { responsibleId: real.people[to].id } }),
        (model) => {
          if (model.responsible === to) return
          model.responsible = to
          model.version += 1
          told(model, by)
        },
      ),
  ),
  who.map(
    (by) =>
      new Deed(
        'has it wait for the customer',
        by,
        'pause',
        (user, real) => user.call(requests.pause, { params: params(real), body: { text: 'Espero.' } }),
        (model) => {
          model.waiting = true
          model.version += 1
          model.history += 1
        },
      ),
  ),
  who.map(
    (by) =>
      new Deed(
        'has it go on',
        by,
        'resume',
        (user, real) => user.call(requests.resume, { params: params(real), body: {} }),
        (model, answer) => {
          const dueAt = Date.parse(answer.dueAt)
          expect(dueAt, 'a term that stood still never shrinks').toBeGreaterThanOrEqual(model.dueAt)
          model.dueAt = dueAt
          model.waiting = false
          model.version += 1
          model.history += 1
        },
      ),
  ),
  fc.tuple(who, fc.integer({ min: 1, max: 100 })).map(
    ([by, hours]) =>
      new Deed(
        `gives it ${hours} hours`,
        by,
        'act',
        (user, real, model) => {
          const dueAt = new Date(api.clock.now.getTime() + hours * hourMs).toISOString()
          return user.call(requests.edit, { params: params(real), body: { dueAt }, version: model.version })
        },
        (model, answer) => {
          // The same moment again is no change.
          if (model.dueAt === Date.parse(answer.dueAt)) return
          model.dueAt = Date.parse(answer.dueAt)
          model.version += 1
          model.history += 1
        },
      ),
  ),
  who.map(
    (by) =>
      new Deed(
        'edits what was there before',
        by,
        'act',
        (user, real, model) => user.call(requests.edit, { params: params(real), body: { description: 'Otra.' }, version: model.version - 1 }),
        () => undefined,
        () => 'version_stale',
      ),
  ),
  fc.integer({ min: 1, max: 60 }).map((hours) => new Wait(hours)),
]

/** It ends seldom, so that a life is long. */
const life = fc.array(
  fc.oneof(
    ...commands.map((arbitrary) => ({ arbitrary: arbitrary as fc.Arbitrary<Command>, weight: 6 })),
    ...[true, false].map((success) => ({ arbitrary: who.map(finish(success)) as fc.Arbitrary<Command>, weight: 1 })),
  ),
  { minLength: steps, maxLength: steps },
)

it(
  `S2-28 to S2-53 whatever people do with a request, ${runs} lives of ${steps} steps`,
  async () => {
    await fc.assert(
      fc.asyncProperty(life, who, async (plan, first) => {
        const request = await makeRequest(service, people.rita, people[first])
        await api.drain()
        const model: Model = {
          state: 'NEW',
          responsible: first,
          waiting: false,
          dueAt: Date.parse(request.dueAt),
          executedAt: null,
          version: request.version,
          history: 1,
          bell: { admin: 0, rita: 0, pablo: 0 },
          late: new Set(),
        }
        if (first !== 'rita') model.bell[first] += 1
        const real = { id: request.id, people }
        for (const command of plan) await command.run(model, real)
        // What each was told, nothing twice and nothing of their own doing.
        for (const each of everybody) {
          const rung = await prisma.notification.count({ where: { requestId: request.id, userId: people[each].id } })
          expect(rung, `the bell of ${each}`).toBe(model.bell[each])
        }
        await people.admin.call(requests.finish, { params: { id: request.id }, body: { success: true } })
      }),
      { numRuns: runs, endOnFailure: true },
    )
  },
  runs * 60_000,
)
