import type { Localized } from '@amparo/contracts/common'
import { languages } from '@amparo/contracts/model/languages'
import type { Control, FieldPathByValue, FieldValues } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { TextField } from '../../../form/text-fields.tsx'

interface Props<V extends FieldValues> {
  // biome-ignore lint/suspicious/noExplicitAny: whatever the form's schema turns the values into is no matter to a field
  control: Control<V, any, any>
  name: FieldPathByValue<V, Localized>
  maxLength: number
}

/** A name in each language, as each reads it in their own. */
export function NameFields<V extends FieldValues>({ control, name, maxLength }: Props<V>) {
  const { t } = useTranslation()
  // Whatever the form is, this field of it is a text in each language: the paths of a form like that stand for its own.
  const own = control as unknown as Control<Record<'label', Localized>>
  return languages.map((language) => (
    <TextField
      key={language}
      control={own}
      name={`${name}.${language}` as `label.${typeof language}`}
      label={t(`settings.statuses.in.${language}`)}
      required
      maxLength={maxLength}
      lang={language}
      {...(language === languages[0] && { 'data-autofocus': true })}
    />
  ))
}
