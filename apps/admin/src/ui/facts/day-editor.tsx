import { DayInput } from '../../form/day-field.tsx'
import type { Editor } from './facts.tsx'

/** A day typed or picked; leaving saves, Escape does not. */
export default function DayEditor({ label, value, onChange, save, leave }: Editor<string> & { label: string }) {
  return (
    <DayInput
      aria-label={label}
      value={value}
      autoFocus
      data-mantine-stop-propagation
      onChange={(day) => day && onChange(day)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save()
      }}
      onBlur={() => leave()}
    />
  )
}
