import type { Language } from '@amparo/contracts/common'
import { formatMoney } from '@amparo/contracts/model/money'
import { localeOf } from '@amparo/web/format/place'

/** $12.990, R$ 1.234,56: as people of the company's country write it. */
export function sayMoney(amount: number, currency: string, language: Language, country: string): string {
  return formatMoney(amount, currency, localeOf({ language, country }))
}
