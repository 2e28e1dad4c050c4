import { NewPart, type Part, parts } from '@amparo/contracts/staff/parts'
import { CallError } from '@amparo/web/api/call'
import { showProblem, useContractForm } from '@amparo/web/form/use-contract-form'
import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { Control } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { errorText } from '../../../data/error-text.ts'
import { saveVersioned } from '../../../data/save-versioned.ts'
import { useAction } from '../../../data/use-action.ts'
import { MoneyField } from '../../../form/money-field.tsx'
import { NumberField } from '../../../form/number-field.tsx'
import { TextField } from '../../../form/text-fields.tsx'
import { staffCall } from '../../../session/staff-call.ts'
import { late } from '../../../ui/late.tsx'
import { moneyStale } from '../money/order-money.tsx'
import classes from './part-form.module.css'
import { WarrantyField } from './warranty-field.tsx'

/** The calendar comes when somebody changes a part. */
const UsedOnField = late(() => import('./used-on-field.tsx'))

export type PartValues = z.input<typeof NewPart>

interface Props {
  orderId: string
  currency: string
  /** The part that is changed; left out where one is added. */
  part?: Part
  /** What the new one starts from, such as a part that is replaced under warranty. */
  start?: Partial<PartValues>
  onClose: () => void
}

const blank = { description: '', quantity: 1, warranty: null, oldSerial: '', newSerial: '', replacesId: null }

const valuesOf = ({ description, quantity, unitPrice, usedOn, warranty, oldSerial, newSerial }: Part) => ({
  description,
  quantity,
  unitPrice: unitPrice.amount,
  usedOn,
  warranty,
  oldSerial,
  newSerial,
})

/** A part where it stands in the list. One that was added makes room for the next. */
export function PartForm({ orderId, currency, part, start, onClose }: Props) {
  const { t } = useTranslation()
  const [failed, setFailed] = useState<string>()
  const root = useRef<HTMLFormElement>(null)
  // No price is not a price of zero: it has to be typed.
  const form = useContractForm(NewPart, (part ? { ...valuesOf(part), replacesId: null } : { ...blank, ...start }) as PartValues)
  const { control } = form
  const stale = [parts.ofOrder, parts.covered, parts.list, parts.totals, ...moneyStale]
  const add = useAction(parts.add, { stale, quiet: true, toast: ({ description }) => ({ text: t('orderParts.added', { part: description }) }) })
  const edit = useAction(parts.edit, { stale, quiet: true, toast: () => ({ text: t('ui.edited') }) })

  useEffect(() => {
    // Under warranty all is filled in but the serials.
    form.setFocus(start?.replacesId ? 'newSerial' : 'description', { shouldSelect: true })
    root.current?.scrollIntoView({ block: 'nearest' })
  }, [form, start])

  const change = async (base: Part, values: z.output<typeof NewPart>) => {
    const { replacesId: _, ...wanted } = values
    const before = valuesOf(base)
    const changes = Object.fromEntries(
      Object.entries(wanted).filter(([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name as keyof typeof before])),
    ) as Partial<ReturnType<typeof valuesOf>>
    if (!Object.keys(changes).length) return
    await saveVersioned(base, changes, {
      read: async () => {
        const { data } = await staffCall(parts.ofOrder, { params: { id: orderId } })
        const found = data.find(({ id }) => id === base.id)
        if (!found) throw new CallError('not_found')
        return found
      },
      write: (body, version) => edit.run({ params: { id: orderId, partId: base.id }, body, version }),
      valuesOf,
      describe: (field, value) => ({
        label: t(`timeline.fields.${field}`),
        text: typeof value === 'object' && value !== null ? Object.values(value).join(' ') : String(value ?? ''),
      }),
    })
  }

  const send = form.handleSubmit(
    async (values) => {
      setFailed(undefined)
      try {
        if (part) {
          await change(part, values)
          onClose()
          return
        }
        await add.run({ params: { id: orderId }, body: values })
        if (start?.replacesId) return onClose()
        form.reset(blank as unknown as PartValues)
        form.setFocus('description')
      } catch (error) {
        const placed = error instanceof CallError && error.problem ? showProblem(form, error.problem) : false
        setFailed(placed ? t('errors.invalid_input') : errorText(t, error))
      }
    },
    () => setFailed(t('errors.invalid_input')),
  )

  return (
    <form
      ref={root}
      noValidate
      className={classes.form}
      aria-label={part ? t('orderParts.edit', { part: part.description }) : t('orderParts.new')}
      onSubmit={(event) => void send(event)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.stopPropagation()
        // The first one closes a list of choices; what was typed stays.
        if (!(event.target as HTMLElement).dataset.expanded) onClose()
      }}
    >
      <div data-whole>
        <TextField control={control} name="description" label={t('orderParts.description')} maxLength={200} required />
      </div>
      <NumberField control={control} name="quantity" label={t('orderParts.quantity')} min={1} max={9999} />
      <MoneyField control={control} name="unitPrice" currency={currency} label={t('orderParts.unitPrice')} required />
      <div data-whole>
        <WarrantyField control={control} name="warranty" />
      </div>
      <TextField control={control} name="oldSerial" label={t('orderParts.oldSerial')} maxLength={80} />
      <TextField control={control} name="newSerial" label={t('orderParts.newSerial')} maxLength={80} />
      {part && (
        <div data-whole>
          <UsedOnField control={control as Control<PartValues, unknown, unknown>} />
        </div>
      )}
      {failed && (
        <p className={classes.failed} role="alert" data-whole>
          {failed}
        </p>
      )}
      <div className={classes.buttons} data-whole>
        <Button variant="default" onClick={onClose}>
          {t('ui.cancel')}
        </Button>
        <Button type="submit" loading={form.formState.isSubmitting}>
          {t(part ? 'orderParts.save' : 'orderParts.add')}
        </Button>
      </div>
    </form>
  )
}
