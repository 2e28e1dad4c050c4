import { mailTexts } from '@amparo/contracts/staff/notices'
import { useTranslation } from 'react-i18next'
import { useEndpoint } from '../../data/use-endpoint.ts'
import { MailTextList } from '../../features/settings/mail-texts/mail-text-list.tsx'
import { ReadOnlyNotice } from '../../features/settings/read-only-notice.tsx'
import { SettingsPage } from '../../features/settings/settings-page.tsx'
import { useMay } from '../../session/permissions.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { RowsSkeleton } from '../../ui/rows-skeleton.tsx'

export function Component() {
  const { t } = useTranslation()
  const query = useEndpoint(mailTexts.list, {})
  return (
    <SettingsPage title={t('settings.sections.mailTexts')} meta={t('settings.about.mailTexts')} width="form">
      {!useMay('settings.edit') && <ReadOnlyNotice who="settings" />}
      <Loaded query={query} skeleton={<RowsSkeleton rows={6} height={48} />}>
        {({ data }) => <MailTextList texts={data} />}
      </Loaded>
    </SettingsPage>
  )
}
