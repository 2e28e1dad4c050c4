import { useTranslation } from 'react-i18next'
import { DownloadList } from '../../features/downloads/download-list.tsx'
import { Page } from '../../shell/page.tsx'

export function Component() {
  const { t } = useTranslation()
  return (
    <Page title={t('downloads.title')} meta={t('downloads.about')} width="wide">
      <DownloadList />
    </Page>
  )
}
