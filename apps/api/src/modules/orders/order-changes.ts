import type { Change } from '@amparo/contracts/model/activities'
import { formatMoney } from '@amparo/contracts/model/money'
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
type Told = Omit<LockedOrder, 'version' | 'retiredAt'> & { names: References }

/** What a person would say changed: names, not ids; money and dates as the company writes them. */
export function orderChanges(organization: OrganizationInContext, before: Told, after: Told): Change[] {
  const changed = (field: keyof Told, say: (order: Told) => string | null | undefined, name: string = field): Change[] => {
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
    ...changed('price', ({ price, currency }) => (price === null ? null : formatMoney(price, currency, localeOf(organization)))),
    ...changed('discount', ({ discount, currency }) => formatMoney(discount, currency, localeOf(organization))),
    ...changed('kept', ({ kept, currency }) => formatMoney(kept, currency, localeOf(organization))),
    ...changed('originOrderId', ({ names }) => names.origin?.name, 'origin'),
    ...changed('promisedAt', ({ promisedAt }) => promisedAt && dateText(organization, promisedAt)),
  ]
}

/** Whose way of writing money and dates the history of a company has. */
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
