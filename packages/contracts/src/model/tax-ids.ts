import type { TaxIdProblem, TaxIdRule } from './tax-id-rule.ts'
import { portugal, spain } from './tax-ids-iberian.ts'
import { colombia, ecuador, mexico, peru, venezuela } from './tax-ids-northern.ts'
import { argentina, brazil, chile, uruguay } from './tax-ids-southern.ts'

/** By country, ISO 3166-1 alpha-2. */
const rules: Record<string, TaxIdRule> = {
  AR: argentina,
  BR: brazil,
  CL: chile,
  CO: colombia,
  EC: ecuador,
  ES: spain,
  MX: mexico,
  PE: peru,
  PT: portugal,
  UY: uruguay,
  VE: venezuela,
}

/** Countries whose number has a name everybody there uses, but no rule of ours. */
const otherLabels: Record<string, string> = {
  BO: 'NIT',
  CR: 'Cédula',
  DO: 'RNC',
  GT: 'NIT',
  HN: 'RTN',
  NI: 'RUC',
  PA: 'RUC',
  PY: 'RUC',
  SV: 'NIT',
  US: 'EIN',
}

const ruleOf = (country: string): TaxIdRule | undefined => (Object.hasOwn(rules, country) ? rules[country] : undefined)

/** The form that is stored and compared: without separators, letters in capitals. Characters that are no separator stay, and are wrong. */
export function compactTaxId(country: string, value: string): string {
  const typed = value.normalize('NFC').toUpperCase()
  const stripped = typed.replace(/[\s.,\-‐-―−_/'’·]/g, '')
  return ruleOf(country)?.compact?.(stripped, typed.replace(/[‐-―−]/g, '-')) ?? stripped
}

/** What is wrong with a tax id as it was typed or is stored (B-02); a country without a rule takes 1 to 30 letters and digits. */
export function taxIdProblem(country: string, value: string): TaxIdProblem {
  const compact = compactTaxId(country, value)
  const rule = ruleOf(country)
  if (rule) return rule.problemOf(compact)
  return /^[\p{L}\p{N}]{1,30}$/u.test(compact) ? null : 'tax_id'
}

/** As people of the country write it, e.g. 76.086.428-5. */
export function formatTaxId(country: string, compact: string): string {
  return ruleOf(country)?.format(compact) ?? compact
}

/** What the number is called there, the same word in every language: RUT, CPF/CNPJ, NIF. */
export function taxIdLabel(country: string): string {
  return ruleOf(country)?.label ?? (Object.hasOwn(otherLabels, country) ? otherLabels[country]! : 'ID fiscal')
}
