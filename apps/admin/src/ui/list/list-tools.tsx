import { Button, CloseButton, TextInput } from '@mantine/core'
import { IconSearch, IconX } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useShortcut } from '../../shell/shortcuts.ts'
import classes from './list-tools.module.css'

interface Props {
  /** What the words are looked for in, e.g. "Nombre, RUT, teléfono o correo". */
  placeholder: string
  words: string
  onWords: (words: string) => void
  /** The filters. */
  children?: ReactNode
  narrowed: boolean
  onClear: () => void
  /** At the far end: order, columns, export. */
  end?: ReactNode
}

/** Search and filters over a list; `/` goes to the search. */
export function ListTools({ placeholder, words, onWords, children, narrowed, onClear, end }: Props) {
  const { t } = useTranslation()
  return (
    <search className={classes.tools}>
      <SearchInput placeholder={placeholder} words={words} onWords={onWords} />
      <div className={classes.filters}>
        {children}
        {narrowed && (
          <Button variant="subtle" color="gray" px={8} leftSection={<IconX size={14} aria-hidden />} onClick={onClear}>
            {t('ui.list.clear')}
          </Button>
        )}
        {end && <div className={classes.end}>{end}</div>}
      </div>
    </search>
  )
}

/** Asks a moment after the last letter. */
function SearchInput({ placeholder, words, onWords }: Pick<Props, 'placeholder' | 'words' | 'onWords'>) {
  const { t } = useTranslation()
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState(words)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const asked = useRef(words)
  useShortcut('/', 'search', () => input.current?.select())

  useEffect(() => {
    if (words === asked.current) return
    asked.current = words
    setTyped(words)
  }, [words])

  const ask = (text: string) => {
    clearTimeout(timer.current)
    asked.current = text.trim()
    onWords(text.trim())
  }

  return (
    <TextInput
      ref={input}
      className={classes.search}
      type="search"
      value={typed}
      placeholder={placeholder}
      aria-label={placeholder}
      maxLength={100}
      leftSection={<IconSearch size={15} aria-hidden />}
      rightSection={
        typed && (
          <CloseButton
            size="sm"
            aria-label={t('ui.clear')}
            onClick={() => {
              setTyped('')
              ask('')
              input.current?.focus()
            }}
          />
        )
      }
      onChange={(event) => {
        const text = event.currentTarget.value
        setTyped(text)
        clearTimeout(timer.current)
        timer.current = setTimeout(() => ask(text), 200)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') ask(typed)
        if (event.key === 'Escape') event.currentTarget.blur()
      }}
    />
  )
}
