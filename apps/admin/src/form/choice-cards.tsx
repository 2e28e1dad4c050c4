import type { Ref } from 'react'
import classes from './choice-cards.module.css'

interface Choice {
  value: string
  name: string
  detail?: string | undefined
}

interface Props {
  /** Of the radio buttons; one name per group on a page. */
  name: string
  legend: string
  choices: readonly Choice[]
  value: string | null
  onChange: (value: string) => void
  firstRef?: Ref<HTMLInputElement>
}

/** A few things to choose one of, each with what tells it from the others. */
export function ChoiceCards({ name, legend, choices, value, onChange, firstRef }: Props) {
  return (
    <fieldset className={classes.choices}>
      <legend className={classes.legend}>{legend}</legend>
      <div className={classes.grid}>
        {choices.map((choice, index) => (
          <label key={choice.value} className={classes.choice}>
            <input
              ref={index === 0 ? firstRef : undefined}
              type="radio"
              name={name}
              value={choice.value}
              checked={value === choice.value}
              onChange={() => onChange(choice.value)}
            />
            <span className={classes.words}>
              <span className={classes.name}>{choice.name}</span>
              {choice.detail && <span className={classes.detail}>{choice.detail}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
