import type { TrackedOrder } from '@amparo/contracts/portal/portal'
import { type CSSProperties, useEffect, useRef, useState } from 'react'
import type { Company } from '../company/company'
import { sayMoney } from '../format/money'
import { sayAgo, sayMoment } from '../format/time'
import { useSpeech } from '../i18n/language'
import { useNow } from '../now'
import { Photos } from './photos'
import type { useTrackedOrder } from './use-tracked-order'

type Tracked = ReturnType<typeof useTrackedOrder>
type TimelineStep = TrackedOrder['steps'][number]

const titles = {
  images: 'follow.images',
  estimate_sent: 'follow.estimate_sent',
  estimate_approved: 'follow.estimate_approved',
  estimate_declined: 'follow.estimate_declined',
  payment: 'follow.payment',
  refund: 'follow.refund',
  signed: 'follow.signed',
  closed: 'follow.closed',
} as const

/** The whole story, newest first, with the photos that came with it (S1-01, S1-02). */
export function News({ tracked, order, company }: { tracked: Tracked; order: TrackedOrder; company: Company }) {
  const { t, say, language } = useSpeech()
  const clock = { language, timeZone: company.timeZone, now: useNow() }
  const titleOf = (step: TimelineStep) => {
    if (step.status) return say(step.status.label)
    if (step.kind === 'received' || step.kind === 'status') return t(order.device ? 'follow.received' : 'follow.receivedOrder')
    return t(titles[step.kind])
  }

  return (
    <section className="card">
      <h2>{t('follow.news')}</h2>
      <Freshness at={tracked.at} lost={tracked.lost} />
      <Announcement order={order} titleOf={titleOf} />
      <ol className="timeline">
        {order.steps.map((step) => (
          <li key={step.id} style={step.status ? ({ '--tone': step.status.color } as CSSProperties) : undefined}>
            <h3>
              {titleOf(step)}
              {!tracked.known.has(step.id) && <span className="badge">{t('follow.new')}</span>}
            </h3>
            <p className="when">
              <time dateTime={step.at}>
                {sayAgo(step.at, clock) ?? t('time.now')} · {sayMoment(step.at, clock)}
              </time>
            </p>
            {step.amount && <p className="note">{sayMoney(step.amount.amount, step.amount.currency, language, company.country)}</p>}
            {step.note && <p className="note as-written">{step.note}</p>}
            {step.images.length > 0 && <Photos images={step.images} title={titleOf(step)} onExpired={tracked.reload} />}
          </li>
        ))}
      </ol>
    </section>
  )
}

function Freshness({ at, lost }: Pick<Tracked, 'at' | 'lost'>) {
  const { t, language } = useSpeech()
  const now = useNow()
  const ago = at && sayAgo(new Date(at).toISOString(), { language, timeZone: 'UTC', now })
  return (
    <p className={lost ? 'freshness lost' : 'freshness'} role="status">
      <i className="pulse" aria-hidden="true" />
      {lost ? t('follow.lost') : ago ? t('follow.updated', { when: ago }) : t('follow.updatedNow')}
    </p>
  )
}

/** Tells a screen reader what arrived while the page was open. */
function Announcement({ order, titleOf }: { order: TrackedOrder; titleOf: (step: TimelineStep) => string }) {
  const { t } = useSpeech()
  const seen = useRef<string>(undefined)
  const [text, setText] = useState('')
  const newest = order.steps[0]

  useEffect(() => {
    if (!newest) return
    if (seen.current !== undefined && seen.current !== newest.id) {
      setText(newest.kind === 'images' ? t('follow.announcePhotos') : t('follow.announce', { status: titleOf(newest) }))
    }
    seen.current = newest.id
  }, [newest, t, titleOf])

  return (
    <p className="unseen" role="status">
      {text}
    </p>
  )
}
