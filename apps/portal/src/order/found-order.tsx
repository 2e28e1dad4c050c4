import type { LimitedOrder } from '@amparo/contracts/portal/portal'
import type { Company } from '../company/company'
import { useSpeech } from '../i18n/language'
import { Reach } from './reach'
import { StateCard } from './state-card'

/** What number and surname show: nothing of the customer (S4-04, S4-05). */
export function FoundOrder({ order, company }: { order: LimitedOrder; company: Company }) {
  const { t } = useSpeech()
  return (
    <>
      <StateCard order={order} company={company} />
      <Reach company={company} order={order} />
      <section className="card quiet">
        <h2>{t('order.linkTitle')}</h2>
        <p>{t('order.linkHint')}</p>
        <button type="button" className="button button-plain" onClick={() => history.back()}>
          {t('order.another')}
        </button>
      </section>
    </>
  )
}
