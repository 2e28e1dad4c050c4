import { useLocation } from 'react-router'
import type { Company } from '../company/company'
import { useSpeech } from '../i18n/language'
import { FindForm } from '../order/find-form'
import { FoundOrder } from '../order/found-order'
import { useAnswer } from '../order/use-answer'
import { PageTitle } from '../page/page-title'

/** Number and surname, without an account (S4-02, S4-03). */
export function FindOrder({ company }: { company: Company }) {
  const { t } = useSpeech()
  const [order, show] = useAnswer()
  const number = new URLSearchParams(useLocation().search).get('n') ?? ''

  if (order) return <FoundOrder order={order} company={company} />
  return (
    <section className="card">
      <PageTitle title={`${t('find.title')} · ${company.name}`}>{t('find.title')}</PageTitle>
      <p className="lead">{t('find.lead')}</p>
      <FindForm company={company} number={number} onFound={show} />
    </section>
  )
}
