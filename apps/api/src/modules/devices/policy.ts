import type { StaffActor, StaffCtx } from '../../context.ts'
import { visibleCustomerIdsSql, visibleCustomersSql } from '../customers/policy.ts'

/** The devices that the actor may see: those of the customers that they see. `device` names the table, `held` the parameter that carries heldTo(ctx). */
export function visibleDevicesSql(device: string, held: string): string {
  return `exists (
    select from "Customer" whose where whose."organizationId" = ${device}."organizationId" and whose.id = ${device}."customerId" and ${visibleCustomersSql('whose', held)}
  )`
}

/** The same for statements that are planned by their values, as conditions: `$1` is the company, what they need goes to `values`. */
export function visibleDevicesByValueSql(ctx: StaffCtx, device: string, values: unknown[]): string[] {
  return visibleCustomerIdsSql(ctx, `${device}."customerId"`, values)
}

/** What the actor may do with a device that they see. */
export function deviceCan(actor: StaffActor, device: { retiredAt: Date | null }) {
  return { edit: !device.retiredAt && actor.permissions.has('customers.edit') }
}
