import { customers } from '@amparo/contracts/staff/customers'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useAction } from '../../data/use-action.ts'
import { keyOf } from '../../data/use-endpoint.ts'

/** Takes a customer out of lists and pickers, and brings them back; each is the other's undo. */
export function useCustomerRetirement() {
  const { t } = useTranslation()
  const client = useQueryClient()
  const common = {
    stale: [customers.list],
    onDone: (customer: { id: string }) => client.setQueryData(keyOf(customers.get, { params: { id: customer.id } }), customer),
  }
  const restore = useAction(customers.restore, { ...common, toast: ({ displayName: name }) => ({ text: t('customers.done.restored', { name }) }) })
  const retire = useAction(customers.retire, {
    ...common,
    toast: ({ id, displayName: name }) => ({
      text: t('customers.done.retired', { name }),
      undo: { label: t('ui.undo'), run: () => restore.start({ params: { id } }) },
    }),
  })
  return { retire, restore }
}
