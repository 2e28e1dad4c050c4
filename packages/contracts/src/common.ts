import { z } from 'zod'
import { inEachLanguage, languages } from './model/languages.ts'

export const Language = z.enum(languages)
export type Language = z.infer<typeof Language>

export const Id = z.uuid().toLowerCase().meta({ description: 'UUID version 7' })
export const IdParams = z.strictObject({ id: Id })

declare const instant: unique symbol
/** A moment in time as the wire carries it; services may hand over a Date. */
export type Instant = string & { readonly [instant]: true }
/** RFC 3339 with an offset, e.g. 2026-11-21T15:04:05.000Z */
export const Instant = z.iso.datetime({ offset: true }) as unknown as z.ZodType<Instant, string>

/** A day of a calendar, ISO 8601, of the years 1900 to 2100. */
export const Day = z.iso
  .date()
  .refine((day) => day >= '1900' && day < '2101')
  .meta({ description: 'From 1900 to 2100' })

// Half a character is none, and the database keeps none.
// biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the point
const controlCharacters = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]|\p{Surrogate}/u

// They turn around what follows them, so that a name of a file or an amount reads as another. Phones add them to the
// numbers that one copies: what is meant is the text without them.
const directions = /[\u202a-\u202e\u2066-\u2069]/g
const words = () => z.string().overwrite((value) => value.replace(directions, '').trim())

/** Something to see: a name of blanks that no trimming knows could not be clicked on. */
const isSeen = (value: string) => value === '' || /[\p{L}\p{N}\p{P}\p{S}]/u.test(value)

/** One line of text, trimmed. */
export const line = (max: number) =>
  words()
    .max(max)
    .regex(/^[^\r\n]*$/)
    .refine((text) => !controlCharacters.test(text))
export const requiredLine = (max: number) => line(max).min(1).refine(isSeen)
/** Text of several lines, trimmed. */
export const text = (max: number) =>
  words()
    .max(max)
    .refine((value) => !controlCharacters.test(value))
export const requiredText = (max: number) => text(max).min(1).refine(isSeen)

export const Email = z.string().trim().toLowerCase().max(254).pipe(z.email())
export const Country = z
  .string()
  .regex(/^[A-Z]{2}$/)
  .max(2)
  .meta({ description: 'ISO 3166-1 alpha-2' })
export const Currency = z
  .string()
  .regex(/^[A-Z]{3}$/)
  .max(3)
  .meta({ description: 'ISO 4217' })
export const Color = z
  .string()
  .regex(/^#[0-9a-f]{6}$/)
  .max(7)
/** Number of a phone after ITU-T E.164, e.g. +56987654321 */
export const E164 = z
  .string()
  .regex(/^\+[1-9]\d{6,14}$/)
  .max(16)

/** The same text in each language. */
export const localized = (max: number) => z.strictObject(inEachLanguage(() => requiredLine(max)))
export const Localized = z.object(inEachLanguage(() => z.string()))
export type Localized = z.infer<typeof Localized>

/** `amount` is an integer in minor units of `currency` (ISO 4217): CLP has none, BRL and USD have two digits. */
export const Money = z.object({ amount: z.int(), currency: z.string() })
export type Money = z.infer<typeof Money>
/** The most that one amount may be, in minor units. */
export const maxAmount = 1_000_000_000_000
export const Amount = z.int().min(0).max(maxAmount)

export const Cursor = z.string().max(500).meta({ description: 'nextCursor of the page before' })
export const Limit = z.coerce.number().int().min(1).max(100)
/** Words to search for, in any order, any case, with or without accents. */
export const SearchWords = z.string().trim().max(100)

/** A list in a query: repeated, or once with commas. */
export const listOf = <T extends z.ZodType>(item: T, max = 50) =>
  z.preprocess((value) => (typeof value === 'string' ? value.split(',').filter(Boolean) : value), z.array(item).max(max))
export const Flag = z.preprocess((value) => (value === 'true' ? true : value === 'false' ? false : value), z.boolean())
export const RetiredToo = z.strictObject({ includeRetired: Flag.default(false) })

/** A page of a list, by keyset: it neither skips nor repeats a row while others are added. */
export const page = <T extends z.ZodType>(row: T) => z.object({ data: z.array(row), nextCursor: z.string().nullable() })

/** A member of staff as others see them. */
export const Person = z.object({ id: z.string(), name: z.string(), photoUrl: z.string().nullable() })
export type Person = z.infer<typeof Person>

type Undefaulted<T> = T extends z.ZodDefault<infer U> ? U : T

/** The body of a change: any of the fields, and those left out stay as they are. (`partial()` would fill their defaults in.) */
export function changesOf<S extends z.core.$ZodLooseShape>(schema: z.ZodObject<S, z.core.$strict>) {
  const shape = Object.fromEntries(
    Object.entries(schema.shape).map(([name, field]) => [
      name,
      z.optional(field instanceof z.ZodDefault ? (field.unwrap() as z.ZodType) : (field as z.ZodType)),
    ]),
  )
  return z.strictObject(shape) as unknown as z.ZodObject<{ [K in keyof S]: z.ZodOptional<Undefaulted<S[K]>> }, z.core.$strict>
}
