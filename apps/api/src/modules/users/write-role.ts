import { permissions as known, masterOnly, type Permission } from '@amparo/contracts/model/permissions'
import type { NewRole } from '@amparo/contracts/staff/users'
import type { z } from 'zod'
import { record } from '../../activities/record.ts'
import { afterCommit, type Ctx, key, rows, transaction, type UserCtx } from '../../context.ts'
import { AppError, found } from '../../errors.ts'
import { newId } from '../../ids.ts'
import { getRole } from './get-role.ts'

type RoleInput = z.output<typeof NewRole>

/** A profile of the company's own (S1-30). @throws AppError permission_not_grantable, reference_not_found */
export async function createRole(ctx: UserCtx, { projectIds, ...input }: RoleInput) {
  const permissions = grantable(input.permissions)
  const escalations = [...new Set(input.escalations)]
  return transaction(ctx, async (ctx) => {
    const id = newId(ctx.now)
    const organizationId = ctx.organization.id
    const { _max } = await ctx.db.role.aggregate({ where: { organizationId }, _max: { position: true } })
    const position = (_max.position ?? 0) + 1
    await ctx.db.role.create({
      data: { ...input, permissions, escalations, organizationId, id, position, createdAt: ctx.now, updatedAt: ctx.now },
      select: { id: true },
    })
    await holdToProjects(ctx, id, projectIds)
    await record(ctx, { kind: 'role.created', data: { roleId: id, name: input.name[ctx.organization.language] } })
    return getRole(ctx, id)
  })
}

/**
 * Changes a profile; it holds from the next request of whoever has it. Of a built-in one only the projects (S2-29) and the
 * escalations (S2-54): what it may do stays as it is.
 * @throws AppError not_found, role_built_in, permission_not_grantable, version_stale, forbidden, reference_not_found
 */
export async function editRole(ctx: UserCtx, id: string, { projectIds, ...input }: Partial<RoleInput>, version: number) {
  return transaction(ctx, async (ctx) => {
    const current = await lockRole(ctx, id)
    if (input.name || input.permissions || input.scope) assertOwn(current)
    if (current.version !== version) throw new AppError('version_stale', { data: { current } })
    if (current.retiredAt) throw new AppError('forbidden')
    const name = input.name ?? current.name
    const permissions = input.permissions ? grantable(input.permissions) : current.permissions
    const scope = input.scope ?? current.scope
    const escalations = [...new Set<number>(input.escalations ?? current.escalations)]
    await ctx.db.role.update({
      where: key(ctx, id),
      data: { name, permissions, scope, escalations, version: { increment: 1 }, updatedAt: ctx.now },
      select: { id: true },
    })
    if (projectIds) await holdToProjects(ctx, id, projectIds)
    await record(ctx, { kind: 'role.edited', data: { roleId: id, name: name[ctx.organization.language] } })
    afterCommit(ctx, () => ctx.services.hub.forget(ctx.organization.id))
    return getRole(ctx, id)
  })
}

/** Takes a profile out of pickers that nobody has any more. @throws AppError not_found, role_built_in, role_in_use */
export async function retireRole(ctx: UserCtx, id: string) {
  return transaction(ctx, async (ctx) => {
    const role = await lockRole(ctx, id)
    assertOwn(role)
    if (role.retiredAt) return role
    if (role.users) throw new AppError('role_in_use', { data: { users: role.users } })
    return setRetired(ctx, id, ctx.now)
  })
}

export async function restoreRole(ctx: UserCtx, id: string) {
  return transaction(ctx, async (ctx) => {
    const role = await lockRole(ctx, id)
    assertOwn(role)
    return role.retiredAt ? setRetired(ctx, id, null) : role
  })
}

async function setRetired(ctx: UserCtx, id: string, retiredAt: Date | null) {
  await ctx.db.role.update({ where: key(ctx, id), data: { retiredAt, version: { increment: 1 }, updatedAt: ctx.now }, select: { id: true } })
  const role = await getRole(ctx, id)
  await record(ctx, {
    kind: retiredAt ? 'role.retired' : 'role.restored',
    data: { roleId: id, name: role.name[ctx.organization.language] },
  })
  return role
}

// A full lock: whoever gives the role to somebody waits for it, and finds it retired.
const lock = `select 1 as locked from "Role" where "organizationId" = $1::uuid and id = $2::uuid for update`

/** @throws AppError not_found */
async function lockRole(ctx: Ctx, id: string) {
  const [role] = await rows(ctx, lock, [ctx.organization.id, id])
  found(role)
  return getRole(ctx, id)
}

/** @throws AppError role_built_in */
function assertOwn(role: { builtIn: string | null }): void {
  if (role.builtIn) throw new AppError('role_built_in')
}

/** In which projects the role's people enter requests (S2-29), said anew. @throws AppError reference_not_found */
async function holdToProjects(ctx: Ctx, roleId: string, projectIds: readonly string[]): Promise<void> {
  const wanted = [...new Set(projectIds)]
  const organizationId = ctx.organization.id
  if (wanted.length !== (await ctx.db.project.count({ where: { organizationId, id: { in: wanted } } })))
    throw new AppError('reference_not_found', { fields: [{ path: 'body.projectIds', code: 'invalid' }] })
  await ctx.db.roleProject.deleteMany({ where: { organizationId, roleId } })
  await ctx.db.roleProject.createMany({ data: wanted.map((projectId) => ({ organizationId, roleId, projectId })) })
}

/** In the order that the product lists them, each once. @throws AppError permission_not_grantable */
function grantable(permissions: readonly Permission[]): Permission[] {
  if (permissions.some((permission) => masterOnly.includes(permission)))
    throw new AppError('permission_not_grantable', { fields: [{ path: 'body.permissions', code: 'invalid' }] })
  return known.filter((permission) => permissions.includes(permission))
}
