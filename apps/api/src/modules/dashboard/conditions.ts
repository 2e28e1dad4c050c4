import type { StaffCtx } from '../../context.ts'
import { heldCustomersSql } from '../customers/policy.ts'

export interface Asked {
  locationId?: string | undefined
  technicianId?: string | undefined
}

export interface Conditions {
  values: unknown[]
  /** @returns the parameter's place in the text */
  give: (value: unknown, type: string) => string
  /** What holds of the orders `o` asked for that the actor may see. `$1` is the company. */
  visible: string
  /** The same, of those in the lists. */
  orders: string
  /** The moment at which a day begins in the company's zone, some days before today. */
  midnight: (daysAgo: number) => string
}

/** What every figure starts from. */
export function conditionsOf(ctx: StaffCtx, today: string, { locationId, technicianId }: Asked): Conditions {
  const values: unknown[] = [ctx.organization.id]
  const give = (value: unknown, type: string) => `$${values.push(value)}::${type}`
  const where = ['o."organizationId" = $1::uuid']
  if (locationId) where.push(`o."locationId" = ${give(locationId, 'uuid')}`)
  if (technicianId) where.push(`o."technicianId" = ${give(technicianId, 'uuid')}`)
  const { scope, id } = ctx.actor
  if (scope === 'ASSIGNED') where.push(`o."technicianId" = ${give(id, 'uuid')}`)
  if (scope === 'OWN_CUSTOMERS') where.push(`o."customerId" in (${heldCustomersSql[scope](give(id, 'uuid'))})`)

  const visible = where.join(' and ')
  return {
    ...{ values, give, visible },
    orders: `${visible} and o."retiredAt" is null`,
    midnight: (daysAgo) => `((${give(today, 'date')} - (${daysAgo}))::timestamp at time zone ${give(ctx.organization.timeZone, 'text')})`,
  }
}
