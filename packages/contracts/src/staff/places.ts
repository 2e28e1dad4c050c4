import { z } from 'zod'
import { Cursor, changesOf, Day, Flag, Id, IdParams, Instant, Limit, line, page, requiredLine, SearchWords, text } from '../common.ts'
import { endpoint } from '../endpoint.ts'

// What a developer sold: projects, and the units in them with their owners and tenants over time.

export const Project = z.object({
  id: z.string(),
  code: z.string(),
  name: z.string(),
  address: z.string(),
  city: z.string(),
  region: z.string(),
  units: z.int(),
  retiredAt: Instant.nullable(),
  version: z.int(),
  can: z.object({ edit: z.boolean() }),
})
export type Project = z.infer<typeof Project>

export const NewProject = z.strictObject({
  code: line(30).default(''),
  name: requiredLine(120),
  address: text(300).default(''),
  city: line(80).default(''),
  region: z
    .string()
    .regex(/^([A-Z]{2}-[A-Z0-9]{1,3})?$/)
    .max(6)
    .default('')
    .meta({ description: 'ISO 3166-2, for regional holidays' }),
})

/** How long the company grants itself for an answer, in business days or hours (B-09). */
export const Term = z.strictObject({ value: z.int().min(0).max(365), unit: z.enum(['DAYS', 'HOURS']) })
export type Term = z.infer<typeof Term>

const read = { door: 'staff', may: ['places.read'] } as const
const edit = { door: 'staff', may: ['places.edit'] } as const
const search = { q: SearchWords.optional(), retired: Flag.default(false), cursor: Cursor.optional(), limit: Limit.default(50) }
const retireSummary = 'Take out of lists and pickers; history keeps it'

export const projects = {
  list: endpoint({ ...read, method: 'GET', path: '/projects', summary: 'Projects, by name', query: z.strictObject(search), response: page(Project) }),
  get: endpoint({
    ...read,
    method: 'GET',
    path: '/projects/:id',
    summary: 'One project',
    params: IdParams,
    response: Project,
    errors: ['not_found'],
  }),
  create: endpoint({ ...edit, method: 'POST', path: '/projects', summary: 'Add a project', body: NewProject, status: 201, response: Project }),
  edit: endpoint({
    ...edit,
    method: 'PATCH',
    path: '/projects/:id',
    summary: 'Change a project',
    params: IdParams,
    body: changesOf(NewProject),
    response: Project,
    versioned: true,
    errors: ['not_found', 'version_stale', 'version_required'],
  }),
  retire: endpoint({
    ...edit,
    method: 'POST',
    path: '/projects/:id/retire',
    summary: retireSummary,
    params: IdParams,
    response: Project,
    errors: ['not_found'],
  }),
  restore: endpoint({
    ...edit,
    method: 'POST',
    path: '/projects/:id/restore',
    summary: 'Bring back',
    params: IdParams,
    response: Project,
    errors: ['not_found'],
  }),
  terms: endpoint({
    ...read,
    method: 'GET',
    path: '/projects/:id/terms',
    summary: "The terms of request types in a project, where they are not the company's (S2-17)",
    params: IdParams,
    response: z.object({ data: z.array(z.object({ typeId: z.string(), term: Term })) }),
    errors: ['not_found'],
  }),
  setTerms: endpoint({
    ...edit,
    method: 'PUT',
    path: '/projects/:id/terms',
    summary: 'Say all terms of a project that differ from the company’s',
    params: IdParams,
    body: z.strictObject({ data: z.array(z.strictObject({ typeId: Id, term: Term })).max(200) }),
    response: z.object({ data: z.array(z.object({ typeId: z.string(), term: Term })) }),
    errors: ['not_found', 'reference_not_found'],
  }),
}

export const UnitPartyKind = z.enum(['OWNER', 'TENANT'])

export const UnitParty = z.object({
  id: z.string(),
  kind: UnitPartyKind,
  customer: z.object({
    id: z.string(),
    displayName: z.string(),
    taxId: z.string().nullable(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
  }),
  from: z.iso.date().nullable(),
  /** The last day; null while it lasts. */
  to: z.iso.date().nullable(),
  version: z.int(),
})
export type UnitParty = z.infer<typeof UnitParty>

export const UnitRow = z.object({
  id: z.string(),
  project: z.object({ id: z.string(), name: z.string() }),
  kind: z.string(),
  name: z.string(),
  tower: z.string(),
  floor: z.string(),
  deliveredOn: z.iso.date().nullable(),
  /** Those of today. */
  owners: z.array(z.object({ id: z.string(), displayName: z.string() })),
  tenants: z.array(z.object({ id: z.string(), displayName: z.string() })),
  retiredAt: Instant.nullable(),
  version: z.int(),
})
export type UnitRow = z.infer<typeof UnitRow>

export const Unit = UnitRow.extend({ notes: z.string(), parties: z.array(UnitParty), can: z.object({ edit: z.boolean() }) })
export type Unit = z.infer<typeof Unit>

export const NewUnit = z.strictObject({
  projectId: Id,
  kind: line(40).default(''),
  name: requiredLine(60),
  tower: line(40).default(''),
  floor: line(20).default(''),
  deliveredOn: Day.nullable().default(null),
  notes: text(2000).default(''),
})

export const NewUnitParty = z.strictObject({
  kind: UnitPartyKind,
  customerId: Id,
  from: Day.nullable().default(null),
  to: Day.nullable().default(null),
})

const party = { ...edit, params: z.strictObject({ id: Id, partyId: Id }) } as const

export const units = {
  list: endpoint({
    ...read,
    method: 'GET',
    path: '/units',
    summary: 'Units, by name as people count; words find the unit, its project, its owners and tenants',
    query: z.strictObject({ ...search, projectId: Id.optional(), customerId: Id.optional() }),
    response: page(UnitRow),
  }),
  get: endpoint({ ...read, method: 'GET', path: '/units/:id', summary: 'One unit', params: IdParams, response: Unit, errors: ['not_found'] }),
  create: endpoint({
    ...edit,
    method: 'POST',
    path: '/units',
    summary: 'Add a unit to a project',
    body: NewUnit,
    status: 201,
    response: Unit,
    errors: ['reference_not_found'],
  }),
  edit: endpoint({
    ...edit,
    method: 'PATCH',
    path: '/units/:id',
    summary: 'Change a unit',
    params: IdParams,
    body: changesOf(NewUnit),
    response: Unit,
    versioned: true,
    errors: ['not_found', 'reference_not_found', 'version_stale', 'version_required'],
  }),
  retire: endpoint({
    ...edit,
    method: 'POST',
    path: '/units/:id/retire',
    summary: retireSummary,
    params: IdParams,
    response: Unit,
    errors: ['not_found'],
  }),
  restore: endpoint({
    ...edit,
    method: 'POST',
    path: '/units/:id/restore',
    summary: 'Bring back',
    params: IdParams,
    response: Unit,
    errors: ['not_found'],
  }),
  addParty: endpoint({
    ...edit,
    method: 'POST',
    path: '/units/:id/parties',
    summary: 'Say who owns or rents it, and from when',
    params: IdParams,
    body: NewUnitParty,
    status: 201,
    response: Unit,
    errors: ['not_found', 'reference_not_found', 'period_invalid'],
  }),
  editParty: endpoint({
    ...party,
    method: 'PATCH',
    path: '/units/:id/parties/:partyId',
    summary: 'Change the days of an ownership or tenancy, such as its last',
    body: changesOf(NewUnitParty.pick({ from: true, to: true })),
    response: Unit,
    versioned: true,
    errors: ['not_found', 'period_invalid', 'version_stale', 'version_required'],
  }),
  removeParty: endpoint({
    ...party,
    method: 'DELETE',
    path: '/units/:id/parties/:partyId',
    summary: 'Take out what was written by mistake; one that ended is given its last day instead',
    response: Unit,
    errors: ['not_found'],
  }),
}
