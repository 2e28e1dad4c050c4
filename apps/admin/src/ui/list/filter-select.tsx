import { Button, Checkbox, Combobox, useCombobox } from '@mantine/core'
import { IconCheck, IconChevronDown } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './list-tools.module.css'

export interface FilterOption {
  value: string
  label: string
  /** A dot or a face before the word. */
  mark?: ReactNode
}

interface Props {
  label: string
  options: readonly FilterOption[]
  value: readonly string[]
  onChange: (value: string[]) => void
  /** At most one at a time. */
  single?: boolean
}

/** One filter as a small button that says what it lets through: "Estado: En diagnóstico +2". */
export function FilterSelect({ label, options, value, onChange, single = false }: Props) {
  const { t } = useTranslation()
  const [words, setWords] = useState('')
  const combobox = useCombobox({ onDropdownClose: () => setWords('') })
  const chosen = options.filter((option) => value.includes(option.value))
  const long = options.length > 8
  const shown = options.filter((option) => option.label.toLocaleLowerCase().includes(words.trim().toLocaleLowerCase()))

  const pick = (picked: string) => {
    if (single) {
      onChange(value.includes(picked) ? [] : [picked])
      combobox.closeDropdown()
    } else onChange(value.includes(picked) ? value.filter((one) => one !== picked) : [...value, picked])
  }

  return (
    <Combobox store={combobox} onOptionSubmit={pick} width={250} position="bottom-start" shadow="md">
      <Combobox.Target targetType="button">
        <Button
          variant="default"
          className={classes.filter}
          data-set={value.length > 0 || undefined}
          rightSection={<IconChevronDown size={14} aria-hidden />}
          onClick={() => combobox.toggleDropdown()}
        >
          {label}
          {chosen[0] && <span className={classes.chosen}>{chosen[0].label}</span>}
          {chosen.length > 1 && <span className={classes.chosen}>+{chosen.length - 1}</span>}
        </Button>
      </Combobox.Target>
      <Combobox.Dropdown>
        {long && (
          <Combobox.Search
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
            placeholder={t('ui.search')}
            aria-label={t('ui.search')}
          />
        )}
        <Combobox.Options mah={300} className={classes.options!} aria-label={label}>
          {shown.map((option) => (
            <Combobox.Option key={option.value} value={option.value} active={value.includes(option.value)}>
              <span className={classes.option}>
                {!single && <Checkbox size="xs" checked={value.includes(option.value)} readOnly tabIndex={-1} aria-hidden />}
                {option.mark}
                <span className={classes.optionLabel}>{option.label}</span>
                {single && value.includes(option.value) && <IconCheck size={14} aria-hidden />}
              </span>
            </Combobox.Option>
          ))}
          {shown.length === 0 && <Combobox.Empty>{t('ui.nothingFound')}</Combobox.Empty>}
        </Combobox.Options>
        {value.length > 0 && (
          <Combobox.Footer>
            <Button variant="subtle" color="gray" size="compact-sm" fullWidth onClick={() => onChange([])}>
              {t('ui.list.removeFilter')}
            </Button>
          </Combobox.Footer>
        )}
      </Combobox.Dropdown>
    </Combobox>
  )
}
