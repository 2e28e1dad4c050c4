import { formatPhone, parsePhone } from '@amparo/contracts/model/phones'
import { formatTaxId, taxIdLabel, taxIdProblem } from '@amparo/contracts/model/tax-ids'
import { type CustomerRow, customers } from '@amparo/contracts/staff/customers'
import { Combobox, Loader, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconPlus, IconSearch } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { useEndpoint } from '../data/use-endpoint.ts'
import { useMe } from '../session/session.ts'
import classes from './customer-picker.module.css'

type Row = z.infer<typeof CustomerRow>

interface Props {
  label: string
  onPick: (customer: Row) => void
  /** Offered where nobody fits: what was typed becomes a new one. */
  onCreate?: ((words: string) => void) | undefined
  description?: string
  error?: string | undefined
  autoFocus?: boolean
  required?: boolean
}

const most = 8

/** Finds a customer by name, phone, tax id or mail while one types; Enter takes the first. */
export function CustomerPicker({ label, onPick, onCreate, description, error, autoFocus, required }: Props) {
  const { t } = useTranslation()
  const { organization } = useMe()
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const [typed, setTyped] = useState('')
  const [entered, setEntered] = useState(false)
  const [words] = useDebouncedValue(typed.trim(), 150)
  const enough = words.length > 1
  // A phone as people dial it begins otherwise than the stored one. What may be a tax id is asked as it is.
  const asked = (taxIdProblem(organization.country, words) !== null && parsePhone(words, organization.country)) || words
  const found = useEndpoint(customers.list, { query: { q: asked, limit: most } }, { enabled: enough, keepPrevious: true })
  const rows = enough ? (found.data?.data ?? []) : []
  const settled = words === typed.trim() && !found.isFetching

  const submit = (value: string) => {
    const row = rows.find(({ id }) => id === value)
    if (!row && !onCreate) return
    setTyped('')
    combobox.closeDropdown()
    if (row) onPick(row)
    else onCreate?.(typed.trim())
  }

  useEffect(() => {
    if (enough && settled) combobox.selectFirstOption()
  }, [enough, settled, rows.length, rows[0]?.id])

  useEffect(() => {
    if (!entered || !settled) return
    setEntered(false)
    if (enough) submit(rows[0]?.id ?? '')
  }, [entered, settled])

  return (
    <Combobox store={combobox} onOptionSubmit={submit} shadow="md">
      <Combobox.Target>
        <TextInput
          label={label}
          description={description}
          required={required}
          value={typed}
          placeholder={t('ui.customerPicker.placeholder', { taxId: taxIdLabel(organization.country) })}
          autoComplete="off"
          autoFocus={autoFocus}
          data-autofocus={autoFocus || undefined}
          maxLength={100}
          error={error}
          leftSection={<IconSearch size={15} aria-hidden />}
          rightSection={found.isFetching ? <Loader size={14} /> : null}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            setEntered(false)
            combobox.openDropdown()
          }}
          onKeyDownCapture={(event) => {
            if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || !typed.trim() || settled) return
            event.preventDefault()
            event.stopPropagation()
            setEntered(true)
          }}
          onFocus={() => typed && combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!typed}>
        <Combobox.Options mah={360} style={{ overflowY: 'auto' }} aria-label={label}>
          {rows.map((row) => (
            <Combobox.Option key={row.id} value={row.id}>
              <span className={classes.option}>
                <span className={classes.name}>{row.displayName}</span>
                {row.openOrders > 0 && <span className={classes.open}>{t('customers.openOrdersCount', { count: row.openOrders })}</span>}
                <span className={classes.detail}>
                  {[row.phones[0] && formatPhone(row.phones[0].e164), row.taxId && formatTaxId(row.country, row.taxId)].filter(Boolean).join(' · ') ||
                    row.email}
                </span>
              </span>
            </Combobox.Option>
          ))}
          {!enough && <Combobox.Empty>{t('ui.customerPicker.type')}</Combobox.Empty>}
          {enough && !rows.length && settled && <Combobox.Empty>{t('ui.customerPicker.nobody')}</Combobox.Empty>}
          {enough && onCreate && (
            <Combobox.Option value="">
              <span className={classes.create}>
                <IconPlus size={14} aria-hidden />
                {t('ui.customerPicker.create', { words: typed.trim() })}
              </span>
            </Combobox.Option>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
