import { attachments } from '@amparo/contracts/staff/attachments'
import type { Attachment } from '@amparo/contracts/staff/order-updates'
import { type Order, orders } from '@amparo/contracts/staff/orders'
import { ActionIcon, Button, Checkbox, Group, Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import { IconTrash } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAction } from '../../../data/use-action.ts'
import { keyOf } from '../../../data/use-endpoint.ts'
import { useDraftKey } from '../../../form/draft-key.ts'
import { Section } from '../../../ui/split-page.tsx'
import { NothingYet } from '../../../ui/states.tsx'
import { showError } from '../../../ui/toast.tsx'
import { ImageButtons } from '../../images/image-buttons.tsx'
import classes from '../../images/image-section.module.css'
import { ImageTiles } from '../../images/image-tiles.tsx'
import { Thumbnails } from '../../images/thumbnails.tsx'
import { useFileDrop } from '../../images/use-file-drop.ts'
import { useImageTray } from '../../images/use-image-tray.ts'

/** Photos of the order itself, such as those of the intake. */
export function OrderPhotos({ order }: { order: Order }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const [customerSees, setCustomerSees] = useState(false)
  const { tray, images, ids, pending, failed } = useImageTray(useDraftKey(`order:${order.id}:photos`))
  const root = useRef<HTMLDivElement>(null)
  const addFiles = (files: File[]) => {
    const left = tray.add(files)
    if (left) showError(t('images.tooMany', { count: left }))
  }
  const over = useFileDrop(root, addFiles, { enabled: order.can.update })
  const key = keyOf(orders.get, { params: { id: order.id } })
  const add = useAction(attachments.add, {
    stale: [orders.activities],
    onDone: (saved) => {
      client.setQueryData(key, saved)
      tray.clear()
    },
    toast: () => ({ text: t('order.photos.attached') }),
  })
  const remove = useAction(attachments.delete, {
    stale: [orders.get, orders.activities],
    toast: () => ({ text: t('order.photos.removed') }),
  })

  const askRemoval = (image: Attachment) =>
    modals.openConfirmModal({
      title: t('order.photos.removeTitle'),
      children: (
        <Group align="flex-start" wrap="nowrap">
          <img src={image.thumbnailUrl} alt="" className={classes.doomed} />
          <Text>{t('order.photos.removeText')}</Text>
        </Group>
      ),
      labels: { confirm: t('order.photos.remove'), cancel: t('ui.cancel') },
      confirmProps: { color: 'red' },
      closeButtonProps: { 'aria-label': t('ui.close') },
      onConfirm: () => remove.start({ params: { id: order.id, attachmentId: image.id } }),
    })

  return (
    <div ref={root} className={classes.images} data-over={over || undefined}>
      <Section
        title={t('order.facts.photos')}
        count={order.attachments.length}
        action={order.can.update && <ImageButtons onFiles={addFiles} variant="subtle" size="compact-sm" />}
      >
        {order.attachments.length > 0 ? (
          <Thumbnails
            images={order.attachments}
            action={
              order.can.update
                ? (image) => (
                    <ActionIcon
                      variant="filled"
                      color="dark"
                      radius="xl"
                      size={24}
                      aria-label={`${t('order.photos.remove')}: ${image.name}`}
                      onClick={() => askRemoval(image)}
                    >
                      <IconTrash size={13} />
                    </ActionIcon>
                  )
                : undefined
            }
          />
        ) : (
          images.length === 0 && <NothingYet text={t('order.facts.noPhotos')} />
        )}
        {images.length > 0 && (
          <div className={classes.adding}>
            <ImageTiles tray={tray} images={images} />
            <Checkbox
              label={t('order.photos.customerSees')}
              checked={customerSees}
              onChange={(event) => setCustomerSees(event.currentTarget.checked)}
            />
            <Button
              size="compact-md"
              loading={add.pending}
              disabled={pending > 0 || !ids.length}
              onClick={() => add.start({ params: { id: order.id }, body: { attachmentIds: ids, customerSees } })}
            >
              {pending ? t('images.pending', { count: pending }) : t('order.photos.attach')}
            </Button>
            {failed > 0 && <Text c="red">{t('images.failed', { count: failed })}</Text>}
          </div>
        )}
      </Section>
    </div>
  )
}
