import type { Money } from '@amparo/contracts/common'
import { formatMoney } from '@amparo/contracts/model/money'
import { localeOf } from '@amparo/web/format/place'
import { usePlace } from './use-place.ts'

/** An amount as people of the company's country write it. */
export function useMoney(): (money: Money) => string {
  const locale = localeOf(usePlace())
  return ({ amount, currency }) => formatMoney(amount, currency, locale)
}
