import type { Permission } from '@amparo/contracts/model/permissions'
import {
  IconBuilding,
  IconCashRegister,
  IconChartBar,
  IconClipboardList,
  IconCpu,
  IconHome,
  IconMail,
  IconMessage2,
  IconReceipt,
  IconSettings,
  IconUsers,
  type TablerIcon,
} from '@tabler/icons-react'
import type { Texts } from '../i18n/es.ts'

interface NavItem {
  to: string
  name: keyof Texts['shell']['nav']
  icon: TablerIcon
  may?: readonly Permission[]
}

/** The sections, in the side bar and in the palette. */
export const navItems: readonly NavItem[] = [
  { to: '/', name: 'home', icon: IconHome },
  { to: '/orders', name: 'orders', icon: IconClipboardList, may: ['orders.read'] },
  { to: '/parts', name: 'parts', icon: IconCpu, may: ['orders.read'] },
  { to: '/payments', name: 'payments', icon: IconReceipt, may: ['payments.read'] },
  { to: '/till', name: 'till', icon: IconCashRegister, may: ['payments.read'] },
  { to: '/customers', name: 'customers', icon: IconUsers, may: ['customers.read'] },
  { to: '/requests', name: 'requests', icon: IconMessage2, may: ['requests.read'] },
  { to: '/projects', name: 'projects', icon: IconBuilding, may: ['places.read'] },
  { to: '/reports', name: 'reports', icon: IconChartBar, may: ['orders.read', 'requests.read'] },
  { to: '/mails', name: 'mails', icon: IconMail, may: ['mails.read'] },
  { to: '/settings', name: 'settings', icon: IconSettings, may: ['settings.read', 'settings.edit', 'users.read', 'users.manage', 'api_keys.manage'] },
]
