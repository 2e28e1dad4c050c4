import { formatPhone } from '@amparo/contracts/model/phones'
import { formatTaxId, taxIdLabel } from '@amparo/contracts/model/tax-ids'
import { customers } from '@amparo/contracts/staff/customers'
import type { ContractForm } from '@amparo/web/form/use-contract-form'
import { Anchor, Button, Skeleton } from '@mantine/core'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useEndpoint } from '../../../data/use-endpoint.ts'
import { Block } from '../../../form/block-form.tsx'
import classes from '../../../form/blocks.module.css'
import { useMe } from '../../../session/session.ts'
import { CustomerPicker } from '../../../ui/customer-picker.tsx'
import type { CustomerFormState } from '../../customers/customer-form.tsx'
import { customerFromWords } from '../../customers/customer-from-words.ts'
import { NewCustomerFields } from '../../customers/new-customer-fields.tsx'
import type { IntakeForm } from './intake-schema.ts'

export type IntakeFormState = ContractForm<typeof IntakeForm>

interface Props {
  form: IntakeFormState
  customerForm: CustomerFormState
  onKnown: (customerId: string) => void
}

/** Who brings it: found by whatever one knows of them, or made new here with what was typed already. */
export function WhoBlock({ form, customerForm, onKnown }: Props) {
  const { t } = useTranslation()
  const { organization } = useMe()
  const who = form.watch('who')
  const customerId = form.watch('customerId')
  // Not on arrival: then the first field takes the focus by itself.
  const moved = useRef(false)

  const searchAgain = () => {
    moved.current = true
    form.setValue('who', 'search', { shouldDirty: true })
    form.setValue('customerId', null, { shouldDirty: true })
    form.setValue('what', 'open', { shouldDirty: true })
    form.setValue('deviceId', null, { shouldDirty: true })
  }
  const startNew = (words: string) => {
    moved.current = true
    const typed = Object.entries(customerFromWords(words, organization.country)) as [keyof typeof typedShape, never][]
    for (const [field, value] of typed) customerForm.setValue(field, value, { shouldDirty: true })
    form.clearErrors(['who', 'what'])
    form.setValue('who', 'new', { shouldDirty: true })
    form.setValue('what', 'new', { shouldDirty: true })
  }
  const typedShape = customerForm.getValues()

  return (
    <Block title={t('intake.who')}>
      {who === 'search' && (
        <CustomerPicker
          label={t('intake.search.label')}
          description={t('intake.search.hint')}
          error={form.formState.errors.who ? t('intake.search.needed') : undefined}
          autoFocus
          required
          onPick={({ id }) => {
            form.clearErrors(['who', 'what'])
            onKnown(id)
          }}
          onCreate={startNew}
        />
      )}
      {who === 'known' && customerId && <KnownCustomer id={customerId} onChange={searchAgain} />}
      {who === 'new' && <NewCustomerFields form={customerForm} autoFocus={moved.current} onKnown={onKnown} onSearch={searchAgain} />}
    </Block>
  )
}

function KnownCustomer({ id, onChange }: { id: string; onChange: () => void }) {
  const { t } = useTranslation()
  const { data: customer, isError } = useEndpoint(customers.get, { params: { id } }, { staleTime: 60_000 })
  return (
    <div className={classes.known}>
      <div className={classes.knownWords}>
        {customer ? (
          <>
            <p className={classes.knownName}>
              <Anchor component={Link} to={`/customers/${id}`} target="_blank" inherit c="inherit">
                {customer.displayName}
              </Anchor>
            </p>
            <p className={classes.quiet}>
              {[
                customer.phones[0] && formatPhone(customer.phones[0].e164),
                customer.taxId && `${taxIdLabel(customer.country)} ${formatTaxId(customer.country, customer.taxId)}`,
                customer.email,
                customer.openOrders > 0 && t('customers.openOrdersCount', { count: customer.openOrders }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </>
        ) : isError ? (
          <p className={classes.problem} role="alert">
            {t('errors.not_found')}
          </p>
        ) : (
          <>
            <Skeleton height={14} width={160} my={4} />
            <Skeleton height={11} width={260} my={5} />
          </>
        )}
      </div>
      <Button variant="default" onClick={onChange}>
        {t('intake.search.change')}
      </Button>
    </div>
  )
}
