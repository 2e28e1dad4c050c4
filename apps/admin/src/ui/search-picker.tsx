import { Combobox, Loader, TextInput, useCombobox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconPlus, IconSearch } from '@tabler/icons-react'
import { type ReactNode, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './search-picker.module.css'

export interface SearchPickerProps {
  label: string
  description?: string
  error?: string | undefined
  autoFocus?: boolean | undefined
  required?: boolean
}

interface Props<Row> extends SearchPickerProps {
  placeholder: string
  /** What it says where nothing fits. */
  nothing: string
  /** A hook: finds what fits these words; asked for nothing while they are too few. */
  useFound: (words: string, enough: boolean) => { rows: readonly Row[]; isFetching: boolean }
  idOf: (row: Row) => string
  option: (row: Row) => ReactNode
  onPick: (row: Row) => void
  /** Offered where nothing fits: what was typed becomes a new one. */
  create?: { label: (words: string) => string; run: (words: string) => void } | undefined
}

/** Finds something while one types; Enter takes the first, also one that has yet to be found. */
export function SearchPicker<Row>({
  label,
  description,
  error,
  autoFocus,
  required,
  placeholder,
  nothing,
  useFound,
  idOf,
  option,
  onPick,
  create,
}: Props<Row>) {
  const { t } = useTranslation()
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const [typed, setTyped] = useState('')
  const [entered, setEntered] = useState(false)
  const [words] = useDebouncedValue(typed.trim(), 150)
  const enough = words.length > 1
  const found = useFound(words, enough)
  const rows = enough ? found.rows : []
  const first = rows[0] && idOf(rows[0])
  const settled = words === typed.trim() && !found.isFetching

  const submit = (value: string) => {
    const row = rows.find((one) => idOf(one) === value)
    if (!row && !create) return
    setTyped('')
    combobox.closeDropdown()
    if (row) onPick(row)
    else create?.run(typed.trim())
  }

  useEffect(() => {
    if (enough && settled) combobox.selectFirstOption()
  }, [enough, settled, rows.length, first])

  useEffect(() => {
    if (!entered || !settled) return
    setEntered(false)
    if (enough) submit(first ?? '')
  }, [entered, settled])

  return (
    <Combobox store={combobox} onOptionSubmit={submit} shadow="md">
      <Combobox.Target>
        <TextInput
          label={label}
          description={description}
          required={required ?? false}
          value={typed}
          placeholder={placeholder}
          autoComplete="off"
          autoFocus={autoFocus ?? false}
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
            <Combobox.Option key={idOf(row)} value={idOf(row)}>
              <span className={classes.option}>{option(row)}</span>
            </Combobox.Option>
          ))}
          {!enough && <Combobox.Empty>{t('ui.searchPicker.type')}</Combobox.Empty>}
          {enough && !rows.length && settled && <Combobox.Empty>{nothing}</Combobox.Empty>}
          {enough && create && (
            <Combobox.Option value="">
              <span className={classes.create}>
                <IconPlus size={14} aria-hidden />
                {create.label(typed.trim())}
              </span>
            </Combobox.Option>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
