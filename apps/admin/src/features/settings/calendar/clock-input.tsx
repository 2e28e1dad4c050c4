import { TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { readClock } from './week.ts'
import classes from './week-editor.module.css'

interface Props {
  label: string
  value: string
  invalid: boolean
  onChange: (clock: string) => void
}

/** A time by the 24-hour clock, typed in any way; what is none comes back as it was. */
export function ClockInput({ label, value, invalid, onChange }: Props) {
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped(value), [value])
  const settle = () => {
    const clock = readClock(typed)
    if (clock === null || clock === value) setTyped(value)
    else onChange(clock)
  }
  return (
    <TextInput
      className={classes.clock!}
      aria-label={label}
      inputMode="numeric"
      autoComplete="off"
      maxLength={6}
      error={invalid}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.key === 'Enter') settle()
      }}
    />
  )
}
