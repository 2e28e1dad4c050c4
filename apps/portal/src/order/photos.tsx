import { lazy, Suspense, useEffect, useState } from 'react'
import { useSpeech } from '../i18n/language'
import type { Photo } from './photo'

const loadLightbox = () => import('./lightbox')
const Lightbox = lazy(() => loadLightbox().then(({ Lightbox }) => ({ default: Lightbox })))

interface Props {
  images: Photo[]
  title: string
  /** The addresses are signed for a while; a page that stayed open longer reads them anew. */
  onExpired: () => void
}

export function Photos({ images, title, onExpired }: Props) {
  const { t } = useSpeech()
  const [open, setOpen] = useState<number>()

  // Fetched once the page is at rest, so that the first photo opens at once.
  useEffect(() => {
    const timer = setTimeout(() => loadLightbox().catch(() => undefined), 2_000)
    return () => clearTimeout(timer)
  }, [])

  return (
    <>
      <ul className="photos">
        {images.map((image, at) => (
          <li key={image.thumbnailUrl.split('?')[0]}>
            <button type="button" onClick={() => setOpen(at)} aria-label={t('photo.open', { n: at + 1, total: images.length, step: title })}>
              <img src={image.thumbnailUrl} alt="" width={image.width} height={image.height} loading="lazy" decoding="async" onError={onExpired} />
            </button>
          </li>
        ))}
      </ul>
      {open !== undefined && (
        <Suspense>
          <Lightbox images={images} title={title} first={open} onClose={() => setOpen(undefined)} />
        </Suspense>
      )}
    </>
  )
}
