import type { PortalEstimate } from '@amparo/contracts/portal/portal'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { answerEstimate } from '../../api'
import type { Company } from '../../company/company'
import { type Failure, failureOf } from '../../load'
import { keepReason, readReason } from './kept-reason'
import { usePaperWords } from './use-paper-words'

interface Props {
  estimate: PortalEstimate
  company: Company
  token: string
  fullName: string
  approve: boolean
  onBack: () => void
  onAnswered: () => void
  /** It can no longer be answered: what is shown is not what stands. */
  onOver: () => void
}

/** The second step: who answers, and on declining why. Nothing is sent by a slip of the thumb. */
export function AnswerForm({ estimate, company, token, fullName, approve, onBack, onAnswered, onOver }: Props) {
  const { t, money } = usePaperWords(company)
  const id = useId()
  const [name, setName] = useState(fullName)
  const [reason, setReason] = useState(() => readReason(estimate.id))
  const [missing, setMissing] = useState({ name: false, reason: false })
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const title = useRef<HTMLHeadingElement>(null)
  const nameField = useRef<HTMLInputElement>(null)
  const reasonField = useRef<HTMLTextAreaElement>(null)

  useEffect(() => title.current?.focus(), [])
  useEffect(() => {
    if (failure !== 'offline') return
    const forget = () => setFailure(undefined)
    window.addEventListener('online', forget)
    return () => window.removeEventListener('online', forget)
  }, [failure])

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    const lacks = { name: !name.trim(), reason: !approve && !reason.trim() }
    setMissing(lacks)
    if (lacks.name) return nameField.current?.focus()
    if (lacks.reason) return reasonField.current?.focus()
    setBusy(true)
    setFailure(undefined)
    try {
      await answerEstimate(company.slug, token, estimate.id, { approve, name: name.trim(), reason: approve ? '' : reason.trim() })
      keepReason(estimate.id, '')
      onAnswered()
    } catch (error) {
      const code = failureOf(error)
      setFailure(code)
      if (code === 'estimate_answered' || code === 'estimate_over') onOver()
    } finally {
      setBusy(false)
    }
  }

  return (
    <form className="answer" onSubmit={submit} noValidate>
      <h3 ref={title} tabIndex={-1}>
        {approve ? t('estimate.confirmApprove', { total: money(estimate.totals.total, estimate.totals.currency) }) : t('estimate.confirmDecline')}
      </h3>
      <p className="soft">{t(approve ? 'estimate.confirmApproveHint' : 'estimate.confirmDeclineHint')}</p>
      {!approve && (
        <div className="field">
          <label htmlFor={`${id}-reason`}>{t('estimate.reason')}</label>
          <textarea
            ref={reasonField}
            id={`${id}-reason`}
            rows={3}
            maxLength={500}
            required
            value={reason}
            aria-invalid={missing.reason}
            aria-describedby={missing.reason ? `${id}-reason-error` : undefined}
            onChange={(event) => {
              setReason(event.target.value)
              keepReason(estimate.id, event.target.value)
            }}
          />
          {missing.reason && (
            <p className="field-error" id={`${id}-reason-error`}>
              {t('estimate.reasonMissing')}
            </p>
          )}
        </div>
      )}
      <div className="field">
        <label htmlFor={`${id}-name`}>{t('estimate.name')}</label>
        <input
          ref={nameField}
          id={`${id}-name`}
          type="text"
          autoComplete="name"
          maxLength={120}
          required
          value={name}
          aria-invalid={missing.name}
          aria-describedby={missing.name ? `${id}-name-error` : undefined}
          onChange={(event) => setName(event.target.value)}
        />
        {missing.name && (
          <p className="field-error" id={`${id}-name-error`}>
            {t('estimate.nameMissing')}
          </p>
        )}
      </div>
      {failure && (
        <p className="field-error" role="alert">
          {t(failureText(failure))}
        </p>
      )}
      <div className="choices">
        <button type="submit" className="button" aria-disabled={busy}>
          {t(busy ? 'estimate.sending' : approve ? 'estimate.sendApprove' : 'estimate.sendDecline')}
        </button>
        <button type="button" className="button button-plain" onClick={onBack}>
          {t('estimate.back')}
        </button>
      </div>
    </form>
  )
}

function failureText(failure: Failure) {
  switch (failure) {
    case 'estimate_answered':
      return 'estimate.already'
    case 'estimate_over':
      return 'estimate.over'
    case 'reason_required':
      return 'estimate.reasonMissing'
    case 'too_many_attempts':
      return 'estimate.busy'
    case 'offline':
      return 'estimate.offline'
    default:
      return 'estimate.failed'
  }
}
