import type { Localized } from '@amparo/contracts/common'
import type { Prisma } from '@amparo/database/client'
import type { Ctx } from '../../context.ts'
import type { RequestFacts } from '../mails/templates/request-letters.ts'
import { requestCode } from './rules.ts'

const label = { select: { label: true } } as const

/** What mails say of a request. */
export const factsSelect = {
  number: true,
  contactName: true,
  description: true,
  enteredAt: true,
  dueAt: true,
  responsible: { select: { id: true, name: true, email: true, language: true } },
  type: label,
  category: label,
  area: label,
  channel: label,
  unit: { select: { name: true, project: { select: { name: true } } } },
} satisfies Prisma.RequestSelect

export function factsOf(ctx: Ctx, request: Prisma.RequestGetPayload<{ select: typeof factsSelect }>): RequestFacts {
  const { type, category, area, channel, unit, responsible, contactName, enteredAt, dueAt, description, number } = request
  return {
    code: requestCode(ctx.organization, number),
    contact: contactName,
    type: type.label as Localized,
    category: category.label as Localized,
    area: area.label as Localized,
    channel: channel.label as Localized,
    unit: unit ? `${unit.name}, ${unit.project.name}` : '',
    responsible: responsible.name,
    ...{ enteredAt, dueAt, description },
  }
}
