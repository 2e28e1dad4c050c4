import { Loader, Select, TextInput, UnstyledButton, VisuallyHidden } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LongText } from '../../form/long-text.tsx'
import classes from './facts.module.css'

/** What is known of a thing, label beside value. */
export function Facts({ label, children }: { label: string; children: ReactNode }) {
  return (
    <dl className={classes.facts} aria-label={label}>
      {children}
    </dl>
  )
}

export function Fact({ label, children }: { label: string; children: ReactNode }) {
  const empty = children === null || children === undefined || children === '' || children === false
  return (
    <div className={classes.fact}>
      <dt className={classes.label}>{label}</dt>
      <dd className={classes.value} data-empty={empty || undefined}>
        {empty ? '—' : children}
      </dd>
    </div>
  )
}

export interface Editor<Value> {
  value: Value
  onChange: (value: Value) => void
  /** Saves what is given, or what stands there. */
  save: (value?: Value) => void
  /** The same for whoever just goes elsewhere; what was refused already is not sent again. */
  leave: (value?: Value) => void
  cancel: () => void
}

interface EditableProps<Value> {
  label: string
  value: Value
  /** How it reads while nobody edits it; nothing shows a dash. */
  show: ReactNode
  /** Left out where the person may only look. */
  onSave?: ((value: Value) => Promise<unknown>) | false | undefined
  editor: (editor: Editor<Value>) => ReactNode
  /** Set where the value is chosen, not typed: then nothing would be lost. */
  chosen?: boolean
}

/** A fact that turns into its field on a click. What is typed there stands in the field again where it could not be saved. */
export function EditableFact<Value>({ label, value, show, onSave, editor, chosen = false }: EditableProps<Value>) {
  const { t } = useTranslation()
  const [editing, setEditing] = useState(false)
  const [typed, setTyped] = useState(value)
  const [saving, setSaving] = useState(false)
  const refused = useRef<string>(undefined)
  const button = useRef<HTMLButtonElement>(null)
  const wasEditing = useRef(false)

  useEffect(() => {
    if (wasEditing.current && !editing) button.current?.focus({ preventScroll: true })
    wasEditing.current = editing
  }, [editing])

  if (!onSave) return <Fact label={label}>{show}</Fact>

  const save = async (next: Value) => {
    setEditing(false)
    if (JSON.stringify(next) === JSON.stringify(value)) return
    setSaving(true)
    try {
      await onSave(next)
    } catch {
      // Whoever saves has said why.
      if (chosen) return
      refused.current = JSON.stringify(next)
      setTyped(next)
      setEditing(true)
    } finally {
      setSaving(false)
    }
  }
  const leave = (next: Value) => {
    if (JSON.stringify(next) !== refused.current) void save(next)
  }

  return (
    <div className={classes.fact}>
      <dt className={classes.label}>{label}</dt>
      <dd className={classes.value}>
        {editing ? (
          // biome-ignore lint/a11y/noStaticElementInteractions: keys of the field inside
          <div
            className={classes.editor}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return
              event.stopPropagation()
              setEditing(false)
            }}
          >
            {editor({
              value: typed,
              onChange: setTyped,
              save: (next = typed) => void save(next),
              leave: (next = typed) => leave(next),
              cancel: () => setEditing(false),
            })}
          </div>
        ) : (
          <UnstyledButton
            ref={button}
            className={classes.open}
            disabled={saving}
            onClick={() => {
              refused.current = undefined
              setTyped(value)
              setEditing(true)
            }}
          >
            <VisuallyHidden>{t('ui.edit.fact', { name: label })}: </VisuallyHidden>
            <span className={classes.shown} data-empty={!show || undefined}>
              {show || t('ui.edit.add')}
            </span>
            {saving ? <Loader size={12} /> : <IconPencil size={13} className={classes.pencil} aria-hidden />}
          </UnstyledButton>
        )}
      </dd>
    </div>
  )
}

/** Escape leaves the field, not the dialog that it may stand in. */
const ownEscape = { 'data-mantine-stop-propagation': true }

interface TextFactProps extends Pick<EditableProps<string>, 'label' | 'value' | 'onSave'> {
  show?: ReactNode
  long?: boolean
  maxLength: number
}

export function TextFact({ label, value, show = value, onSave, long = false, maxLength }: TextFactProps) {
  return (
    <EditableFact
      label={label}
      value={value}
      show={show && long ? <span className={classes.long}>{show}</span> : show}
      onSave={onSave}
      editor={(editor) => {
        const common = { value: editor.value, maxLength, autoFocus: true, 'aria-label': label, onBlur: () => editor.leave(), ...ownEscape }
        if (!long)
          return (
            <TextInput
              {...common}
              onChange={(event) => editor.onChange(event.currentTarget.value)}
              onKeyDown={(event) => event.key === 'Enter' && editor.save()}
            />
          )
        return (
          <LongText
            {...common}
            onFocus={({ currentTarget: field }) => field.setSelectionRange(field.value.length, field.value.length)}
            onChange={(event) => editor.onChange(event.currentTarget.value)}
            onKeyDown={(event) => event.key === 'Enter' && (event.ctrlKey || event.metaKey) && editor.save()}
          />
        )
      }}
    />
  )
}

interface SelectFactProps extends Pick<EditableProps<string | null>, 'label' | 'value' | 'show' | 'onSave'> {
  options: { value: string; label: string }[]
  clearable?: boolean
}

export function SelectFact({ label, value, show, onSave, options, clearable = false }: SelectFactProps) {
  return (
    <EditableFact
      label={label}
      value={value}
      show={show}
      onSave={onSave}
      chosen
      editor={(editor) => (
        <Select
          aria-label={label}
          data={options}
          value={editor.value}
          onChange={(next) => editor.save(next)}
          onDropdownClose={editor.cancel}
          searchable={options.length > 6}
          clearable={clearable}
          allowDeselect={clearable}
          autoFocus
          defaultDropdownOpened
        />
      )}
    />
  )
}
