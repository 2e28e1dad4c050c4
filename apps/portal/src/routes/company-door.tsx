import { useCallback } from 'react'
import { getCompany } from '../api'
import { Frame } from '../company/frame'
import { browserLanguage, useSuggestedLanguage } from '../i18n/language'
import { useLoad } from '../load'
import { Skeleton } from '../page/skeleton'
import { Trouble } from '../page/trouble'
import { ChooseCompany } from './choose-company'
import { FindOrder } from './find-order'
import { FollowOrder } from './follow-order'

/** A company's portal: its form at /{company}, an order by its secret link at /{company}/o/{token}. */
export function CompanyDoor({ slug, token }: { slug: string; token: string | undefined }) {
  const { data: company, failure, reload } = useLoad(useCallback((signal) => getCompany(slug, signal), [slug]))
  // A secret link waits for the order, whose customer's language counts for more.
  useSuggestedLanguage(token ? undefined : (browserLanguage() ?? company?.language))

  if (!company && failure === 'not_found') return <ChooseCompany unknown={slug} />
  return (
    <Frame company={company}>
      {!company && failure ? (
        <Trouble failure={failure} onRetry={reload} />
      ) : token ? (
        <FollowOrder key={token} slug={slug} token={token} company={company} />
      ) : company ? (
        <FindOrder company={company} />
      ) : (
        <Skeleton />
      )}
    </Frame>
  )
}
