import type { Localized } from '@amparo/contracts/common'
import type { Permission } from '@amparo/contracts/model/permissions'
import type { StaffCtx } from '../../context.ts'

/** The roles of the company and what each may do (S1-30). */
export async function listRoles(ctx: StaffCtx) {
  const roles = await ctx.db.role.findMany({
    where: { organizationId: ctx.organization.id, retiredAt: null },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true, builtIn: true, name: true, permissions: true, scope: true },
  })
  return { data: roles.map((role) => ({ ...role, name: role.name as Localized, permissions: role.permissions as Permission[] })) }
}
