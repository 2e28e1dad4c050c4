import { type Customer, customers, NewCustomer } from '@amparo/contracts/staff/customers'
import { useContractForm } from '@amparo/web/form/use-contract-form'
import { useDraft } from '@amparo/web/form/use-draft'
import { useTranslation } from 'react-i18next'
import { useNavigate, useParams } from 'react-router'
import { useEndpoint } from '../../data/use-endpoint.ts'
import { CustomerForm, customerValues, withoutEmptyRows } from '../../features/customers/customer-form.tsx'
import { useSaveCustomer } from '../../features/customers/use-save-customer.ts'
import { useDraftKey } from '../../form/draft-key.ts'
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
  const { initial, save } = useSaveCustomer(customer)
  const form = useContractForm(NewCustomer, customerValues(initial), withoutEmptyRows)
  const draft = useDraft(form, useDraftKey(`customer:${customer.id}`))
  const there = `/customers/${customer.id}`

  return (
    <Page title={t('customers.form.editTitle', { name: customer.displayName })} back={{ to: there, label: customer.displayName }} width="form">
      <CustomerForm
        form={form}
        draft={draft}
        submitLabel={t('customers.form.save')}
        onCancel={() => void navigate(there)}
        onSubmit={async (values) => {
          await save(values)
          draft.clear()
          await navigate(there, { replace: true })
        }}
      />
    </Page>
  )
}
