import type { FieldErrorCode } from '@amparo/contracts/errors'

/** What of a zod issue the choice of a text depends on. */
interface Issue {
  code?: string | undefined
  path?: readonly PropertyKey[] | undefined
  input?: unknown
  origin?: string | undefined
  format?: string | undefined
}

const formats: Partial<Record<string, FieldErrorCode>> = { email: 'email', url: 'url' }
const names: Partial<Record<string, FieldErrorCode>> = { e164: 'phone', color: 'color', taxId: 'tax_id' }

/** The code of what is wrong with a field; its text is `fieldErrors.<code>`. */
export function fieldCode(issue: Issue): FieldErrorCode {
  const { input, origin } = issue
  const empty = input === undefined || input === null || input === '' || (Array.isArray(input) && !input.length)
  switch (issue.code) {
    case 'invalid_type':
    case 'invalid_union':
      return empty ? 'required' : 'invalid'
    case 'too_small':
      return empty ? 'required' : origin === 'string' || origin === 'array' ? 'too_short' : 'too_small'
    case 'too_big':
      return origin === 'string' || origin === 'array' ? 'too_long' : 'too_big'
    case 'unrecognized_keys':
      return 'unknown'
    case 'invalid_format':
      return empty ? 'required' : (formats[issue.format ?? ''] ?? names[String(issue.path?.at(-1))] ?? 'invalid')
    default:
      return empty ? 'required' : (names[String(issue.path?.at(-1))] ?? 'invalid')
  }
}
