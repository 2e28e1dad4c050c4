import { orders } from '@amparo/contracts/staff/orders'
import { useTranslation } from 'react-i18next'
import { NavLink } from 'react-router'
import { useEndpoint } from '../data/use-endpoint.ts'
import { isAllowed } from '../session/permissions.ts'
import { useMe } from '../session/session.ts'
import { CompanyMark } from './company-mark.tsx'
import { navItems } from './nav-items.ts'
import classes from './side-nav.module.css'

export function SideNav() {
  const { t } = useTranslation()
  const me = useMe()
  const counts = useEndpoint(orders.counts, { query: {} }, { enabled: isAllowed(me, orders.counts.may), staleTime: 60_000 })
  const open = counts.data?.open

  return (
    <nav className={classes.nav} aria-label={t('shell.nav.label')}>
      <div className={classes.company}>
        <CompanyMark company={me.organization} />
        <span className={classes.companyName}>{me.organization.name}</span>
      </div>
      <ul className={classes.items}>
        {navItems
          .filter(({ may }) => isAllowed(me, may))
          .map(({ to, name, icon: Icon }) => (
            <li key={to}>
              <NavLink to={to} end={to === '/'} className={classes.item!}>
                <Icon size={17} stroke={1.7} aria-hidden />
                <span>{t(`shell.nav.${name}`)}</span>
                {name === 'orders' && open ? <span className={classes.count}>{open}</span> : null}
              </NavLink>
            </li>
          ))}
      </ul>
    </nav>
  )
}
