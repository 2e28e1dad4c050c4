import { roles } from '@amparo/contracts/staff/users'
import { useTranslation } from 'react-i18next'
import { useEndpoint } from '../../data/use-endpoint.ts'
import { RolesMatrix } from '../../features/settings/roles/roles-matrix.tsx'
import { SettingsPage } from '../../features/settings/settings-page.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { RowsSkeleton } from '../../ui/rows-skeleton.tsx'

export function Component() {
  const { t } = useTranslation()
  const query = useEndpoint(roles.list, {}, { staleTime: 5 * 60_000 })
  return (
    <SettingsPage title={t('settings.sections.roles')} meta={t('settings.about.roles')} width="wide">
      <Loaded query={query} skeleton={<RowsSkeleton rows={16} />}>
        {({ data }) => <RolesMatrix roles={data} />}
      </Loaded>
    </SettingsPage>
  )
}
