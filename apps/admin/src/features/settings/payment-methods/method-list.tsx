import type { PaymentMethod } from '@amparo/contracts/staff/payments'
import { ActionIcon, Menu, VisuallyHidden } from '@mantine/core'
import { IconArchive, IconArchiveOff, IconArrowDown, IconArrowUp, IconDots, IconGripVertical, IconHash, IconPencil } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocalized } from '../../../data/use-place.ts'
import rows from '../rows.module.css'
import classes from '../statuses/status-list.module.css'
import { type Sortable, useSortable } from '../use-sortable.ts'
import { methodIcons } from './method-kinds.ts'
import { useMethodChanges } from './use-method-changes.ts'

interface Props {
  methods: readonly PaymentMethod[]
  onEdit: (method: PaymentMethod) => void
}

/** The payment methods in the order that cashiers see, to be moved by hand or by key; those retired below. */
export function MethodList({ methods, onEdit }: Props) {
  const { t } = useTranslation()
  const say = useLocalized()
  const { reorder } = useMethodChanges()
  const list = useRef<HTMLOListElement>(null)
  const standing = methods.filter(({ retiredAt }) => !retiredAt)
  const retired = methods.filter(({ retiredAt }) => retiredAt)
  const sortable = useSortable(
    standing.map(({ id }) => id),
    list,
    (ids) => void reorder(ids),
  )
  const ordered = sortable.order.flatMap((id) => standing.find((method) => method.id === id) ?? [])
  const moved = ordered.findIndex(({ id }) => id === sortable.dragged)

  return (
    <>
      <ol ref={list} className={rows.rows} aria-label={t('paymentMethods.inOrder')}>
        {ordered.map((method, index) => (
          <Row key={method.id} method={method} onEdit={onEdit} place={{ index, total: ordered.length }} sortable={sortable} />
        ))}
      </ol>
      <VisuallyHidden aria-live="polite">
        {moved >= 0 && t('settings.statuses.position', { name: say(ordered[moved]!.name), position: moved + 1, total: ordered.length })}
      </VisuallyHidden>
      {retired.length > 0 && (
        <ul className={rows.rows} aria-label={t('settings.retired')}>
          {retired.map((method) => (
            <Row key={method.id} method={method} onEdit={onEdit} />
          ))}
        </ul>
      )}
    </>
  )
}

interface RowProps {
  method: PaymentMethod
  onEdit: (method: PaymentMethod) => void
  place?: { index: number; total: number }
  sortable?: Sortable
}

function Row({ method, onEdit, place, sortable }: RowProps) {
  const { t } = useTranslation()
  const say = useLocalized()
  const name = say(method.name)
  const Icon = methodIcons[method.kind]
  return (
    <li
      className={`${rows.row} ${classes.row}`}
      data-retired={method.retiredAt ? true : undefined}
      data-dragged={sortable?.dragged === method.id || undefined}
    >
      {sortable && place && method.can.edit && (
        <ActionIcon
          className={classes.handle!}
          aria-label={t('settings.statuses.handle', { name, position: place.index + 1, total: place.total })}
          {...sortable.handleOf(method.id)}
        >
          <IconGripVertical size={16} />
        </ActionIcon>
      )}
      <Icon size={17} stroke={1.7} aria-hidden />
      <span className={rows.words}>
        {method.can.edit && !method.retiredAt ? (
          <button type="button" className={rows.name} onClick={() => onEdit(method)}>
            {name}
          </button>
        ) : (
          <strong className={rows.name}>{name}</strong>
        )}
      </span>
      <span className={rows.side}>
        {method.retiredAt ? (
          t('settings.retired')
        ) : (
          <>
            {method.requiresReference && (
              <span className={rows.flag}>
                <IconHash size={15} aria-hidden />
                {t('paymentMethods.asksReference')}
              </span>
            )}
            <span className={classes.category}>{t(`paymentMethods.kinds.${method.kind}`)}</span>
          </>
        )}
      </span>
      {method.can.edit && <RowMenu method={method} name={name} onEdit={onEdit} {...(place && { place })} {...(sortable && { sortable })} />}
    </li>
  )
}

function RowMenu({ method, name, onEdit, place, sortable }: RowProps & { name: string }) {
  const { t } = useTranslation()
  const { retire, restore } = useMethodChanges()
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon aria-label={t('settings.moreOf', { name })}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {method.retiredAt ? (
          <Menu.Item leftSection={<IconArchiveOff size={16} />} onClick={() => restore(method)}>
            {t('settings.restore')}
          </Menu.Item>
        ) : (
          <>
            <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => onEdit(method)}>
              {t('settings.edit')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconArrowUp size={16} />}
              disabled={place?.index === 0}
              closeMenuOnClick={false}
              onClick={() => sortable?.move(method.id, -1)}
            >
              {t('settings.statuses.up')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconArrowDown size={16} />}
              disabled={place && place.index === place.total - 1}
              closeMenuOnClick={false}
              onClick={() => sortable?.move(method.id, 1)}
            >
              {t('settings.statuses.down')}
            </Menu.Item>
            <Menu.Item leftSection={<IconArchive size={16} />} onClick={() => retire(method)}>
              {t('settings.retire')}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
