import type { Localized } from '@amparo/contracts/common'
import { localized } from '@amparo/contracts/common'
import { useContractForm } from '@amparo/web/form/use-contract-form'
import { formatCalendarDay } from '@amparo/web/format/dates'
import { Drawer, Stack } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { useLocalized, usePlace } from '../../../data/use-place.ts'
import { ContractForm } from '../../../form/contract-form.tsx'
import { DayField } from '../../../form/day-field.tsx'
import { NameFields } from '../catalog/name-fields.tsx'
import type { Holiday } from './holiday-row.tsx'

/** The contract has the day in the address and the name in the body. */
const schema = z.strictObject({ date: z.iso.date(), name: localized(80) })

interface Props {
  /** On which month the calendar opens. */
  opensOn: string
  known: readonly Holiday[]
  /** `known` is what stood there when one began. */
  onAdd: (date: string, name: Localized, known: readonly Holiday[]) => Promise<unknown>
  onClose: () => void
}

/** A day off of the company's own: a local feast, an anniversary, a move. */
export function NewHoliday({ opensOn, known, onAdd, onClose }: Props) {
  const { t } = useTranslation()
  const say = useLocalized()
  const place = usePlace()
  const form = useContractForm(schema, { date: undefined as unknown as string, name: { es: '', 'pt-BR': '' } })
  const [begun] = useState(known)
  const there = known.find(({ date }) => date === form.watch('date'))
  return (
    <Drawer opened onClose={onClose} size="md" title={t('calendar.addHoliday')} closeButtonProps={{ 'aria-label': t('ui.close') }}>
      <ContractForm
        form={form}
        submitLabel={t('calendar.addHoliday')}
        onCancel={onClose}
        onSubmit={async ({ date, name }) => {
          await onAdd(date, name, begun)
          onClose()
        }}
      >
        <Stack gap="md">
          <DayField
            control={form.control}
            name="date"
            label={t('calendar.day')}
            required
            data-autofocus
            minDate="2000-01-01"
            maxDate="2100-12-31"
            defaultDate={opensOn}
            // One by law stays what it is, only kept: its name is the law's.
            description={
              there &&
              t(there.source === 'LAW' ? 'calendar.already' : 'calendar.alreadyOwn', {
                date: formatCalendarDay(there.date, place, 'longDay'),
                name: say(there.name),
              })
            }
          />
          <NameFields control={form.control} name="name" maxLength={80} />
        </Stack>
      </ContractForm>
    </Drawer>
  )
}
