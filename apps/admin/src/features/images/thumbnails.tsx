import type { Attachment } from '@amparo/contracts/staff/order-updates'
import { UnstyledButton } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Lightbox } from './lightbox.tsx'
import classes from './thumbnails.module.css'

interface Props {
  images: readonly Attachment[]
  /** What can be done with each, over its corner. */
  action?: (image: Attachment) => ReactNode
  size?: 'sm' | 'md'
}

/** Small pictures, each of which opens large with the others a key away. */
export function Thumbnails({ images, action, size = 'md' }: Props) {
  const { t } = useTranslation()
  const [open, setOpen] = useState<number | null>(null)
  if (!images.length) return null
  return (
    <>
      <ul className={classes.row} data-size={size}>
        {images.map((image, index) => (
          <li key={image.id} className={classes.item}>
            <UnstyledButton
              className={classes.thumbnail!}
              aria-label={t('images.open', { number: index + 1, total: images.length, name: image.name })}
              onClick={() => setOpen(index)}
            >
              <img src={image.thumbnailUrl} alt="" loading="lazy" className={classes.picture} />
            </UnstyledButton>
            {action && <span className={classes.action}>{action(image)}</span>}
          </li>
        ))}
      </ul>
      {open !== null && <Lightbox images={images} start={open} onClose={() => setOpen(null)} />}
    </>
  )
}
