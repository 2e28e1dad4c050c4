import { z } from 'zod'
import { Day, Id, Instant, Localized, localized } from '../common.ts'
import { endpoint } from '../endpoint.ts'
import { Term } from './places.ts'

const Clock = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/)
  .max(5)

/** Monday first: the stretches that are worked, in their order and apart from each other; none on a day off. */
export const Week = z
  .array(z.array(z.strictObject({ from: Clock, to: Clock })).max(6))
  .length(7)
  .refine((week) => week.every((periods) => periods.every(({ from, to }, index) => from < to && (index === 0 || periods[index - 1]!.to <= from))))
export type Week = z.infer<typeof Week>

export const HolidayOut = z.object({
  date: z.iso.date(),
  name: Localized,
  region: z.string().nullable(),
  /** Whether the company keeps it. */
  kept: z.boolean(),
  /** By the law of its country, or added by the company. */
  source: z.enum(['LAW', 'COMPANY']),
})

export const Skipped = z.object({ date: z.iso.date(), holiday: Localized.nullable() })

export const calendar = {
  get: endpoint({
    method: 'GET',
    path: '/calendar',
    door: 'staff',
    may: ['settings.read', 'requests.read'],
    summary: "The company's working week (B-09)",
    response: z.object({ timeZone: z.string(), region: z.string(), week: Week, version: z.int(), can: z.object({ edit: z.boolean() }) }),
  }),
  edit: endpoint({
    method: 'PUT',
    path: '/calendar',
    door: 'staff',
    may: ['settings.edit'],
    summary: 'Change the working week; due dates that were given stay',
    body: z.strictObject({
      week: Week,
      region: z
        .string()
        .regex(/^([A-Z]{2}-[A-Z0-9]{1,3})?$/)
        .max(6),
    }),
    response: z.object({ timeZone: z.string(), region: z.string(), week: Week, version: z.int(), can: z.object({ edit: z.boolean() }) }),
    versioned: true,
    errors: ['version_stale', 'version_required'],
  }),
  holidays: endpoint({
    method: 'GET',
    path: '/calendar/holidays',
    door: 'staff',
    may: ['settings.read', 'requests.read'],
    summary: "A year's holidays: by law, as the company keeps them, and its own",
    query: z.strictObject({ year: z.coerce.number().int().min(2000).max(2100) }),
    response: z.object({ data: z.array(HolidayOut) }),
  }),
  setHoliday: endpoint({
    method: 'PUT',
    path: '/calendar/holidays/:date',
    door: 'staff',
    may: ['settings.edit'],
    summary: 'Add a holiday of its own, or say whether one by law is kept',
    params: z.strictObject({ date: Day }),
    body: z.strictObject({ kept: z.boolean(), name: localized(80).optional().meta({ description: 'Needed for one of its own' }) }),
    response: z.object({ data: z.array(HolidayOut) }),
  }),
  removeHoliday: endpoint({
    method: 'DELETE',
    path: '/calendar/holidays/:date',
    door: 'staff',
    may: ['settings.edit'],
    summary: 'Take back what the company said of a day',
    params: z.strictObject({ date: Day }),
    response: z.object({ data: z.array(HolidayOut) }),
    errors: ['not_found'],
  }),
  dueDate: endpoint({
    method: 'GET',
    path: '/calendar/due-date',
    door: 'staff',
    may: ['requests.read', 'requests.create'],
    summary: 'When an answer is due, and which days were skipped on the way (S2-16, S2-17)',
    query: z.strictObject({ typeId: Id, projectId: Id.optional(), startOn: Day }),
    response: z.object({ dueAt: Instant, term: Term, from: z.enum(['COMPANY', 'PROJECT']), skipped: z.array(Skipped) }),
    errors: ['reference_not_found', 'calendar_empty'],
  }),
}
