import { inEachLanguage } from '@amparo/contracts/model/languages'
import { NewPaymentMethod, type PaymentMethod, paymentMethods } from '@amparo/contracts/staff/payments'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { SelectField, SwitchField } from '../../../form/choice-fields.tsx'
import { CatalogPanel } from '../catalog/catalog-panel.tsx'
import { NameFields } from '../catalog/name-fields.tsx'
import { methodKinds } from './method-kinds.ts'

interface Props {
  /** The one to change; left out to add one. */
  method?: PaymentMethod | undefined
  onClose: () => void
}

type Values = z.output<typeof NewPaymentMethod>

const valuesOf = ({ kind, name, requiresReference }: PaymentMethod): Values => ({ kind, name, requiresReference })
const blank: Values = { kind: 'CASH', name: inEachLanguage(() => ''), requiresReference: false }

/** Adds or changes a payment method beside the list of them. */
export function MethodPanel({ method, onClose }: Props) {
  const { t } = useTranslation()
  const say = (field: keyof Values, value: unknown) => {
    if (field === 'kind') return t(`paymentMethods.kinds.${value as Values['kind']}`)
    if (field === 'requiresReference') return t(value ? 'settings.yes' : 'settings.no')
    return Object.values(value as Values['name']).join(' · ')
  }
  return (
    <CatalogPanel
      catalog={paymentMethods}
      {...(method && { item: method })}
      schema={NewPaymentMethod}
      blank={blank}
      valuesOf={valuesOf}
      describe={(field, value) => ({ label: t(`paymentMethods.${field}`), text: say(field, value) })}
      words={{ add: t('paymentMethods.add'), added: (name) => t('paymentMethods.added', { name }) }}
      onClose={onClose}
    >
      {({ control }) => (
        <>
          <NameFields control={control} name="name" maxLength={60} />
          <SelectField
            control={control}
            name="kind"
            label={t('paymentMethods.kind')}
            data={methodKinds.map((value) => ({ value, label: t(`paymentMethods.kinds.${value}`) }))}
          />
          <SwitchField
            control={control}
            name="requiresReference"
            label={t('paymentMethods.requiresReference')}
            description={t('paymentMethods.requiresReferenceHint')}
          />
        </>
      )}
    </CatalogPanel>
  )
}
