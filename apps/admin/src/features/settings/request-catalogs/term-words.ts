import type { Term } from '@amparo/contracts/staff/places'
import type { TFunction } from 'i18next'

/** A term as one says it: three business days. */
export function termWords(t: TFunction, { value, unit }: Term): string {
  if (unit === 'HOURS') return t('requestCatalogs.hours', { count: value })
  return value === 0 ? t('requestCatalogs.sameDay') : t('requestCatalogs.days', { count: value })
}
