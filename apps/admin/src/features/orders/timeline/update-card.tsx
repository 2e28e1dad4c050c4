import type { Activity, OrderUpdate } from '@amparo/contracts/staff/order-updates'
import { orderUpdates } from '@amparo/contracts/staff/order-updates'
import type { Order } from '@amparo/contracts/staff/orders'
import { orders } from '@amparo/contracts/staff/orders'
import { ActionIcon, Menu, Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import { IconDots, IconPencil, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAction } from '../../../data/use-action.ts'
import { RelativeTime } from '../../../ui/relative-time.tsx'
import { StatusBadge } from '../../../ui/status-badge.tsx'
import { ActorMark, useActorName } from '../../history/actor.tsx'
import classes from '../../history/history.module.css'
import { Said } from '../../history/said.tsx'
import { MentionWords } from '../../mentions/mention-words.tsx'
import { EditUpdate } from './edit-update.tsx'
import { SeenMark } from './seen-mark.tsx'

interface Props {
  order: Order
  activity: Activity
  update: OrderUpdate
  fresh: boolean
}

/** What somebody said on the order. */
export function UpdateCard({ order, activity, update, fresh }: Props) {
  const { t } = useTranslation()
  const [editing, setEditing] = useState(false)
  const toCustomer = update.kind === 'PUBLIC'
  const remove = useAction(orderUpdates.delete, {
    stale: [orders.get, orders.activities, orders.list, orders.counts],
    toast: () => ({ text: t('timeline.delete.done') }),
  })

  const askRemoval = () =>
    modals.openConfirmModal({
      title: t(`timeline.delete.title.${update.kind === 'NOTE' ? 'note' : 'status'}`),
      children: (
        <Text>{t(toCustomer ? 'timeline.delete.public' : update.kind === 'NOTE' ? 'timeline.delete.note' : 'timeline.delete.internal')}</Text>
      ),
      labels: { confirm: t('timeline.delete.submit'), cancel: t('ui.cancel') },
      confirmProps: { color: 'red' },
      closeButtonProps: { 'aria-label': t('ui.close') },
      onConfirm: () => remove.start({ params: { id: order.id, updateId: update.id }, version: update.version }),
    })

  return (
    <article className={classes.card} data-kind={update.kind} data-fresh={fresh || undefined}>
      <ActorMark actor={activity.actor} />
      <div className={classes.said}>
        <header className={classes.head}>
          <UpdateHeading activity={activity} update={update} />
          <span className={classes.when}>
            <RelativeTime at={activity.at} />
            {update.editedAt && <> · {t('timeline.edited')}</>}
          </span>
          {toCustomer && <SeenMark />}
          {(update.can.edit || update.can.delete) && !editing && (
            <Menu>
              <Menu.Target>
                <ActionIcon size={26} className={classes.more!} aria-label={t('timeline.more')} loading={remove.pending}>
                  <IconDots size={16} />
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                {update.can.edit && (
                  <Menu.Item leftSection={<IconPencil size={15} />} onClick={() => setEditing(true)}>
                    {t('timeline.edit.open')}
                  </Menu.Item>
                )}
                {update.can.delete && (
                  <Menu.Item color="red" leftSection={<IconTrash size={15} />} onClick={askRemoval}>
                    {t('timeline.delete.open')}
                  </Menu.Item>
                )}
              </Menu.Dropdown>
            </Menu>
          )}
        </header>
        {editing ? (
          <EditUpdate order={order} update={update} onClose={() => setEditing(false)} />
        ) : (
          <Said note={update.note && <MentionWords text={update.note} mentions={activity.mentions} />} images={update.attachments} />
        )}
      </div>
    </article>
  )
}

export function UpdateHeading({ activity, update }: Pick<Props, 'activity'> & { update: Pick<OrderUpdate, 'kind' | 'status'> }) {
  const { t } = useTranslation()
  const actorName = useActorName()
  const { statusId, from } = activity.data as { statusId?: string; from?: string | null }
  const words =
    update.kind === 'NOTE'
      ? t('timeline.sentences.note')
      : update.kind === 'INTERNAL'
        ? t('timeline.sentences.internal')
        : t(statusId === from ? 'timeline.sentences.statusAgain' : 'timeline.sentences.status')
  return (
    <>
      <span className={classes.actor}>{actorName(activity.actor)}</span>
      <span>{words}</span>
      {update.status && (
        <span className={classes.status}>
          <StatusBadge status={update.status} />
        </span>
      )}
    </>
  )
}
