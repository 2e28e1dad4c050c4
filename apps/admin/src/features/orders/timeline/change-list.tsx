import type { Change, Said } from '@amparo/contracts/model/activities'
import { IconArrowRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useMoney } from '../../../data/use-money.ts'
import { useWarrantyTerm } from '../../parts/warranty.tsx'
import classes from './timeline.module.css'

const fields = [
  'customer',
  'device',
  'location',
  'technician',
  'reason',
  'accessories',
  'condition',
  'price',
  'discount',
  'kept',
  'promisedAt',
  'origin',
  'description',
  'quantity',
  'unitPrice',
  'usedOn',
  'warranty',
  'oldSerial',
  'newSerial',
] as const
type Field = (typeof fields)[number]

const isField = (field: string): field is Field => fields.some((known) => known === field)

/** The field as it follows "cambió". */
export function useFieldName(): (field: string) => string {
  const { t } = useTranslation()
  return (field) => t(`timeline.fields.${isField(field) ? field : 'other'}`)
}

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

export function ChangeList({ changes }: { changes: readonly Change[] }) {
  const name = useFieldName()
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
