import { useEffect, useRef } from 'react'
import { MomentInput } from '../../form/date-time-field.tsx'
import type { Editor } from './facts.tsx'

interface Props extends Editor<string | null> {
  label: string
  clearable?: boolean
}

/** Opens its calendar at once; leaving that saves, Escape does not. */
export default function MomentEditor({ label, value, onChange, save, cancel, clearable = true }: Props) {
  const field = useRef<HTMLButtonElement>(null)
  const given = useRef(false)

  useEffect(() => {
    const timer = setTimeout(() => field.current?.click())
    return () => clearTimeout(timer)
  }, [])

  return (
    <div
      onKeyDownCapture={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        given.current = true
        cancel()
      }}
    >
      <MomentInput
        ref={field}
        aria-label={label}
        value={value}
        clearable={clearable}
        onChange={(moment) => {
          if (moment !== null) return onChange(moment)
          given.current = true
          save(null)
        }}
        onDropdownClose={() => {
          if (!given.current) save()
        }}
      />
    </div>
  )
}
