import type { Company } from '../company/company'
import { useSpeech } from '../i18n/language'
import { FindForm } from '../order/find-form'
import { FoundOrder } from '../order/found-order'
import { useAnswer } from '../order/use-answer'
import { PageTitle } from '../page/page-title'

/** A secret link that was replaced, or copied in part: number and surname still open the door. */
export function InvalidLink({ company }: { company: Company }) {
  const { t } = useSpeech()
  const [order, show] = useAnswer()

  if (order) return <FoundOrder order={order} company={company} />
  return (
    <section className="card">
      <PageTitle title={`${t('follow.invalidTitle')} · ${company.name}`}>{t('follow.invalidTitle')}</PageTitle>
      <p className="lead">{t('follow.invalid')}</p>
      <FindForm company={company} onFound={show} />
    </section>
  )
}
