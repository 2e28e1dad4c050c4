import type { Instant } from '@amparo/contracts/common'
import pLimit from 'p-limit'
import { companyDay } from '../company-day.ts'
import { transaction } from '../context.ts'
import { proposeDueDate } from '../modules/calendar/due-date.ts'
import { createProject, setProjectTerms } from '../modules/places/projects.ts'
import { addParty, createUnit } from '../modules/places/write-unit.ts'
import { commentOnRequest, executeRequest, finishRequest, pauseRequest, resumeRequest } from '../modules/requests/act-on-request.ts'
import { assignRequest } from '../modules/requests/assign-request.ts'
import { createRequest } from '../modules/requests/create-request.ts'
import { noticeOverdue } from '../modules/requests/find-overdue.ts'
import { mailRequest } from '../modules/requests/mail-request.ts'
import { lateRequests } from '../modules/requests/react-to-request.ts'
import { listRoles } from '../modules/users/get-role.ts'
import { editRole } from '../modules/users/write-role.ts'
import { createView } from '../modules/views/views.ts'
import type { MadeCompany } from './make-company.ts'
import type { PlannedRequest, RequestEvent, RequestPlan } from './plan-requests.ts'
import { demoProjects, passersBy } from './request-stories.ts'

interface Places {
  /** Ids by their place in the plan. */
  units: string[]
  people: string[]
}

type Catalogs = (kind: 'CHANNEL' | 'TYPE' | 'CATEGORY' | 'AREA', label: string) => string

/** What a developer asks of the product: homes and who lives in them, and three months of what these people wanted. */
export async function makeRequests(company: MadeCompany, plan: RequestPlan, startedAt: Date, now: Date): Promise<void> {
  const catalogs = await readCatalogs(company)
  const places = await makePlaces(company, plan, startedAt, catalogs)
  await makeHabits(company, now)
  const atOnce = pLimit(4)
  const lives: Promise<void>[] = []
  // One after the other, so that their numbers go with the time.
  for (const planned of plan.requests) {
    const entered = await enter(company, planned, places, catalogs)
    lives.push(atOnce(() => live(company, entered, planned.events, now)))
  }
  await Promise.all(lives)
}

/** By what the default lists call them. */
async function readCatalogs({ services, organization }: MadeCompany): Promise<Catalogs> {
  const items = await services.database.prisma.catalogItem.findMany({
    where: { organizationId: organization.id },
    select: { id: true, kind: true, label: true },
  })
  return (kind, label) => {
    const item = items.find((each) => each.kind === kind && (each.label as { es: string }).es === label)
    if (!item) throw new Error(`The default lists have no ${kind} "${label}"`)
    return item.id
  }
}

async function makePlaces(company: MadeCompany, plan: RequestPlan, startedAt: Date, catalogs: Catalogs): Promise<Places> {
  const master = company.as('claudia', startedAt)
  const projects: string[] = []
  for (const { kind: _kind, units: _units, ...project } of demoProjects) projects.push((await createProject(master, project)).id)
  // The one in the north grants itself more time.
  const term = { value: 8, unit: 'DAYS' } as const
  await setProjectTerms(master, projects.at(-1)!, [{ typeId: catalogs('TYPE', 'Reclamo'), term }])

  const { prisma } = company.services.database
  const known = await prisma.customer.findMany({
    where: { organizationId: company.organization.id, kind: 'PERSON', language: 'es', retiredAt: null },
    orderBy: [{ createdAt: 'asc' }, { surname: 'asc' }, { name: 'asc' }],
    select: { id: true },
  })
  const people = Array.from({ length: plan.people }, (_, place) => known[place % known.length]!.id)
  const units: string[] = []
  for (const { project, parties, ...unit } of plan.units) {
    const kind = demoProjects[project]!.kind
    const id = await transaction(master, async (ctx) => {
      const { id } = await createUnit(ctx, { ...unit, kind, projectId: projects[project]!, notes: '' })
      for (const { person, ...party } of parties) await addParty(ctx, id, { ...party, customerId: people[person]! })
      return id
    })
    units.push(id)
  }
  return { units, people }
}

/** What a company that works with requests has set up: who is told of late ones, and a view that all share. */
async function makeHabits(company: MadeCompany, now: Date): Promise<void> {
  const master = company.as('claudia', now)
  const { data } = await listRoles(master, { includeRetired: false })
  const administrator = data.find(({ builtIn }) => builtIn === 'administrator')!
  await editRole(master, administrator.id, { escalations: [lateRequests] }, administrator.version)
  const rodrigo = company.as('rodrigo', now)
  await createView(rodrigo, { list: 'requests', name: 'Atrasadas de todos', query: 'overdue=true', shared: true })
  await createView(rodrigo, { list: 'requests', name: 'Esperando al cliente', query: 'waiting=true', shared: true })
}

interface Entered {
  id: string
  dueAt: Date
  waitingSince: Date | null
  finishedAt: Date | null
}

async function enter(company: MadeCompany, planned: PlannedRequest, places: Places, catalogs: Catalogs): Promise<Entered> {
  const { story, enteredAt, about } = planned
  return transaction(company.as(planned.by, enteredAt), async (ctx) => {
    const typeId = catalogs('TYPE', story.type)
    const startOn = companyDay(ctx)
    const unitId = about.kind === 'OTHER' ? null : places.units[about.unit]!
    const unit = unitId && (await ctx.db.unit.findFirst({ where: { organizationId: ctx.organization.id, id: unitId }, select: { projectId: true } }))
    const { dueAt } = await proposeDueDate(ctx, { typeId, startOn, projectId: unit ? unit.projectId : undefined })
    return createRequest(ctx, {
      ...{ typeId, startOn, dueAt: dueAt.toISOString() as Instant, description: planned.said, notify: planned.notify, attachmentIds: [] },
      channelId: catalogs('CHANNEL', planned.channel),
      categoryId: catalogs('CATEGORY', story.category),
      areaId: catalogs('AREA', story.area),
      responsibleId: company.staff[planned.responsible],
      about: aboutOf(about, places),
    })
  })
}

function aboutOf(about: PlannedRequest['about'], { units, people }: Places): Parameters<typeof createRequest>[1]['about'] {
  if (about.kind === 'OTHER') return { association: 'OTHER', contact: passersBy[about.passerBy]!, projectId: null, language: 'es' }
  const unitId = units[about.unit]!
  if (about.kind === 'UNIT') return { association: 'UNIT', unitId }
  return { association: about.kind, customerId: people[about.person]!, unitId: about.withUnit ? unitId : null }
}

/** All that happened to a request, in one transaction, since each commit waits for the disk; that it went past its due date is noticed on the way, as the job would have. */
async function live(company: MadeCompany, entered: Entered, events: RequestEvent[], now: Date): Promise<void> {
  await transaction(company.as('claudia', now), async ({ db, commit }) => {
    const as: MadeCompany['as'] = (who, at) => ({ ...company.as(who, at), db, commit })
    let request = entered
    const notice = async (until: Date) => {
      const { dueAt, waitingSince, finishedAt, id } = request
      const at = new Date(dueAt.getTime() + 60_000)
      if (!finishedAt && !waitingSince && at < until) await noticeOverdue({ ...as('claudia', at), actor: { kind: 'SYSTEM' } }, id)
    }
    for (const event of events) {
      await notice(event.at)
      request = await happen({ ...company, as }, request.id, event)
    }
    await notice(now)
  })
}

function happen(company: MadeCompany, id: string, event: RequestEvent): Promise<Entered> {
  const ctx = company.as(event.by, event.at)
  switch (event.kind) {
    case 'ASSIGN':
      return assignRequest(ctx, id, company.staff[event.to])
    case 'EXECUTE':
      return executeRequest(ctx, id, { text: event.text })
    case 'COMMENT':
      return commentOnRequest(ctx, id, { text: event.text, mentionIds: [] })
    case 'PAUSE':
      return pauseRequest(ctx, id, { text: event.text })
    case 'RESUME':
      return resumeRequest(ctx, id, { text: event.text })
    case 'MAIL':
      return writeTo(company, id, event)
    case 'FINISH':
      return finishRequest(ctx, id, { success: event.success, text: event.text, notify: false })
  }
}

/** To the contact, where there is an address; a note otherwise. */
async function writeTo(company: MadeCompany, id: string, { by, at, subject, text }: RequestEvent & { kind: 'MAIL' }): Promise<Entered> {
  const ctx = company.as(by, at)
  const { contactEmail } = await ctx.db.request.findFirstOrThrow({
    where: { organizationId: ctx.organization.id, id },
    select: { contactEmail: true },
  })
  if (!contactEmail) return commentOnRequest(ctx, id, { text, mentionIds: [] })
  return mailRequest(ctx, id, { to: [contactEmail], subject, text, withDetail: true })
}
