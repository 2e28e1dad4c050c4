import type { Person } from '@amparo/contracts/common'
import { Combobox, Group, type TextareaProps, useCombobox } from '@mantine/core'
import { useMergedRef } from '@mantine/hooks'
import { type Ref, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LongText } from '../../form/long-text.tsx'
import { PersonAvatar } from '../../ui/person-avatar.tsx'
import { findNamed, typedMention } from './mentions.ts'

interface Props extends Omit<TextareaProps, 'value' | 'defaultValue' | 'onChange'> {
  ref?: Ref<HTMLTextAreaElement>
  value: string
  onChange: (text: string) => void
  /** Whom an @ offers; nobody where one names nobody. */
  people: readonly Person[]
  onMention: (person: Person) => void
}

/** Text in which an @ offers the colleagues: arrows and Enter or Tab write the name. */
export function MentionArea({ ref, value, onChange, people, onMention, onBlur, ...rest }: Props) {
  const { t } = useTranslation()
  const input = useRef<HTMLTextAreaElement>(null)
  const merged = useMergedRef(input, ref)
  const [typing, setTyping] = useState<ReturnType<typeof typedMention>>()
  const found = typing ? findNamed(people, typing.words) : []
  const opened = found.length > 0
  const combobox = useCombobox({ opened })
  const { selectFirstOption } = combobox
  // Also where the names arrive after what was typed.
  const offered = found.map(({ id }) => id).join()
  useEffect(() => {
    if (offered) selectFirstOption()
  }, [offered, selectFirstOption])

  const look = () => {
    const area = input.current
    setTyping(area ? typedMention(area.value, area.selectionStart) : undefined)
  }
  const write = (id: string) => {
    const person = people.find((one) => one.id === id)
    const area = input.current
    if (!person || !typing || !area) return
    const written = `@${person.name} `
    const rest = value.slice(area.selectionStart)
    onChange(value.slice(0, typing.from) + written + rest.replace(/^ /, ''))
    onMention(person)
    setTyping(undefined)
    const caret = typing.from + written.length
    requestAnimationFrame(() => area.setSelectionRange(caret, caret))
  }

  return (
    <Combobox store={combobox} onOptionSubmit={write} position="bottom-start" width={260} withinPortal={false}>
      <Combobox.Target withKeyboardNavigation={opened} withAriaAttributes={people.length > 0}>
        <LongText
          {...rest}
          ref={merged}
          value={value}
          onChange={(event) => {
            onChange(event.currentTarget.value)
            look()
          }}
          onSelect={look}
          onBlur={(event) => {
            setTyping(undefined)
            onBlur?.(event)
          }}
          onKeyDownCapture={(event) => {
            if (!opened) return
            if (event.key === 'Tab') {
              event.preventDefault()
              combobox.clickSelectedOption()
            }
            if (event.key === 'Escape') {
              event.preventDefault()
              event.stopPropagation()
              setTyping(undefined)
            }
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options aria-label={t('timeline.colleagues')}>
          {found.map((person) => (
            <Combobox.Option key={person.id} value={person.id}>
              <Group component="span" gap={8} wrap="nowrap">
                <PersonAvatar person={person} size={20} />
                {person.name}
              </Group>
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
