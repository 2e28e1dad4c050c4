import { Button, Menu } from '@mantine/core'
import { IconArrowsSort } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './list-tools.module.css'

interface Props<S extends string> {
  value: S
  options: readonly { value: S; label: string }[]
  onChange: (value: S) => void
}

/** In what order the rows stand, as a button that says it. */
export function SortMenu<S extends string>({ value, options, onChange }: Props<S>) {
  const { t } = useTranslation()
  const label = options.find((option) => option.value === value)?.label
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          className={classes.filter!}
          leftSection={<IconArrowsSort size={15} aria-hidden />}
          aria-label={`${t('ui.list.order')}: ${label}`}
        >
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown aria-label={t('ui.list.order')}>
        <Menu.RadioGroup value={value} onChange={(picked) => onChange(picked as S)}>
          {options.map((option) => (
            <Menu.RadioItem key={option.value} value={option.value} closeMenuOnClick>
              {option.label}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  )
}
