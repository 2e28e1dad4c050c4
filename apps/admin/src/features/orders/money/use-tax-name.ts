import { organization } from '@amparo/contracts/staff/settings'
import { useTranslation } from 'react-i18next'
import { useEndpoint } from '../../../data/use-endpoint.ts'
import { useMay } from '../../../session/permissions.ts'

/** What the company calls its tax; only whoever may read its settings knows. */
export function useTaxName(enabled: boolean): string {
  const { t } = useTranslation()
  const mayRead = useMay('settings.read')
  const { data } = useEndpoint(organization.get, {}, { enabled: enabled && mayRead, staleTime: 5 * 60_000 })
  return data?.taxName || t('orderMoney.tax')
}
