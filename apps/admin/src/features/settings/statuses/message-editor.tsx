import { languages } from '@amparo/contracts/model/languages'
import { messagePlaces, unknownPlaces } from '@amparo/contracts/model/messages'
import type { NewPublicStatus } from '@amparo/contracts/staff/statuses'
import type { ContractForm } from '@amparo/web/form/use-contract-form'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { TextAreaField } from '../../../form/text-fields.tsx'
import { insertPlace, PlaceButtons } from '../place-buttons.tsx'
import classes from './message-editor.module.css'

interface Props {
  form: ContractForm<typeof NewPublicStatus>
}

/** The WhatsApp text of a status in both languages; its places are put in by a press, where the cursor stands. */
export function MessageEditor({ form }: Props) {
  return (
    <>
      {languages.map((language) => (
        <MessageField key={language} form={form} language={language} />
      ))}
    </>
  )
}

function MessageField({ form, language }: Props & { language: (typeof languages)[number] }) {
  const { t } = useTranslation()
  const area = useRef<HTMLDivElement>(null)
  const name = `whatsapp.${language}` as const
  const text = form.watch(name) ?? ''
  const unknown = unknownPlaces(text)

  const insert = (place: string) => {
    const field = area.current?.querySelector('textarea')
    if (field) insertPlace(field, place, (written) => form.setValue(name, written, { shouldDirty: true, shouldValidate: true }))
  }

  return (
    <div data-whole ref={area}>
      <TextAreaField control={form.control} name={name} label={t(`settings.statuses.in.${language}`)} lang={language} maxLength={1000} />
      {unknown.length > 0 && (
        <p className={classes.unknown}>{t('statusMessages.unknown', { places: unknown.map((each) => `{{${each}}}`).join(', ') })}</p>
      )}
      <PlaceButtons
        label={t('statusMessages.places')}
        places={messagePlaces.map((place) => ({ name: place, words: t(`statusMessages.names.${place}`) }))}
        onInsert={insert}
      />
    </div>
  )
}
