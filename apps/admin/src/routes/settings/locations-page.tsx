import { type Location, locations } from '@amparo/contracts/staff/settings'
import { Button } from '@mantine/core'
import { IconMapPin, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEndpoint } from '../../data/use-endpoint.ts'
import { LocationList } from '../../features/settings/locations/location-list.tsx'
import { LocationPanel } from '../../features/settings/locations/location-panel.tsx'
import { ReadOnlyNotice } from '../../features/settings/read-only-notice.tsx'
import { RetiredToggle } from '../../features/settings/retired-toggle.tsx'
import { SettingsPage } from '../../features/settings/settings-page.tsx'
import { useMay } from '../../session/permissions.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { RowsSkeleton } from '../../ui/rows-skeleton.tsx'
import { EmptyState } from '../../ui/states.tsx'

export function Component() {
  const { t } = useTranslation()
  const mayEdit = useMay('settings.edit')
  const [retired, setRetired] = useState(false)
  const [open, setOpen] = useState<Location | 'new' | null>(null)
  const query = useEndpoint(locations.list, { query: { includeRetired: retired } }, { keepPrevious: true })
  const add = mayEdit && (
    <Button leftSection={<IconPlus size={15} />} onClick={() => setOpen('new')}>
      {t('settings.locations.add')}
    </Button>
  )

  return (
    <SettingsPage title={t('settings.sections.locations')} meta={t('settings.about.locations')} width="form" primary={add}>
      {!mayEdit && <ReadOnlyNotice who="settings" />}
      <Loaded query={query} skeleton={<RowsSkeleton rows={3} height={48} />}>
        {({ data }) =>
          data.length ? (
            <LocationList locations={data} onEdit={setOpen} />
          ) : (
            <EmptyState icon={IconMapPin} title={t('settings.locations.none')} text={t('settings.locations.noneHint')} action={add || undefined} />
          )
        }
      </Loaded>
      <RetiredToggle shown={retired} onChange={setRetired} />
      {open && <LocationPanel key={open === 'new' ? 'new' : open.id} {...(open !== 'new' && { location: open })} onClose={() => setOpen(null)} />}
    </SettingsPage>
  )
}
