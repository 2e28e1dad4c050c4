import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { RequestView } from '../../features/requests/detail/request-view.tsx'
import { requestsMemory } from '../../features/requests/requests-memory.ts'
import { useMe } from '../../session/session.ts'
import { BackToList } from '../../ui/list/back-to-list.tsx'
import classes from '../orders/order-page.module.css'

export function Component() {
  const { t } = useTranslation()
  const { id } = useParams() as { id: string }
  const { organization } = useMe()
  return (
    <div className={classes.page}>
      <RequestView key={id} id={id} place="page" above={<BackToList memory={requestsMemory} label={t('request.back')} />}>
        {({ code, contact }) => <title>{`${code} ${contact.name} · ${organization.name}`}</title>}
      </RequestView>
    </div>
  )
}
