import { apiKeys } from '@amparo/contracts/staff/users'
import { Button } from '@mantine/core'
import { IconKey, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEndpoint } from '../../data/use-endpoint.ts'
import { ApiKeyList, isGood } from '../../features/settings/api-keys/api-key-list.tsx'
import { NewApiKey } from '../../features/settings/api-keys/new-api-key.tsx'
import { SettingsPage } from '../../features/settings/settings-page.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { useNow } from '../../ui/now.ts'
import { RowsSkeleton } from '../../ui/rows-skeleton.tsx'
import { EmptyState } from '../../ui/states.tsx'

export function Component() {
  const { t } = useTranslation()
  const now = useNow()
  const [adding, setAdding] = useState(false)
  const [all, setAll] = useState(false)
  const query = useEndpoint(apiKeys.list, {})
  const add = (
    <Button leftSection={<IconPlus size={15} />} onClick={() => setAdding(true)}>
      {t('settings.apiKeys.add')}
    </Button>
  )
  const keys = query.data?.data ?? []
  const ended = keys.filter((key) => !isGood(key, now)).length
  const empty = !all && keys.length === ended

  return (
    <SettingsPage title={t('settings.sections.apiKeys')} meta={t('settings.about.apiKeys')} width="wide" primary={!empty && add}>
      <Loaded query={query} skeleton={<RowsSkeleton rows={3} height={48} />}>
        {({ data }) => {
          const shown = all ? data : data.filter((key) => isGood(key, now))
          return shown.length ? (
            <ApiKeyList keys={shown} />
          ) : (
            <EmptyState icon={IconKey} title={t('settings.apiKeys.none')} text={t('settings.apiKeys.noneHint')} action={add} />
          )
        }}
      </Loaded>
      {ended > 0 && (
        <Button variant="subtle" color="gray" mt="sm" ml={-18} onClick={() => setAll(!all)}>
          {all ? t('settings.apiKeys.hideEnded') : t('settings.apiKeys.showEnded', { count: ended })}
        </Button>
      )}
      {adding && <NewApiKey onClose={() => setAdding(false)} />}
    </SettingsPage>
  )
}
