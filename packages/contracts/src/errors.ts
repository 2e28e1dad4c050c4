/** Every error that the API answers: its code, and the HTTP status that goes with it. Texts: texts/errors.<language>.ts */
export const errorStatus = {
  invalid_input: 400,
  unauthenticated: 401,
  wrong_credentials: 401,
  session_ended: 401,
  forbidden: 403,
  cross_site: 403,
  not_found: 404,
  method_not_allowed: 405,
  address_taken: 409,
  attachment_taken: 409,
  cannot_change_self: 409,
  document_changed: 409,
  document_not_ready: 409,
  email_taken: 409,
  estimate_answered: 409,
  estimate_not_draft: 409,
  estimate_over: 409,
  invite_already_used: 409,
  last_master: 409,
  mail_not_resendable: 409,
  mail_server_missing: 409,
  order_balance_not_zero: 409,
  order_closed: 409,
  order_not_closed: 409,
  order_not_finished: 409,
  order_retired: 409,
  payment_exceeds_balance: 409,
  payment_voided: 409,
  request_finished: 409,
  request_not_waiting: 409,
  request_waiting: 409,
  role_built_in: 409,
  role_in_use: 409,
  signed_already: 409,
  status_initial_required: 409,
  status_in_use: 409,
  tax_id_taken: 409,
  terms_missing: 409,
  version_stale: 412,
  payload_too_large: 413,
  unsupported_media_type: 415,
  calendar_empty: 422,
  category_of_another_type: 422,
  current_password_wrong: 422,
  currency_not_accepted: 422,
  device_of_another_customer: 422,
  estimate_empty: 422,
  exchange_rate_invalid: 422,
  idempotency_key_reused: 422,
  image_too_large: 422,
  image_unreadable: 422,
  link_invalid: 422,
  not_under_warranty: 422,
  password_too_common: 422,
  payment_reference_required: 422,
  period_invalid: 422,
  permission_not_grantable: 422,
  project_not_yours: 422,
  reason_required: 422,
  reference_not_found: 422,
  tax_id_invalid: 422,
  phone_invalid: 422,
  version_required: 428,
  too_many_attempts: 429,
  internal: 500,
  database_unavailable: 503,
  overloaded: 503,
} as const satisfies Record<string, number>

export type ErrorCode = keyof typeof errorStatus

/** RFC 9457 problem details, with the code and, for input, what is wrong where. */
export interface Problem {
  type: string
  title: string
  status: number
  code: ErrorCode
  requestId: string
  /** Input problems: a path such as `body.phones.0.e164`, and the code of what is wrong there. */
  fields?: { path: string; code: FieldErrorCode }[]
  /** What a page needs to offer a way out, e.g. the customer who has the tax id already. */
  data?: Record<string, unknown>
}

export const fieldErrorCodes = [
  'required',
  'too_long',
  'too_short',
  'too_small',
  'too_big',
  'invalid',
  'unknown',
  'email',
  'phone',
  'tax_id',
  'color',
  'url',
] as const
export type FieldErrorCode = (typeof fieldErrorCodes)[number]
