import { type Unit, units } from '@amparo/contracts/staff/places'
import { formatDate } from '@amparo/web/format/dates'
import { Anchor, Button, Skeleton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useEndpoint } from '../../../data/use-endpoint.ts'
import { usePlace } from '../../../data/use-place.ts'
import { useMay } from '../../../session/permissions.ts'
import { unitName } from '../../places/unit-name.ts'
import { ContactCard } from './contact-card.tsx'
import classes from './entry.module.css'
import { ownersOf } from './unit-owners.ts'

/** The property, to be read (S2-13), and its owners, whose data are changed in place (S2-15). */
export function UnitCard({ id, onChange }: { id: string; onChange: () => void }) {
  const { t } = useTranslation()
  const place = usePlace()
  const { data: unit, isError } = useEndpoint(units.get, { params: { id } }, { staleTime: 60_000 })
  return (
    <>
      <section className={classes.card} aria-label={unit ? unitName(unit) : undefined}>
        <header className={classes.cardHead}>
          {unit ? (
            <Anchor component={Link} to={`/units/${id}`} target="_blank" className={classes.cardName!}>
              {unitName(unit)}
            </Anchor>
          ) : isError ? (
            <p className={classes.problem} role="alert">
              {t('errors.not_found')}
            </p>
          ) : (
            <Skeleton height={14} width={160} my={5} />
          )}
          <span className={classes.cardButtons}>
            <Button variant="subtle" size="compact-sm" onClick={onChange}>
              {t('requestEntry.change')}
            </Button>
          </span>
        </header>
        {unit ? (
          <dl className={classes.facts}>
            {(
              [
                ['project', unit.project.name],
                ['tower', unit.tower],
                ['floor', unit.floor],
                ['deliveredOn', unit.deliveredOn && formatDate(unit.deliveredOn, { ...place, timeZone: 'UTC' })],
              ] as const
            )
              .filter(([, value]) => value)
              .map(([name, value]) => (
                <div key={name}>
                  <dt>{t(`places.unit.${name}`)}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
          </dl>
        ) : (
          <Skeleton height={34} />
        )}
        {unit?.retiredAt && <p className={classes.problem}>{t('requestEntry.unit.retired')}</p>}
      </section>
      {unit && <Owners unit={unit} />}
    </>
  )
}

function Owners({ unit }: { unit: Unit }) {
  const { t } = useTranslation()
  const place = usePlace()
  const mayRead = useMay('customers.read')
  const owners = ownersOf(unit, new Date(), place.timeZone)
  if (!owners.length)
    return (
      <p className={classes.quiet}>
        {t('requestEntry.unit.noOwner')}{' '}
        <Anchor component={Link} to={`/units/${unit.id}`} target="_blank" inherit>
          {t('requestEntry.unit.open')}
        </Anchor>
      </p>
    )
  if (!mayRead) return <p className={classes.quiet}>{owners.map(({ displayName }) => displayName).join(', ')}</p>
  return owners.map(({ id }, index) => (
    <ContactCard key={id} id={id} role={t(index === 0 && owners.length > 1 ? 'requestEntry.unit.ownerToldFirst' : 'requestEntry.unit.owner')} />
  ))
}
