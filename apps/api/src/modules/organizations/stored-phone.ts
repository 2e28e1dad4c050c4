import { parsePhone } from '@amparo/contracts/model/phones'
import { AppError } from '../../errors.ts'

/** A phone as it is stored, E.164, from what was typed in a company of `country`. @throws AppError phone_invalid */
export function storedPhone(typed: string | null, country: string): string | null {
  if (!typed) return null
  const phone = parsePhone(typed, country)
  if (!phone) throw new AppError('phone_invalid', { fields: [{ path: 'body.phone', code: 'phone' }] })
  return phone
}
