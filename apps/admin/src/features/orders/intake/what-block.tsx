import { useTranslation } from 'react-i18next'
import { TextAreaField } from '../../../form/text-fields.tsx'
import { ImageButtons } from '../../images/image-buttons.tsx'
import { ImageTiles } from '../../images/image-tiles.tsx'
import type { Tray } from '../../images/use-image-tray.ts'
import { Block } from './block.tsx'
import { DeviceChoice } from './device-choice.tsx'
import classes from './intake.module.css'
import type { IntakeFormState } from './who-block.tsx'

interface Props {
  form: IntakeFormState
  photos: Tray
  onFiles: (files: File[]) => void
  /** Whether files are being dragged over the page. */
  over: boolean
}

/** What they bring and why, with everything that will be asked about later: what came with it, in what shape it was. */
export function WhatBlock({ form, photos, onFiles, over }: Props) {
  const { t } = useTranslation()
  const { control } = form
  return (
    <Block title={t('intake.what')}>
      <DeviceChoice form={form} />
      <TextAreaField
        control={control}
        name="reason"
        label={t('intake.reason')}
        placeholder={t('intake.reasonHint')}
        required
        minRows={3}
        maxLength={4000}
      />
      <div className={classes.grid}>
        <TextAreaField
          control={control}
          name="accessories"
          label={t('intake.accessories')}
          placeholder={t('intake.accessoriesHint')}
          minRows={2}
          maxLength={1000}
        />
        <TextAreaField
          control={control}
          name="condition"
          label={t('intake.condition')}
          placeholder={t('intake.conditionHint')}
          minRows={2}
          maxLength={2000}
        />
      </div>
      <div className={classes.photos}>
        <div className={classes.photosHead}>
          <span className={classes.photosName}>{t('intake.photos')}</span>
          <ImageButtons onFiles={onFiles} />
          {!photos.images.length && <span className={classes.quiet}>{t('images.hint')}</span>}
        </div>
        <ImageTiles tray={photos.tray} images={photos.images} />
      </div>
      {over && <div className={classes.drop}>{t('images.drop')}</div>}
    </Block>
  )
}
