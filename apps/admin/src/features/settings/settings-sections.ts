import type { Permission } from '@amparo/contracts/model/permissions'
import {
  IconBuildingStore,
  IconCalendarTime,
  IconCash,
  IconFileText,
  IconHierarchy2,
  IconInbox,
  IconKey,
  IconListTree,
  IconMailCog,
  IconMapPin,
  IconProgressCheck,
  IconShieldCheck,
  IconTags,
  IconUsers,
  type TablerIcon,
} from '@tabler/icons-react'

interface SettingsSection {
  to: string
  name:
    | 'company'
    | 'locations'
    | 'publicStatuses'
    | 'internalStatuses'
    | 'paymentMethods'
    | 'terms'
    | 'mailTexts'
    | 'intakeChannels'
    | 'requestTypes'
    | 'areas'
    | 'calendar'
    | 'users'
    | 'roles'
    | 'apiKeys'
  icon: TablerIcon
  may: readonly Permission[]
}

const readsSettings: readonly Permission[] = ['settings.read', 'settings.edit']

/** The sections of the settings, for those who may see them. */
export const settingsSections: readonly SettingsSection[] = [
  { to: '/settings/company', name: 'company', icon: IconBuildingStore, may: readsSettings },
  { to: '/settings/locations', name: 'locations', icon: IconMapPin, may: readsSettings },
  { to: '/settings/public-statuses', name: 'publicStatuses', icon: IconProgressCheck, may: readsSettings },
  { to: '/settings/internal-statuses', name: 'internalStatuses', icon: IconTags, may: readsSettings },
  { to: '/settings/payment-methods', name: 'paymentMethods', icon: IconCash, may: readsSettings },
  { to: '/settings/terms', name: 'terms', icon: IconFileText, may: readsSettings },
  { to: '/settings/mail-texts', name: 'mailTexts', icon: IconMailCog, may: readsSettings },
  { to: '/settings/intake-channels', name: 'intakeChannels', icon: IconInbox, may: readsSettings },
  { to: '/settings/request-types', name: 'requestTypes', icon: IconListTree, may: readsSettings },
  { to: '/settings/areas', name: 'areas', icon: IconHierarchy2, may: readsSettings },
  { to: '/settings/calendar', name: 'calendar', icon: IconCalendarTime, may: readsSettings },
  { to: '/settings/users', name: 'users', icon: IconUsers, may: ['users.read'] },
  { to: '/settings/roles', name: 'roles', icon: IconShieldCheck, may: ['users.read'] },
  { to: '/settings/api-keys', name: 'apiKeys', icon: IconKey, may: ['api_keys.manage'] },
]
