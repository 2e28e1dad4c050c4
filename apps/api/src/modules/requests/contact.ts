import type { Language } from '@amparo/contracts/common'
import type { RequestAbout } from '@amparo/contracts/staff/request-entry'
import type { z } from 'zod'
import { rows, type StaffCtx } from '../../context.ts'
import { AppError } from '../../errors.ts'
import { visibleCustomersSql } from '../customers/policy.ts'
import { displayName } from '../customers/rules.ts'
import { heldTo } from '../orders/policy.ts'
import { storedPhone } from '../organizations/stored-phone.ts'

/** Whom to answer, and what the request is about, as it stands at entry. */
export interface Contact {
  customerId: string | null
  unitId: string | null
  unitName: string | null
  projectId: string | null
  projectName: string | null
  name: string
  email: string | null
  /** E.164 */
  phone: string | null
  taxId: string | null
  language: Language
}

interface CustomerRecord {
  id: string
  kind: string
  name: string
  surname: string
  tradeName: string
  email: string | null
  phone: string | null
  taxId: string | null
  language: Language
}

interface UnitRecord {
  id: string
  name: string
  projectId: string
  projectName: string
}

const customerColumns = `c.id::text, c.kind::text, c.name, c.surname, c."tradeName", c.email, c.phones->0->>'e164' as phone, c."taxId", c.language`
const readCustomer = `
  select ${customerColumns} from "Customer" c
  where c."organizationId" = $1::uuid and c.id = $2::uuid and c."retiredAt" is null and ${visibleCustomersSql('c', '$3')}`
const readUnit = `
  select n.id::text, n.name, p.id::text as "projectId", p.name as "projectName" from "Unit" n
  join "Project" p on p."organizationId" = n."organizationId" and p.id = n."projectId"
  where n."organizationId" = $1::uuid and n.id = $2::uuid and n."retiredAt" is null`
/** Who owns the unit on the day; of several, who has owned it longest. */
const readOwner = `
  select ${customerColumns} from "UnitParty" o join "Customer" c on c."organizationId" = o."organizationId" and c.id = o."customerId"
  where o."organizationId" = $1::uuid and o."unitId" = $2::uuid and o.kind = 'OWNER'
    and (o."from" is null or o."from" <= ($3::timestamptz at time zone $4)::date) and (o."to" is null or o."to" >= ($3::timestamptz at time zone $4)::date)
  order by o."from" nulls first, o.id limit 1`
/** A customer of the kind that the association says, of that unit, today or before. */
const isParty = `
  select 1 as yes from "UnitParty" p
  where p."organizationId" = $1::uuid and p."unitId" = $2::uuid and p."customerId" = $3::uuid and p.kind = $4::"UnitPartyKind" limit 1`

/** @throws AppError reference_not_found, phone_invalid */
export async function readContact(ctx: StaffCtx, about: z.output<typeof RequestAbout>): Promise<Contact> {
  if (about.association === 'OTHER') {
    const project = about.projectId ? await projectOf(ctx, about.projectId) : null
    const { name, email, phone } = about.contact
    return {
      ...{ customerId: null, unitId: null, unitName: null, name, email, taxId: null, language: about.language },
      projectId: project?.id ?? null,
      projectName: project?.name ?? null,
      phone: storedPhone(phone, ctx.organization.country),
    }
  }
  const unit = about.unitId ? await unitOf(ctx, about.unitId) : null
  const place = { unitId: unit?.id ?? null, unitName: unit?.name ?? null, projectId: unit?.projectId ?? null, projectName: unit?.projectName ?? null }
  if (about.association === 'UNIT') {
    const [owner] = await rows<CustomerRecord>(ctx, readOwner, [ctx.organization.id, about.unitId, ctx.now, ctx.organization.timeZone])
    if (owner) return { ...place, ...whom(owner) }
    return { ...place, customerId: null, name: unit!.name, email: null, phone: null, taxId: null, language: ctx.organization.language }
  }
  const [customer] = await rows<CustomerRecord>(ctx, readCustomer, [ctx.organization.id, about.customerId, heldTo(ctx)])
  if (!customer) throw notFound('body.about.customerId')
  if (unit) {
    const [yes] = await rows(ctx, isParty, [ctx.organization.id, unit.id, customer.id, about.association])
    if (!yes) throw notFound('body.about.unitId')
  }
  return { ...place, ...whom(customer) }
}

function whom(customer: CustomerRecord): Pick<Contact, 'customerId' | 'name' | 'email' | 'phone' | 'taxId' | 'language'> {
  const { id, email, phone, taxId, language } = customer
  return { customerId: id, name: displayName(customer), email, phone, taxId, language }
}

async function unitOf(ctx: StaffCtx, id: string): Promise<UnitRecord> {
  const [unit] = await rows<UnitRecord>(ctx, readUnit, [ctx.organization.id, id])
  if (!unit) throw notFound('body.about.unitId')
  return unit
}

async function projectOf(ctx: StaffCtx, id: string): Promise<{ id: string; name: string }> {
  const project = await ctx.db.project.findFirst({
    where: { organizationId: ctx.organization.id, id, retiredAt: null },
    select: { id: true, name: true },
  })
  if (!project) throw notFound('body.about.projectId')
  return project
}

function notFound(path: string): AppError {
  return new AppError('reference_not_found', { fields: [{ path, code: 'invalid' }] })
}
