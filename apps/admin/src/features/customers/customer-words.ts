import { languageNames } from '@amparo/contracts/model/languages'
import { formatPhone } from '@amparo/contracts/model/phones'
import type { NewCustomer } from '@amparo/contracts/staff/customers'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { usePlace } from '../../data/use-place.ts'
import { countryOptions } from '../../form/countries.ts'
import { useDirectory } from '../people/use-directory.ts'

type Values = z.output<typeof NewCustomer>

/** A field of a customer and its value in words, for whoever has to choose between two of them. */
export function useCustomerWords(): (field: keyof Values, value: unknown) => { label: string; text: string } {
  const { t } = useTranslation()
  const { language } = usePlace()
  const sellers = useDirectory('seller')
  const labels: Record<keyof Values, string> = {
    kind: t('customers.kind'),
    name: t('customers.form.name'),
    surname: t('customers.form.surname'),
    tradeName: t('customers.form.tradeName'),
    country: t('customers.form.country'),
    taxId: t('customers.taxId'),
    email: t('customers.email'),
    language: t('customers.form.language'),
    phones: t('customers.phones'),
    addresses: t('customers.form.addresses'),
    notes: t('customers.form.notes'),
    sellerId: t('customers.seller'),
  }
  const words: Partial<{ [Field in keyof Values]: (value: Values[Field]) => string }> = {
    kind: (kind) => t(`customers.kinds.${kind}`),
    country: (country) => countryOptions(language).find(({ value }) => value === country)?.label ?? country,
    language: (code) => languageNames[code],
    phones: (phones) => phones.map(({ e164, label }) => [formatPhone(e164), label].filter(Boolean).join(' · ')).join('\n'),
    addresses: (addresses) => addresses.map(({ line, city, region }) => [line, city, region].filter(Boolean).join(', ')).join('\n'),
    sellerId: (id) => sellers.find((seller) => seller.id === id)?.name ?? '',
  }
  return (field, value) => ({
    label: labels[field],
    text: (words[field] as ((value: unknown) => string) | undefined)?.(value) ?? String(value ?? ''),
  })
}
