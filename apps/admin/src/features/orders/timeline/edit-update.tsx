import { type OrderUpdate, orderUpdates } from '@amparo/contracts/staff/order-updates'
import { type Order, orders } from '@amparo/contracts/staff/orders'
import { CallError } from '@amparo/web/api/call'
import { ActionIcon, Button, Group } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { errorText } from '../../../data/error-text.ts'
import { useAction } from '../../../data/use-action.ts'
import { makeStale } from '../../../data/use-endpoint.ts'
import { useDraftKey } from '../../../form/draft-key.ts'
import { LongText } from '../../../form/long-text.tsx'
import classes from '../../history/history.module.css'
import { ImageButtons } from '../../images/image-buttons.tsx'
import { ImageTiles } from '../../images/image-tiles.tsx'
import { Thumbnails } from '../../images/thumbnails.tsx'
import { useFileDrop } from '../../images/use-file-drop.ts'
import { useImageTray } from '../../images/use-image-tray.ts'
import { longestNote } from '../longest-note.ts'

interface Props {
  order: Order
  update: OrderUpdate
  onClose: () => void
}

/** Changes the words and the images of an update, in its place. */
export function EditUpdate({ order, update, onClose }: Props) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const [base] = useState(update)
  const [note, setNote] = useState(update.note)
  const [kept, setKept] = useState(update.attachments)
  const [problem, setProblem] = useState<string>()
  const { tray, images, ids, pending, failed } = useImageTray(useDraftKey(`update:${update.id}`))
  const root = useRef<HTMLDivElement>(null)
  useFileDrop(root, (files) => tray.add(files))
  const edit = useAction(orderUpdates.edit, { quiet: true, stale: [orders.activities], toast: () => ({ text: t('timeline.edit.done') }) })

  const save = async () => {
    if (failed) return setProblem(t('images.failed', { count: failed }))
    if (base.kind === 'NOTE' && !note.trim() && !kept.length && !ids.length) return setProblem(t('timeline.compose.needsWords'))
    const attachmentIds = [...kept.map(({ id }) => id), ...ids]
    const sameImages = attachmentIds.join() === base.attachments.map(({ id }) => id).join()
    try {
      await edit.run({
        params: { id: order.id, updateId: update.id },
        body: { note: note.trim(), ...(!sameImages && { attachmentIds }) },
        // The newest version: what a colleague changed meanwhile is on screen, and said below.
        version: update.version,
      })
      tray.clear()
      onClose()
    } catch (error) {
      setProblem(errorText(t, error))
      if (error instanceof CallError && error.code === 'version_stale') void makeStale(client, orders.activities)
    }
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the field inside
    <div
      ref={root}
      className={classes.edit}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation()
          onClose()
        }
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save()
      }}
    >
      <LongText
        aria-label={t('timeline.edit.note')}
        autoFocus
        onFocus={({ currentTarget: field }) => field.setSelectionRange(field.value.length, field.value.length)}
        value={note}
        maxLength={longestNote}
        minRows={2}
        error={problem}
        description={update.version !== base.version && update.note !== base.note ? t('timeline.edit.stale', { note: update.note }) : undefined}
        onChange={(event) => {
          setProblem(undefined)
          setNote(event.currentTarget.value)
        }}
      />
      <Thumbnails
        images={kept}
        size="sm"
        action={(image) => (
          <ActionIcon
            variant="filled"
            color="dark"
            radius="xl"
            size={22}
            aria-label={t('timeline.edit.removeImage', { name: image.name })}
            onClick={() => setKept(kept.filter(({ id }) => id !== image.id))}
          >
            <IconX size={13} />
          </ActionIcon>
        )}
      />
      <ImageTiles tray={tray} images={images} />
      <Group gap="xs" justify="space-between">
        <ImageButtons onFiles={(files) => tray.add(files)} variant="subtle" color="gray" size="compact-md" />
        <Group gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button loading={edit.pending} disabled={pending > 0} onClick={() => void save()}>
            {t('timeline.edit.save')}
          </Button>
        </Group>
      </Group>
    </div>
  )
}
