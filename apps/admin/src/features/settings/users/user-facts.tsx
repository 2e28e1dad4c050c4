import { languageNames } from '@amparo/contracts/model/languages'
import { formatPhone } from '@amparo/contracts/model/phones'
import type { User } from '@amparo/contracts/staff/users'
import { useTranslation } from 'react-i18next'
import { useLocalized } from '../../../data/use-place.ts'
import { Fact, Facts } from '../../../ui/facts/facts.tsx'

/** A colleague, for those who may only look. */
export function UserFacts({ user }: { user: User }) {
  const { t } = useTranslation()
  const say = useLocalized()
  return (
    <Facts label={user.name}>
      <Fact label={t('settings.users.email')}>{user.email}</Fact>
      <Fact label={t('settings.users.phone')}>{user.phone && formatPhone(user.phone)}</Fact>
      <Fact label={t('settings.users.roleId')}>{say(user.role.name)}</Fact>
      <Fact label={t('settings.users.locationId')}>{user.location?.name ?? t('settings.users.noLocation')}</Fact>
      <Fact label={t('settings.users.language')}>{languageNames[user.language]}</Fact>
    </Facts>
  )
}
