import type { Change } from '@amparo/contracts/model/activities'
import { searchTextOf } from '@amparo/contracts/model/search'
import type { NewDevice } from '@amparo/contracts/staff/customers'
import type { z } from 'zod'
import { AppError } from '../../errors.ts'

export type DeviceInput = z.output<typeof NewDevice>
type Words = Pick<DeviceInput, 'kind' | 'brand' | 'model' | 'serial'>

/** As people say it: "Celular Samsung Galaxy S22"; its serial where nothing else is known. */
export function deviceLabel({ kind, brand, model, serial }: Words): string {
  return [kind, brand, model].filter(Boolean).join(' ') || serial
}

export function deviceSearchText({ kind, brand, model, serial }: Words): string {
  return searchTextOf([kind, brand, model, serial])
}

/** A device of which nothing is said could not be told from another. @throws AppError invalid_input */
export function assertNamed(device: Words, path = 'body'): void {
  if (!deviceLabel(device)) throw new AppError('invalid_input', { fields: [{ path: `${path}.kind`, code: 'required' }] })
}

const told = ['kind', 'brand', 'model', 'serial', 'notes'] as const

/** What a person would say changed, but for whose it is. */
export function deviceChanges(before: DeviceInput, after: DeviceInput): Change[] {
  return told.flatMap((field) => (before[field] === after[field] ? [] : [{ field, from: before[field] || null, to: after[field] || null }]))
}
