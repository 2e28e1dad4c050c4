import type { StatusCategory } from '@amparo/contracts/staff/statuses'
import type { OrganizationInContext } from '../../context.ts'

/** The number as people read it. */
export function orderCode(organization: Pick<OrganizationInContext, 'orderPrefix'>, number: number): string {
  return `${organization.orderPrefix}${number}`
}

const largestNumber = 2_147_483_647

/** The number of an order, where that is all that was typed: "1042", "#1042", "OS-1042" or "os1042" with the prefix "OS-". */
export function orderNumberIn(query: string, prefix: string): number | null {
  const typed = query.trim().replace(/^#\s*/, '')
  const hasPrefix = prefix !== '' && typed.toUpperCase().startsWith(prefix.toUpperCase())
  const digits = /^0*(\d{1,10})$/.exec(hasPrefix ? typed.slice(prefix.length) : typed)?.[1] ?? looselyPrefixed(typed, prefix)
  const number = Number(digits)
  return digits && number >= 1 && number <= largestNumber ? number : null
}

/** "os1042", "OS 1042": the prefix without its signs. One without letters would eat the number's own digits. */
function looselyPrefixed(typed: string, prefix: string): string | undefined {
  const letters = prefix.replace(/[^A-Za-z0-9]/g, '')
  if (!/[A-Za-z]/.test(letters)) return undefined
  return new RegExp(`^${letters}[\\s-]*0*(\\d{1,10})$`, 'i').exec(typed)?.[1]
}

/** The words of a search, less the company's prefix before a number: stored text has bare numbers, so that the prefix may change. */
export function withoutPrefix(words: readonly string[], prefix: string): string[] {
  const compact = prefix.replace(/[^A-Za-z0-9]/g, '').toLowerCase()
  if (!/[a-z]/.test(compact)) return [...words]
  return words.map((word) => (word.startsWith(compact) && /^\d+$/.test(word.slice(compact.length)) ? word.slice(compact.length) : word))
}

/** The categories in which the shop still owes the customer something. A promise is only overdue in these. */
export const owedCategories = ['NEW', 'WORKING', 'WAITING'] as const satisfies StatusCategory[]
/** The categories of orders that are still here. */
export const openCategories = [...owedCategories, 'READY'] as const satisfies StatusCategory[]

/** Whether a move changes what an order comes to, which depends on whether it is cancelled, or until when its parts are covered: on whether it is delivered. */
export function changesSums(from: StatusCategory, to: StatusCategory | null): boolean {
  return from !== to && [from, to].some((category) => category === 'CANCELLED' || category === 'DELIVERED')
}

/** Counting stops here: nobody reads a larger number, and it would be counted row by row. */
export const countLimit = 1_000
