import { type PaymentMethod, paymentMethods } from '@amparo/contracts/staff/payments'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useAction } from '../../../data/use-action.ts'
import { keyOf, makeStale } from '../../../data/use-endpoint.ts'
import { useLocalized } from '../../../data/use-place.ts'

/** Retires a payment method, brings it back, and puts the list in another order. */
export function useMethodChanges() {
  const { t } = useTranslation()
  const say = useLocalized()
  const client = useQueryClient()
  const stale = [paymentMethods.list]
  const restore = useAction(paymentMethods.restore, { stale, toast: ({ name }) => ({ text: t('settings.done.restored', { name: say(name) }) }) })
  const retire = useAction(paymentMethods.retire, {
    stale,
    toast: ({ id, name }) => ({
      text: t('settings.done.retired', { name: say(name) }),
      undo: { label: t('ui.undo'), run: () => restore.start({ params: { id } }) },
    }),
  })
  const reorder = useAction(paymentMethods.reorder, { stale })
  const shown = keyOf(paymentMethods.list, { query: { includeRetired: false } })

  return {
    retire: ({ id }: PaymentMethod) => retire.start({ params: { id } }),
    restore: ({ id }: PaymentMethod) => restore.start({ params: { id } }),
    reorder: async (ids: string[]) => {
      client.setQueryData<{ data: PaymentMethod[] }>(
        shown,
        (before) => before && { data: ids.flatMap((id) => before.data.find((method) => method.id === id) ?? []) },
      )
      await reorder.run({ body: { ids } }).catch(() => makeStale(client, paymentMethods.list))
    },
  }
}
