import { z } from 'zod'
import { Day, Email, Id, Instant, Language, line, requiredLine, requiredText } from '../common.ts'

/** Exactly one kind, with what it needs (S2-11, S2-14, S2-15). */
export const RequestAbout = z.discriminatedUnion('association', [
  z.strictObject({ association: z.literal('OWNER'), customerId: Id, unitId: Id.nullable().default(null) }),
  z.strictObject({ association: z.literal('TENANT'), customerId: Id, unitId: Id.nullable().default(null) }),
  z.strictObject({ association: z.literal('UNIT'), unitId: Id }),
  z.strictObject({
    association: z.literal('OTHER'),
    contact: z.strictObject({ name: requiredLine(120), email: Email.nullable().default(null), phone: line(30).nullable().default(null) }),
    projectId: Id.nullable().default(null),
    language: Language,
  }),
])

export const NewRequest = z.strictObject({
  channelId: Id,
  about: RequestAbout,
  typeId: Id,
  categoryId: Id,
  areaId: Id,
  responsibleId: Id,
  description: requiredText(8000),
  startOn: Day,
  /** The end of that working day where only a date is known. */
  dueAt: Instant,
  attachmentIds: z.array(Id).max(20).default([]),
  /** Whether the contact is told by mail (S2-26). */
  notify: z.boolean().default(true),
})

export const EditRequest = z.strictObject({
  channelId: Id,
  typeId: Id,
  categoryId: Id,
  areaId: Id,
  description: requiredText(8000),
  startOn: Day,
  dueAt: Instant,
})
