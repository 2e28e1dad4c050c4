import type { Ref } from 'react'
import type { Company } from '../company/company'
import { sayPhone, telLink } from '../format/phone'
import { sayMinutes } from '../format/time'
import { useSpeech } from '../i18n/language'
import type { Failure } from '../load'

export interface FindTrouble {
  failure: Failure
  waitSeconds: number | undefined
}

/** Why there is no answer, and what to do. It never tells which half of a wrong pair was wrong. */
export function FindFailure({ failure, waitSeconds, company, ref }: FindTrouble & { company: Company; ref: Ref<HTMLDivElement> }) {
  const { t, language } = useSpeech()
  const phone = company.phone && (
    <a className="inline-phone" href={telLink(company.phone)}>
      {sayPhone(company.phone)}
    </a>
  )

  if (failure === 'not_found' || failure === 'invalid_input') {
    return (
      <div ref={ref} className="notice" role="alert" tabIndex={-1}>
        <h2>{t('error.noMatchTitle')}</h2>
        <p>{t('error.noMatchLead')}</p>
        <ul>
          <li>{t('error.noMatchNumber')}</li>
          <li>{t('error.noMatchSurname')}</li>
        </ul>
        {phone && (
          <p>
            {t('error.callUs')} {phone}
          </p>
        )}
      </div>
    )
  }
  if (failure === 'too_many_attempts') {
    return (
      <div ref={ref} className="notice" role="alert" tabIndex={-1}>
        <h2>{t('error.blockedTitle')}</h2>
        <p>
          {t('error.blocked', { wait: waitSeconds ? sayMinutes(waitSeconds, language) : t('error.blockedSoon') })} {phone}
        </p>
      </div>
    )
  }
  const offline = failure === 'offline'
  return (
    <div ref={ref} className="notice" role="alert" tabIndex={-1}>
      <h2>{t(offline ? 'error.offlineTitle' : 'error.internalTitle')}</h2>
      <p>{t(offline ? 'error.offlineForm' : 'error.internal')}</p>
      <button type="submit" className="button button-plain">
        {t('retry')}
      </button>
    </div>
  )
}
