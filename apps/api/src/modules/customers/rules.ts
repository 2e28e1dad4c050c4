import type { Change } from '@amparo/contracts/model/activities'
import { parsePhone } from '@amparo/contracts/model/phones'
import { searchTextOf } from '@amparo/contracts/model/search'
import { compactTaxId, taxIdProblem } from '@amparo/contracts/model/tax-ids'
import type { NewCustomer } from '@amparo/contracts/staff/customers'
import type { z } from 'zod'
import { AppError } from '../../errors.ts'

export type CustomerInput = z.output<typeof NewCustomer>
type Phone = CustomerInput['phones'][number]

/** As people say it: name and surname of a person; the trade name of a company, else its legal name. */
export function displayName(customer: { kind: string; name: string; surname: string; tradeName: string }): string {
  if (customer.kind === 'COMPANY') return customer.tradeName || customer.name
  return `${customer.name} ${customer.surname}`.trim()
}

/** What is stored, from what was typed: the tax id compact and checked, phones in E.164. @throws AppError tax_id_invalid, phone_invalid */
export function cleanCustomer<T extends Partial<CustomerInput>>(input: T, country: string): T {
  const cleaned = { ...input }
  if (input.taxId !== undefined) {
    cleaned.taxId = input.taxId ? compactTaxId(country, input.taxId) : null
    if (cleaned.taxId && taxIdProblem(country, cleaned.taxId) === 'tax_id')
      throw new AppError('tax_id_invalid', { fields: [{ path: 'body.taxId', code: 'tax_id' }] })
  }
  input.phones?.forEach((phone, index) => {
    if (!parsePhone(phone.e164, country)) throw new AppError('phone_invalid', { fields: [{ path: `body.phones.${index}.e164`, code: 'phone' }] })
  })
  return cleaned
}

export function customerSearchText(customer: Pick<CustomerInput, 'name' | 'surname' | 'tradeName' | 'taxId' | 'email' | 'phones'>): string {
  return searchTextOf([
    customer.name,
    customer.surname,
    customer.tradeName,
    customer.taxId,
    customer.email,
    ...customer.phones.map((phone) => phone.e164),
  ])
}

const told = ['kind', 'name', 'surname', 'tradeName', 'country', 'taxId', 'email', 'language', 'notes'] as const

/** What a person would say changed. */
export function customerChanges(before: CustomerInput, after: CustomerInput): Change[] {
  const changes: Change[] = told.flatMap((field) =>
    before[field] === after[field] ? [] : [{ field, from: before[field] || null, to: after[field] || null }],
  )
  const phones = (list: Phone[]) => list.map((phone) => phone.e164).join(', ')
  if (phones(before.phones) !== phones(after.phones))
    changes.push({ field: 'phones', from: phones(before.phones) || null, to: phones(after.phones) || null })
  const addresses = (list: CustomerInput['addresses']) => list.map((each) => [each.line, each.city].filter(Boolean).join(', ')).join('; ')
  if (JSON.stringify(before.addresses) !== JSON.stringify(after.addresses)) {
    changes.push({ field: 'addresses', from: addresses(before.addresses) || null, to: addresses(after.addresses) || null })
  }
  return changes
}
