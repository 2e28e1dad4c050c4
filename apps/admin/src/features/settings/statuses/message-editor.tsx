import { languages } from '@amparo/contracts/model/languages'
import { type MessagePlace, messagePlaces, unknownPlaces } from '@amparo/contracts/model/messages'
import type { NewPublicStatus } from '@amparo/contracts/staff/statuses'
import type { ContractForm } from '@amparo/web/form/use-contract-form'
import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { TextAreaField } from '../../../form/text-fields.tsx'
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

  const insert = (place: MessagePlace) => {
    const field = area.current?.querySelector('textarea')
    const [start, end] = field && document.activeElement !== document.body ? [field.selectionStart, field.selectionEnd] : [text.length, text.length]
    const before = text.slice(0, start)
    const written = `${before && !/\s$/.test(before) ? ' ' : ''}{{${place}}}`
    form.setValue(name, before + written + text.slice(end), { shouldDirty: true, shouldValidate: true })
    requestAnimationFrame(() => {
      field?.focus()
      field?.setSelectionRange(start + written.length, start + written.length)
    })
  }

  return (
    <div data-whole ref={area}>
      <TextAreaField control={form.control} name={name} label={t(`settings.statuses.in.${language}`)} lang={language} maxLength={1000} />
      {unknown.length > 0 && (
        <p className={classes.unknown}>{t('statusMessages.unknown', { places: unknown.map((each) => `{{${each}}}`).join(', ') })}</p>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: the form's own groups are fieldsets; these are a field's buttons */}
      <div className={classes.places} role="group" aria-label={t('statusMessages.places')}>
        {messagePlaces.map((place) => (
          <Button
            key={place}
            variant="default"
            size="compact-xs"
            leftSection={<IconPlus size={11} aria-hidden />}
            // The cursor stays where it stands in the text.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => insert(place)}
          >
            {t(`statusMessages.names.${place}`)}
          </Button>
        ))}
      </div>
    </div>
  )
}
