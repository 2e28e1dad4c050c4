import { ActionIcon, Menu, VisuallyHidden } from '@mantine/core'
import { IconArchive, IconArchiveOff, IconArrowDown, IconArrowUp, IconDots, IconGripVertical, IconPencil } from '@tabler/icons-react'
import { type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import rows from './rows.module.css'
import classes from './sortable-list.module.css'
import { type Sortable, useSortable } from './use-sortable.ts'

interface Item {
  id: string
  retiredAt: string | null
  can: { edit: boolean }
}

interface Props<I extends Item> {
  label: string
  items: readonly I[]
  nameOf: (item: I) => string
  /** Where its name leads, or what a click on it does where one may edit it. */
  open: { to: (item: I) => string; edit?: (item: I) => void } | { run: (item: I) => void }
  /** The one that is shown beside the list. */
  currentId?: string | undefined
  mark: (item: I) => ReactNode
  note?: (item: I) => ReactNode
  /** What else is to be known of it; of those retired, that they are. */
  side: (item: I) => ReactNode
  changes: { retire: (item: I) => unknown; restore: (item: I) => unknown; reorder: (ids: string[]) => Promise<unknown> }
}

/** Things of the settings in their order, to be moved by hand or by key; those retired below, out of the order. */
export function SortableList<I extends Item>(props: Props<I>) {
  const { label, items, nameOf, changes } = props
  const { t } = useTranslation()
  const list = useRef<HTMLOListElement>(null)
  const standing = items.filter(({ retiredAt }) => !retiredAt)
  const retired = items.filter(({ retiredAt }) => retiredAt)
  const sortable = useSortable(
    standing.map(({ id }) => id),
    list,
    (ids) => void changes.reorder(ids),
  )
  const ordered = sortable.order.flatMap((id) => standing.find((item) => item.id === id) ?? [])
  const moved = ordered.findIndex(({ id }) => id === sortable.dragged)

  return (
    <>
      <ol ref={list} className={rows.rows} aria-label={label}>
        {ordered.map((item, index) => (
          <Row key={item.id} {...props} item={item} place={{ index, total: ordered.length, sortable }} />
        ))}
      </ol>
      <VisuallyHidden aria-live="polite">
        {moved >= 0 && t('settings.statuses.position', { name: nameOf(ordered[moved]!), position: moved + 1, total: ordered.length })}
      </VisuallyHidden>
      {retired.length > 0 && (
        <ul className={rows.rows} aria-label={t('settings.retired')}>
          {retired.map((item) => (
            <Row key={item.id} {...props} item={item} />
          ))}
        </ul>
      )}
    </>
  )
}

type RowProps<I extends Item> = Props<I> & { item: I; place?: { index: number; total: number; sortable: Sortable } }

function Row<I extends Item>(props: RowProps<I>) {
  const { item, place, nameOf, mark, note, side } = props
  const { t } = useTranslation()
  const name = nameOf(item)
  return (
    <li
      className={`${rows.row} ${classes.row}`}
      data-current={props.currentId === item.id || undefined}
      data-retired={item.retiredAt ? true : undefined}
      data-dragged={place?.sortable.dragged === item.id || undefined}
    >
      {place && item.can.edit && (
        <ActionIcon
          className={classes.handle!}
          aria-label={t('settings.statuses.handle', { name, position: place.index + 1, total: place.total })}
          {...place.sortable.handleOf(item.id)}
        >
          <IconGripVertical size={16} />
        </ActionIcon>
      )}
      {mark(item)}
      <span className={rows.words}>
        <Name {...props} />
        {note?.(item)}
      </span>
      <span className={rows.side}>{item.retiredAt ? t('settings.retired') : side(item)}</span>
      {item.can.edit && <RowMenu {...props} />}
    </li>
  )
}

function Name<I extends Item>({ item, nameOf, open, currentId }: RowProps<I>) {
  const name = nameOf(item)
  if ('to' in open)
    return (
      <Link to={open.to(item)} className={rows.name} aria-current={currentId === item.id ? 'true' : undefined}>
        {name}
      </Link>
    )
  if (!item.can.edit || item.retiredAt) return <strong className={rows.name}>{name}</strong>
  return (
    <button type="button" className={rows.name} onClick={() => open.run(item)}>
      {name}
    </button>
  )
}

function RowMenu<I extends Item>({ item, place, nameOf, open, changes }: RowProps<I>) {
  const { t } = useTranslation()
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon aria-label={t('settings.moreOf', { name: nameOf(item) })}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {item.retiredAt ? (
          <Menu.Item leftSection={<IconArchiveOff size={16} />} onClick={() => void changes.restore(item)}>
            {t('ui.restore')}
          </Menu.Item>
        ) : (
          <>
            {'to' in open && !open.edit ? (
              <Menu.Item component={Link} to={open.to(item)} leftSection={<IconPencil size={16} />}>
                {t('settings.edit')}
              </Menu.Item>
            ) : (
              <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => ('to' in open ? open.edit?.(item) : open.run(item))}>
                {t('settings.edit')}
              </Menu.Item>
            )}
            <Menu.Item
              leftSection={<IconArrowUp size={16} />}
              disabled={place?.index === 0}
              closeMenuOnClick={false}
              onClick={() => place?.sortable.move(item.id, -1)}
            >
              {t('settings.statuses.up')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconArrowDown size={16} />}
              disabled={place && place.index === place.total - 1}
              closeMenuOnClick={false}
              onClick={() => place?.sortable.move(item.id, 1)}
            >
              {t('settings.statuses.down')}
            </Menu.Item>
            <Menu.Item leftSection={<IconArchive size={16} />} onClick={() => void changes.retire(item)}>
              {t('ui.retire')}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
