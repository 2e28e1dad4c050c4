import { fillPlaces } from '@amparo/contracts/model/messages'
import { formatPhone, whatsappLink } from '@amparo/contracts/model/phones'
import type { Request } from '@amparo/contracts/staff/requests'
import { Anchor } from '@mantine/core'
import { IconBrandWhatsapp, IconMail, IconPhone, IconUser } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { toCustomer } from '../../../i18n/to-customer.ts'
import { useMay } from '../../../session/permissions.ts'
import { useMe } from '../../../session/session.ts'
import classes from './request-header.module.css'

interface Props {
  request: Request
  /** On a page the request is what it is about; elsewhere something else is. */
  place: 'page' | 'panel' | 'dialog'
  actions: ReactNode
}

/** Which request it is, whose, of what; the contact one click away. */
export function RequestHeader({ request, place, actions }: Props) {
  const { t } = useTranslation()
  const { organization } = useMe()
  const { contact, language } = request
  const Heading = place === 'page' ? 'h1' : 'h2'
  const greeting = (phone: string) =>
    whatsappLink(
      phone,
      fillPlaces(toCustomer[language].request, {
        ...{ customer: contact.name, company: organization.name, order: request.code },
        ...{ device: '', status: '', nextStep: '', promised: '', balance: '', link: '' },
      }),
    )
  const ways = contact.phone
    ? [
        { name: 'call' as const, icon: IconPhone, href: `tel:${contact.phone}`, long: formatPhone(contact.phone) },
        { name: 'whatsapp' as const, icon: IconBrandWhatsapp, href: greeting(contact.phone), long: undefined },
      ]
    : []
  const mail = contact.email ? [{ name: 'mail' as const, icon: IconMail, href: `mailto:${contact.email}`, long: contact.email }] : []

  return (
    // Within a dialog it is no banner of the page.
    <header className={classes.header} {...(place === 'dialog' && { role: 'none' })}>
      <div className={classes.words}>
        <Heading className={classes.title}>
          <span className={classes.code}>{request.code}</span>
          <span>{contact.name}</span>
        </Heading>
        <p className={classes.who}>
          <IconUser size={15} aria-hidden />
          <About request={request} />
        </p>
        <nav className={classes.contact} aria-label={t('request.contact.label')}>
          {[...ways, ...mail].map(({ name, icon: Icon, href, long }) => (
            <Anchor
              key={name}
              href={href}
              className={classes.way!}
              aria-label={long && `${t(`request.contact.${name}`)}: ${long}`}
              {...(name === 'whatsapp' && { target: '_blank', rel: 'noreferrer' })}
            >
              <Icon size={15} aria-hidden />
              {long && <span className={classes.long}>{long}</span>}
              <span className={long && classes.short}>{t(`request.contact.${name}`)}</span>
            </Anchor>
          ))}
          {!ways.length && !mail.length && <span className={classes.quiet}>{t('request.contact.none')}</span>}
        </nav>
      </div>
      <div className={classes.actions}>{actions}</div>
    </header>
  )
}

/** Who asks and about what: each a link for those who may follow it. */
export function About({ request: { association, customer, unit, project } }: { request: Request }) {
  const { t } = useTranslation()
  const mayCustomers = useMay('customers.read')
  const mayPlaces = useMay('places.read')
  const parts = [
    customer && { to: `/customers/${customer.id}`, words: customer.displayName, may: mayCustomers },
    unit && { to: `/units/${unit.id}`, words: unit.name, may: mayPlaces },
    project && { to: `/projects/${project.id}`, words: project.name, may: mayPlaces },
  ]
  return (
    <span>
      {t(`requestList.associations.${association}`)}
      {parts.map(
        (part) =>
          part && (
            <span key={part.to}>
              {' · '}
              {part.may ? (
                <Anchor component={Link} to={part.to} inherit className={classes.link!}>
                  {part.words}
                </Anchor>
              ) : (
                part.words
              )}
            </span>
          ),
      )}
    </span>
  )
}
