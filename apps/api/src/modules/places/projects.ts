import { searchTextOf, searchWords } from '@amparo/contracts/model/search'
import type { NewProject, projects, Term } from '@amparo/contracts/staff/places'
import type { Prisma } from '@amparo/database/client'
import { z } from 'zod'
import { changesBetween } from '../../activities/changes.ts'
import { record } from '../../activities/record.ts'
import { key, type StaffCtx, transaction } from '../../context.ts'
import { AppError, found } from '../../errors.ts'
import { pageOf, readCursor } from '../../http/cursor.ts'
import { newId } from '../../ids.ts'
import { followUnitWords } from './write-unit.ts'

type ProjectInput = z.output<typeof NewProject>

const select = {
  id: true,
  code: true,
  name: true,
  address: true,
  city: true,
  region: true,
  retiredAt: true,
  version: true,
  _count: { select: { units: { where: { retiredAt: null } } } },
} satisfies Prisma.ProjectSelect

function projectOut(ctx: StaffCtx, { _count, ...project }: Prisma.ProjectGetPayload<{ select: typeof select }>) {
  return { ...project, units: _count.units, can: { edit: ctx.actor.permissions.has('places.edit') && !project.retiredAt } }
}

const nameCursor = z.tuple([z.string(), z.uuid()])

/** Projects by name, a page at a time. */
export async function listProjects(ctx: StaffCtx, { q, retired, cursor, limit }: z.output<(typeof projects)['list']['query']>) {
  const after = readCursor(cursor, nameCursor)
  const found = await ctx.db.project.findMany({
    where: {
      AND: [
        { organizationId: ctx.organization.id, retiredAt: retired ? { not: null } : null },
        ...searchWords(q ?? '').map((word) => ({ searchText: { contains: word } })),
        after ? { name: { gte: after[0] }, OR: [{ name: { gt: after[0] } }, { id: { gt: after[1] } }] } : {},
      ],
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: limit + 1,
    select,
  })
  const page = pageOf(found, limit, (last) => [last.name, last.id])
  return { ...page, data: page.data.map((project) => projectOut(ctx, project)) }
}

/** @throws AppError not_found */
export async function getProject(ctx: StaffCtx, id: string) {
  return projectOut(ctx, found(await ctx.db.project.findUnique({ where: key(ctx, id), select })))
}

export async function createProject(ctx: StaffCtx, input: ProjectInput) {
  return transaction(ctx, async (ctx) => {
    const id = newId(ctx.now)
    await ctx.db.project.create({
      data: { ...input, organizationId: ctx.organization.id, id, searchText: textOf(input), createdAt: ctx.now, updatedAt: ctx.now },
      select: { id: true },
    })
    await record(ctx, { kind: 'project.created', data: { projectId: id, name: input.name } })
    return getProject(ctx, id)
  })
}

/** @throws AppError not_found, version_stale */
export async function editProject(ctx: StaffCtx, id: string, input: Partial<ProjectInput>, version: number) {
  return transaction(ctx, async (ctx) => {
    const current = await getProject(ctx, id)
    const { code, name, address, city, region } = { ...current, ...input }
    const { count } = await ctx.db.project.updateMany({
      where: { organizationId: ctx.organization.id, id, version },
      data: {
        code,
        name,
        address,
        city,
        region,
        searchText: textOf({ code, name, address, city, region }),
        version: { increment: 1 },
        updatedAt: ctx.now,
      },
    })
    if (!count) throw new AppError('version_stale', { data: { current: await getProject(ctx, id) } })
    await followUnitWords(ctx, { projectId: id })
    const changes = changesBetween(['code', 'name', 'address', 'city', 'region'], current, { ...current, ...input })
    if (changes.length) await record(ctx, { kind: 'project.edited', data: { projectId: id, name, changes } })
    return getProject(ctx, id)
  })
}

/** Takes a project out of lists and pickers, or brings it back; history keeps it. @throws AppError not_found */
export async function setProjectRetired(ctx: StaffCtx, id: string, retire: boolean) {
  return transaction(ctx, async (ctx) => {
    const { count } = await ctx.db.project.updateMany({
      where: { organizationId: ctx.organization.id, id, retiredAt: retire ? null : { not: null } },
      data: { retiredAt: retire ? ctx.now : null, version: { increment: 1 }, updatedAt: ctx.now },
    })
    const project = await getProject(ctx, id)
    if (count) await record(ctx, { kind: retire ? 'project.retired' : 'project.restored', data: { projectId: id, name: project.name } })
    return project
  })
}

/** The terms in which a project differs from the company (S2-17). @throws AppError not_found */
export async function getProjectTerms(ctx: StaffCtx, id: string) {
  await getProject(ctx, id)
  const terms = await ctx.db.requestTerm.findMany({
    where: { organizationId: ctx.organization.id, projectId: id },
    orderBy: { typeId: 'asc' },
    select: { typeId: true, value: true, unit: true },
  })
  return { data: terms.map(({ typeId, ...term }) => ({ typeId, term })) }
}

/** Says all of them anew. @throws AppError not_found, reference_not_found */
export async function setProjectTerms(ctx: StaffCtx, id: string, data: { typeId: string; term: Term }[]) {
  return transaction(ctx, async (ctx) => {
    const { name } = await getProject(ctx, id)
    const organizationId = ctx.organization.id
    const types = await ctx.db.catalogItem.count({ where: { organizationId, kind: 'TYPE', id: { in: data.map(({ typeId }) => typeId) } } })
    if (types !== data.length) throw new AppError('reference_not_found', { fields: [{ path: 'body.data', code: 'invalid' }] })
    const before = await getProjectTerms(ctx, id)
    await ctx.db.requestTerm.deleteMany({ where: { organizationId, projectId: id } })
    await ctx.db.requestTerm.createMany({ data: data.map(({ typeId, term }) => ({ organizationId, projectId: id, typeId, ...term })) })
    const told = (terms: typeof data) => terms.map(({ term }) => `${term.value} ${term.unit}`).join(', ') || null
    const changes = [{ field: 'terms', from: told(before.data), to: told(data) }]
    if (changes[0]!.from !== changes[0]!.to) await record(ctx, { kind: 'project.edited', data: { projectId: id, name, changes } })
    return getProjectTerms(ctx, id)
  })
}

function textOf({ code, name, address, city }: ProjectInput): string {
  return searchTextOf([code, name, address, city])
}
