import type { Person } from '@amparo/contracts/common'
import { Combobox, Textarea, type TextareaProps, useCombobox } from '@mantine/core'
import { useRef, useState } from 'react'
import type { FieldValues } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { type FieldProps, useField } from '../../../form/text-fields.tsx'
import { PersonAvatar } from '../../../ui/person-avatar.tsx'
import classes from './deed-form.module.css'
import { findNamed, typedMention } from './mentions.ts'

interface Props<V extends FieldValues> extends FieldProps<V, string>, Omit<TextareaProps, 'name' | 'value' | 'defaultValue' | 'form'> {
  people: readonly Person[]
  onMention: (id: string) => void
}

/** Text in which an @ offers the colleagues: arrows and Enter or Tab write the name. */
export function MentionField<V extends FieldValues>({ control, name, people, onMention, ...rest }: Props<V>) {
  const { t } = useTranslation()
  const { ref, value, onChange, onBlur, ...field } = useField<V, string>({ control, name })
  const input = useRef<HTMLTextAreaElement>(null)
  const [typing, setTyping] = useState<ReturnType<typeof typedMention>>()
  const found = typing ? findNamed(people, typing.words) : []
  const opened = found.length > 0
  const combobox = useCombobox({ opened })
  const text = value ?? ''

  const look = () => {
    const area = input.current
    setTyping(area ? typedMention(area.value, area.selectionStart) : undefined)
    combobox.selectFirstOption()
  }
  const write = (id: string) => {
    const person = people.find((one) => one.id === id)
    const area = input.current
    if (!person || !typing || !area) return
    const written = `@${person.name} `
    const rest = text.slice(area.selectionStart)
    onChange(text.slice(0, typing.from) + written + rest.replace(/^ /, ''))
    onMention(id)
    setTyping(undefined)
    const caret = typing.from + written.length
    requestAnimationFrame(() => area.setSelectionRange(caret, caret))
  }

  return (
    <Combobox store={combobox} onOptionSubmit={write} position="bottom-start" width={260} withinPortal={false}>
      <Combobox.Target withKeyboardNavigation={opened}>
        <Textarea
          {...rest}
          {...field}
          ref={(area) => {
            input.current = area
            ref(area)
          }}
          value={text}
          onChange={(event) => {
            onChange(event.currentTarget.value)
            look()
          }}
          onSelect={look}
          onBlur={() => {
            setTyping(undefined)
            onBlur()
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
        <Combobox.Options aria-label={t('request.deeds.comment.colleagues')}>
          {found.map((person) => (
            <Combobox.Option key={person.id} value={person.id}>
              <span className={classes.colleague}>
                <PersonAvatar person={person} size={20} />
                {person.name}
              </span>
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
