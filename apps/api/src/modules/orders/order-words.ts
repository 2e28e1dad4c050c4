import { rows, type StaffCtx } from '../../context.ts'

export interface FoundOrder {
  id: string
  number: number
  retired: boolean
}

/** What many more orders have, a walk of the list finds a page of soon. */
const most = 1_000

/**
 * The orders in which all the words are found, where one is a piece of a number that few orders have: of a serial, a
 * phone, a tax id. Only such are looked up in the index, and the other words in what they find: to cross them with the
 * rows of a first name means to read all of those, and the planner, which knows a hundred texts, may take a serial that
 * is in one of them for a common word and walk through all orders.
 * @returns null where no word is a number's, or more orders than 1 000 have them
 */
export async function ordersWithNumber(ctx: StaffCtx, words: readonly string[]): Promise<FoundOrder[] | null> {
  const numbers = words.filter(isOfNumber)
  if (!numbers.length) return null

  const others = words.filter((word) => !isOfNumber(word))
  const found = await rows<FoundOrder>(ctx, statementOf(numbers.length, others.length), [
    ctx.organization.id,
    ...numbers.map((word) => `%${word}%`),
    ...others,
  ])
  return found.length > most ? null : found
}

/** Shorter ones stand in too many numbers. */
const isOfNumber = (word: string) => word.length >= 4 && /\p{N}/u.test(word)

function statementOf(numbers: number, others: number): string {
  const each = (count: number, first: number, condition: (value: string) => string) =>
    Array.from({ length: count }, (_, n) => ` and ${condition(`$${first + n}::text`)}`).join('')
  return `with found as materialized (select o.id, o.number, o."retiredAt" is not null as retired from "Order" o where o."organizationId" = $1::uuid
      ${each(numbers, 2, (value) => `o."searchText" like ${value}`)}${each(others, 2 + numbers, (value) => `strpos(o."searchText", ${value}) > 0`)})
    select id::text, number, retired from found limit ${most + 1}`
}
