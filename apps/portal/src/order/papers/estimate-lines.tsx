import type { PortalEstimate } from '@amparo/contracts/portal/portal'
import type { Company } from '../../company/company'
import { SumRow } from './totals'
import { usePaperWords } from './use-paper-words'

/** What is proposed, line by line, and what it comes to. */
export function EstimateLines({ estimate, company }: { estimate: PortalEstimate; company: Company }) {
  const { t, money, term } = usePaperWords(company)
  const { totals, taxMode, taxName } = estimate
  const say = (amount: number) => money(amount, totals.currency)
  return (
    <>
      {estimate.note && <p className="note as-written">{estimate.note}</p>}
      <ul className="paper-lines">
        {estimate.lines.map((line, at) => (
          // Lines have no name of their own, and an estimate never changes once it was sent.
          <li key={`${at} ${line.description}`}>
            <span className="line-what">
              {line.description || t('lines.service')}
              {line.quantity > 1 && <span className="soft line-note">{t('lines.each', { n: line.quantity, price: say(line.unitPrice) })}</span>}
              {line.warranty && <span className="soft line-note">{t('lines.warranty', { term: term(line.warranty) })}</span>}
            </span>
            <span className="line-price">{say(line.quantity * line.unitPrice)}</span>
          </li>
        ))}
      </ul>
      <dl className="sums">
        {(totals.discount > 0 || (taxMode === 'ADDED' && totals.tax > 0)) && <SumRow label={t('money.subtotal')} amount={say(totals.subtotal)} />}
        {totals.discount > 0 && <SumRow label={t('money.discount')} amount={say(-totals.discount)} />}
        {taxMode === 'ADDED' && totals.tax > 0 && <SumRow label={taxName} amount={say(totals.tax)} />}
        <SumRow label={t('money.total')} amount={say(totals.total)} strong />
        {taxMode === 'INCLUDED' && totals.tax > 0 && <SumRow label={t('money.included', { tax: taxName })} amount={say(totals.tax)} />}
      </dl>
    </>
  )
}
