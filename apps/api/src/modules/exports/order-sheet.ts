import { toDecimal } from '@amparo/contracts/model/money'
import type { OrderFilter } from '@amparo/contracts/staff/order-filter'
import { rowsPlannedByValue, type StaffCtx } from '../../context.ts'
import type { ExportTexts } from '../../i18n/es/exports.ts'
import { displayName } from '../customers/rules.ts'
import { deviceLabel } from '../devices/rules.ts'
import { conditionsOf } from '../orders/order-filter.ts'
import { type OrderRecord, orderColumns, orderJoins } from '../orders/order-row.ts'
import { orderCode } from '../orders/rules.ts'
import type { CellKind, Column, Sheet } from './sheet.ts'

type Row = OrderRecord & { total: string; paid: string; currency: string }

const batchSize = 1_000

/** The orders of a filter that the reader may see, newest first; with money only for those who may see it. */
export function orderSheet(ctx: StaffCtx, filter: OrderFilter, { orders: texts }: ExportTexts): Sheet<Row> {
  const { language, organization } = ctx
  type Name = keyof typeof texts.columns
  const column = (name: Name, width: number, cell: Column<Row>['cell'], kind: CellKind = 'TEXT'): Column<Row> => ({
    ...{ title: texts.columns[name], width, cell, kind },
  })
  const amount = (name: Name, of: (row: Row) => number) => column(name, 14, (row) => Number(toDecimal(of(row), row.currency)), 'AMOUNT')
  const money = [
    amount('total', ({ total }) => Number(total)),
    amount('paid', ({ paid }) => Number(paid)),
    amount('balance', ({ total, paid }) => Number(total) - Number(paid)),
    column('currency', 9, (row) => row.currency),
  ]
  return {
    name: texts.sheet,
    columns: [
      column('code', 12, ({ number }) => orderCode(organization, number)),
      column('receivedAt', 17, (row) => row.receivedAt, 'MOMENT'),
      column('status', 22, (row) => row.statusLabel[language]),
      column('statusAt', 17, (row) => row.statusAt, 'MOMENT'),
      column('internalStatus', 20, (row) => row.internalId && row.internalLabel[language]),
      column('customer', 28, (row) => displayName(customerOf(row))),
      column('phone', 17, (row) => row.customerPhone),
      column('device', 28, (row) => row.deviceId && deviceLabel(deviceOf(row))),
      column('serial', 18, (row) => row.deviceSerial),
      column('reason', 50, (row) => row.reason),
      column('technician', 24, (row) => row.technicianName),
      column('location', 18, (row) => row.locationName),
      column('promisedAt', 17, (row) => row.promisedAt, 'MOMENT'),
      column('deliveredAt', 17, (row) => row.deliveredAt, 'MOMENT'),
      column('closedAt', 17, (row) => row.closedAt, 'MOMENT'),
      ...(ctx.actor.permissions.has('payments.read') ? money : []),
    ],
    async count() {
      const { where, values } = await conditionsOf(ctx, filter)
      const [row] = await rowsPlannedByValue<{ count: number }>(
        ctx,
        `select count(*)::int as count from "Order" o where ${where.join(' and ')}`,
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

async function readBatch(ctx: StaffCtx, filter: OrderFilter, before: number | undefined): Promise<Row[]> {
  const { where, values, give } = await conditionsOf(ctx, filter)
  if (before !== undefined) where.push(`o.number < ${give(before, 'int')}`)
  return rowsPlannedByValue<Row>(
    ctx,
    `with batch as materialized (select o.id from "Order" o where ${where.join(' and ')} order by o.number desc limit ${batchSize})
     select ${orderColumns}, o."totalAmount"::text as total, o."paidAmount"::text as paid, o.currency
     from batch join "Order" o on o."organizationId" = $1::uuid and o.id = batch.id
     ${orderJoins}
     order by o.number desc`,
    values,
  )
}

function customerOf({ customerKind, customerName, customerSurname, customerTradeName }: Row) {
  return { kind: customerKind, name: customerName, surname: customerSurname, tradeName: customerTradeName }
}

function deviceOf({ deviceKind, deviceBrand, deviceModel }: Row) {
  return { kind: deviceKind, brand: deviceBrand, model: deviceModel, serial: '' }
}
