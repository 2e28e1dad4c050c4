import { organization } from '@amparo/contracts/staff/settings'
import { useTranslation } from 'react-i18next'
import { useEndpoint } from '../../data/use-endpoint.ts'
import { CompanyFacts } from '../../features/settings/company/company-facts.tsx'
import { CompanyForm } from '../../features/settings/company/company-form.tsx'
import { ReadOnlyNotice } from '../../features/settings/read-only-notice.tsx'
import { SettingsPage } from '../../features/settings/settings-page.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { RowsSkeleton } from '../../ui/rows-skeleton.tsx'

export function Component() {
  const { t } = useTranslation()
  const company = useEndpoint(organization.get, {})
  return (
    <SettingsPage title={t('settings.sections.company')} width="form">
      <Loaded query={company} skeleton={<RowsSkeleton rows={10} height={48} />}>
        {(data) =>
          data.can.edit ? (
            <CompanyForm company={data} />
          ) : (
            <>
              <ReadOnlyNotice who="settings" />
              <CompanyFacts company={data} />
            </>
          )
        }
      </Loaded>
    </SettingsPage>
  )
}
