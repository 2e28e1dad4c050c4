import { type Customer, customers, NewCustomer } from '@amparo/contracts/staff/customers'
import { changedFields } from '@amparo/web/form/drafts'
import { useContractForm } from '@amparo/web/form/use-contract-form'
import { useDraft } from '@amparo/web/form/use-draft'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate, useParams } from 'react-router'
import { saveVersioned } from '../../data/save-versioned.ts'
import { useAction } from '../../data/use-action.ts'
import { keyOf, useEndpoint } from '../../data/use-endpoint.ts'
import { CustomerForm, customerValues, withoutEmptyRows } from '../../features/customers/customer-form.tsx'
import { useCustomerWords } from '../../features/customers/customer-words.ts'
import { useDraftKey } from '../../form/draft-key.ts'
import { staffCall } from '../../session/staff-call.ts'
import { Page } from '../../shell/page.tsx'
import { Loaded } from '../../ui/loaded.tsx'

export function Component() {
  const { id } = useParams() as { id: string }
  const query = useEndpoint(customers.get, { params: { id } })
  return <Loaded query={query}>{(customer) => <EditCustomer key={customer.id} customer={customer} />}</Loaded>
}

function EditCustomer({ customer }: { customer: Customer }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const client = useQueryClient()
  const [initial] = useState(customer)
  const form = useContractForm(NewCustomer, customerValues(initial), withoutEmptyRows)
  const draft = useDraft(form, useDraftKey(`customer:${customer.id}`))
  const there = `/customers/${customer.id}`
  const describe = useCustomerWords()
  const edit = useAction(customers.edit, {
    quiet: true,
    stale: [customers.list],
    onDone: (saved) => client.setQueryData(keyOf(customers.get, { params: { id: saved.id } }), saved),
    toast: () => ({ text: t('ui.edited') }),
  })

  return (
    <Page title={t('customers.form.editTitle', { name: customer.displayName })} back={{ to: there, label: customer.displayName }} width="form">
      <CustomerForm
        form={form}
        draft={draft}
        submitLabel={t('customers.form.save')}
        onCancel={() => void navigate(there)}
        onSubmit={async (values) => {
          const body = changedFields(values, customerValues(initial))
          const params = { id: customer.id }
          if (Object.keys(body).length) {
            await saveVersioned(initial, body, {
              read: () => staffCall(customers.get, { params }),
              write: (changes, version) => edit.run({ params, body: changes, version }),
              valuesOf: customerValues,
              describe,
            })
          }
          draft.clear()
          await navigate(there, { replace: true })
        }}
      />
    </Page>
  )
}
