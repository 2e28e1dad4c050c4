import { type ErrorCode, errorStatus, type FieldErrorCode } from '@amparo/contracts/errors'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'

/** The text of a field's error, whose message is a code: of the field itself, or of the whole request where it belongs to this field. */
export function useFieldText(): (code: string | undefined) => string | undefined {
  const { t } = useTranslation()
  return useCallback(
    (code) => {
      if (!code) return undefined
      return code in errorStatus
        ? t(`errors.${code as ErrorCode}`)
        : t(`fieldErrors.${code as FieldErrorCode}`, { defaultValue: t('fieldErrors.invalid') })
    },
    [t],
  )
}
