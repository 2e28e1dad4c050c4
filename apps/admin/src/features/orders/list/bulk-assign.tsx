import { Button, Combobox, ScrollArea, useCombobox } from '@mantine/core'
import { IconUserOff, IconUserPlus } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PersonAvatar } from '../../../ui/person-avatar.tsx'
import { useDirectory } from '../../people/use-directory.ts'
import classes from './bulk.module.css'

interface Props {
  opened: boolean
  onToggle: (opened: boolean) => void
  pending: boolean
  onAssign: (technician: { id: string; name: string } | null) => void
}

/** Who is to have the orders: technicians first, then whoever else may work on them. */
export function BulkAssign({ opened, onToggle, pending, onAssign }: Props) {
  const { t } = useTranslation()
  const [words, setWords] = useState('')
  const combobox = useCombobox({ opened, onOpenedChange: onToggle, onDropdownClose: () => setWords('') })
  const people = useDirectory()
    .filter(({ role }) => role !== 'seller')
    .toSorted((a, b) => Number(b.role === 'technician') - Number(a.role === 'technician'))
  const found = people.filter(({ name }) => name.toLocaleLowerCase().includes(words.trim().toLocaleLowerCase()))

  useEffect(() => {
    if (opened) combobox.focusSearchInput()
  }, [opened, combobox.focusSearchInput])

  return (
    <Combobox
      store={combobox}
      width={260}
      position="top-start"
      shadow="md"
      onOptionSubmit={(id) => {
        combobox.closeDropdown()
        onAssign(people.find((person) => person.id === id) ?? null)
      }}
    >
      <Combobox.Target targetType="button">
        <Button variant="default" leftSection={<IconUserPlus size={15} aria-hidden />} loading={pending} onClick={() => combobox.toggleDropdown()}>
          {t('orderList.bulk.assign')}
        </Button>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search
          value={words}
          onChange={(event) => {
            setWords(event.currentTarget.value)
            combobox.selectFirstOption()
          }}
          placeholder={t('ui.search')}
          aria-label={t('ui.search')}
        />
        <Combobox.Options aria-label={t('orderList.columns.technician')}>
          <ScrollArea.Autosize mah={280} type="auto">
            {found.map((person) => (
              <Combobox.Option key={person.id} value={person.id}>
                <span className={classes.option}>
                  <PersonAvatar person={person} size={20} />
                  {person.name}
                </span>
              </Combobox.Option>
            ))}
            {!words && (
              <Combobox.Option value="none">
                <span className={classes.option}>
                  <IconUserOff size={18} aria-hidden />
                  {t('orderList.bulk.nobody')}
                </span>
              </Combobox.Option>
            )}
            {found.length === 0 && <Combobox.Empty>{t('ui.nothingFound')}</Combobox.Empty>}
          </ScrollArea.Autosize>
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
