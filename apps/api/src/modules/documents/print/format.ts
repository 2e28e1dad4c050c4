import { formatMoney } from '@amparo/contracts/model/money'
import { formatPhone } from '@amparo/contracts/model/phones'
import type { DocumentContent } from '../content.ts'

/** How to write things for the reader of a document: by the company's country and zone, in the document's language. */
export interface Say {
  money: (amount: number, currency: string) => string
  /** 21 nov 2026 */
  day: (isoMoment: string) => string
  /** 21 nov 2026, of an ISO date, which has no zone. */
  date: (isoDate: string) => string
  /** 21 nov 2026, 15:04 */
  moment: (isoMoment: string) => string
  rate: (decimal: string) => string
  percent: (basisPoints: number) => string
  phone: (e164: string) => string
}

const known = new Map<string, Say>()

export function sayFor({ language, company }: Pick<DocumentContent, 'language' | 'company'>): Say {
  const locale = language === 'es' ? `es-${company.country}` : language
  const place = `${locale} ${company.timeZone}`
  // Making the formatters takes as long as all that they write on a page.
  const say = known.get(place) ?? sayIn(locale, company.timeZone)
  known.set(place, say)
  return say
}

function sayIn(locale: string, timeZone: string): Say {
  const dayParts = { day: 'numeric', month: 'short', year: 'numeric' } as const
  const day = new Intl.DateTimeFormat(locale, { ...dayParts, timeZone })
  const date = new Intl.DateTimeFormat(locale, { ...dayParts, timeZone: 'UTC' })
  const moment = new Intl.DateTimeFormat(locale, { ...dayParts, hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone })
  const rate = new Intl.NumberFormat(locale, { maximumFractionDigits: 8, useGrouping: 'always' })
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 })
  return {
    money: (amount, currency) => formatMoney(amount, currency, locale),
    day: (at) => day.format(new Date(at)),
    date: (iso) => date.format(new Date(iso)),
    moment: (at) => moment.format(new Date(at)),
    rate: (decimal) => rate.format(decimal as Intl.StringNumericLiteral),
    percent: (basisPoints) => percent.format(basisPoints / 10_000),
    phone: (e164) => formatPhone(e164).replaceAll(' ', '\u00a0'),
  }
}
