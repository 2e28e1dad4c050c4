import type { RequestFilter } from '@amparo/contracts/staff/request-filter'
import { rowsPlannedByValue, type StaffCtx } from '../../context.ts'
import type { ExportTexts } from '../../i18n/es/exports.ts'
import { displayName } from '../customers/rules.ts'
import { conditionsOf } from '../requests/request-filter.ts'
import { type RequestRecord, requestColumns, requestJoins } from '../requests/request-row.ts'
import { isOverdue, requestCode } from '../requests/rules.ts'
import type { CellKind, Column, Sheet } from './sheet.ts'

type Row = RequestRecord & { executedAt: Date | null; createdByName: string | null }

const batchSize = 1_000

/** The tray, in full (S2-56): the requests of a filter, newest first. */
export function requestSheet(ctx: StaffCtx, filter: RequestFilter, { requests: texts }: ExportTexts): Sheet<Row> {
  const { language, organization } = ctx
  type Name = keyof typeof texts.columns
  const column = (name: Name, width: number, cell: Column<Row>['cell'], kind: CellKind = 'TEXT'): Column<Row> => ({
    ...{ title: texts.columns[name], width, cell, kind },
  })
  return {
    name: texts.sheet,
    columns: [
      column('code', 12, ({ number }) => requestCode(organization, number)),
      column('state', 20, ({ state }) => texts.states[state]),
      column('enteredAt', 17, (row) => row.enteredAt, 'MOMENT'),
      column('channel', 18, (row) => row.channelLabel[language]),
      column('association', 15, ({ association }) => texts.associations[association]),
      column('contact', 28, (row) => row.contactName),
      column('email', 28, (row) => row.contactEmail),
      column('phone', 17, (row) => row.contactPhone),
      column('customer', 28, (row) => row.customerId && displayName(customerOf(row))),
      column('project', 22, (row) => row.projectName),
      column('unit', 14, (row) => row.unitName),
      column('type', 22, (row) => row.typeLabel[language]),
      column('category', 24, (row) => row.categoryLabel[language]),
      column('area', 20, (row) => row.areaLabel[language]),
      column('responsible', 24, (row) => row.responsibleName),
      column('description', 60, (row) => row.description),
      column('startOn', 12, (row) => row.startOn, 'DAY'),
      column('dueAt', 17, (row) => row.dueAt, 'MOMENT'),
      column('inTime', 12, (row) => (isOverdue(row, ctx.now) ? texts.late : texts.inTime)),
      column('waitingSince', 17, (row) => row.waitingSince, 'MOMENT'),
      column('executedAt', 17, (row) => row.executedAt, 'MOMENT'),
      column('finishedAt', 17, (row) => row.finishedAt, 'MOMENT'),
      column('createdBy', 24, (row) => row.createdByName),
    ],
    async count() {
      const { where, values } = conditionsOf(ctx, filter)
      const [row] = await rowsPlannedByValue<{ count: number }>(
        ctx,
        `select count(*)::int as count from "Request" r where ${where.join(' and ')}`,
        values,
      )
      return row!.count
    },
    async *batches() {
      for (let before: number | undefined; ; ) {
        const batch: Row[] = await readBatch(ctx, filter, before)
        if (batch.length) yield batch
        if (batch.length < batchSize) return
        before = batch.at(-1)!.number
      }
    },
  }
}

function readBatch(ctx: StaffCtx, filter: RequestFilter, before: number | undefined): Promise<Row[]> {
  const { where, values, give } = conditionsOf(ctx, filter)
  if (before !== undefined) where.push(`r.number < ${give(before, 'int')}`)
  return rowsPlannedByValue<Row>(
    ctx,
    `with batch as materialized (select r.id from "Request" r where ${where.join(' and ')} order by r.number desc limit ${batchSize})
     select ${requestColumns('r.description')}, r."executedAt", e.name as "createdByName"
     from batch join "Request" r on r."organizationId" = $1::uuid and r.id = batch.id
     ${requestJoins}
     left join "User" e on e."organizationId" = r."organizationId" and e.id = r."createdById"
     order by r.number desc`,
    values,
  )
}

function customerOf({ customerKind, customerName, customerSurname, customerTradeName }: Row) {
  return { kind: customerKind, name: customerName, surname: customerSurname, tradeName: customerTradeName }
}
