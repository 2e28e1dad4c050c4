import { formatPhone } from '@amparo/contracts/model/phones'
import type { Unit, UnitParty, UnitPartyKind } from '@amparo/contracts/staff/places'
import { units } from '@amparo/contracts/staff/places'
import { dayIn, formatDate } from '@amparo/web/format/dates'
import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconCalendarCheck, IconCalendarEvent, IconDots, IconPlus, IconTrash, IconUsers } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { z } from 'zod'
import { useAction } from '../../data/use-action.ts'
import { usePlace } from '../../data/use-place.ts'
import { useMay } from '../../session/permissions.ts'
import { Section } from '../../ui/split-page.tsx'
import { NothingYet } from '../../ui/states.tsx'
import { PartyPanel } from './party-panel.tsx'
import { overlapping, timeOf } from './party-times.ts'
import classes from './places.module.css'
import { useUnitStale } from './use-unit-stale.ts'

type Kind = z.output<typeof UnitPartyKind>
const order = { now: 0, future: 1, past: 2 }

/** Who owns and who rents a unit, today, before and later. */
export function UnitParties({ unit, kind }: { unit: Unit; kind: Kind }) {
  const { t } = useTranslation()
  const { timeZone } = usePlace()
  const mayCustomers = useMay('customers.read')
  const [panel, setPanel] = useState<{ party?: UnitParty }>()
  const today = dayIn(new Date(), timeZone)
  const parties = unit.parties
    .filter((party) => party.kind === kind)
    .toSorted((a, b) => order[timeOf(a, today)] - order[timeOf(b, today)] || (b.from ?? '').localeCompare(a.from ?? ''))
  return (
    <Section
      title={t(`places.parties.titles.${kind}`)}
      action={
        unit.can.edit &&
        mayCustomers && (
          <Button variant="subtle" leftSection={<IconPlus size={15} aria-hidden />} onClick={() => setPanel({})}>
            {t(`places.parties.add.${kind}`)}
          </Button>
        )
      }
    >
      {parties.length ? (
        <ul className={classes.lines}>
          {parties.map((party) => (
            <PartyLine key={party.id} unit={unit} party={party} today={today} onEdit={() => setPanel({ party })} />
          ))}
        </ul>
      ) : (
        <NothingYet text={t(`places.parties.none.${kind}`)} />
      )}
      {panel && <PartyPanel unit={unit} kind={kind} {...panel} onClose={() => setPanel(undefined)} />}
    </Section>
  )
}

interface LineProps {
  unit: Unit
  party: UnitParty
  today: string
  onEdit: () => void
}

function PartyLine({ unit, party, today, onEdit }: LineProps) {
  const { t } = useTranslation()
  const { customer } = party
  const time = timeOf(party, today)
  const others = overlapping(party, unit.parties)
  return (
    <li className={classes.line} data-faded={time === 'past' || undefined}>
      <span className={classes.lineWords}>
        <Link to={`/customers/${customer.id}`} className={classes.lineName}>
          {customer.displayName}
        </Link>
        <span className={classes.lineDetail}>{[customer.phone && formatPhone(customer.phone), customer.email].filter(Boolean).join(' · ')}</span>
        {others.length > 0 && (
          <span className={classes.together}>
            <IconUsers size={13} aria-hidden />
            {t('places.parties.together', { names: others.map((other) => other.customer.displayName).join(', ') })}
          </span>
        )}
      </span>
      <PartyDays party={party} />
      {unit.can.edit && <PartyMenu unit={unit} party={party} today={today} onEdit={onEdit} />}
    </li>
  )
}

function PartyDays({ party: { from, to } }: Pick<LineProps, 'party'>) {
  const { t } = useTranslation()
  const place = usePlace()
  const day = (date: string) => formatDate(date, { ...place, timeZone: 'UTC' })
  const words =
    from && to
      ? t('places.parties.fromTo', { from: day(from), to: day(to) })
      : from
        ? t('places.parties.since', { from: day(from) })
        : to
          ? t('places.parties.until', { to: day(to) })
          : t('places.parties.always')
  return <span className={classes.days}>{words}</span>
}

function PartyMenu({ unit, party, today, onEdit }: LineProps) {
  const { t } = useTranslation()
  const params = { id: unit.id, partyId: party.id }
  const name = party.customer.displayName
  const stale = useUnitStale()
  const add = useAction(units.addParty, stale)
  const edit = useAction(units.editParty, stale)
  const remove = useAction(units.removeParty, {
    ...stale,
    toast: () => ({
      text: t('places.parties.removed', { name }),
      undo: {
        label: t('ui.undo'),
        run: () => add.start({ params: { id: unit.id }, body: { kind: party.kind, customerId: party.customer.id, from: party.from, to: party.to } }),
      },
    }),
  })
  const end = useAction(units.editParty, {
    ...stale,
    toast: (saved) => ({
      text: t('places.parties.ended', { name }),
      undo: {
        label: t('ui.undo'),
        run: () =>
          edit.start({ params, body: { to: party.to }, version: saved.parties.find(({ id }) => id === party.id)?.version ?? party.version + 1 }),
      },
    }),
  })
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon aria-label={`${t('ui.more')}: ${name}`}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {!party.to && timeOf(party, today) === 'now' && (
          <Menu.Item leftSection={<IconCalendarCheck size={16} />} onClick={() => end.start({ params, body: { to: today }, version: party.version })}>
            {t('places.parties.endToday')}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconCalendarEvent size={16} />} onClick={onEdit}>
          {t('places.parties.edit')}
        </Menu.Item>
        <Menu.Item leftSection={<IconTrash size={16} />} onClick={() => remove.start({ params })}>
          {t('places.parties.remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
