import { customers, NewCustomer } from '@amparo/contracts/staff/customers'
import { useContractForm } from '@amparo/web/form/use-contract-form'
import { useDraft } from '@amparo/web/form/use-draft'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { useAction } from '../../data/use-action.ts'
import { CustomerForm, emptyCustomer, withoutEmptyRows } from '../../features/customers/customer-form.tsx'
import { useDraftKey } from '../../form/draft-key.ts'
import { useMe } from '../../session/session.ts'
import { Page } from '../../shell/page.tsx'

export function Component() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { organization } = useMe()
  const form = useContractForm(NewCustomer, emptyCustomer(organization.country, organization.language), withoutEmptyRows)
  const draft = useDraft(form, useDraftKey('customer:new'))
  const create = useAction(customers.create, { quiet: true, stale: [customers.list], toast: () => ({ text: t('customers.done.created') }) })

  return (
    <Page title={t('customers.form.createTitle')} back={{ to: '/customers', label: t('customers.title') }} width="form">
      <CustomerForm
        form={form}
        draft={draft}
        submitLabel={t('customers.form.create')}
        onCancel={() => void navigate('/customers')}
        onSubmit={async (body) => {
          const { id } = await create.run({ body })
          draft.clear()
          await navigate(`/customers/${id}`, { replace: true })
        }}
      />
    </Page>
  )
}
