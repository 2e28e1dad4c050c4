import { requestCategories, requestTypes } from '@amparo/contracts/staff/request-catalogs'
import { Button } from '@mantine/core'
import { IconListTree, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { useEndpoint } from '../../data/use-endpoint.ts'
import type { ItemOf } from '../../features/settings/catalog/any-catalog.ts'
import { ReadOnlyNotice } from '../../features/settings/read-only-notice.tsx'
import { CategoryList } from '../../features/settings/request-catalogs/category-list.tsx'
import classes from '../../features/settings/request-catalogs/request-types.module.css'
import { TypeList } from '../../features/settings/request-catalogs/type-list.tsx'
import { TypePanel } from '../../features/settings/request-catalogs/type-panel.tsx'
import { RetiredToggle } from '../../features/settings/retired-toggle.tsx'
import { SettingsPage } from '../../features/settings/settings-page.tsx'
import { useMay } from '../../session/permissions.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { RowsSkeleton } from '../../ui/rows-skeleton.tsx'
import { EmptyState } from '../../ui/states.tsx'

export function Component() {
  const { t } = useTranslation()
  const mayEdit = useMay('settings.edit')
  const [params, setParams] = useSearchParams()
  const [retired, setRetired] = useState(false)
  const [open, setOpen] = useState<ItemOf<typeof requestTypes> | 'new' | null>(null)
  const query = { includeRetired: retired }
  const types = useEndpoint(requestTypes.list, { query }, { keepPrevious: true })
  const categories = useEndpoint(requestCategories.list, { query }, { keepPrevious: true })
  const under = categories.data?.data ?? []
  const add = mayEdit && (
    <Button leftSection={<IconPlus size={15} />} onClick={() => setOpen('new')}>
      {t('requestCatalogs.types.add')}
    </Button>
  )

  return (
    <SettingsPage title={t('settings.sections.requestTypes')} meta={t('settings.about.requestTypes')} width="wide" primary={add}>
      {!mayEdit && <ReadOnlyNotice who="settings" />}
      <Loaded query={types} skeleton={<RowsSkeleton rows={5} height={48} />}>
        {({ data }) => {
          const current = data.find(({ id }) => id === params.get('type')) ?? data[0]
          if (!current)
            return (
              <EmptyState
                icon={IconListTree}
                title={t('requestCatalogs.types.none')}
                text={t('requestCatalogs.types.noneHint')}
                action={add || undefined}
              />
            )
          return (
            <div className={classes.sides}>
              <TypeList types={data} categories={under} currentId={current.id} onEdit={setOpen} />
              <CategoryList key={current.id} type={current} categories={under} />
            </div>
          )
        }}
      </Loaded>
      <RetiredToggle shown={retired} onChange={setRetired} />
      {open && (
        <TypePanel
          key={open === 'new' ? 'new' : open.id}
          type={open === 'new' ? undefined : open}
          onAdded={({ id }) => setParams({ type: id }, { replace: true })}
          onClose={() => setOpen(null)}
        />
      )}
    </SettingsPage>
  )
}
