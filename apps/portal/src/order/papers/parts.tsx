import type { TrackedOrder } from '@amparo/contracts/portal/portal'
import type { Company } from '../../company/company'
import { usePaperWords } from './use-paper-words'

type Part = TrackedOrder['parts'][number]

/** What was put in, and until when it is covered (S1-03). */
export function PartsCard({ order, company }: { order: TrackedOrder; company: Company }) {
  const { t, money } = usePaperWords(company)
  if (!order.parts.length) return null
  return (
    <section className="card">
      <h2>{t('parts.title')}</h2>
      <ul className="paper-lines">
        {order.parts.map((part) => (
          <li key={part.id}>
            <span className="line-what">
              {part.description}
              {part.quantity > 1 && (
                <span className="soft line-note">{t('lines.each', { n: part.quantity, price: money(part.unitPrice, order.money.currency) })}</span>
              )}
              <Cover part={part} company={company} />
            </span>
            <span className="line-price">{money(part.quantity * part.unitPrice, order.money.currency)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Cover({ part, company }: { part: Part; company: Company }) {
  const { t, day, term } = usePaperWords(company)
  const { state, until } = part.cover
  if (state === 'NONE') return null
  return (
    <span className={state === 'ACTIVE' ? 'line-note covered' : 'soft line-note'}>
      {state === 'PENDING'
        ? part.warranty && t('parts.pending', { term: term(part.warranty) })
        : t(state === 'ACTIVE' ? 'parts.active' : 'parts.over', { date: day(until!) })}
    </span>
  )
}
