import type { Attachment } from '@amparo/contracts/staff/order-updates'
import type { ReactNode } from 'react'
import { Thumbnails } from '../images/thumbnails.tsx'
import { Fold } from './fold.tsx'
import classes from './history.module.css'

/** What somebody said, with its images. */
export function Said({ note, images }: { note: ReactNode; images: readonly Attachment[] }) {
  if (!note && !images.length) return null
  return (
    <div className={classes.bubble}>
      {note && <Fold>{note}</Fold>}
      <Thumbnails images={images} />
    </div>
  )
}
