import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import classes from './place-buttons.module.css'

interface Props {
  label: string
  /** What stands in the text between braces, and what it means. */
  places: readonly { name: string; words: string }[]
  onInsert: (name: string) => void
}

/** What may be put into a text that is filled in later: one press each, where the cursor stands. */
export function PlaceButtons({ label, places, onInsert }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: the form's own groups are fieldsets; these are a field's buttons
    <div className={classes.places} role="group" aria-label={label}>
      {places.map(({ name, words }) => (
        <Button
          key={name}
          variant="default"
          size="compact-xs"
          leftSection={<IconPlus size={11} aria-hidden />}
          title={`{{${name}}}`}
          // The cursor stays where it stands in the text.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onInsert(name)}
        >
          {words}
        </Button>
      ))}
    </div>
  )
}

/** Writes a place into a field where its cursor stands, at the end where it has none, and leaves the cursor behind it. */
export function insertPlace(field: HTMLTextAreaElement | HTMLInputElement, name: string, write: (text: string) => void): void {
  const text = field.value
  const [start, end] =
    document.activeElement === field ? [field.selectionStart ?? text.length, field.selectionEnd ?? text.length] : [text.length, text.length]
  const before = text.slice(0, start)
  const written = `${before && !/\s$/.test(before) ? ' ' : ''}{{${name}}}`
  write(before + written + text.slice(end))
  requestAnimationFrame(() => {
    field.focus()
    field.setSelectionRange(start + written.length, start + written.length)
  })
}
