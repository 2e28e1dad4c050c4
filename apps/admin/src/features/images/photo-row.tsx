import { useTranslation } from 'react-i18next'
import { ImageButtons } from './image-buttons.tsx'
import { ImageTiles } from './image-tiles.tsx'
import classes from './photo-row.module.css'
import type { Tray } from './use-image-tray.ts'

interface Props {
  label: string
  photos: Tray
  onFiles: (files: File[]) => void
  /** Whether files are being dragged over the page. */
  over: boolean
}

/** The photos of a form: chosen, taken, dropped or pasted. */
export function PhotoRow({ label, photos, onFiles, over }: Props) {
  const { t } = useTranslation()
  return (
    <>
      <div className={classes.photos}>
        <div className={classes.head}>
          <span className={classes.name}>{label}</span>
          <ImageButtons onFiles={onFiles} />
          {!photos.images.length && <span className={classes.quiet}>{t('images.hint')}</span>}
        </div>
        <ImageTiles tray={photos.tray} images={photos.images} />
      </div>
      {over && <div className={classes.drop}>{t('images.drop')}</div>}
    </>
  )
}
