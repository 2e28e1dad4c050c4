import { units } from '@amparo/contracts/staff/places'
import { Button, Skeleton } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useEndpoint } from '../../../data/use-endpoint.ts'
import { ChoiceCards } from '../../../form/choice-cards.tsx'
import { useFieldText } from '../../../form/field-text.ts'
import { unitName, unitPlace } from '../../places/unit-name.ts'
import classes from './entry.module.css'
import type { EntryFormState } from './entry-form.tsx'

interface Props {
  form: EntryFormState
  customerId: string
  kind: 'OWNER' | 'TENANT'
}

const none = 'none'

/** Which of their properties it is about, or none (S2-14). */
export function CustomerUnits({ form, customerId, kind }: Props) {
  const { t } = useTranslation()
  const fieldText = useFieldText()
  const query = useEndpoint(units.list, { query: { customerId, limit: 50 } }, { staleTime: 30_000 })
  const first = useRef<HTMLInputElement>(null)
  const { setValue, getValues } = form
  const unitId = form.watch('unitId')

  const isTheirs = (people: readonly { id: string }[]) => people.some(({ id }) => id === customerId)
  const rows = (query.data?.data ?? []).filter(({ owners, tenants }) => isTheirs(kind === 'OWNER' ? owners : tenants))
  const asOther = (query.data?.data ?? []).some(({ owners, tenants }) => isTheirs(kind === 'OWNER' ? tenants : owners))
  const only = rows.length === 1 ? rows[0]!.id : null

  // The only one they have is most likely the one; whoever found them by keyboard goes on here.
  useEffect(() => {
    if (!query.data) return
    const free = document.activeElement === document.body || document.activeElement === null
    const said = getValues('unitId')
    if (getValues('unitSaid') !== kind || (said && !rows.some(({ id }) => id === said))) {
      setValue('unitId', only)
      setValue('unitSaid', kind)
    }
    if (!free) return
    if (first.current) first.current.focus()
    else form.setFocus('description')
  }, [query.data !== undefined, customerId, kind])

  const pick = (value: string) => {
    form.clearErrors('unitId')
    setValue('unitId', value === none ? null : value, { shouldDirty: true })
    setValue('unitSaid', kind)
  }

  if (query.isPending) return <Skeleton height={72} radius={8} />
  if (!rows.length)
    return (
      <p className={classes.quiet}>
        {t(`requestEntry.units.no${kind}`)}{' '}
        {asOther && (
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => setValue('association', kind === 'OWNER' ? 'TENANT' : 'OWNER', { shouldDirty: true })}
          >
            {t(`requestEntry.units.as${kind === 'OWNER' ? 'TENANT' : 'OWNER'}`)}
          </Button>
        )}
      </p>
    )
  return (
    <div>
      <ChoiceCards
        name="unit"
        legend={t('requestEntry.units.label')}
        value={unitId ?? none}
        onChange={pick}
        firstRef={first}
        choices={[
          ...rows.map((unit) => ({ value: unit.id, name: unitName(unit), detail: unitPlace(t, unit) })),
          { value: none, name: t('requestEntry.units.none') },
        ]}
      />
      {form.formState.errors.unitId && <p className={classes.problem}>{fieldText(form.formState.errors.unitId.message)}</p>}
    </div>
  )
}
