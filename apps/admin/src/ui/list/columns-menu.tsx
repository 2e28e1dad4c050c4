import { Button, Menu } from '@mantine/core'
import { useLocalStorage } from '@mantine/hooks'
import { IconColumns3 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

/** Which columns of a list this person left out, on this machine. */
export function useHiddenColumns<K extends string>(list: string, usually: K[]) {
  return useLocalStorage<K[]>({ key: `amparo:${list}:hidden`, defaultValue: usually, getInitialValueInEffect: false })
}

interface Props<K extends string> {
  columns: readonly { key: K; header: string }[]
  hidden: readonly K[]
  onChange: (hidden: K[]) => void
}

export function ColumnsMenu<K extends string>({ columns, hidden, onChange }: Props<K>) {
  const { t } = useTranslation()
  return (
    <Menu closeOnItemClick={false} width={200}>
      <Menu.Target>
        <Button variant="default" px={10} fw={500} leftSection={<IconColumns3 size={15} aria-hidden />}>
          {t('orderList.columns.menu')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown aria-label={t('orderList.columns.menu')}>
        {columns.map(({ key, header }) => {
          const shown = !hidden.includes(key)
          return (
            <Menu.CheckboxItem key={key} checked={shown} onChange={(show) => onChange(show ? hidden.filter((one) => one !== key) : [...hidden, key])}>
              {header}
            </Menu.CheckboxItem>
          )
        })}
      </Menu.Dropdown>
    </Menu>
  )
}
