import type { TrackedOrder } from '@amparo/contracts/portal/portal'
import type { Company } from '../../company/company'
import { sayMoney } from '../../format/money'
import { sayDate } from '../../format/time'
import { useSpeech } from '../../i18n/language'
import { type SpeakOf, speaker } from '../../i18n/texts'
import { useNow } from '../../now'
import { es } from './es'
import { ptBR } from './pt-BR'

const speakIn = speaker({ es, 'pt-BR': ptBR })

type Warranty = TrackedOrder['parts'][number]['warranty']

interface PaperWords {
  t: SpeakOf<typeof es>
  money: (amount: number, currency: string) => string
  /** A calendar day, as an ISO date. */
  day: (date: string) => string
  /** The day of a moment, on the company's calendar. */
  dayOf: (instant: string) => string
  /** "12 meses" */
  term: (warranty: NonNullable<Warranty>) => string
}

/** How the papers speak: in the reader's language, with the company's money and days. */
export function usePaperWords(company: Company): PaperWords {
  const { language } = useSpeech()
  const now = useNow()
  return {
    t: speakIn(language),
    // A minus of its own: some currencies would write it between their sign and the number.
    money: (amount, currency) => `${amount < 0 ? '− ' : ''}${sayMoney(Math.abs(amount), currency, language, company.country)}`,
    // A calendar day has no zone: noon in UTC is that day wherever the company is.
    day: (date) => sayDate(`${date}T12:00:00Z`, { language, timeZone: 'UTC', now }),
    dayOf: (instant) => sayDate(instant, { language, timeZone: company.timeZone, now }),
    term: ({ value, unit }) =>
      new Intl.NumberFormat(language, { style: 'unit', unit: unit.slice(0, -1).toLowerCase(), unitDisplay: 'long' }).format(value),
  }
}
