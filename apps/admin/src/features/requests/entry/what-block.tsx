import { useTranslation } from 'react-i18next'
import { useLocalized } from '../../../data/use-place.ts'
import { Block } from '../../../form/block-form.tsx'
import { SelectField } from '../../../form/choice-fields.tsx'
import { TextAreaField } from '../../../form/text-fields.tsx'
import { PhotoRow } from '../../images/photo-row.tsx'
import type { Tray } from '../../images/use-image-tray.ts'
import { useRequestCatalogs } from '../use-request-catalogs.ts'
import classes from './entry.module.css'
import type { EntryFormState } from './entry-form.tsx'

interface Props {
  form: EntryFormState
  photos: Tray
  onFiles: (files: File[]) => void
  over: boolean
}

/** What was asked, in the contact's words, and where it belongs: its type, and a category of that type (S2-16 to S2-18). */
export function WhatBlock({ form, photos, onFiles, over }: Props) {
  const { t } = useTranslation()
  const options = useOptions()
  const { control } = form
  const typeId = form.watch('typeId')
  const categories = options.categoriesOf(typeId)

  /** A category of the type before is none of this one; the only one there is goes without saying. */
  const chooseType = (next: string) => {
    const ofNext = options.categoriesOf(next)
    if (!ofNext.some(({ value }) => value === form.getValues('categoryId')))
      form.setValue('categoryId', ofNext.length === 1 ? ofNext[0]!.value : '', { shouldDirty: true })
    form.clearErrors('categoryId')
  }

  const search = { searchable: true, selectFirstOptionOnChange: true, nothingFoundMessage: t('ui.nothingFound') }
  return (
    <Block title={t('requestEntry.what')}>
      <TextAreaField
        control={control}
        name="description"
        label={t('requestEntry.description')}
        placeholder={t('requestEntry.descriptionHint')}
        required
        minRows={3}
        maxRows={14}
        maxLength={8000}
      />
      <div className={classes.three}>
        <SelectField
          control={control}
          name="typeId"
          label={t('requestEntry.type')}
          data={options.types}
          required
          onOptionSubmit={chooseType}
          {...search}
        />
        <SelectField
          control={control}
          name="categoryId"
          label={t('requestEntry.category')}
          placeholder={typeId ? undefined : t('requestEntry.typeFirst')}
          disabled={!typeId}
          data={categories}
          required
          {...search}
        />
        <SelectField control={control} name="channelId" label={t('requestEntry.channel')} data={options.channels} required {...search} />
      </div>
      <PhotoRow label={t('requestEntry.photos')} photos={photos} onFiles={onFiles} over={over} />
    </Block>
  )
}

/** The lists without what was retired, in the person's language. */
export function useOptions() {
  const localized = useLocalized()
  const { types, categories, channels, areas } = useRequestCatalogs()
  const options = (items: readonly (typeof areas)[number][]) =>
    items.filter(({ retiredAt }) => !retiredAt).map(({ id, label }) => ({ value: id, label: localized(label) }))
  return {
    types: options(types),
    channels: options(channels),
    areas: options(areas),
    categoriesOf: (type: string) => options(categories.filter(({ typeId }) => typeId === type)),
  }
}
