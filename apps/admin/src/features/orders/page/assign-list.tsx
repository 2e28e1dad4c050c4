import type { Person } from '@amparo/contracts/common'
import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { IconCheck, IconSearch, IconUserOff } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PersonAvatar } from '../../../ui/person-avatar.tsx'
import { useTechnicians } from '../use-technicians.ts'
import classes from './assign-list.module.css'

interface Props {
  current: string | null
  onPick: (person: Person | null) => void
}

const nobody = 'none'

/** Colleagues to pick from by a few letters of the name, arrows and Enter. */
export function AssignList({ current, onPick }: Props) {
  const { t } = useTranslation()
  const [words, setWords] = useState('')
  // The list always stands open: Enter picks, and never has to open it first.
  const combobox = useCombobox({ opened: true })
  const people = useTechnicians()
  const found = people.filter(({ name }) => name.toLocaleLowerCase().includes(words.trim().toLocaleLowerCase()))

  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(id) => {
        const person = people.find((one) => one.id === id)
        onPick(person ? { id: person.id, name: person.name, photoUrl: person.photoUrl } : null)
      }}
    >
      <Combobox.EventsTarget>
        <TextInput
          data-autofocus
          value={words}
          placeholder={t('ui.search')}
          aria-label={t('order.facts.technician')}
          leftSection={<IconSearch size={15} aria-hidden />}
          onChange={(event) => {
            setWords(event.currentTarget.value)
            combobox.selectFirstOption()
          }}
        />
      </Combobox.EventsTarget>
      <Combobox.Options mt="xs" mah={320} className={classes.options!} aria-label={t('order.facts.technician')}>
        {found.map((person) => (
          <Combobox.Option key={person.id} value={person.id} active={person.id === current}>
            <span className={classes.option}>
              <PersonAvatar person={person} size={22} />
              <span className={classes.name}>{person.name}</span>
              {person.id === current && <IconCheck size={15} aria-hidden />}
            </span>
          </Combobox.Option>
        ))}
        {!words && current !== null && (
          <Combobox.Option value={nobody}>
            <span className={classes.option}>
              <IconUserOff size={18} aria-hidden />
              <span className={classes.name}>{t('order.act.unassign')}</span>
            </span>
          </Combobox.Option>
        )}
        {found.length === 0 && <Combobox.Empty>{t('ui.nothingFound')}</Combobox.Empty>}
      </Combobox.Options>
    </Combobox>
  )
}
