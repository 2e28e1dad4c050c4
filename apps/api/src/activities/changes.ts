import type { Change } from '@amparo/contracts/model/activities'

type Plain = string | number | boolean | null

/** What changed between two states of plain fields, as a person would say it. */
export function changesBetween<F extends string>(fields: readonly F[], before: Record<F, Plain>, after: Record<F, Plain>): Change[] {
  return fields.flatMap((field) => (before[field] === after[field] ? [] : [{ field, from: readable(before[field]), to: readable(after[field]) }]))
}

function readable(value: Plain): string | null {
  return value === null || value === '' ? null : String(value)
}
