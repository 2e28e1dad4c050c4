import { formatPhone, parsePhone } from '@amparo/contracts/model/phones'
import { formatTaxId, taxIdLabel, taxIdProblem } from '@amparo/contracts/model/tax-ids'
import { type CustomerRow, customers } from '@amparo/contracts/staff/customers'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { useEndpoint } from '../data/use-endpoint.ts'
import { useMe } from '../session/session.ts'
import classes from './search-picker.module.css'
import { SearchPicker, type SearchPickerProps } from './search-picker.tsx'

type Row = z.infer<typeof CustomerRow>

interface Props extends SearchPickerProps {
  onPick: (customer: Row) => void
  /** Offered where nobody fits: what was typed becomes a new one. */
  onCreate?: ((words: string) => void) | undefined
}

const most = 8

function useFound(words: string, enough: boolean) {
  const { country } = useMe().organization
  // A phone as people dial it begins otherwise than the stored one. What may be a tax id is asked as it is.
  const asked = (taxIdProblem(country, words) !== null && parsePhone(words, country)) || words
  const { data, isFetching } = useEndpoint(customers.list, { query: { q: asked, limit: most } }, { enabled: enough, keepPrevious: true })
  return { rows: data?.data ?? [], isFetching }
}

/** Finds a customer by name, phone, tax id or mail while one types. */
export function CustomerPicker({ onPick, onCreate, ...rest }: Props) {
  const { t } = useTranslation()
  const { country } = useMe().organization
  return (
    <SearchPicker<Row>
      {...rest}
      placeholder={t('ui.customerPicker.placeholder', { taxId: taxIdLabel(country) })}
      nothing={t('ui.customerPicker.nobody')}
      useFound={useFound}
      idOf={(row) => row.id}
      option={(row) => (
        <>
          <span className={classes.name}>{row.displayName}</span>
          {row.openOrders > 0 && <span className={classes.open}>{t('customers.openOrdersCount', { count: row.openOrders })}</span>}
          <span className={classes.detail}>
            {[row.phones[0] && formatPhone(row.phones[0].e164), row.taxId && formatTaxId(row.country, row.taxId)].filter(Boolean).join(' · ') ||
              row.email}
          </span>
        </>
      )}
      onPick={onPick}
      create={onCreate && { label: (words) => t('ui.customerPicker.create', { words }), run: onCreate }}
    />
  )
}
