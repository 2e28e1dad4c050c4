import { type Customer, customers, NewCustomer } from '@amparo/contracts/staff/customers'
import { CallError } from '@amparo/web/api/call'
import { showProblem, useContractForm } from '@amparo/web/form/use-contract-form'
import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { errorText } from '../../../data/error-text.ts'
import { useAction } from '../../../data/use-action.ts'
import { useMe } from '../../../session/session.ts'
import { CustomerBasics } from '../../customers/customer-basics.tsx'
import { type CustomerFormState, customerValues, emptyCustomer, withoutEmptyRows } from '../../customers/customer-form.tsx'
import { NewCustomerFields } from '../../customers/new-customer-fields.tsx'
import { useSaveCustomer } from '../../customers/use-save-customer.ts'
import classes from './entry.module.css'
import { useOpenEdit } from './open-edits.ts'

type Values = z.output<typeof NewCustomer>
const blankPhone = { e164: '', label: '', whatsapp: true }

/** A customer's data, changed without leaving the request (S2-12). */
export function ContactEdit({ customer, onDone }: { customer: Customer; onDone: () => void }) {
  const { t } = useTranslation()
  const { initial, save } = useSaveCustomer(customer)
  const values = customerValues(initial)
  const form = useContractForm(NewCustomer, { ...values, phones: values.phones.length ? values.phones : [blankPhone] }, withoutEmptyRows)
  return (
    <InlineForm
      label={t('requestEntry.contact.edit', { name: initial.displayName })}
      form={form}
      submitLabel={t('customers.form.save')}
      onSubmit={async (values) => {
        await save(values)
        onDone()
      }}
      onCancel={onDone}
    >
      <CustomerBasics form={form} autoFocus />
    </InlineForm>
  )
}

interface NewProps {
  /** What was typed to find them, in the fields where it belongs. */
  typed: Partial<z.input<typeof NewCustomer>>
  onKnown: (customerId: string) => void
  onCancel: () => void
}

/** Somebody whom nobody has written down yet. */
export function NewContact({ typed, onKnown, onCancel }: NewProps) {
  const { t } = useTranslation()
  const { organization } = useMe()
  const form = useContractForm(NewCustomer, { ...emptyCustomer(organization.country, organization.language), ...typed }, withoutEmptyRows)
  const create = useAction(customers.create, { quiet: true, stale: [customers.list], toast: () => ({ text: t('customers.done.created') }) })
  return (
    <InlineForm
      label={t('intake.customer.new')}
      form={form}
      submitLabel={t('customers.form.create')}
      onSubmit={async (body) => onKnown((await create.run({ body })).id)}
      onCancel={onCancel}
    >
      <NewCustomerFields form={form} autoFocus onKnown={onKnown} onSearch={onCancel} />
    </InlineForm>
  )
}

interface InlineProps {
  label: string
  form: CustomerFormState
  submitLabel: string
  onSubmit: (values: Values) => Promise<void>
  onCancel: () => void
  children: ReactNode
}

/** Fields with a button of their own within the request's form: Enter saves these, not the request. */
function InlineForm({ label, form, submitLabel, onSubmit, onCancel, children }: InlineProps) {
  const { t } = useTranslation()
  const [failed, setFailed] = useState('')

  const save = async (): Promise<boolean> => {
    let done = false
    await form.handleSubmit(async (values) => {
      setFailed('')
      try {
        await onSubmit(values)
        done = true
      } catch (error) {
        const problem = error instanceof CallError ? error.problem : undefined
        const taken = problem?.code === 'tax_id_taken'
        const placed = problem && showProblem(form, problem, { tax_id_taken: 'taxId', tax_id_invalid: 'taxId' })
        setFailed(placed && !taken ? t('errors.invalid_input') : errorText(t, error))
      }
    })()
    return done
  }
  useOpenEdit(save)

  return (
    // biome-ignore lint/a11y/useSemanticElements: a form within a form is none
    <div
      role="group"
      aria-label={label}
      className={classes.inline}
      onKeyDown={(event) => {
        const typing = event.target instanceof HTMLInputElement && event.target.getAttribute('aria-haspopup') !== 'listbox'
        if (event.key === 'Enter' && typing && !event.ctrlKey && !event.metaKey && !event.defaultPrevented) {
          event.preventDefault()
          void save()
        }
        if (event.key === 'Escape' && !event.defaultPrevented) onCancel()
      }}
    >
      {children}
      <div className={classes.inlineFoot}>
        {failed && (
          <p className={classes.problem} role="alert">
            {failed}
          </p>
        )}
        <Button variant="subtle" onClick={onCancel}>
          {t('ui.cancel')}
        </Button>
        <Button variant="default" loading={form.formState.isSubmitting} onClick={() => void save()}>
          {submitLabel}
        </Button>
      </div>
    </div>
  )
}
