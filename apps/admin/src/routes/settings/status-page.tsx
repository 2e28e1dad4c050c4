import { type OrderStatus, statuses } from '@amparo/contracts/staff/statuses'
import { Alert, Button } from '@mantine/core'
import { IconArchive } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { useEndpoint } from '../../data/use-endpoint.ts'
import { useLocalized } from '../../data/use-place.ts'
import { ReadOnlyNotice } from '../../features/settings/read-only-notice.tsx'
import { SettingsPage } from '../../features/settings/settings-page.tsx'
import { CustomerPreview } from '../../features/settings/statuses/customer-preview.tsx'
import { InternalPreview } from '../../features/settings/statuses/internal-preview.tsx'
import { InternalStatusForm, PublicStatusForm } from '../../features/settings/statuses/status-form.tsx'
import { type StatusKind, sectionOf, statusKindIn } from '../../features/settings/statuses/status-kinds.ts'
import { useStatusChanges } from '../../features/settings/statuses/use-status-changes.ts'
import { NotFound } from '../../shell/not-found.tsx'
import { Loaded } from '../../ui/loaded.tsx'

export function Component() {
  const params = useParams()
  const kind = statusKindIn(params.kind)
  return kind ? <StatusPage kind={kind} id={params.id!} /> : <NotFound />
}

function StatusPage({ kind, id }: { kind: StatusKind; id: string }) {
  const query = useEndpoint(statuses.list, { params: { kind }, query: { includeRetired: true } })
  return (
    <Loaded query={query}>
      {({ data }) => {
        const status = data.find((each) => each.id === id)
        return status ? <Status key={status.id} kind={kind} status={status} /> : <NotFound />
      }}
    </Loaded>
  )
}

function Status({ kind, status }: { kind: StatusKind; status: OrderStatus }) {
  const { t } = useTranslation()
  const say = useLocalized()
  const { restore } = useStatusChanges(kind)
  const Form = kind === 'public-statuses' ? PublicStatusForm : InternalStatusForm
  return (
    <SettingsPage title={say(status.label)} back={{ to: `/settings/${kind}`, label: t(`settings.sections.${sectionOf[kind]}`) }} width="wide">
      {status.retiredAt && (
        <Alert color="gray" variant="light" icon={<IconArchive size={16} />} mb="md" p="xs">
          {t('settings.statuses.retiredNotice')}{' '}
          {status.can.edit && (
            <Button variant="subtle" size="compact-sm" onClick={() => restore(status)}>
              {t('ui.restore')}
            </Button>
          )}
        </Alert>
      )}
      {status.can.edit ? (
        <Form status={status} />
      ) : (
        <>
          <ReadOnlyNotice who="settings" />
          {status.category ? <CustomerPreview {...status} category={status.category} /> : <InternalPreview {...status} />}
        </>
      )}
    </SettingsPage>
  )
}
