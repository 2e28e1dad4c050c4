import { type PaymentMethod, paymentMethods } from '@amparo/contracts/staff/payments'
import { IconHash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocalized } from '../../../data/use-place.ts'
import { useCatalogChanges } from '../catalog/use-catalog-changes.ts'
import rows from '../rows.module.css'
import { SortableList } from '../sortable-list.tsx'
import { methodIcons } from './method-kinds.ts'

interface Props {
  methods: readonly PaymentMethod[]
  onEdit: (method: PaymentMethod) => void
}

/** The payment methods in the order that cashiers see. */
export function MethodList({ methods, onEdit }: Props) {
  const { t } = useTranslation()
  const say = useLocalized()
  const changes = useCatalogChanges(paymentMethods)
  return (
    <SortableList
      label={t('paymentMethods.inOrder')}
      items={methods}
      nameOf={({ name }) => say(name)}
      open={{ run: onEdit }}
      mark={({ kind }) => {
        const Icon = methodIcons[kind]
        return <Icon size={17} stroke={1.7} aria-hidden />
      }}
      side={(method) => (
        <>
          {method.requiresReference && (
            <span className={rows.flag}>
              <IconHash size={15} aria-hidden />
              {t('paymentMethods.asksReference')}
            </span>
          )}
          <span className={rows.category}>{t(`paymentMethods.kinds.${method.kind}`)}</span>
        </>
      )}
      changes={changes}
    />
  )
}
