import { searchWords } from '@amparo/contracts/model/search'
import type { units } from '@amparo/contracts/staff/places'
import type { Prisma } from '@amparo/database/client'
import { z } from 'zod'
import { key, type StaffCtx } from '../../context.ts'
import { found } from '../../errors.ts'
import { pageOf, readCursor } from '../../http/cursor.ts'
import { displayName } from '../customers/rules.ts'

const customerSelect = { id: true, kind: true, name: true, surname: true, tradeName: true, taxId: true, email: true, phones: true } as const
const partySelect = {
  id: true,
  kind: true,
  from: true,
  to: true,
  version: true,
  customer: { select: customerSelect },
} satisfies Prisma.UnitPartySelect
const rowSelect = {
  id: true,
  kind: true,
  name: true,
  tower: true,
  floor: true,
  deliveredOn: true,
  retiredAt: true,
  version: true,
  project: { select: { id: true, name: true } },
  parties: { orderBy: [{ from: { sort: 'desc', nulls: 'last' } }, { id: 'desc' }], take: 50, select: partySelect },
} satisfies Prisma.UnitSelect

type Row = Prisma.UnitGetPayload<{ select: typeof rowSelect }>
type Party = Row['parties'][number]

const isoDay = (date: Date | null) => (date === null ? null : date.toISOString().slice(0, 10))

/** The day that it is for the company, as an ISO date. */
export function todayOf(ctx: StaffCtx): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: ctx.organization.timeZone }).format(ctx.now)
}

function lasts({ from, to }: Party, today: string): boolean {
  return (!from || isoDay(from)! <= today) && (!to || isoDay(to)! >= today)
}

function unitRow(ctx: StaffCtx, { parties, ...unit }: Row) {
  const today = todayOf(ctx)
  const now = (kind: Party['kind']) =>
    parties
      .filter((party) => party.kind === kind && lasts(party, today))
      .map(({ customer }) => ({ id: customer.id, displayName: displayName(customer) }))
  return { ...unit, deliveredOn: isoDay(unit.deliveredOn), owners: now('OWNER'), tenants: now('TENANT') }
}

const nameCursor = z.tuple([z.string(), z.uuid()])

/** Units by name, a page at a time; words find the unit, its project, its owners and tenants. */
export async function listUnits(ctx: StaffCtx, { q, retired, projectId, customerId, cursor, limit }: z.output<(typeof units)['list']['query']>) {
  const after = readCursor(cursor, nameCursor)
  const found = await ctx.db.unit.findMany({
    where: {
      AND: [
        { organizationId: ctx.organization.id, retiredAt: retired ? { not: null } : null },
        projectId ? { projectId } : {},
        customerId ? { parties: { some: { customerId } } } : {},
        ...searchWords(q ?? '').map((word) => ({ searchText: { contains: word } })),
        after ? { name: { gte: after[0] }, OR: [{ name: { gt: after[0] } }, { id: { gt: after[1] } }] } : {},
      ],
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: limit + 1,
    select: rowSelect,
  })
  const page = pageOf(found, limit, (last) => [last.name, last.id])
  return { ...page, data: page.data.map((unit) => unitRow(ctx, unit)) }
}

/** One unit with all who ever owned or rented it, newest first. @throws AppError not_found */
export async function getUnit(ctx: StaffCtx, id: string) {
  const { notes, ...unit } = found(await ctx.db.unit.findUnique({ where: key(ctx, id), select: { ...rowSelect, notes: true } }))
  return {
    ...unitRow(ctx, unit),
    notes,
    parties: unit.parties.map(({ id, kind, from, to, version, customer }) => ({
      ...{ id, kind, from: isoDay(from), to: isoDay(to), version },
      customer: {
        id: customer.id,
        displayName: displayName(customer),
        taxId: customer.taxId,
        email: customer.email,
        phone: (customer.phones as { e164: string }[])[0]?.e164 ?? null,
      },
    })),
    can: { edit: ctx.actor.permissions.has('places.edit') && !unit.retiredAt },
  }
}
