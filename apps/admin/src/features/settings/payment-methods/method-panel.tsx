import { inEachLanguage, languages } from '@amparo/contracts/model/languages'
import { NewPaymentMethod, type PaymentMethod, paymentMethods } from '@amparo/contracts/staff/payments'
import { CallError } from '@amparo/web/api/call'
import { changedFields } from '@amparo/web/form/drafts'
import { useContractForm } from '@amparo/web/form/use-contract-form'
import { useDraft } from '@amparo/web/form/use-draft'
import { Drawer, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { saveVersioned } from '../../../data/save-versioned.ts'
import { useAction } from '../../../data/use-action.ts'
import { useLocalized } from '../../../data/use-place.ts'
import { SelectField, SwitchField } from '../../../form/choice-fields.tsx'
import { ContractForm } from '../../../form/contract-form.tsx'
import { useDraftKey } from '../../../form/draft-key.ts'
import { TextField } from '../../../form/text-fields.tsx'
import { staffCall } from '../../../session/staff-call.ts'
import { methodKinds } from './method-kinds.ts'

interface Props {
  /** The one to change; left out to add one. */
  method?: PaymentMethod
  onClose: () => void
}

/** Adds or changes a payment method beside the list of them. */
export function MethodPanel({ method, onClose }: Props) {
  const { t } = useTranslation()
  const say = useLocalized()
  return (
    <Drawer
      opened
      onClose={onClose}
      size="md"
      title={method ? t('settings.locations.edit', { name: say(method.name) }) : t('paymentMethods.add')}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <MethodForm {...(method && { method })} onClose={onClose} />
    </Drawer>
  )
}

type Values = z.output<typeof NewPaymentMethod>

const valuesOf = ({ kind, name, requiresReference }: PaymentMethod): Values => ({ kind, name, requiresReference })
const blank: Values = { kind: 'CASH', name: inEachLanguage(() => ''), requiresReference: false }

function MethodForm({ method, onClose }: Props) {
  const { t } = useTranslation()
  const say = useLocalized()
  const [initial] = useState(method)
  const form = useContractForm(NewPaymentMethod, initial ? valuesOf(initial) : blank)
  const draft = useDraft(form, useDraftKey(`payment-method:${initial?.id ?? 'new'}`))
  const stale = [paymentMethods.list]
  const add = useAction(paymentMethods.create, {
    quiet: true,
    stale,
    toast: ({ name }) => ({ text: t('paymentMethods.added', { name: say(name) }) }),
  })
  const edit = useAction(paymentMethods.edit, { quiet: true, stale, toast: () => ({ text: t('ui.edited') }) })
  const { control } = form

  const save = async (values: Values) => {
    if (!initial) return add.run({ body: values })
    const changes = changedFields(values, valuesOf(initial))
    if (!Object.keys(changes).length) return initial
    return saveVersioned<PaymentMethod, Values>(initial, changes, {
      read: () => readMethod(initial.id),
      write: (body, version) => edit.run({ params: { id: initial.id }, body, version }),
      valuesOf,
      describe: (field, value) => ({ label: t(`paymentMethods.${field}`), text: describe(field, value) }),
    })
  }
  const describe = (field: keyof Values, value: unknown) => {
    if (field === 'kind') return t(`paymentMethods.kinds.${value as Values['kind']}`)
    if (field === 'requiresReference') return t(value ? 'settings.yes' : 'settings.no')
    return Object.values(value as Values['name']).join(' · ')
  }

  return (
    <ContractForm
      form={form}
      draft={draft}
      submitLabel={initial ? t('settings.save') : t('paymentMethods.add')}
      onCancel={onClose}
      onSubmit={async (values) => {
        await save(values)
        draft.clear()
        onClose()
      }}
    >
      <Stack gap="md">
        {languages.map((language) => (
          <TextField
            key={language}
            control={control}
            name={`name.${language}`}
            label={t(`settings.statuses.in.${language}`)}
            required
            maxLength={60}
            lang={language}
            {...(language === languages[0] && { 'data-autofocus': true })}
          />
        ))}
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
      </Stack>
    </ContractForm>
  )
}

/** There is no reading of one method alone: the list is short. */
async function readMethod(id: string): Promise<PaymentMethod> {
  const { data } = await staffCall(paymentMethods.list, { query: { includeRetired: true } })
  const found = data.find((method) => method.id === id)
  if (!found) throw new CallError('not_found')
  return found
}
