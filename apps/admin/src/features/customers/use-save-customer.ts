import { type Customer, customers, type NewCustomer } from '@amparo/contracts/staff/customers'
import { changedFields } from '@amparo/web/form/drafts'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { saveVersioned } from '../../data/save-versioned.ts'
import { useAction } from '../../data/use-action.ts'
import { keyOf } from '../../data/use-endpoint.ts'
import { staffCall } from '../../session/staff-call.ts'
import { customerValues } from './customer-form.tsx'
import { useCustomerWords } from './customer-words.ts'

type Values = z.output<typeof NewCustomer>

/** Saves what was changed on a customer as they stood when the form was opened; where somebody else did too, the person chooses. */
export function useSaveCustomer(customer: Customer): { initial: Customer; save: (values: Values) => Promise<void> } {
  const { t } = useTranslation()
  const client = useQueryClient()
  const describe = useCustomerWords()
  const [initial] = useState(customer)
  const edit = useAction(customers.edit, {
    quiet: true,
    stale: [customers.list],
    onDone: (saved) => client.setQueryData(keyOf(customers.get, { params: { id: saved.id } }), saved),
    toast: () => ({ text: t('ui.edited') }),
  })
  const save = async (values: Values) => {
    const body = changedFields(values, customerValues(initial))
    const params = { id: initial.id }
    if (!Object.keys(body).length) return
    await saveVersioned(initial, body, {
      read: () => staffCall(customers.get, { params }),
      write: (changes, version) => edit.run({ params, body: changes, version }),
      valuesOf: customerValues,
      describe,
    })
  }
  return { initial, save }
}
