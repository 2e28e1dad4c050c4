import { useSpeech } from '../i18n/language'
import type { Failure } from '../load'
import { PageTitle } from './page-title'

/** A whole page that could not be read: what happened, and a way to try again. */
export function Trouble({ failure, onRetry }: { failure: Failure; onRetry: () => void }) {
  const { t } = useSpeech()
  const offline = failure === 'offline'
  const busy = failure === 'too_many_attempts'
  const title = t(offline ? 'error.offlineTitle' : busy ? 'follow.busyTitle' : 'error.internalTitle')
  return (
    <section className="card">
      <PageTitle title={title}>{title}</PageTitle>
      <p className="lead">{offline ? t('error.offline') : busy ? t('error.busy') : t('error.internal')}</p>
      <button type="button" className="button" onClick={onRetry}>
        {t('retry')}
      </button>
    </section>
  )
}
