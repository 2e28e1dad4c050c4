import { customers } from '@amparo/contracts/staff/customers'
import type { Location } from '@amparo/contracts/staff/settings'
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useEndpoint } from '../../../data/use-endpoint.ts'
import { Block } from '../../../form/block-form.tsx'
import classes from '../../../form/blocks.module.css'
import { SelectField, SwitchField } from '../../../form/choice-fields.tsx'
import { DateTimeField } from '../../../form/date-time-field.tsx'
import { MoneyField } from '../../../form/money-field.tsx'
import { useMay } from '../../../session/permissions.ts'
import { useMe } from '../../../session/session.ts'
import type { CustomerFormState } from '../../customers/customer-form.tsx'
import { promiseIn } from '../promise.ts'
import { useTechnicians } from '../use-technicians.ts'
import type { IntakeFormState } from './who-block.tsx'

interface Props {
  form: IntakeFormState
  customerForm: CustomerFormState
  locations: readonly Location[]
}

/** What was agreed: where, who, for how much, by when; and whether the customer is told. */
export function AgreedBlock({ form, customerForm, locations }: Props) {
  const { t } = useTranslation()
  const { organization } = useMe()
  const mayAssign = useMay('orders.assign')
  const technicians = useTechnicians()
  const { control, watch, setValue, getValues } = form
  const location = locations.find(({ id }) => id === watch('locationId'))
  const { timeZone } = organization
  const promise = (days: number) => promiseIn(days, new Date(), timeZone)

  /** Another location, another usual time; a date that somebody chose stays. */
  const moveTo = (id: string | null) => {
    const next = locations.find((one) => one.id === id)
    const proposed = location ? promise(location.turnaroundDays) : null
    if (next && getValues('promisedAt') === proposed) setValue('promisedAt', promise(next.turnaroundDays), { shouldDirty: true })
  }

  return (
    <Block title={t('intake.agreed')}>
      <div className={classes.grid}>
        <SelectField
          control={control}
          name="locationId"
          label={t('intake.location')}
          data={locations.map(({ id, name }) => ({ value: id, label: name }))}
          required
          onOptionSubmit={moveTo}
        />
        {mayAssign && (
          <SelectField
            control={control}
            name="technicianId"
            label={t('intake.technician')}
            placeholder={t('intake.nobody')}
            data={technicians.map(({ id, name }) => ({ value: id, label: name }))}
            searchable
            clearable
          />
        )}
        <div>
          <DateTimeField control={control} name="promisedAt" label={t('intake.promised')} />
          <fieldset className={classes.quick} aria-label={t('intake.quick.label')}>
            {(
              [
                ['today', 0],
                ['tomorrow', 1],
                ['threeDays', 3],
                ['week', 7],
              ] as const
            ).map(([name, days]) => (
              <Button
                key={name}
                variant="subtle"
                color="gray"
                size="compact-sm"
                fw={450}
                onClick={() => setValue('promisedAt', promise(days), { shouldDirty: true, shouldValidate: true })}
              >
                {t(`intake.quick.${name}`)}
              </Button>
            ))}
          </fieldset>
          {location && location.turnaroundDays > 0 && (
            <p className={classes.under}>{t('intake.usual', { location: location.name, count: location.turnaroundDays })}</p>
          )}
        </div>
        <MoneyField
          control={control}
          name="price"
          label={t('intake.price')}
          currency={organization.currency}
          description={t('intake.priceHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
        />
      </div>
      <Notify form={form} customerForm={customerForm} />
    </Block>
  )
}

function Notify({ form, customerForm }: Omit<Props, 'locations'>) {
  const { t } = useTranslation()
  const who = form.watch('who')
  const customerId = form.watch('customerId')
  const known = useEndpoint(
    customers.get,
    { params: { id: customerId ?? '' } },
    { enabled: who === 'known' && customerId !== null, staleTime: 60_000 },
  )
  const email = who === 'known' ? known.data?.email : customerForm.watch('email')
  return (
    <SwitchField
      control={form.control}
      name="notify"
      label={t('intake.notify')}
      description={who === 'search' ? undefined : email ? t('intake.notifyTo', { email }) : t('intake.noMail')}
      disabled={!email && who !== 'search'}
    />
  )
}
