import { formatPhone } from '@amparo/contracts/model/phones'
import { Anchor } from '@mantine/core'
import { IconBrandWhatsapp, IconMail, IconPhone, type TablerIcon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './subject-header.module.css'

/** A page is about its subject; in a panel or a dialog something else is. */
export type Place = 'page' | 'panel' | 'dialog'

interface Contact {
  label: string
  /** E.164. */
  phone: string | null | undefined
  email: string | null
  /** How one writes to the phone: a link, or what opens the message, looking as given. */
  whatsapp: (phone: string, way: { className: string; children: ReactNode }) => ReactNode
  /** Said where there is neither. */
  none?: string
}

interface Props {
  place: Place
  code: string
  /** Whose it is. */
  title: ReactNode
  icon: TablerIcon
  /** What it is about. */
  about: ReactNode
  contact: Contact
  actions?: ReactNode
  /** What comes next; on a phone at the thumb. */
  primary: ReactNode
  /** The rest; on a phone at the top. */
  menu?: ReactNode
}

/** Which one it is, whose, about what; the person one click away. */
export function SubjectHeader({ place, code, title, icon: Icon, about, contact, actions, primary, menu }: Props) {
  const { t } = useTranslation()
  const Heading = place === 'page' ? 'h1' : 'h2'
  const { phone, email } = contact
  return (
    // Within a dialog it is no banner of the page.
    <header className={classes.header} data-place={place} {...(place === 'dialog' && { role: 'none' })}>
      <div className={classes.words}>
        <Heading className={classes.title}>
          <span className={classes.code}>{code}</span>
          {title}
        </Heading>
        <p className={classes.about}>
          <Icon size={15} aria-hidden />
          {about}
        </p>
        <nav className={classes.contact} aria-label={contact.label}>
          {phone && <Way href={`tel:${phone}`} icon={IconPhone} name={t('order.contact.call')} words={formatPhone(phone)} />}
          {phone &&
            contact.whatsapp(phone, {
              className: classes.way!,
              children: (
                <>
                  <IconBrandWhatsapp size={15} aria-hidden />
                  {t('order.contact.whatsapp')}
                </>
              ),
            })}
          {email && <Way href={`mailto:${email}`} icon={IconMail} name={t('order.contact.mail')} words={email} />}
          {!phone && !email && <span className={classes.quiet}>{contact.none}</span>}
        </nav>
      </div>
      <div className={classes.actions}>
        {actions}
        {primary && <div className={classes.primary}>{primary}</div>}
        {menu && <div className={classes.menu}>{menu}</div>}
      </div>
    </header>
  )
}

function Way({ href, icon: Icon, name, words }: { href: string; icon: TablerIcon; name: string; words: string }) {
  return (
    <Anchor href={href} className={classes.way!} aria-label={`${name}: ${words}`}>
      <Icon size={15} aria-hidden />
      <span className={classes.long}>{words}</span>
      <span className={classes.short}>{name}</span>
    </Anchor>
  )
}
