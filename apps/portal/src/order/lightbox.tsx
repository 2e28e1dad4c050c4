import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useSpeech } from '../i18n/language'
import { Icon } from '../page/icon'
import type { Photo } from './photo'

interface Props {
  images: Photo[]
  title: string
  first: number
  onClose: () => void
}

/** Photos at full size: swiped with a finger, stepped with the arrow keys, closed with Esc or the phone's Back. The focus returns to the thumbnail. */
export function Lightbox({ images, title, first, onClose }: Props) {
  const { t } = useSpeech()
  const dialog = useRef<HTMLDialogElement>(null)
  const strip = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState(first)
  const total = images.length

  useLayoutEffect(() => {
    dialog.current?.showModal()
    const { current } = strip
    if (current) current.scrollLeft = first * current.clientWidth
  }, [first])

  useEffect(() => {
    const { overflow } = document.body.style
    document.body.style.overflow = 'hidden'
    return () => {
      document.body.style.overflow = overflow
    }
  }, [])

  // A step of its own in the browser's history, so that Back closes the photo and not the page.
  useEffect(() => {
    if (history.state !== 'photo') history.pushState('photo', '')
    const close = () => dialog.current?.close()
    addEventListener('popstate', close)
    return () => removeEventListener('popstate', close)
  }, [])

  const step = (by: number) => {
    const { current } = strip
    if (!current) return
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
    current.scrollTo({ left: Math.min(total - 1, Math.max(0, at + by)) * current.clientWidth, behavior: calm ? 'auto' : 'smooth' })
  }

  return (
    <dialog
      ref={dialog}
      className="lightbox"
      aria-label={title}
      onClose={() => {
        if (history.state === 'photo') history.back()
        onClose()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
        event.preventDefault()
        step(event.key === 'ArrowRight' ? 1 : -1)
      }}
    >
      <div className="lightbox-bar">
        <p role="status">{t('photo.position', { n: at + 1, total })}</p>
        <button type="button" onClick={() => dialog.current?.close()} aria-label={t('photo.close')}>
          <Icon name="close" />
        </button>
      </div>
      <section
        ref={strip}
        // A region that scrolls must be reachable by keyboard.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
        tabIndex={0}
        aria-label={title}
        className="lightbox-strip"
        onScroll={({ currentTarget }) => setAt(Math.round(currentTarget.scrollLeft / currentTarget.clientWidth))}
      >
        {images.map((image, index) => (
          <div key={image.url.split('?')[0]} className="lightbox-photo" aria-hidden={index !== at}>
            <img
              src={image.url}
              alt={t('photo.alt', { n: index + 1, total, step: title })}
              width={image.width}
              height={image.height}
              loading={Math.abs(index - at) < 2 ? 'eager' : 'lazy'}
            />
          </div>
        ))}
      </section>
      {total > 1 && (
        <div className="lightbox-steps">
          <button type="button" onClick={() => step(-1)} disabled={at === 0} aria-label={t('photo.previous')}>
            <Icon name="left" />
          </button>
          <button type="button" onClick={() => step(1)} disabled={at === total - 1} aria-label={t('photo.next')}>
            <Icon name="right" />
          </button>
        </div>
      )}
    </dialog>
  )
}
