import { Button, FileButton, Loader } from '@mantine/core'
import { IconTrash, IconUpload } from '@tabler/icons-react'
import { type DragEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './picture-control.module.css'
import { showError, showToast } from './toast.tsx'

interface Props {
  /** What the picture is of: "Logo", "Foto". */
  label: string
  url: string | null
  /** What stands there while there is no picture. */
  placeholder: ReactNode
  shape: 'round' | 'wide'
  hint?: string
  /** They say by themselves what went wrong. */
  onUpload: (file: Blob) => Promise<unknown>
  onRemove: () => Promise<unknown>
}

const types = ['image/jpeg', 'image/png', 'image/webp']
const most = 20 * 1024 * 1024

/** One picture: chosen, or dropped on its place; taken away with a way back. */
export function PictureControl({ label, url, placeholder, shape, hint, onUpload, onRemove }: Props) {
  const { t } = useTranslation()
  const [busy, setBusy] = useState(false)
  const [over, setOver] = useState(false)

  const during = async (work: () => Promise<unknown>) => {
    setBusy(true)
    try {
      await work()
    } catch {
      // It has been said.
    } finally {
      setBusy(false)
    }
  }

  const upload = (file: Blob | null | undefined) => {
    if (!file) return
    if (!types.includes(file.type)) return showError(t('errors.unsupported_media_type'))
    if (file.size > most) return showError(t('errors.image_too_large'))
    void during(() => onUpload(file))
  }

  const remove = () =>
    during(async () => {
      const before = url ? await fetch(url).then((answer) => (answer.ok ? answer.blob() : undefined)) : undefined
      await onRemove()
      showToast(t('ui.picture.removed', { name: label }), before && { label: t('ui.undo'), run: () => void during(() => onUpload(before)) })
    })

  const dropped = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    upload(event.dataTransfer.files[0])
  }

  return (
    <div className={classes.control}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a convenience; the button beside it does the same */}
      <div
        className={classes.place}
        data-shape={shape}
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={dropped}
      >
        {url ? <img src={url} alt={label} className={classes.picture} /> : placeholder}
        {busy && (
          <span className={classes.busy}>
            <Loader size="sm" />
          </span>
        )}
      </div>
      <div className={classes.words}>
        <div className={classes.buttons}>
          <FileButton accept={types.join(',')} onChange={upload} inputProps={{ 'aria-label': t('ui.picture.choose', { name: label }) }}>
            {(props) => (
              <Button {...props} variant="default" disabled={busy} leftSection={<IconUpload size={15} aria-hidden />}>
                {url ? t('ui.picture.change') : t('ui.picture.upload')}
              </Button>
            )}
          </FileButton>
          {url && (
            <Button variant="subtle" color="gray" disabled={busy} leftSection={<IconTrash size={15} aria-hidden />} onClick={() => void remove()}>
              {t('ui.picture.remove')}
            </Button>
          )}
        </div>
        <span className={classes.hint}>{hint ?? t('ui.picture.hint')}</span>
      </div>
    </div>
  )
}
