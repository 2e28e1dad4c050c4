import { formatPhone } from '@amparo/contracts/model/phones'
import { type Location, locations } from '@amparo/contracts/staff/settings'
import { ActionIcon, Menu } from '@mantine/core'
import { IconArchive, IconArchiveOff, IconDots, IconEye, IconEyeOff, IconPencil } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type Action, useAction } from '../../../data/use-action.ts'
import rows from '../rows.module.css'
import classes from './location-list.module.css'

interface Props {
  locations: readonly Location[]
  onEdit: (location: Location) => void
}

export function LocationList({ locations: all, onEdit }: Props) {
  const { t } = useTranslation()
  const { retire, restore } = useRetirement()
  return (
    <ul className={rows.rows} aria-label={t('settings.sections.locations')}>
      {all.map((location) => (
        <li key={location.id} className={rows.row} data-retired={location.retiredAt ? true : undefined}>
          <Words location={location} onEdit={onEdit} />
          <span className={rows.side}>
            {location.retiredAt ? (
              t('settings.retired')
            ) : (
              <>
                <span className={classes.days}>{t('settings.locations.days', { count: location.turnaroundDays })}</span>
                <span className={`${rows.flag} ${classes.access}`}>
                  {location.public ? <IconEye size={15} aria-hidden /> : <IconEyeOff size={15} aria-hidden />}
                  {t(location.public ? 'settings.locations.isPublic' : 'settings.locations.isPrivate')}
                </span>
              </>
            )}
          </span>
          {location.can.edit && (
            <Menu>
              <Menu.Target>
                <ActionIcon aria-label={t('settings.moreOf', { name: location.name })}>
                  <IconDots size={16} />
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                {location.retiredAt ? (
                  <Menu.Item leftSection={<IconArchiveOff size={16} />} onClick={() => restore.start({ params: { id: location.id } })}>
                    {t('ui.restore')}
                  </Menu.Item>
                ) : (
                  <>
                    <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => onEdit(location)}>
                      {t('settings.edit')}
                    </Menu.Item>
                    <Menu.Item leftSection={<IconArchive size={16} />} onClick={() => retire.start({ params: { id: location.id } })}>
                      {t('ui.retire')}
                    </Menu.Item>
                  </>
                )}
              </Menu.Dropdown>
            </Menu>
          )}
        </li>
      ))}
    </ul>
  )
}

function Words({ location, onEdit }: { location: Location; onEdit: Props['onEdit'] }) {
  const { name, address, phone, email } = location
  const contact = [address, phone && formatPhone(phone), email].filter(Boolean).join(' · ')
  return (
    <span className={rows.words}>
      {location.can.edit && !location.retiredAt ? (
        <button type="button" className={rows.name} onClick={() => onEdit(location)}>
          {name}
        </button>
      ) : (
        <strong className={rows.name}>{name}</strong>
      )}
      {contact && <span className={rows.note}>{contact}</span>}
    </span>
  )
}

function useRetirement(): { retire: Action<typeof locations.retire>; restore: Action<typeof locations.restore> } {
  const { t } = useTranslation()
  const stale = [locations.list]
  const restore = useAction(locations.restore, { stale, toast: ({ name }) => ({ text: t('settings.done.restored', { name }) }) })
  const retire = useAction(locations.retire, {
    stale,
    toast: ({ id, name }) => ({
      text: t('settings.done.retired', { name }),
      undo: { label: t('ui.undo'), run: () => restore.start({ params: { id } }) },
    }),
  })
  return { retire, restore }
}
