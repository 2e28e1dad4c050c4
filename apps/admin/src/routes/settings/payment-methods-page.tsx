import { type PaymentMethod, paymentMethods } from '@amparo/contracts/staff/payments'
import { Button } from '@mantine/core'
import { IconCash, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useEndpoint } from '../../data/use-endpoint.ts'
import { MethodList } from '../../features/settings/payment-methods/method-list.tsx'
import { MethodPanel } from '../../features/settings/payment-methods/method-panel.tsx'
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
  const [open, setOpen] = useState<PaymentMethod | 'new' | null>(null)
  const query = useEndpoint(paymentMethods.list, { query: { includeRetired: retired } }, { keepPrevious: true })
  const add = mayEdit && (
    <Button leftSection={<IconPlus size={15} />} onClick={() => setOpen('new')}>
      {t('paymentMethods.add')}
    </Button>
  )

  return (
    <SettingsPage title={t('settings.sections.paymentMethods')} meta={t('settings.about.paymentMethods')} width="form" primary={add}>
      {!mayEdit && <ReadOnlyNotice who="settings" />}
      <Loaded query={query} skeleton={<RowsSkeleton rows={5} height={48} />}>
        {({ data }) =>
          data.length ? (
            <MethodList methods={data} onEdit={setOpen} />
          ) : (
            <EmptyState icon={IconCash} title={t('paymentMethods.none')} text={t('paymentMethods.noneHint')} action={add || undefined} />
          )
        }
      </Loaded>
      <RetiredToggle shown={retired} onChange={setRetired} />
      {open && <MethodPanel key={open === 'new' ? 'new' : open.id} {...(open !== 'new' && { method: open })} onClose={() => setOpen(null)} />}
    </SettingsPage>
  )
}
