import { paymentMethods } from '@amparo/contracts/staff/payments'
import { IconCash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { CatalogPage } from '../../features/settings/catalog/catalog-page.tsx'
import { MethodList } from '../../features/settings/payment-methods/method-list.tsx'
import { MethodPanel } from '../../features/settings/payment-methods/method-panel.tsx'

export function Component() {
  const { t } = useTranslation()
  return (
    <CatalogPage
      catalog={paymentMethods}
      icon={IconCash}
      words={{
        title: t('settings.sections.paymentMethods'),
        about: t('settings.about.paymentMethods'),
        add: t('paymentMethods.add'),
        none: t('paymentMethods.none'),
        noneHint: t('paymentMethods.noneHint'),
      }}
      list={(methods, onEdit) => <MethodList methods={methods} onEdit={onEdit} />}
      panel={(method, onClose) => <MethodPanel method={method} onClose={onClose} />}
    />
  )
}
