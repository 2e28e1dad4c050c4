import { locations } from '@amparo/contracts/staff/settings'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useSearchParams } from 'react-router'
import { useEndpoint } from '../../data/use-endpoint.ts'
import { IntakeDone } from '../../features/orders/intake/intake-done.tsx'
import { IntakeForm } from '../../features/orders/intake/intake-form.tsx'
import { ordersMemory } from '../../features/orders/orders-memory.ts'
import { useMe } from '../../session/session.ts'
import { Page } from '../../shell/page.tsx'
import { BackToList } from '../../ui/list/back-to-list.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { RowsSkeleton } from '../../ui/rows-skeleton.tsx'
import classes from './order-page.module.css'

export function Component() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { organization } = useMe()
  const [params] = useSearchParams()
  const [round, setRound] = useState(0)
  const places = useEndpoint(locations.list, { query: {} }, { staleTime: 5 * 60_000 })
  const done = params.get('done')
  const customerId = params.get('customerId')

  if (done)
    return (
      <div className={classes.page}>
        <title>{`${t('intake.done.title')} · ${organization.name}`}</title>
        <BackToList memory={ordersMemory} label={t('order.back')} />
        <IntakeDone
          id={done}
          onAnother={() => {
            setRound(round + 1)
            void navigate('/orders/new')
          }}
        />
      </div>
    )
  return (
    <Page title={t('intake.title')} back={{ to: ordersMemory.address(), label: t('order.back') }}>
      <Loaded query={places} skeleton={<RowsSkeleton rows={8} height={52} />}>
        {({ data }) => (
          <IntakeForm
            key={`${round}:${customerId}`}
            locations={data}
            customerId={customerId}
            deviceId={customerId && params.get('deviceId')}
            onDone={(id) => void navigate(`/orders/new?done=${id}`, { replace: true })}
          />
        )}
      </Loaded>
    </Page>
  )
}
