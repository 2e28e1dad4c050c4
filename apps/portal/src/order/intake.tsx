import type { TrackedOrder } from '@amparo/contracts/portal/portal'
import type { Company } from '../company/company'
import { sayDay } from '../format/time'
import { useSpeech } from '../i18n/language'
import { useNow } from '../now'

/** What was handed over, as it was written down at the counter. */
export function Intake({ order, company }: { order: TrackedOrder; company: Company }) {
  const { t, language } = useSpeech()
  const clock = { language, timeZone: company.timeZone, now: useNow() }
  const rows = [
    [t('follow.receivedAt'), sayDay(order.receivedAt, clock)],
    [t('follow.device'), order.device],
    [t('follow.serial'), order.serial],
    [t('follow.reason'), order.reason],
    [t('follow.accessories'), order.accessories],
  ] as const
  return (
    <section className="card">
      <h2>{t('follow.intake')}</h2>
      <dl className="facts">
        {rows.map(
          ([label, value]) =>
            value && (
              <div key={label}>
                <dt>{label}</dt>
                <dd className="as-written">{value}</dd>
              </div>
            ),
        )}
      </dl>
    </section>
  )
}
