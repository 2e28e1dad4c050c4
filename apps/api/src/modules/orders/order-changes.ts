import type { Change, Said } from '@amparo/contracts/model/activities'
import type { OrganizationInContext } from '../../context.ts'
import { AppError } from '../../errors.ts'
import type { LockedOrder } from './lock-order.ts'
import type { References } from './order-references.ts'

/** @throws AppError invalid_input for a date that nobody promises */
export function assertPromise(promisedAt: Date | string | null): void {
  if (promisedAt === null) return
  const year = new Date(promisedAt).getUTCFullYear()
  if (year >= 2000 && year < 2200) return
  throw new AppError('invalid_input', { fields: [{ path: 'body.promisedAt', code: year < 2000 ? 'too_small' : 'too_big' }] })
}

/** An order before or after an edit, with the names of what it points at. */
type State = Omit<LockedOrder, 'version' | 'retiredAt'> & { names: References }

/** What a person would say changed: names, not ids; dates as the company writes them. */
export function orderChanges(organization: OrganizationInContext, before: State, after: State): Change[] {
  const changed = (field: keyof State, say: (order: State) => Said | null | undefined, name: string = field): Change[] => {
    const [from, to] = [before[field], after[field]]
    if (from === to || (from instanceof Date && to instanceof Date && from.getTime() === to.getTime())) return []
    return [{ field: name, from: say(before) || null, to: say(after) || null }]
  }
  return [
    ...changed('customerId', ({ names }) => names.customer?.name, 'customer'),
    ...changed('deviceId', ({ names }) => names.device?.name, 'device'),
    ...changed('locationId', ({ names }) => names.location?.name, 'location'),
    ...changed('reason', ({ reason }) => reason),
    ...changed('accessories', ({ accessories }) => accessories),
    ...changed('condition', ({ condition }) => condition),
    ...changed('price', ({ price, currency }) => (price === null ? null : { amount: price, currency })),
    ...changed('discount', ({ discount, currency }) => ({ amount: discount, currency })),
    ...changed('kept', ({ kept, currency }) => ({ amount: kept, currency })),
    ...changed('originOrderId', ({ names }) => names.origin?.name, 'origin'),
    ...changed('promisedAt', ({ promisedAt }) => promisedAt && dateText(organization, promisedAt)),
  ]
}

/** Whose way of writing dates the history of a company has. */
export function localeOf({ language, country }: OrganizationInContext): string {
  return language === 'es' ? `es-${country}` : language
}

/** In digits alone, so that it reads the same in both languages. */
function dateText(organization: OrganizationInContext, date: Date): string {
  return new Intl.DateTimeFormat(localeOf(organization), {
    timeZone: organization.timeZone,
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(date)
}
