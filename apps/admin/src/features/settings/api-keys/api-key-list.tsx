import type { Response } from '@amparo/contracts/endpoint'
import { apiKeys } from '@amparo/contracts/staff/users'
import { formatDay } from '@amparo/web/format/dates'
import { ActionIcon, Menu, Text, Tooltip } from '@mantine/core'
import { modals } from '@mantine/modals'
import { IconBan, IconDots } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useAction } from '../../../data/use-action.ts'
import { usePlace } from '../../../data/use-place.ts'
import { useNow } from '../../../ui/now.ts'
import { RelativeTime } from '../../../ui/relative-time.tsx'
import { permissionKey } from '../roles/permission-groups.ts'
import rows from '../rows.module.css'

export type ApiKey = Response<typeof apiKeys.list>['data'][number]

/** A key is good until it is revoked or its day has come. */
export function isGood(key: ApiKey, now: Date): boolean {
  return !key.revokedAt && (!key.expiresAt || new Date(key.expiresAt) > now)
}

export function ApiKeyList({ keys }: { keys: readonly ApiKey[] }) {
  const { t } = useTranslation()
  const now = useNow()
  return (
    <ul className={rows.rows} aria-label={t('settings.sections.apiKeys')}>
      {keys.map((key) => (
        <li key={key.id} className={rows.row} data-retired={isGood(key, now) ? undefined : true}>
          <span className={rows.words}>
            <strong className={rows.name}>
              {key.name} <span style={{ fontWeight: 400 }}>…{key.hint}</span>
            </strong>
            <span className={rows.note}>
              {t('settings.apiKeys.madeBy', { name: key.createdBy.name })} <RelativeTime at={key.createdAt} />
            </span>
            {!key.createdBy.active && isGood(key, now) && <span className={rows.note}>{t('settings.apiKeys.makerGone')}</span>}
          </span>
          <span className={rows.side}>
            <Tooltip label={key.permissions.map((permission) => t(`settings.permissions.${permissionKey(permission)}`)).join(' · ')}>
              {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what the tooltip tells is for the keyboard too */}
              <span tabIndex={0}>{t('settings.apiKeys.permissionCount', { count: key.permissions.length })}</span>
            </Tooltip>
            <span>
              {key.lastUsedAt ? (
                <>
                  {t('settings.apiKeys.lastUsed')} <RelativeTime at={key.lastUsedAt} />
                </>
              ) : (
                t('settings.apiKeys.neverUsed')
              )}
            </span>
            <State apiKey={key} />
          </span>
          {isGood(key, now) && <KeyMenu apiKey={key} />}
        </li>
      ))}
    </ul>
  )
}

function State({ apiKey }: { apiKey: ApiKey }) {
  const { t } = useTranslation()
  const place = usePlace()
  const now = useNow()
  if (apiKey.revokedAt)
    return (
      <span>
        {t('settings.apiKeys.revoked')} <RelativeTime at={apiKey.revokedAt} />
      </span>
    )
  if (!apiKey.expiresAt) return <span>{t('settings.apiKeys.noExpiry')}</span>
  const when = formatDay(apiKey.expiresAt, now, place)
  return <span>{t(isGood(apiKey, now) ? 'settings.apiKeys.expires' : 'settings.apiKeys.expired', { when })}</span>
}

function KeyMenu({ apiKey }: { apiKey: ApiKey }) {
  const { t } = useTranslation()
  const revoke = useAction(apiKeys.revoke, { stale: [apiKeys.list], toast: ({ name }) => ({ text: t('settings.apiKeys.done', { name }) }) })
  const ask = () =>
    modals.openConfirmModal({
      title: t('settings.apiKeys.revokeTitle', { name: apiKey.name }),
      children: <Text>{t('settings.apiKeys.revokeText')}</Text>,
      labels: { confirm: t('settings.apiKeys.revoke'), cancel: t('ui.cancel') },
      confirmProps: { color: 'red' },
      closeButtonProps: { 'aria-label': t('ui.close') },
      onConfirm: () => revoke.start({ params: { id: apiKey.id } }),
    })
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon aria-label={t('settings.moreOf', { name: apiKey.name })}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item color="red" leftSection={<IconBan size={16} />} onClick={ask}>
          {t('settings.apiKeys.revoke')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
