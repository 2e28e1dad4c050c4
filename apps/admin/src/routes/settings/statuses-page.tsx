import { statuses } from '@amparo/contracts/staff/statuses'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { useEndpoint } from '../../data/use-endpoint.ts'
import { ReadOnlyNotice } from '../../features/settings/read-only-notice.tsx'
import { RetiredToggle } from '../../features/settings/retired-toggle.tsx'
import { SettingsPage } from '../../features/settings/settings-page.tsx'
import { type StatusKind, sectionOf, statusKindIn } from '../../features/settings/statuses/status-kinds.ts'
import { StatusList } from '../../features/settings/statuses/status-list.tsx'
import { useMay } from '../../session/permissions.ts'
import { NotFound } from '../../shell/not-found.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { RowsSkeleton } from '../../ui/rows-skeleton.tsx'

export function Component() {
  const kind = statusKindIn(useParams().kind)
  return kind ? <Statuses key={kind} kind={kind} /> : <NotFound />
}

function Statuses({ kind }: { kind: StatusKind }) {
  const { t } = useTranslation()
  const mayEdit = useMay('settings.edit')
  const [retired, setRetired] = useState(false)
  const query = useEndpoint(statuses.list, { params: { kind }, query: { includeRetired: retired } }, { keepPrevious: true })
  const section = sectionOf[kind]

  return (
    <SettingsPage
      title={t(`settings.sections.${section}`)}
      meta={t(`settings.about.${section}`)}
      width="form"
      primary={
        mayEdit && (
          <Button component={Link} to={`/settings/${kind}/new`} leftSection={<IconPlus size={15} />}>
            {t('settings.statuses.add')}
          </Button>
        )
      }
    >
      {!mayEdit && <ReadOnlyNotice who="settings" />}
      <Loaded query={query} skeleton={<RowsSkeleton rows={9} height={48} />}>
        {({ data }) => <StatusList kind={kind} statuses={data} />}
      </Loaded>
      <RetiredToggle shown={retired} onChange={setRetired} />
    </SettingsPage>
  )
}
