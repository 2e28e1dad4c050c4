import { Button, type ButtonProps } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconCamera, IconPhotoPlus } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'

interface Props extends ButtonProps {
  onFiles: (files: File[]) => void
  /** One word each, where there is little room. */
  short?: boolean
}

/** Chooses images; where there is a camera at hand, takes one at once. */
export function ImageButtons({ onFiles, short = false, ...button }: Props) {
  const { t } = useTranslation()
  const handheld = useMediaQuery('(pointer: coarse)', false, { getInitialValueInEffect: false })
  const choose = useRef<HTMLInputElement>(null)
  const shoot = useRef<HTMLInputElement>(null)

  const input = (ref: typeof choose, camera: boolean) => (
    <input
      ref={ref}
      type="file"
      accept="image/*"
      hidden
      multiple={!camera}
      {...(camera && { capture: 'environment' })}
      onChange={(event) => {
        onFiles([...(event.currentTarget.files ?? [])])
        event.currentTarget.value = ''
      }}
    />
  )

  return (
    <>
      {handheld && (
        <Button variant="default" leftSection={<IconCamera size={16} aria-hidden />} {...button} onClick={() => shoot.current?.click()}>
          {t(short ? 'images.camera' : 'images.shoot')}
        </Button>
      )}
      <Button variant="default" leftSection={<IconPhotoPlus size={16} aria-hidden />} {...button} onClick={() => choose.current?.click()}>
        {t(handheld ? (short ? 'images.gallery' : 'images.choose') : 'images.add')}
      </Button>
      {input(choose, false)}
      {handheld && input(shoot, true)}
    </>
  )
}
