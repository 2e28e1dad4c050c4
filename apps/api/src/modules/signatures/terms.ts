import type { Localized } from '@amparo/contracts/common'
import { languages } from '@amparo/contracts/model/languages'
import type { SignKind } from '@amparo/contracts/staff/signatures'
import type { Prisma } from '@amparo/database/client'
import { record } from '../../activities/record.ts'
import { rows, type StaffCtx, transaction } from '../../context.ts'
import { newId } from '../../ids.ts'
import { photoAddresses } from '../orders/order-row.ts'

const select = {
  id: true,
  kind: true,
  revision: true,
  text: true,
  createdAt: true,
  createdBy: { select: { id: true, name: true, photoKey: true } },
} satisfies Prisma.TermsSelect

type Row = Prisma.TermsGetPayload<{ select: typeof select }>

function termsOut(ctx: StaffCtx, { text, createdBy, ...row }: Row, photoUrl = photoAddresses(ctx)) {
  return {
    ...row,
    text: text as Localized,
    createdBy: createdBy && { id: createdBy.id, name: createdBy.name, photoUrl: photoUrl(createdBy.photoKey) },
  }
}

/** The texts in force: of each kind the newest. */
export async function listTerms(ctx: StaffCtx) {
  const terms = await ctx.db.terms.findMany({
    where: { organizationId: ctx.organization.id },
    distinct: ['kind'],
    orderBy: [{ kind: 'asc' }, { revision: 'desc' }],
    select,
  })
  return { data: terms.map((row) => termsOut(ctx, row)) }
}

/** Every version of a text, newest first (S1-10). */
export async function listTermsVersions(ctx: StaffCtx, kind: SignKind) {
  const terms = await ctx.db.terms.findMany({ where: { organizationId: ctx.organization.id, kind }, orderBy: { revision: 'desc' }, select })
  const photoUrl = photoAddresses(ctx)
  return { data: terms.map((row) => termsOut(ctx, row, photoUrl)) }
}

/** Writes a new version, in force from now on; the same words make none. What was signed keeps its own (S1-10). */
export async function editTerms(ctx: StaffCtx, kind: SignKind, text: Localized) {
  return transaction(ctx, async (ctx) => {
    // Versions are written one after the other.
    await rows(ctx, 'select 1 as locked from "Organization" where "organizationId" = $1::uuid for no key update', [ctx.organization.id])
    const before = await ctx.db.terms.findFirst({ where: { organizationId: ctx.organization.id, kind }, orderBy: { revision: 'desc' }, select })
    const same = before && languages.every((language) => (before.text as Localized)[language] === text[language])
    if (same) return termsOut(ctx, before)

    const revision = (before?.revision ?? 0) + 1
    const row = await ctx.db.terms.create({
      data: {
        ...{ organizationId: ctx.organization.id, id: newId(ctx.now), kind, revision, text },
        createdById: ctx.actor.kind === 'USER' ? ctx.actor.id : null,
        createdAt: ctx.now,
      },
      select,
    })
    await record(ctx, { kind: 'terms.edited', data: { termsId: row.id, kind, revision } })
    return termsOut(ctx, row)
  })
}
