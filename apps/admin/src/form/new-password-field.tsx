import type { FieldValues, PathValue } from 'react-hook-form'
import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { type FieldProps, PasswordField } from './text-fields.tsx'

const shortest = 12

interface Props<V extends FieldValues> extends FieldProps<V, string | null | undefined> {
  autoFocus?: boolean
}

/** A new password, with how much is missing while one types. */
export function NewPasswordField<V extends FieldValues>({ control, name, autoFocus = false }: Props<V>) {
  const { t } = useTranslation()
  const typed: PathValue<V, typeof name> | undefined = useWatch({ control, name })
  const missing = shortest - (typed?.length ?? 0)
  return (
    <PasswordField
      control={control}
      name={name}
      label={t('session.setPassword.password')}
      description={
        missing > 0 && missing < shortest
          ? t('session.setPassword.short', { count: missing })
          : missing <= 0
            ? t('session.setPassword.enough')
            : t('session.setPassword.hint')
      }
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      autoComplete="new-password"
      autoFocus={autoFocus}
    />
  )
}
