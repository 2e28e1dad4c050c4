import { useEffect, useState } from 'react'
import { useSpeech } from '../i18n/language'
import type { Lightbox } from './lightbox'
import type { Photo } from './photo'

const loadLightbox = () => import('./lightbox')

interface Props {
  images: Photo[]
  title: string
  /** The addresses are signed for a while; a page that stayed open longer reads them anew. */
  onExpired: () => void
}

export function Photos({ images, title, onExpired }: Props) {
  const { t } = useSpeech()
  const [opened, setOpened] = useState<{ Lightbox: typeof Lightbox; first: number }>()

  // Fetched once the page is at rest, so that the first photo opens at once.
  useEffect(() => {
    const timer = setTimeout(() => loadLightbox().catch(() => undefined), 2_000)
    return () => clearTimeout(timer)
  }, [])

  const open = async (first: number) => {
    // A browser of before 2022 may know no dialog, and a train no network: the bare photo still opens.
    const lightbox = 'HTMLDialogElement' in window ? await loadLightbox().catch(() => undefined) : undefined
    if (lightbox) setOpened({ Lightbox: lightbox.Lightbox, first })
    else location.assign(images[first]!.url)
  }

  return (
    <>
      <ul className="photos">
        {images.map((image, at) => (
          <li key={image.thumbnailUrl.split('?')[0]}>
            <button type="button" onClick={() => open(at)} aria-label={t('photo.open', { n: at + 1, total: images.length, step: title })}>
              <img src={image.thumbnailUrl} alt="" width={image.width} height={image.height} loading="lazy" decoding="async" onError={onExpired} />
            </button>
          </li>
        ))}
      </ul>
      {opened && <opened.Lightbox images={images} title={title} first={opened.first} onClose={() => setOpened(undefined)} />}
    </>
  )
}
