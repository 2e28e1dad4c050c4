import { requests } from '@amparo/contracts/staff/requests'
import { Anchor } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useEndpoint } from '../../../data/use-endpoint.ts'
import { useLocalized } from '../../../data/use-place.ts'
import { RequestStateDot } from '../request-state.tsx'
import classes from './entry.module.css'

const most = 3

/** What is open with them already: perhaps they call about that. */
export function OpenRequests({ query }: { query: { customerId: string } | { unitId: string } }) {
  const { t } = useTranslation()
  const localized = useLocalized()
  const { data } = useEndpoint(
    requests.list,
    { query: { ...query, state: ['NEW', 'IN_PROGRESS'], sort: '-number', limit: most } },
    { staleTime: 30_000 },
  )
  if (!data?.data.length) return null
  return (
    <section className={classes.open} aria-label={t('requestEntry.open')}>
      <p className={classes.openTitle}>{t('requestEntry.open')}</p>
      <ul>
        {data.data.map((request) => (
          <li key={request.id}>
            <RequestStateDot state={request.state} />
            <Anchor component={Link} to={`/requests/${request.id}`} target="_blank" inherit className="tabular">
              {request.code}
            </Anchor>
            <span className={classes.openWords}>
              {localized(request.type.label)} · {request.description}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
