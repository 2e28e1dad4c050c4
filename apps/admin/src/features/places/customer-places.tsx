import type { Customer } from '@amparo/contracts/staff/customers'
import { type UnitRow, units } from '@amparo/contracts/staff/places'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { z } from 'zod'
import { useEndpoint } from '../../data/use-endpoint.ts'
import { useMay } from '../../session/permissions.ts'
import { RowsSkeleton } from '../../ui/rows-skeleton.tsx'
import { Section } from '../../ui/split-page.tsx'
import { ErrorState } from '../../ui/states.tsx'
import { RequestsSection } from '../requests/request-lines.tsx'
import classes from './places.module.css'
import { unitName, unitPlace } from './unit-name.ts'

type Row = z.infer<typeof UnitRow>

const isAmong = (people: Row['owners'], id: string) => people.some((person) => person.id === id)

/** What of customer service concerns a customer: the units they have to do with, and what they asked. Nothing where the profile shows neither. */
export function CustomerPlaces({ customer }: { customer: Customer }) {
  const mayPlaces = useMay('places.read')
  const mayRequests = useMay('requests.read')
  return (
    <>
      {mayRequests && <CustomerRequests customer={customer} />}
      {mayPlaces && <CustomerUnits customer={customer} />}
    </>
  )
}

function CustomerRequests({ customer }: { customer: Customer }) {
  const { t } = useTranslation()
  const mayCreate = useMay('requests.create')
  const mayPlaces = useMay('places.read')
  const { data } = useEndpoint(units.list, { query: { customerId: customer.id } }, { enabled: mayPlaces })
  const rents = data?.data.some(({ tenants }) => isAmong(tenants, customer.id))
  const owns = data?.data.some(({ owners }) => isAmong(owners, customer.id))
  return (
    <RequestsSection
      about={{ customerId: customer.id }}
      nothing={t('places.requests.noneOfCustomer')}
      action={
        mayCreate &&
        !customer.retiredAt && (
          <Button
            component={Link}
            to={`/requests/new?customerId=${customer.id}${rents && !owns ? '&association=TENANT' : ''}`}
            variant="subtle"
            leftSection={<IconPlus size={15} aria-hidden />}
          >
            {t('requestEntry.title')}
          </Button>
        )
      }
    />
  )
}

/** The first hundred: nobody owns more of them by hand. */
function CustomerUnits({ customer }: { customer: Customer }) {
  const { t } = useTranslation()
  const query = useEndpoint(units.list, { query: { customerId: customer.id, limit: 100 } })
  // Most customers of a shop have none: a section that says so would only be in the way.
  if (query.data && !query.data.data.length) return null
  return (
    <Section title={t('places.ofCustomer')} count={query.data?.data.length}>
      {query.isPending ? (
        <RowsSkeleton rows={2} height={38} />
      ) : query.isError ? (
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <ul className={classes.lines}>
          {query.data.data.map((unit) => (
            <li key={unit.id} className={classes.line}>
              <span className={classes.lineWords}>
                <Link to={`/units/${unit.id}`} className={classes.lineName}>
                  {unitName(unit)}
                </Link>
                <span className={classes.lineDetail}>{unitPlace(t, unit)}</span>
              </span>
              <span className={classes.days}>{roleIn(unit)}</span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )

  function roleIn(unit: Row): string {
    if (isAmong(unit.owners, customer.id)) return t('requestList.associations.OWNER')
    return isAmong(unit.tenants, customer.id) ? t('requestList.associations.TENANT') : t('places.parties.notNow')
  }
}
