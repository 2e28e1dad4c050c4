import type { PortalEstimate } from '@amparo/contracts/portal/portal'
import { useEffect, useRef, useState } from 'react'
import type { Company } from '../../company/company'
import { AnswerForm } from './answer-form'
import { EstimateLines } from './estimate-lines'
import { usePaperWords } from './use-paper-words'

interface Props {
  estimate: PortalEstimate
  company: Company
  token: string
  fullName: string
  onChanged: () => void
}

/** The estimate that waits for its answer, and the answer once it was given here (B-07). */
export function EstimateToAnswer({ estimate, company, token, fullName, onChanged }: Props) {
  const { t, day } = usePaperWords(company)
  const [choice, setChoice] = useState<'approve' | 'decline'>()
  const [given, setGiven] = useState<'approve' | 'decline'>()
  const thanks = useRef<HTMLParagraphElement>(null)
  const choices = useRef<HTMLDivElement>(null)
  const stepped = useRef(false)

  useEffect(() => {
    if (given) thanks.current?.focus()
  }, [given])
  useEffect(() => {
    // Back from the second step, one is where one pressed.
    if (stepped.current && !choice) choices.current?.querySelector('button')?.focus()
    stepped.current = choice !== undefined
  }, [choice])

  return (
    <section className="card" id="estimate">
      <h2>{t(estimate.open ? 'estimate.open' : 'estimate.title')}</h2>
      <EstimateLines estimate={estimate} company={company} />
      {given && (
        <p ref={thanks} className="thanks" role="status" tabIndex={-1}>
          {t(given === 'approve' ? 'estimate.thanksApproved' : 'estimate.thanksDeclined')}
        </p>
      )}
      {!estimate.open ? (
        <Outcome estimate={estimate} company={company} />
      ) : choice ? (
        <AnswerForm
          estimate={estimate}
          company={company}
          token={token}
          fullName={fullName}
          approve={choice === 'approve'}
          onBack={() => setChoice(undefined)}
          onOver={onChanged}
          onAnswered={() => {
            setGiven(choice)
            onChanged()
          }}
        />
      ) : (
        <>
          <p className="soft until">{t('estimate.until', { date: day(estimate.validUntil) })}</p>
          <div className="choices" ref={choices}>
            <button type="button" className="button" onClick={() => setChoice('approve')}>
              {t('estimate.approve')}
            </button>
            <button type="button" className="button button-plain" onClick={() => setChoice('decline')}>
              {t('estimate.decline')}
            </button>
          </div>
        </>
      )}
    </section>
  )
}

/** What became of it, in a sentence. */
function Outcome({ estimate, company }: { estimate: PortalEstimate; company: Company }) {
  const { t, day, dayOf } = usePaperWords(company)
  const { state, answer, validUntil } = estimate
  if (answer)
    return (
      <div className="outcome">
        <p>{t(state === 'APPROVED' ? 'estimate.approved' : 'estimate.declined', { name: answer.name, date: dayOf(answer.at) })}</p>
        {answer.reason && <p className="as-written">{t('estimate.declinedWhy', { reason: answer.reason })}</p>}
      </div>
    )
  if (state === 'WITHDRAWN') return <p className="outcome">{t('estimate.withdrawn')}</p>
  return <p className="outcome">{t(state === 'EXPIRED' ? 'estimate.expired' : 'estimate.until', { date: day(validUntil) })}</p>
}

/** Those that were answered or are over: the newest in full, the earlier ones folded away. */
export function EstimatesCard({ estimates, company }: { estimates: readonly PortalEstimate[]; company: Company }) {
  const { t, money, dayOf } = usePaperWords(company)
  const [newest, ...earlier] = estimates
  if (!newest) return null
  return (
    <section className="card">
      <h2>{t('estimate.title')}</h2>
      <EstimateLines estimate={newest} company={company} />
      <Outcome estimate={newest} company={company} />
      {earlier.length > 0 && <h3 className="earlier">{t('estimate.earlier')}</h3>}
      {earlier.map((estimate) => (
        <details key={estimate.id}>
          <summary>
            {t('estimate.revision', { n: estimate.revision })} · {money(estimate.totals.total, estimate.totals.currency)} ·{' '}
            <span className="soft">{dayOf(estimate.sentAt)}</span>
          </summary>
          <EstimateLines estimate={estimate} company={company} />
          <Outcome estimate={estimate} company={company} />
        </details>
      ))}
    </section>
  )
}
