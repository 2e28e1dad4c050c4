import type { PortalEstimate, TrackedOrder } from '@amparo/contracts/portal/portal'
import { useEffect, useRef, useState } from 'react'
import type { Company } from '../../company/company'
import { useSpeech } from '../../i18n/language'
import { Icon } from '../../page/icon'
import { estimatesToAnswer } from '../to-answer'
import { waysToReach } from '../ways'
import { AnswerForm } from './answer-form'
import { EstimateLines } from './estimate-lines'
import { usePaperWords } from './use-paper-words'

interface Props {
  estimate: PortalEstimate
  order: TrackedOrder
  company: Company
  token: string
  onChanged: () => void
}

/** The estimate that waits for its answer, and the answer once it was given here; of one that lapsed, whom to ask for another (B-07). */
export function EstimateToAnswer({ estimate, order, company, token, onChanged }: Props) {
  const { t, day } = usePaperWords(company)
  const [choice, setChoice] = useState<'approve' | 'decline'>()
  const [given, setGiven] = useState<'approve' | 'decline'>()
  const thanks = useRef<HTMLParagraphElement>(null)
  const choices = useRef<HTMLDivElement>(null)
  const stepped = useRef(false)
  const lapsed = !estimate.open && estimatesToAnswer(order).includes(estimate)

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
      <h2>{t(estimate.open ? 'estimate.open' : lapsed ? 'estimate.lapsed' : 'estimate.title')}</h2>
      <EstimateLines estimate={estimate} company={company} />
      {given && (
        <p ref={thanks} className="thanks" role="status" tabIndex={-1}>
          {t(given === 'approve' ? 'estimate.thanksApproved' : 'estimate.thanksDeclined')}
        </p>
      )}
      {!estimate.open ? (
        <>
          <Outcome estimate={estimate} order={order} company={company} />
          {lapsed && <Ask order={order} company={company} />}
        </>
      ) : choice ? (
        <AnswerForm
          estimate={estimate}
          company={company}
          token={token}
          fullName={order.fullName}
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
function Outcome({ estimate, order, company }: { estimate: PortalEstimate; order: TrackedOrder; company: Company }) {
  const { t, day, dayOf } = usePaperWords(company)
  const newest = order.estimates[0]!
  const { state, answer, validUntil } = estimate
  if (answer)
    return (
      <div className="outcome">
        <p>{t(state === 'APPROVED' ? 'estimate.approved' : 'estimate.declined', { name: answer.name, date: dayOf(answer.at) })}</p>
        {answer.reason && <p className="as-written">{t('estimate.declinedWhy', { reason: answer.reason })}</p>}
      </div>
    )
  if (newest.revision > estimate.revision) return <p className="outcome">{t('estimate.replaced', { date: dayOf(newest.sentAt) })}</p>
  if (state === 'WITHDRAWN') return <p className="outcome">{t('estimate.withdrawn')}</p>
  return <p className="outcome">{state === 'EXPIRED' ? t('estimate.expired', { date: day(validUntil) }) : t('estimate.unanswered')}</p>
}

/** By phone or in writing, as the way to a new one. */
function Ask({ order, company }: { order: TrackedOrder; company: Company }) {
  const { t } = useSpeech()
  return (
    <div className="choices ways">
      {waysToReach(company, order, t)
        .filter(({ icon }) => icon !== 'pin')
        .slice(0, 2)
        .map(({ icon, href, name }, at) => (
          <a key={icon} className={at === 0 ? 'button' : 'button button-plain'} href={href}>
            <Icon name={icon} />
            {name}
          </a>
        ))}
    </div>
  )
}

/** Those that are not shown before: the newest of all in full, earlier ones folded away. */
export function EstimatesCard({ order, shown, company }: { order: TrackedOrder; shown: readonly PortalEstimate[]; company: Company }) {
  const { t, money, dayOf } = usePaperWords(company)
  const others = order.estimates.filter((estimate) => !shown.includes(estimate))
  const newest = shown.length ? undefined : others[0]
  const earlier = others.filter((estimate) => estimate !== newest)
  if (!others.length) return null
  return (
    <section className="card">
      <h2>{t(newest ? 'estimate.title' : 'estimate.earlier')}</h2>
      {newest && (
        <>
          <EstimateLines estimate={newest} company={company} />
          <Outcome estimate={newest} order={order} company={company} />
          {earlier.length > 0 && <h3 className="earlier">{t('estimate.earlier')}</h3>}
        </>
      )}
      {earlier.map((estimate) => (
        <details key={estimate.id}>
          <summary>
            {t('estimate.revision', { n: estimate.revision })} · {money(estimate.totals.total, estimate.totals.currency)} ·{' '}
            <span className="soft">{dayOf(estimate.sentAt)}</span>
          </summary>
          <EstimateLines estimate={estimate} company={company} />
          <Outcome estimate={estimate} order={order} company={company} />
        </details>
      ))}
    </section>
  )
}
