import { type Request, requests } from '@amparo/contracts/staff/requests'
import { Button, Text } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useAction } from '../../../data/use-action.ts'
import { keyOf } from '../../../data/use-endpoint.ts'
import { useDraftKey } from '../../../form/draft-key.ts'
import { Section } from '../../../ui/split-page.tsx'
import { showError } from '../../../ui/toast.tsx'
import { ImageButtons } from '../../images/image-buttons.tsx'
import classes from '../../images/image-section.module.css'
import { ImageTiles } from '../../images/image-tiles.tsx'
import { Thumbnails } from '../../images/thumbnails.tsx'
import { useFileDrop } from '../../images/use-file-drop.ts'
import { useImageTray } from '../../images/use-image-tray.ts'
import { requestStale } from './request-stale.ts'

/** Images of the request itself, such as those it came with. */
export function RequestImages({ request }: { request: Request }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const params = { id: request.id }
  const { tray, images, ids, pending, failed } = useImageTray(useDraftKey(`request:${request.id}:images`))
  const root = useRef<HTMLDivElement>(null)
  const mayAdd = request.can.edit
  const addFiles = (files: File[]) => {
    const left = tray.add(files)
    if (left) showError(t('images.tooMany', { count: left }))
  }
  const over = useFileDrop(root, addFiles, { enabled: mayAdd })
  const add = useAction(requests.addAttachments, {
    stale: [...requestStale, requests.get],
    onDone: (saved) => {
      client.setQueryData(keyOf(requests.get, { params }), saved)
      tray.clear()
    },
    toast: () => ({ text: t('request.images.added') }),
  })
  const { attachments } = request
  if (!mayAdd && !attachments.length) return null
  return (
    <div ref={root} className={classes.images} data-over={over || undefined}>
      <Section
        title={t('request.images.title')}
        count={attachments.length}
        action={mayAdd && <ImageButtons onFiles={addFiles} variant="subtle" size="compact-sm" />}
      >
        <Thumbnails images={attachments} />
        {images.length > 0 && (
          <div className={classes.adding}>
            <ImageTiles tray={tray} images={images} />
            <Button
              size="compact-md"
              loading={add.pending}
              disabled={pending > 0 || !ids.length}
              onClick={() => add.start({ params, body: { attachmentIds: ids } })}
            >
              {pending ? t('images.pending', { count: pending }) : t('request.images.add')}
            </Button>
            {failed > 0 && <Text c="red">{t('images.failed', { count: failed })}</Text>}
          </div>
        )}
      </Section>
    </div>
  )
}
