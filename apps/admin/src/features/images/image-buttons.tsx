import { Button, type ButtonProps } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconCamera, IconPhotoPlus } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'

interface Props extends ButtonProps {
  onFiles: (files: File[]) => void
}

/** Chooses images; where there is a camera at hand, takes one at once. */
export function ImageButtons({ onFiles, ...button }: Props) {
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
          {t('images.shoot')}
        </Button>
      )}
      <Button variant="default" leftSection={<IconPhotoPlus size={16} aria-hidden />} {...button} onClick={() => choose.current?.click()}>
        {t(handheld ? 'images.choose' : 'images.add')}
      </Button>
      {input(choose, false)}
      {handheld && input(shoot, true)}
    </>
  )
}
