import { type Role, roles } from '@amparo/contracts/staff/users'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEndpoint } from '../../data/use-endpoint.ts'
import { ReadOnlyNotice } from '../../features/settings/read-only-notice.tsx'
import { RetiredToggle } from '../../features/settings/retired-toggle.tsx'
import { RolePanel } from '../../features/settings/roles/role-panel.tsx'
import { RolesMatrix } from '../../features/settings/roles/roles-matrix.tsx'
import { SettingsPage } from '../../features/settings/settings-page.tsx'
import { useMay } from '../../session/permissions.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { RowsSkeleton } from '../../ui/rows-skeleton.tsx'

export function Component() {
  const { t } = useTranslation()
  const manages = useMay('users.manage')
  const [retired, setRetired] = useState(false)
  const [panel, setPanel] = useState<{ role?: Role; copied?: Role }>()
  const query = useEndpoint(roles.list, { query: { includeRetired: retired } }, { keepPrevious: true })
  return (
    <SettingsPage
      title={t('settings.sections.roles')}
      meta={t('settings.about.roles')}
      width="wide"
      primary={
        manages && (
          <Button leftSection={<IconPlus size={15} />} disabled={!query.data} onClick={() => setPanel({})}>
            {t('profiles.add')}
          </Button>
        )
      }
    >
      {!manages && <ReadOnlyNotice who="master" />}
      <Loaded query={query} skeleton={<RowsSkeleton rows={16} />}>
        {({ data }) => (
          <>
            <RolesMatrix roles={ownFirst(data)} onCopy={(copied) => setPanel({ copied })} onRename={(role) => setPanel({ role })} />
            {panel && (
              <RolePanel
                key={panel.role?.id ?? panel.copied?.id ?? 'new'}
                {...panel}
                known={data.filter(({ retiredAt }) => !retiredAt)}
                onClose={() => setPanel(undefined)}
              />
            )}
          </>
        )}
      </Loaded>
      <RetiredToggle shown={retired} onChange={setRetired} />
    </SettingsPage>
  )
}

/** Those that can be changed stand where one looks first. */
function ownFirst(all: readonly Role[]): Role[] {
  return [...all.filter(({ builtIn }) => !builtIn), ...all.filter(({ builtIn }) => builtIn)]
}
