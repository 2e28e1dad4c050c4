import type { OrderStatus } from '@amparo/contracts/staff/settings'
import { ActionIcon, Menu, VisuallyHidden } from '@mantine/core'
import {
  IconArchive,
  IconArchiveOff,
  IconArrowDown,
  IconArrowUp,
  IconBell,
  IconDots,
  IconFlag,
  IconGripVertical,
  IconPencil,
} from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useLocalized } from '../../../data/use-place.ts'
import { StatusDot } from '../../../ui/status-badge.tsx'
import rows from '../rows.module.css'
import { type Sortable, useSortable } from '../use-sortable.ts'
import type { StatusKind } from './status-kinds.ts'
import classes from './status-list.module.css'
import { useStatusChanges } from './use-status-changes.ts'

interface Props {
  kind: StatusKind
  statuses: readonly OrderStatus[]
}

/** The statuses in their order, to be moved by hand or by key; those retired below, out of the order. */
export function StatusList({ kind, statuses }: Props) {
  const { t } = useTranslation()
  const say = useLocalized()
  const { reorder } = useStatusChanges(kind)
  const list = useRef<HTMLOListElement>(null)
  const standing = statuses.filter(({ retiredAt }) => !retiredAt)
  const retired = statuses.filter(({ retiredAt }) => retiredAt)
  const sortable = useSortable(
    standing.map(({ id }) => id),
    list,
    (ids) => void reorder(ids),
  )
  const ordered = sortable.order.flatMap((id) => standing.find((status) => status.id === id) ?? [])
  const moved = ordered.findIndex(({ id }) => id === sortable.dragged)

  return (
    <>
      <ol ref={list} className={rows.rows} aria-label={t('settings.statuses.inOrder')}>
        {ordered.map((status, index) => (
          <Row key={status.id} kind={kind} status={status} place={{ index, total: ordered.length }} sortable={sortable} />
        ))}
      </ol>
      <VisuallyHidden aria-live="polite">
        {moved >= 0 && t('settings.statuses.position', { name: say(ordered[moved]!.label), position: moved + 1, total: ordered.length })}
      </VisuallyHidden>
      {retired.length > 0 && (
        <ul className={rows.rows} aria-label={t('settings.retired')}>
          {retired.map((status) => (
            <Row key={status.id} kind={kind} status={status} />
          ))}
        </ul>
      )}
    </>
  )
}

interface RowProps {
  kind: StatusKind
  status: OrderStatus
  place?: { index: number; total: number }
  sortable?: Sortable
}

function Row({ kind, status, place, sortable }: RowProps) {
  const { t } = useTranslation()
  const say = useLocalized()
  const name = say(status.label)
  return (
    <li
      className={`${rows.row} ${classes.row}`}
      data-retired={status.retiredAt ? true : undefined}
      data-dragged={sortable?.dragged === status.id || undefined}
    >
      {sortable && place && status.can.edit && (
        <ActionIcon
          className={classes.handle!}
          aria-label={t('settings.statuses.handle', { name, position: place.index + 1, total: place.total })}
          {...sortable.handleOf(status.id)}
        >
          <IconGripVertical size={16} />
        </ActionIcon>
      )}
      <StatusDot color={status.color} category={status.category} />
      <span className={rows.words}>
        <Link to={`/settings/${kind}/${status.id}`} className={rows.name}>
          {name}
        </Link>
        {status.nextStep.es && <span className={rows.note}>{say(status.nextStep)}</span>}
      </span>
      <Facts status={status} />
      {status.can.edit && <RowMenu kind={kind} status={status} name={name} {...(place && { place })} {...(sortable && { sortable })} />}
    </li>
  )
}

function Facts({ status }: { status: OrderStatus }) {
  const { t } = useTranslation()
  if (status.retiredAt) return <span className={rows.side}>{t('settings.retired')}</span>
  return (
    <span className={rows.side}>
      {status.initial && (
        <span className={rows.flag}>
          <IconFlag size={15} aria-hidden />
          {t('settings.statuses.isInitial')}
        </span>
      )}
      {status.notify && (
        <span className={rows.flag}>
          <IconBell size={15} aria-hidden />
          {t('settings.statuses.notifies')}
        </span>
      )}
      {status.category && <span className={classes.category}>{t(`settings.statuses.categories.${status.category}`)}</span>}
    </span>
  )
}

function RowMenu({ kind, status, name, place, sortable }: RowProps & { name: string }) {
  const { t } = useTranslation()
  const { retire, restore } = useStatusChanges(kind)
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon aria-label={t('settings.moreOf', { name })}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {status.retiredAt ? (
          <Menu.Item leftSection={<IconArchiveOff size={16} />} onClick={() => restore(status)}>
            {t('settings.restore')}
          </Menu.Item>
        ) : (
          <>
            <Menu.Item component={Link} to={`/settings/${kind}/${status.id}`} leftSection={<IconPencil size={16} />}>
              {t('settings.edit')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconArrowUp size={16} />}
              disabled={place?.index === 0}
              closeMenuOnClick={false}
              onClick={() => sortable?.move(status.id, -1)}
            >
              {t('settings.statuses.up')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconArrowDown size={16} />}
              disabled={place && place.index === place.total - 1}
              closeMenuOnClick={false}
              onClick={() => sortable?.move(status.id, 1)}
            >
              {t('settings.statuses.down')}
            </Menu.Item>
            <Menu.Item leftSection={<IconArchive size={16} />} onClick={() => void retire(status)}>
              {t('settings.retire')}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
