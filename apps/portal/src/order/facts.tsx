import type { LimitedOrder } from '@amparo/contracts/portal/portal'
import { sayDays } from '../format/time'
import { useSpeech } from '../i18n/language'

export function Facts({ order }: { order: LimitedOrder }) {
  const { t, language } = useSpeech()
  const { agent, device, location } = order
  return (
    <dl className="card facts">
      {device && (
        <div>
          <dt>{t('fact.device')}</dt>
          <dd>{device}</dd>
        </div>
      )}
      {agent && (
        <div>
          <dt>{t('fact.agent')}</dt>
          <dd>{agent}</dd>
        </div>
      )}
      <div>
        <dt>{t('fact.place')}</dt>
        <dd>
          {location.name}
          {location.address && <span className="address">{location.address}</span>}
        </dd>
      </div>
      {location.turnaroundDays > 0 && (
        <div>
          <dt>{t('fact.turnaround')}</dt>
          <dd>{sayDays(location.turnaroundDays, language)}</dd>
        </div>
      )}
    </dl>
  )
}
