import type { Localized } from '@amparo/contracts/common'
import type { Association, RequestState } from '@amparo/contracts/staff/request-filter'
import type { z } from 'zod'
import { rows, type StaffCtx } from '../../context.ts'
import { displayName } from '../customers/rules.ts'
import { photoAddresses } from '../orders/order-row.ts'
import { requestCan } from './policy.ts'
import { excerptLength, isOverdue, requestCode, stageSinceSql } from './rules.ts'

/** A row of `requestColumns`: flat, since nesting in SQL costs more than here. */
export interface RequestRecord {
  id: string
  number: number
  state: z.infer<typeof RequestState>
  association: z.infer<typeof Association>
  contactName: string
  contactEmail: string | null
  contactPhone: string | null
  customerId: string | null
  customerKind: string
  customerName: string
  customerSurname: string
  customerTradeName: string
  unitId: string | null
  unitName: string
  projectId: string | null
  projectName: string
  channelId: string
  channelLabel: Localized
  typeId: string
  typeLabel: Localized
  categoryId: string
  categoryLabel: Localized
  areaId: string
  areaLabel: Localized
  responsibleId: string
  responsibleName: string
  responsiblePhoto: string | null
  description: string
  startOn: string
  dueAt: Date
  waitingSince: Date | null
  enteredAt: Date
  stageSince: Date | null
  finishedAt: Date | null
  updatedAt: Date
  version: number
}

export const requestColumns = (description: string) => `
  r.id::text, r.number, r.state::text, r.association::text, r."contactName", r."contactEmail", r."contactPhone",
  c.id::text as "customerId", c.kind::text as "customerKind", c.name as "customerName", c.surname as "customerSurname", c."tradeName" as "customerTradeName",
  n.id::text as "unitId", n.name as "unitName", p.id::text as "projectId", p.name as "projectName",
  ch.id::text as "channelId", ch.label as "channelLabel", ty.id::text as "typeId", ty.label as "typeLabel",
  ca.id::text as "categoryId", ca.label as "categoryLabel", ar.id::text as "areaId", ar.label as "areaLabel",
  u.id::text as "responsibleId", u.name as "responsibleName", u."photoKey" as "responsiblePhoto",
  ${description} as description, r."startOn"::text, r."dueAt", r."waitingSince", r."enteredAt",
  ${stageSinceSql('r')} as "stageSince", r."finishedAt", r."updatedAt", r.version`

export const requestJoins = `
  join "CatalogItem" ch on ch."organizationId" = r."organizationId" and ch.id = r."channelId"
  join "CatalogItem" ty on ty."organizationId" = r."organizationId" and ty.id = r."typeId"
  join "CatalogItem" ca on ca."organizationId" = r."organizationId" and ca.id = r."categoryId"
  join "CatalogItem" ar on ar."organizationId" = r."organizationId" and ar.id = r."areaId"
  join "User" u on u."organizationId" = r."organizationId" and u.id = r."responsibleId"
  left join "Customer" c on c."organizationId" = r."organizationId" and c.id = r."customerId"
  left join "Unit" n on n."organizationId" = r."organizationId" and n.id = r."unitId"
  left join "Project" p on p."organizationId" = r."organizationId" and p.id = r."projectId"`

export function requestRow(ctx: StaffCtx, row: RequestRecord, photoUrl: (photoKey: string | null) => string | null) {
  const customer = { kind: row.customerKind, name: row.customerName, surname: row.customerSurname, tradeName: row.customerTradeName }
  return {
    id: row.id,
    number: row.number,
    code: requestCode(ctx.organization, row.number),
    state: row.state,
    contact: { name: row.contactName, email: row.contactEmail, phone: row.contactPhone },
    association: row.association,
    customer: row.customerId ? { id: row.customerId, displayName: displayName(customer) } : null,
    unit: row.unitId ? { id: row.unitId, name: row.unitName } : null,
    project: row.projectId ? { id: row.projectId, name: row.projectName } : null,
    channel: { id: row.channelId, label: row.channelLabel },
    type: { id: row.typeId, label: row.typeLabel },
    category: { id: row.categoryId, label: row.categoryLabel },
    area: { id: row.areaId, label: row.areaLabel },
    responsible: { id: row.responsibleId, name: row.responsibleName, photoUrl: photoUrl(row.responsiblePhoto) },
    description: row.description,
    startOn: row.startOn,
    dueAt: row.dueAt,
    overdue: isOverdue(row, ctx.now),
    waitingSince: row.waitingSince,
    enteredAt: row.enteredAt,
    stageSince: row.stageSince,
    finishedAt: row.finishedAt,
    updatedAt: row.updatedAt,
    version: row.version,
    can: requestCan(ctx.actor, row),
  }
}

const byIds = `
  select ${requestColumns(`left(r.description, ${excerptLength})`)}
  from unnest((select $2::uuid[])) with ordinality as page (id, place)
  join "Request" r on r."organizationId" = $1::uuid and r.id = page.id
  ${requestJoins}
  order by page.place`

/** The rows of requests by their ids, in the ids' order. */
export async function readRequestRows(ctx: StaffCtx, ids: readonly string[]) {
  if (!ids.length) return []
  const records = await rows<RequestRecord>(ctx, byIds, [ctx.organization.id, ids])
  const photoUrl = photoAddresses(ctx)
  return records.map((record) => requestRow(ctx, record, photoUrl))
}
