import { NewUnitParty, type Unit, type UnitParty, UnitPartyKind, units } from '@amparo/contracts/staff/places'
import { changedFields } from '@amparo/web/form/drafts'
import { type ContractForm as Form, useContractForm } from '@amparo/web/form/use-contract-form'
import { formatDate } from '@amparo/web/format/dates'
import { Button, Drawer } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { saveVersioned } from '../../data/save-versioned.ts'
import { useAction } from '../../data/use-action.ts'
import { usePlace } from '../../data/use-place.ts'
import { SegmentsField } from '../../form/choice-fields.tsx'
import { ContractForm } from '../../form/contract-form.tsx'
import { DayField } from '../../form/day-field.tsx'
import { staffCall } from '../../session/staff-call.ts'
import { CustomerPicker } from '../../ui/customer-picker.tsx'
import classes from './places.module.css'
import { useUnitStale } from './use-unit-stale.ts'

interface Props {
  unit: Unit
  kind: z.output<typeof UnitPartyKind>
  /** The one whose days are changed; left out to add one. */
  party?: UnitParty | undefined
  onClose: () => void
}

/** Says who owns or rents a unit from when until when, or puts the days right. */
export function PartyPanel(props: Props) {
  const { t } = useTranslation()
  const { kind, party } = props
  return (
    <Drawer
      opened
      onClose={props.onClose}
      size="md"
      title={party ? t('places.parties.editTitle', { name: party.customer.displayName }) : t(`places.parties.add.${kind}`)}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      {party ? <EditDays {...props} party={party} /> : <AddParty {...props} />}
    </Drawer>
  )
}

const withoutBlanks = <V extends { from?: string | null | undefined; to?: string | null | undefined }>(values: V): V => ({
  ...values,
  from: values.from ?? null,
  to: values.to ?? null,
})

function AddParty({ unit, kind, onClose }: Props) {
  const { t } = useTranslation()
  const [name, setName] = useState<string | null>(null)
  const form = useContractForm(NewUnitParty, { kind, customerId: '', from: null, to: null }, withoutBlanks)
  const add = useAction(units.addParty, { quiet: true, ...useUnitStale(), toast: () => ({ text: t('places.parties.added', { name: name ?? '' }) }) })
  return (
    <ContractForm
      form={form}
      submitLabel={t('ui.edit.add')}
      onCancel={onClose}
      fieldOf={{ period_invalid: 'to' }}
      onSubmit={async (body) => {
        await add.run({ params: { id: unit.id }, body })
        onClose()
      }}
    >
      <div className={classes.fields}>
        <SegmentsField
          control={form.control}
          name="kind"
          label={t('places.parties.kind')}
          data={UnitPartyKind.options.map((value) => ({ value, label: t(`requestList.associations.${value}`) }))}
        />
        {name === null ? (
          <CustomerPicker
            label={t('places.parties.who')}
            required
            autoFocus
            error={form.formState.errors.customerId && t('places.parties.needed')}
            onPick={({ id, displayName }) => {
              form.setValue('customerId', id, { shouldValidate: true })
              setName(displayName)
            }}
          />
        ) : (
          <p className={classes.picked}>
            <strong>{name}</strong>
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() => {
                form.setValue('customerId', '')
                setName(null)
              }}
            >
              {t('places.change')}
            </Button>
          </p>
        )}
        <Days control={form.control} />
      </div>
    </ContractForm>
  )
}

type DaysValues = Pick<z.output<typeof NewUnitParty>, 'from' | 'to'>

function EditDays({ unit, party, onClose }: Props & { party: UnitParty }) {
  const { t } = useTranslation()
  const place = usePlace()
  const [initial] = useState(party)
  const valuesOf = ({ from, to }: UnitParty): DaysValues => ({ from, to })
  const form = useContractForm(NewUnitParty, { kind: initial.kind, customerId: initial.customer.id, ...valuesOf(initial) }, withoutBlanks)
  const edit = useAction(units.editParty, { quiet: true, ...useUnitStale(), toast: () => ({ text: t('ui.edited') }) })
  const params = { id: unit.id, partyId: party.id }
  const inUnit = ({ parties }: Unit) => parties.find(({ id }) => id === party.id) ?? initial
  return (
    <ContractForm
      form={form}
      submitLabel={t('places.save')}
      onCancel={onClose}
      fieldOf={{ period_invalid: 'to' }}
      onSubmit={async ({ from, to }) => {
        await saveVersioned<UnitParty, DaysValues>(initial, changedFields({ from, to }, valuesOf(initial)), {
          read: async () => inUnit(await staffCall(units.get, { params: { id: unit.id } })),
          write: async (body, version) => inUnit(await edit.run({ params, body, version })),
          valuesOf,
          describe: (field, value) => ({
            label: t(`places.parties.${field}`),
            text: value ? formatDate(String(value), { ...place, timeZone: 'UTC' }) : '',
          }),
        })
        onClose()
      }}
    >
      <div className={classes.fields}>
        <Days control={form.control} />
      </div>
    </ContractForm>
  )
}

function Days({ control }: { control: Form<typeof NewUnitParty>['control'] }) {
  const { t } = useTranslation()
  return (
    <>
      <DayField control={control} name="from" label={t('places.parties.from')} description={t('places.parties.fromHint')} clearable />
      <DayField control={control} name="to" label={t('places.parties.to')} description={t('places.parties.toHint')} clearable />
    </>
  )
}
