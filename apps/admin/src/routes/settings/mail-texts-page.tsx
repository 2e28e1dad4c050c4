import { useTranslation } from 'react-i18next'
import { Page } from '../../shell/page.tsx'

export function Component() {
  const { t } = useTranslation()
  return <Page title={t('mailTexts.title')}>{null}</Page>
}
