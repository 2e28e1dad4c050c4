import type { Company } from '../company/company'
import { browserLanguage, useSpeech, useSuggestedLanguage } from '../i18n/language'
import { Intake } from '../order/intake'
import { News } from '../order/news'
import { Reach } from '../order/reach'
import { StateCard } from '../order/state-card'
import { estimatesToAnswer } from '../order/to-answer'
import { usePapers } from '../order/use-papers'
import { useTrackedOrder } from '../order/use-tracked-order'
import { Skeleton } from '../page/skeleton'
import { Trouble } from '../page/trouble'
import { InvalidLink } from './invalid-link'

/** An order by its secret link: everything its customer may see, live (B-03, B-14). */
export function FollowOrder({ slug, token, company }: { slug: string; token: string; company: Company | undefined }) {
  const { t } = useSpeech()
  const tracked = useTrackedOrder(slug, token)
  const { order, failure, reload } = tracked
  const Papers = usePapers()
  useSuggestedLanguage(order?.language ?? (failure ? (browserLanguage() ?? company?.language) : undefined))

  if (failure === 'not_found') return company ? <InvalidLink company={company} /> : <Skeleton />
  if (!order && failure) return <Trouble failure={failure} onRetry={reload} />
  if (!order || !company) return <Skeleton />
  const toAnswer = order.estimates.some(({ open }) => open)
  const news = <News tracked={tracked} order={order} company={company} />
  return (
    <>
      {/* A token keeps search engines out only while nobody publishes it. */}
      <meta name="robots" content="noindex" />
      <StateCard
        order={order}
        company={company}
        greeting={t('follow.hello', { name: order.customerName })}
        task={toAnswer ? { href: '#estimate', icon: 'paper', name: t('follow.answer') } : undefined}
      />
      {Papers ? (
        <Papers order={order} company={company} token={token} onChanged={reload}>
          {news}
        </Papers>
      ) : (
        <>
          {estimatesToAnswer(order).length > 0 && <Skeleton />}
          {news}
        </>
      )}
      <Intake order={order} company={company} />
      <Reach company={company} order={order} />
    </>
  )
}
