import { CallError } from '@amparo/web/api/call'
import type { TFunction } from 'i18next'

/** What went wrong, in the person's words. */
export function errorText(t: TFunction, error: unknown): string {
  if (!(error instanceof CallError)) return t('errors.internal')
  return error.code === 'offline' ? t('shell.connection.noAnswer') : t(`errors.${error.code}`)
}
