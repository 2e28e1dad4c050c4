import type { Attachment } from '@amparo/contracts/staff/order-updates'
import { formatDate } from '@amparo/web/format/dates'
import { ActionIcon, Modal } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconExternalLink, IconX, IconZoomIn, IconZoomOut } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePlace } from '../../data/use-place.ts'
import classes from './lightbox.module.css'

interface Props {
  images: readonly Attachment[]
  start: number
  onClose: () => void
}

const swipe = 48

/** One picture as large as the screen allows; arrows or a swipe lead to the next, a click shows it in its own size. */
export function Lightbox({ images, start, onClose }: Props) {
  const { t } = useTranslation()
  const place = usePlace()
  const [at, setAt] = useState(start)
  const [zoomed, setZoomed] = useState(false)
  const downAt = useRef<number>(undefined)
  const image = images[Math.min(at, images.length - 1)]!

  const step = (by: 1 | -1) => {
    setZoomed(false)
    setAt((now) => (now + by + images.length) % images.length)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (images.length > 1 && event.key === 'ArrowRight') step(1)
    if (images.length > 1 && event.key === 'ArrowLeft') step(-1)
  }
  const following = images[(at + 1) % images.length]!.url
  useEffect(() => {
    new Image().src = following
  }, [following])
  const number = t('images.number', { number: at + 1, total: images.length })

  return (
    <Modal.Root opened onClose={onClose} fullScreen transitionProps={{ duration: 100 }} classNames={{ content: classes.content! }}>
      <Modal.Content aria-label={`${number}: ${image.name}`} onKeyDown={onKeyDown} data-mantine-color-scheme="dark">
        <div className={classes.bar}>
          <output className={classes.number}>{images.length > 1 && number}</output>
          <span className={classes.name}>
            {image.name} · {formatDate(image.createdAt, place, 'moment')}
          </span>
          <ActionIcon
            variant="transparent"
            className={classes.tool!}
            size={40}
            aria-label={t(zoomed ? 'images.fit' : 'images.zoom')}
            onClick={() => setZoomed(!zoomed)}
          >
            {zoomed ? <IconZoomOut size={20} /> : <IconZoomIn size={20} />}
          </ActionIcon>
          <ActionIcon
            component="a"
            href={image.url}
            target="_blank"
            rel="noreferrer"
            variant="transparent"
            className={classes.tool!}
            size={40}
            aria-label={t('images.original')}
          >
            <IconExternalLink size={20} />
          </ActionIcon>
          <ActionIcon variant="transparent" className={classes.tool!} size={40} aria-label={t('ui.close')} onClick={onClose} data-autofocus>
            <IconX size={22} />
          </ActionIcon>
        </div>
        {/* biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: the buttons around do the same by keyboard */}
        <div
          className={classes.stage}
          data-zoomed={zoomed || undefined}
          onPointerDown={(event) => {
            downAt.current = event.clientX
          }}
          onPointerUp={(event) => {
            const moved = event.clientX - (downAt.current ?? event.clientX)
            if (!zoomed && images.length > 1 && Math.abs(moved) > swipe) step(moved < 0 ? 1 : -1)
          }}
          onClick={(event) => {
            if (event.target === event.currentTarget) onClose()
            else if (Math.abs(event.clientX - (downAt.current ?? event.clientX)) < 8) setZoomed(!zoomed)
          }}
        >
          <img
            key={image.id}
            src={image.url}
            alt={image.name}
            width={image.width}
            height={image.height}
            className={classes.picture}
            draggable={false}
          />
        </div>
        {images.length > 1 && (
          <>
            <ActionIcon variant="transparent" className={classes.previous!} size={56} aria-label={t('images.previous')} onClick={() => step(-1)}>
              <IconChevronLeft size={30} />
            </ActionIcon>
            <ActionIcon variant="transparent" className={classes.next!} size={56} aria-label={t('images.next')} onClick={() => step(1)}>
              <IconChevronRight size={30} />
            </ActionIcon>
          </>
        )}
      </Modal.Content>
    </Modal.Root>
  )
}
