import { formatPhone } from '@amparo/contracts/model/phones'
import { formatTaxId } from '@amparo/contracts/model/tax-ids'
import { type CustomerRow, customers } from '@amparo/contracts/staff/customers'
import { Combobox, Loader, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconPlus, IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { useEndpoint } from '../data/use-endpoint.ts'
import classes from './customer-picker.module.css'

type Row = z.infer<typeof CustomerRow>

interface Props {
  label: string
  onPick: (customer: Row) => void
  /** Offered where nobody fits: what was typed becomes a new one. */
  onCreate?: ((words: string) => void) | undefined
  error?: string | undefined
  autoFocus?: boolean
}

/** Finds a customer by name, phone, tax id or mail while one types. */
export function CustomerPicker({ label, onPick, onCreate, error, autoFocus }: Props) {
  const { t } = useTranslation()
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const [typed, setTyped] = useState('')
  const [words] = useDebouncedValue(typed.trim(), 150)
  const enough = words.length > 1
  const found = useEndpoint(customers.list, { query: { q: words, limit: 8 } }, { enabled: enough, keepPrevious: true })
  const rows = enough ? (found.data?.data ?? []) : []

  const submit = (value: string) => {
    const row = rows.find(({ id }) => id === value)
    if (row) onPick(row)
    else onCreate?.(typed.trim())
    setTyped('')
    combobox.closeDropdown()
  }

  return (
    <Combobox store={combobox} onOptionSubmit={submit} shadow="md">
      <Combobox.Target>
        <TextInput
          label={label}
          value={typed}
          placeholder={t('ui.customerPicker.placeholder')}
          autoComplete="off"
          autoFocus={autoFocus}
          maxLength={100}
          error={error}
          leftSection={<IconSearch size={15} aria-hidden />}
          rightSection={found.isFetching ? <Loader size={14} /> : null}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            combobox.openDropdown()
            combobox.updateSelectedOptionIndex()
          }}
          onFocus={() => typed && combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!typed}>
        <Combobox.Options mah={320} style={{ overflowY: 'auto' }} aria-label={label}>
          {rows.map((row) => (
            <Combobox.Option key={row.id} value={row.id}>
              <span className={classes.option}>
                <span className={classes.name}>{row.displayName}</span>
                <span className={classes.detail}>
                  {[row.taxId && formatTaxId(row.country, row.taxId), row.phones[0] && formatPhone(row.phones[0].e164)].filter(Boolean).join(' · ') ||
                    row.email}
                </span>
              </span>
            </Combobox.Option>
          ))}
          {!enough && <Combobox.Empty>{t('ui.customerPicker.type')}</Combobox.Empty>}
          {enough && !rows.length && !found.isFetching && !onCreate && <Combobox.Empty>{t('ui.nothingFound')}</Combobox.Empty>}
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
