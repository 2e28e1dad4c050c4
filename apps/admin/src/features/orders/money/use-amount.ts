import { formatMoney } from '@amparo/contracts/model/money'
import { localeOf } from '@amparo/web/format/place'
import { usePlace } from '../../../data/use-place.ts'

/** Writes amounts of a currency as people of the place do. */
export function useAmount(currency: string): (amount: number) => string {
  const locale = localeOf(usePlace())
  return (amount) => formatMoney(amount, currency, locale)
}
