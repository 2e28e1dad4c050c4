import type { NewEstimate } from '@amparo/contracts/staff/estimates'
import type { useContractForm } from '@amparo/web/form/use-contract-form'
import { ActionIcon, Button } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { type KeyboardEvent, useRef } from 'react'
import { useFieldArray } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { SelectField } from '../../../form/choice-fields.tsx'
import { MoneyField } from '../../../form/money-field.tsx'
import { NumberField } from '../../../form/number-field.tsx'
import { TextField } from '../../../form/text-fields.tsx'
import { useAmount } from '../money/use-amount.ts'
import { WarrantyField } from '../parts/warranty-field.tsx'
import classes from './estimate-lines.module.css'
import { emptyLine } from './start-estimate.ts'

interface Props {
  form: ReturnType<typeof useContractForm<typeof NewEstimate>>
  currency: string
}

/**
 * The lines, written without the mouse: Enter goes down and opens a line below the last, the arrows go up and down,
 * Backspace in a line that says nothing takes it away.
 */
export function EstimateLines({ form, currency }: Props) {
  const { t } = useTranslation()
  const { control, getValues } = form
  const { fields, append, remove } = useFieldArray({ control, name: 'lines' })
  const root = useRef<HTMLDivElement>(null)
  const columns = ['kind', 'description', 'quantity', 'unitPrice', 'warranty', 'total'] as const

  const focus = (line: number, cell: string) =>
    requestAnimationFrame(() => root.current?.querySelector<HTMLElement>(`[data-line="${line}"] [data-cell="${cell}"] input`)?.focus())
  const add = () => {
    append(emptyLine('PART'), { shouldFocus: false })
    focus(fields.length, 'description')
  }

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const input = event.target as HTMLElement
    const cell = input.closest<HTMLElement>('[data-cell]')?.dataset.cell
    const line = Number(input.closest<HTMLElement>('[data-line]')?.dataset.line)
    if (!cell || !(input instanceof HTMLInputElement) || event.ctrlKey || event.metaKey) return
    // Lists of their own take these keys.
    const lists = input.getAttribute('aria-haspopup') === 'listbox'
    if (event.key === 'Enter' && !lists) {
      event.preventDefault()
      if (line === fields.length - 1) add()
      else focus(line + 1, cell)
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && !lists) {
      const next = line + (event.key === 'ArrowDown' ? 1 : -1)
      if (next < 0 || next >= fields.length) return
      event.preventDefault()
      focus(next, cell)
    } else if (event.key === 'Backspace' && cell === 'description' && fields.length > 1) {
      const { description, unitPrice } = getValues(`lines.${line}`)
      if (description || unitPrice) return
      event.preventDefault()
      remove(line)
      focus(Math.max(0, line - 1), 'description')
    }
  }

  return (
    <div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the fields inside */}
      <div ref={root} className={classes.lines} onKeyDown={onKeyDown}>
        <div className={classes.head} aria-hidden>
          {columns.map((column) => (
            <span key={column} data-right={column === 'total' || undefined}>
              {t(`estimates.columns.${column}`)}
            </span>
          ))}
        </div>
        {fields.map((field, index) => {
          const named = (column: (typeof columns)[number]) => ({
            'aria-label': t('estimates.cell', { name: t(`estimates.columns.${column}`), line: index + 1 }),
          })
          return (
            <fieldset key={field.id} className={classes.line} data-line={index} aria-label={t('estimates.line', { line: index + 1 })}>
              <div data-cell="kind" data-label={t('estimates.columns.kind')}>
                <SelectField
                  control={control}
                  name={`lines.${index}.kind`}
                  data={(['SERVICE', 'PART'] as const).map((value) => ({ value, label: t(`estimates.kinds.${value}`) }))}
                  {...named('kind')}
                />
              </div>
              <div data-cell="description" data-label={t('estimates.columns.description')}>
                <TextField
                  control={control}
                  name={`lines.${index}.description`}
                  maxLength={200}
                  placeholder={t('estimates.descriptionHint')}
                  data-autofocus={index === 0 || undefined}
                  {...named('description')}
                />
              </div>
              <div data-cell="quantity" data-label={t('estimates.columns.quantity')}>
                <NumberField
                  control={control}
                  name={`lines.${index}.quantity`}
                  min={1}
                  max={9999}
                  hideControls
                  withKeyboardEvents={false}
                  {...named('quantity')}
                />
              </div>
              <div data-cell="unitPrice" data-label={t('estimates.columns.unitPrice')}>
                <MoneyField control={control} name={`lines.${index}.unitPrice`} currency={currency} {...named('unitPrice')} />
              </div>
              <div data-cell="warranty" data-label={t('estimates.columns.warranty')}>
                <WarrantyField control={control} name={`lines.${index}.warranty`} bare />
              </div>
              <LineTotal form={form} index={index} currency={currency} />
              <ActionIcon
                size={32}
                className={classes.remove!}
                disabled={fields.length === 1}
                aria-label={t('estimates.removeLine', { line: index + 1 })}
                onClick={() => remove(index)}
              >
                <IconTrash size={15} />
              </ActionIcon>
            </fieldset>
          )
        })}
      </div>
      {fields.length < 200 && (
        <Button variant="subtle" size="compact-sm" mt={6} leftSection={<IconPlus size={14} aria-hidden />} onClick={add}>
          {t('estimates.addLine')}
        </Button>
      )}
    </div>
  )
}

function LineTotal({ form, index, currency }: Props & { index: number }) {
  const amount = useAmount(currency)
  const { quantity, unitPrice } = form.watch(`lines.${index}`) ?? {}
  const total = (quantity ?? 0) * (unitPrice ?? Number.NaN)
  return <span className={classes.total}>{Number.isFinite(total) ? amount(total) : '—'}</span>
}
