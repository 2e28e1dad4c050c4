import type { Localized } from '@amparo/contracts/common'
import type { LimitedOrder } from '@amparo/contracts/portal/portal'
import type { Ctx } from '../../context.ts'
import type { Wire } from '../../http/serve.ts'
import { orderCode } from '../orders/rules.ts'

/** What both doors read of an order. */
export interface LimitedRow {
  number: number
  publicStatusAt: Date
  promisedAt: Date | null
  status: {
    label: unknown
    nextStep: unknown
    category: LimitedOrder['status']['category'] | null
    mover: LimitedOrder['status']['mover']
    color: string
  }
  device: { kind: string; brand: string; model: string } | null
  technician: { name: string } | null
  location: LimitedOrder['location']
}

/** The order as anybody who knows number and surname may see it: nothing of the customer, no serial, no notes (S4-05). */
export function limitedOrder(ctx: Pick<Ctx, 'organization'>, row: LimitedRow): Wire<LimitedOrder> {
  const { status, device, technician } = row
  return {
    code: orderCode(ctx.organization, row.number),
    status: {
      label: status.label as Localized,
      nextStep: status.nextStep as Localized,
      category: status.category ?? 'WORKING',
      mover: status.mover,
      color: status.color,
    },
    statusAt: row.publicStatusAt,
    promisedAt: row.promisedAt,
    device: device && ([device.kind, device.brand, device.model].filter(Boolean).join(' ') || null),
    agent: technician && firstName(technician.name),
    location: row.location,
  }
}

function firstName(name: string): string {
  return name.trim().split(/\s+/)[0]!
}
