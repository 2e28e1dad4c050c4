import type { Person } from '@amparo/contracts/common'
import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { IconCheck, IconSearch, IconUserOff } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './people-list.module.css'
import { PersonAvatar } from './person-avatar.tsx'

interface Props {
  people: readonly Person[]
  /** What one is picked for: "Técnico". */
  label: string
  current: string | null
  onPick: (person: Person) => void
  /** Where nobody is a choice too: what it is called. */
  nobody?: { label: string; onPick: () => void } | undefined
}

const none = 'none'

/** Colleagues to pick from by a few letters of the name, arrows and Enter. */
export function PeopleList({ people, label, current, onPick, nobody }: Props) {
  const { t } = useTranslation()
  const [words, setWords] = useState('')
  // The list always stands open: Enter picks, and never has to open it first.
  const combobox = useCombobox({ opened: true })
  const found = people.filter(({ name }) => name.toLocaleLowerCase().includes(words.trim().toLocaleLowerCase()))

  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(id) => {
        const person = people.find((one) => one.id === id)
        if (person) onPick({ id: person.id, name: person.name, photoUrl: person.photoUrl })
        else nobody?.onPick()
      }}
    >
      <Combobox.EventsTarget>
        <TextInput
          data-autofocus
          value={words}
          placeholder={t('ui.search')}
          aria-label={label}
          leftSection={<IconSearch size={15} aria-hidden />}
          onChange={(event) => {
            setWords(event.currentTarget.value)
            combobox.selectFirstOption()
          }}
        />
      </Combobox.EventsTarget>
      <Combobox.Options mt="xs" mah={320} className={classes.options!} aria-label={label}>
        {found.map((person) => (
          <Combobox.Option key={person.id} value={person.id} active={person.id === current}>
            <span className={classes.option}>
              <PersonAvatar person={person} size={22} />
              <span className={classes.name}>{person.name}</span>
              {person.id === current && <IconCheck size={15} aria-hidden />}
            </span>
          </Combobox.Option>
        ))}
        {nobody && !words && (
          <Combobox.Option value={none}>
            <span className={classes.option}>
              <IconUserOff size={18} aria-hidden />
              <span className={classes.name}>{nobody.label}</span>
            </span>
          </Combobox.Option>
        )}
        {found.length === 0 && <Combobox.Empty>{t('ui.nothingFound')}</Combobox.Empty>}
      </Combobox.Options>
    </Combobox>
  )
}
