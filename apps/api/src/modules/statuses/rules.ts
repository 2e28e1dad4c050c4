import { languages } from '@amparo/contracts/model/languages'
import { unknownPlaces } from '@amparo/contracts/model/messages'
import type { AnyStatusChange, StatusCategory } from '@amparo/contracts/staff/statuses'
import type { z } from 'zod'
import { AppError } from '../../errors.ts'

export type StatusChange = z.output<typeof AnyStatusChange>

const ofPublicOnly = ['nextStep', 'category', 'mover', 'notify', 'estimateEvent', 'whatsapp'] as const

export function isOpenCategory(category: StatusCategory | null): boolean {
  return category !== 'DELIVERED' && category !== 'CANCELLED'
}

/** What an internal status does not have is unknown there; a public one says what happens next in each language. @throws AppError invalid_input */
export function assertFits(kind: 'PUBLIC' | 'INTERNAL', change: StatusChange): void {
  const fields =
    kind === 'INTERNAL'
      ? ofPublicOnly.filter((field) => change[field] !== undefined).map((field) => ({ path: `body.${field}`, code: 'unknown' as const }))
      : languages
          .filter((language) => change.nextStep?.[language] === '')
          .map((language) => ({ path: `body.nextStep.${language}`, code: 'required' as const }))
  if (fields.length) throw new AppError('invalid_input', { fields })
}

/** A place that nothing fills would reach the customer as it is written. @throws AppError invalid_input */
export function assertPlaces({ whatsapp }: Pick<StatusChange, 'whatsapp'>): void {
  const wrong = languages.filter((language) => whatsapp && unknownPlaces(whatsapp[language]).length)
  if (wrong.length) throw new AppError('invalid_input', { fields: wrong.map((language) => ({ path: `body.whatsapp.${language}`, code: 'invalid' })) })
}

/** What an estimate does is not the delivery. @throws AppError invalid_input */
export function assertMayFollowEstimate(category: StatusCategory | null): void {
  if (category === 'DELIVERED') throw new AppError('invalid_input', { fields: [{ path: 'body.estimateEvent', code: 'invalid' }] })
}

/** A new order is not over already. @throws AppError invalid_input */
export function assertMayBeInitial(category: StatusCategory | null): void {
  if (!isOpenCategory(category)) throw new AppError('invalid_input', { fields: [{ path: 'body.category', code: 'invalid' }] })
}
