/** null: right. `doubtful`: worth a warning, never a refusal. `tax_id`: wrong. */
export type TaxIdProblem = 'tax_id' | 'doubtful' | null

export interface TaxIdRule {
  /** The name by which people of the country know the number. */
  label: string
  /** What else belongs to the compact form once separators are gone and letters are capitals. */
  compact?: (stripped: string, typed: string) => string
  problemOf: (compact: string) => TaxIdProblem
  format: (compact: string) => string
}

export const weightedSum = (digits: string, weights: readonly number[]) =>
  [...digits].reduce((sum, digit, index) => sum + Number(digit) * weights[index]!, 0)

/** 7654321 → 7.654.321 */
export const groupThousands = (digits: string) => digits.replace(/\B(?=(?:\d{3})+$)/g, '.')

export const verdict = (right: boolean, otherwise: 'tax_id' | 'doubtful' = 'tax_id'): TaxIdProblem => (right ? null : otherwise)
