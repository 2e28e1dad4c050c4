import { parsePhone } from '@amparo/contracts/model/phones'
import { compactTaxId, taxIdProblem } from '@amparo/contracts/model/tax-ids'
import { customers } from '@amparo/contracts/staff/customers'
import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconUserCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useEndpoint } from '../../data/use-endpoint.ts'
import classes from '../../form/blocks.module.css'
import { CustomerBasics } from './customer-basics.tsx'
import type { CustomerFormState } from './customer-form.tsx'

interface Props {
  form: CustomerFormState
  autoFocus: boolean
  onKnown: (customerId: string) => void
  onSearch: () => void
}

/** The few fields that a new customer needs at the counter; the rest can be said later on their page. */
export function NewCustomerFields({ form, autoFocus, onKnown, onSearch }: Props) {
  const { t } = useTranslation()

  return (
    <>
      <div className={classes.newHead}>
        <p className={classes.newTitle}>{t('intake.customer.new')}</p>
        <Button variant="subtle" size="compact-sm" onClick={onSearch}>
          {t('intake.customer.known')}
        </Button>
      </div>
      <CustomerBasics form={form} autoFocus={autoFocus} hint />
      <Existing form={form} onKnown={onKnown} />
    </>
  )
}

/** Somebody with the same phone or tax id is probably the same person. */
function Existing({ form, onKnown }: Pick<Props, 'form' | 'onKnown'>) {
  const { t } = useTranslation()
  const country = form.watch('country')
  const typedTaxId = form.watch('taxId') ?? ''
  const phone = parsePhone(form.watch('phones.0.e164') ?? '', country)
  const taxId = typedTaxId && taxIdProblem(country, typedTaxId) === null ? compactTaxId(country, typedTaxId) : null
  const [words] = useDebouncedValue(taxId ?? phone ?? '', 200)
  const { data } = useEndpoint(customers.list, { query: { q: words, limit: 3 } }, { enabled: words !== '' })
  const same = (words ? (data?.data ?? []) : []).filter(
    (row) => (taxId !== null && row.taxId === taxId) || row.phones.some(({ e164 }) => e164 === phone),
  )
  return (
    <div role="status">
      {same.map((row) => (
        <div key={row.id} className={classes.exists}>
          <IconUserCheck size={16} aria-hidden />
          {t('intake.customer.exists', { name: row.displayName })}
          <Button variant="subtle" size="compact-sm" onClick={() => onKnown(row.id)}>
            {t('intake.customer.use')}
          </Button>
        </div>
      ))}
    </div>
  )
}
