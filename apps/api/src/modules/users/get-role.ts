import type { Localized } from '@amparo/contracts/common'
import type { Permission } from '@amparo/contracts/model/permissions'
import type { Prisma } from '@amparo/database/client'
import { type Ctx, key, type StaffCtx } from '../../context.ts'
import { found } from '../../errors.ts'
import { roleCan } from './policy.ts'

/** Who has a role: those who left keep theirs, and count no more. */
const having = { retiredAt: null } satisfies Prisma.UserWhereInput

const select = {
  id: true,
  builtIn: true,
  name: true,
  permissions: true,
  scope: true,
  escalations: true,
  projects: { select: { projectId: true }, orderBy: { projectId: 'asc' } },
  retiredAt: true,
  version: true,
  _count: { select: { users: { where: having } } },
} satisfies Prisma.RoleSelect

function roleOut(ctx: Ctx, { name, permissions, projects, _count, ...role }: Prisma.RoleGetPayload<{ select: typeof select }>) {
  return {
    ...role,
    name: name as Localized,
    permissions: permissions as Permission[],
    projectIds: projects.map(({ projectId }) => projectId),
    users: _count.users,
    can: roleCan(ctx, role),
  }
}

/** The roles of the company and what each may do (S1-30): the five built in, then the profiles that it made. */
export async function listRoles(ctx: StaffCtx, { includeRetired }: { includeRetired: boolean }) {
  const roles = await ctx.db.role.findMany({
    where: { organizationId: ctx.organization.id, ...(!includeRetired && { retiredAt: null }) },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select,
  })
  return { data: roles.map((role) => roleOut(ctx, role)) }
}

/** @throws AppError not_found */
export async function getRole(ctx: Ctx, id: string) {
  return roleOut(ctx, found(await ctx.db.role.findUnique({ where: key(ctx, id), select })))
}
