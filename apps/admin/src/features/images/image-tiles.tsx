import { CallError } from '@amparo/web/api/call'
import { ActionIcon, RingProgress, UnstyledButton } from '@mantine/core'
import { IconPhotoOff, IconRefresh, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { errorText } from '../../data/error-text.ts'
import classes from './image-tiles.module.css'
import { type ImageTray, isWorthRetrying, type TrayImage } from './image-tray.ts'

interface Props {
  tray: ImageTray
  images: readonly TrayImage[]
}

/** What is in the tray: how far each is on its way, with a second try where it failed. */
export function ImageTiles({ tray, images }: Props) {
  const { t } = useTranslation()
  if (!images.length) return null
  const why = ({ error }: TrayImage) => errorText(t, new CallError(error ?? 'internal'))
  return (
    <div>
      <ul className={classes.tiles} aria-label={t('images.chosen')}>
        {images.map((image) => (
          <li key={image.id} className={classes.tile} data-state={image.state}>
            {image.preview && (
              <img
                src={image.preview}
                alt={image.name}
                className={classes.picture}
                onError={(event) => {
                  event.currentTarget.hidden = true
                }}
              />
            )}
            {(image.state === 'waiting' || image.state === 'sending') && (
              <span
                className={classes.veil}
                role="progressbar"
                aria-label={t('images.sending', { name: image.name })}
                aria-valuenow={Math.round(image.progress * 100)}
              >
                <RingProgress
                  size={34}
                  thickness={4}
                  roundCaps
                  sections={[{ value: Math.max(4, image.progress * 100), color: 'white' }]}
                  rootColor="#ffffff55"
                />
              </span>
            )}
            {image.state === 'failed' &&
              (isWorthRetrying(image) ? (
                <UnstyledButton
                  className={classes.retry!}
                  aria-label={t('images.retry', { name: image.name, why: why(image) })}
                  onClick={() => tray.retry(image.id)}
                >
                  <IconRefresh size={18} aria-hidden />
                  {t('images.again')}
                </UnstyledButton>
              ) : (
                <span className={classes.retry}>
                  <IconPhotoOff size={20} aria-hidden />
                </span>
              ))}
            <ActionIcon
              variant="filled"
              color="dark"
              radius="xl"
              size={22}
              className={classes.remove!}
              aria-label={t('images.remove', { name: image.name })}
              onClick={() => tray.remove(image.id)}
            >
              <IconX size={13} />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <div role="status">
        {images
          .filter(({ state }) => state === 'failed')
          .map((image) => (
            <p key={image.id} className={classes.problem}>
              {image.name}: {why(image)}
            </p>
          ))}
      </div>
    </div>
  )
}
