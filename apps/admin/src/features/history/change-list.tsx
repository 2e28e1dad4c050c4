import type { Change, Said } from '@amparo/contracts/model/activities'
import { IconArrowRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useMoney } from '../../data/use-money.ts'
import { useWarrantyTerm } from '../parts/warranty.tsx'
import classes from './history.module.css'

/** A field as it follows "cambió". */
export type FieldName = (field: string) => string

/** A value as its reader writes it. */
function useSaid(): (said: Said) => string | undefined {
  const money = useMoney()
  const term = useWarrantyTerm()
  return (said) => (typeof said === 'string' ? said : 'amount' in said ? money(said) : term(said))
}

/** What it was and what it is; where there was or is nothing, only the other. */
export function FromTo({ from, to }: Pick<Change, 'from' | 'to'>) {
  const say = useSaid()
  return (
    <span className={classes.change}>
      {from !== null && <span className={classes.from}>{say(from)}</span>}
      {from !== null && to !== null && <IconArrowRight size={13} className={classes.arrow} aria-label="→" />}
      {to !== null && <span className={classes.to}>{say(to)}</span>}
    </span>
  )
}

export function ChangeList({ changes, name }: { changes: readonly Change[]; name: FieldName }) {
  return (
    <ul className={classes.changes}>
      {changes.map(({ field, from, to }) => (
        <li key={field}>
          <span className={classes.field}>{name(field)}</span>: <FromTo from={from} to={to} />
        </li>
      ))}
    </ul>
  )
}

const short = 60
/** What is no text is short. */
const lengthOf = (said: Said | null) => (typeof said === 'string' ? said.length : 0)

/** What was changed, in the sentence where it is one small thing, else below it. */
export function useChangeWords(): (changes: readonly Change[], name: FieldName, several: string) => { words: ReactNode; below?: ReactNode } {
  const { t } = useTranslation()
  return (changes, name, several) => {
    const [only] = changes
    if (changes.length !== 1 || !only) return { words: several, below: <ChangeList changes={changes} name={name} /> }
    const field = name(only.field)
    const words =
      only.from === null
        ? t('timeline.sentences.added', { field })
        : only.to === null
          ? t('timeline.sentences.removed', { field })
          : t('timeline.sentences.editedOne', { field })
    const fromTo = <FromTo from={only.from} to={only.to} />
    if (lengthOf(only.from) + lengthOf(only.to) >= short) return { words, below: <p className={classes.below}>{fromTo}</p> }
    return {
      words: (
        <>
          {words}: {fromTo}
        </>
      ),
    }
  }
}
