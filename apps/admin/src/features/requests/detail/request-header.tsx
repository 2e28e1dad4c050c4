import { fillPlaces } from '@amparo/contracts/model/messages'
import { whatsappLink } from '@amparo/contracts/model/phones'
import type { Request } from '@amparo/contracts/staff/requests'
import { Anchor } from '@mantine/core'
import { IconUser } from '@tabler/icons-react'
import type { ComponentProps } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { toCustomer } from '../../../i18n/to-customer.ts'
import { useMay } from '../../../session/permissions.ts'
import { useMe } from '../../../session/session.ts'
import { SubjectHeader } from '../../../ui/subject/subject-header.tsx'
import classes from './request-header.module.css'

type Props = { request: Request } & Pick<ComponentProps<typeof SubjectHeader>, 'place' | 'primary'>

/** Which request it is, whose, of what. */
export function RequestHeader({ request, ...props }: Props) {
  const { t } = useTranslation()
  const { organization } = useMe()
  const { contact, language } = request
  const greeting = (phone: string) =>
    whatsappLink(
      phone,
      fillPlaces(toCustomer[language].request, {
        ...{ customer: contact.name, company: organization.name, order: request.code },
        ...{ device: '', status: '', nextStep: '', promised: '', balance: '', link: '' },
      }),
    )
  return (
    <SubjectHeader
      {...props}
      code={request.code}
      title={<span>{contact.name}</span>}
      icon={IconUser}
      about={<About request={request} />}
      contact={{
        ...contact,
        label: t('request.contact.label'),
        none: t('request.contact.none'),
        whatsapp: (phone, way) => <Anchor href={greeting(phone)} target="_blank" rel="noreferrer" {...way} />,
      }}
    />
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
