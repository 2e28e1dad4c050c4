import { Button, Menu } from '@mantine/core'
import { useLocalStorage } from '@mantine/hooks'
import { IconColumns3 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type ColumnKey, columnKeys } from './order-columns.tsx'

/** Which columns this person left out, on this machine. */
export function useHiddenColumns() {
  return useLocalStorage<ColumnKey[]>({ key: 'amparo:orders:hidden', defaultValue: ['internal'], getInitialValueInEffect: false })
}

interface Props {
  hidden: readonly ColumnKey[]
  onChange: (hidden: ColumnKey[]) => void
}

export function ColumnsMenu({ hidden, onChange }: Props) {
  const { t } = useTranslation()
  return (
    <Menu closeOnItemClick={false} width={200}>
      <Menu.Target>
        <Button variant="default" px={10} fw={500} leftSection={<IconColumns3 size={15} aria-hidden />}>
          {t('orderList.columns.menu')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown aria-label={t('orderList.columns.menu')}>
        {columnKeys.map((key) => {
          const shown = !hidden.includes(key)
          return (
            <Menu.CheckboxItem key={key} checked={shown} onChange={(show) => onChange(show ? hidden.filter((one) => one !== key) : [...hidden, key])}>
              {t(`orderList.columns.${key}`)}
            </Menu.CheckboxItem>
          )
        })}
      </Menu.Dropdown>
    </Menu>
  )
}
