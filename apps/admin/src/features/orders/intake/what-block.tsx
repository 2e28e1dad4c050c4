import { useTranslation } from 'react-i18next'
import { Block } from '../../../form/block-form.tsx'
import classes from '../../../form/blocks.module.css'
import { TextAreaField } from '../../../form/text-fields.tsx'
import { PhotoRow } from '../../images/photo-row.tsx'
import type { Tray } from '../../images/use-image-tray.ts'
import { DeviceChoice } from './device-choice.tsx'
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
      <PhotoRow label={t('intake.photos')} photos={photos} onFiles={onFiles} over={over} />
    </Block>
  )
}
