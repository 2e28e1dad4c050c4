import { formatPhone } from '@amparo/contracts/model/phones'
import { formatTaxId, taxIdLabel } from '@amparo/contracts/model/tax-ids'
import { type Customer, customers } from '@amparo/contracts/staff/customers'
import { Anchor, Button, Skeleton } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useEndpoint } from '../../../data/use-endpoint.ts'
import { ContactEdit } from './contact-edit.tsx'
import classes from './entry.module.css'

interface Props {
  id: string
  /** What they are to the property, where that is not what was asked. */
  role?: string
  onChange?: () => void
}

/** Whom the request comes from: what one asks them for on the phone, in sight and changed in place (S2-12, S2-15). */
export function ContactCard({ id, role, onChange }: Props) {
  const { t } = useTranslation()
  const [editing, setEditing] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const wasEditing = useRef(false)
  useEffect(() => {
    if (wasEditing.current && !editing) button.current?.focus()
    wasEditing.current = editing
  }, [editing])
  const { data: customer, isError } = useEndpoint(customers.get, { params: { id } }, { staleTime: 60_000 })
  const change = onChange && (
    <Button variant="subtle" size="compact-sm" onClick={onChange}>
      {t('requestEntry.change')}
    </Button>
  )
  if (editing && customer) return <ContactEdit customer={customer} onDone={() => setEditing(false)} />
  return (
    <section className={classes.card} aria-label={customer?.displayName}>
      <header className={classes.cardHead}>
        {customer ? (
          <Anchor component={Link} to={`/customers/${id}`} target="_blank" className={classes.cardName!}>
            {customer.displayName}
          </Anchor>
        ) : isError ? (
          <p className={classes.problem} role="alert">
            {t('errors.not_found')}
          </p>
        ) : (
          <Skeleton height={14} width={180} my={5} />
        )}
        {role && <span className={classes.quiet}>{role}</span>}
        <span className={classes.cardButtons}>
          {customer?.can.edit && (
            <Button
              ref={button}
              variant="subtle"
              size="compact-sm"
              leftSection={<IconPencil size={14} aria-hidden />}
              onClick={() => setEditing(true)}
            >
              {t('requestEntry.contact.editData')}
            </Button>
          )}
          {change}
        </span>
      </header>
      {customer ? <ContactFacts customer={customer} onAdd={customer.can.edit ? () => setEditing(true) : undefined} /> : <Skeleton height={34} />}
    </section>
  )
}

function ContactFacts({ customer, onAdd }: { customer: Customer; onAdd: (() => void) | undefined }) {
  const { t } = useTranslation()
  const { phones, email, taxId, country, retiredAt } = customer
  const facts = [
    { label: t('customers.phone'), value: phones.map(({ e164 }) => formatPhone(e164)).join(' · ') },
    { label: t('customers.email'), value: email },
    { label: taxIdLabel(country), value: taxId && formatTaxId(country, taxId) },
  ]
  return (
    <>
      <dl className={classes.facts}>
        {facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              {value ||
                (onAdd ? (
                  <Button variant="subtle" size="compact-xs" ml={-7} onClick={onAdd} aria-label={`${t('ui.edit.add')}: ${label}`}>
                    {t('ui.edit.add')}
                  </Button>
                ) : (
                  '—'
                ))}
            </dd>
          </div>
        ))}
      </dl>
      {retiredAt && <p className={classes.problem}>{t('requestEntry.contact.retired')}</p>}
    </>
  )
}
