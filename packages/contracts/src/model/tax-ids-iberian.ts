import { type TaxIdRule, verdict, weightedSum } from './tax-id-rule.ts'

/**
 * Portugal, NIF: 9 digits, the first not 0. Weights 9 to 2; check = 11 − sum mod 11, where 10 and 11 are 0.
 * Source: Autoridade Tributária; python-stdnum, stdnum.pt.nif.
 */
export const portugal: TaxIdRule = {
  label: 'NIF',
  problemOf(nif) {
    if (!/^[1-9]\d{8}$/.test(nif)) return 'tax_id'
    const check = 11 - (weightedSum(nif.slice(0, 8), [9, 8, 7, 6, 5, 4, 3, 2]) % 11)
    return verdict(nif.at(-1) === String(check >= 10 ? 0 : check))
  },
  format: (nif) => (/^\d{9}$/.test(nif) ? nif.replace(/(\d{3})(?=\d)/g, '$1 ') : nif),
}

const dniLetters = 'TRWAGMYFPDXBNJZSQVHLCKE'
const cifLetters = 'JABCDEFGHI'

const dniLetter = (number: string) => dniLetters[Number(number) % 23]

function luhnCheck(digits: string): number {
  const sum = [...digits].reduce((total, digit, index) => {
    const product = Number(digit) * (index % 2 === 0 ? 2 : 1)
    return total + (product > 9 ? product - 9 : product)
  }, 0)
  return (10 - (sum % 10)) % 10
}

function isCif(cif: string): boolean {
  const check = luhnCheck(cif.slice(1, 8))
  const byDigit = cif.at(-1) === String(check)
  const byLetter = cif.at(-1) === cifLetters[check]
  if ('PQRSNW'.includes(cif[0]!)) return byLetter
  if ('ABEH'.includes(cif[0]!)) return byDigit
  return byDigit || byLetter
}

/**
 * Spain. DNI: 8 digits and a letter, TRWAGMYFPDXBNJZSQVHLCKE at the number mod 23. NIE: X, Y, Z for 0, 1, 2, then 7 digits and that letter.
 * NIF of those without a DNI: K, L, M, 7 digits, that letter. CIF: letter, 7 digits, Luhn's check digit or the letter JABCDEFGHI in its place:
 * a letter after P Q R S N W, a digit after A B E H, either elsewhere.
 * Source: Real Decreto 1065/2007, Orden EHA/451/2008; Ministerio del Interior.
 */
export const spain: TaxIdRule = {
  label: 'NIF',
  problemOf(nif) {
    if (/^\d{8}[A-Z]$/.test(nif)) return verdict(nif.at(-1) === dniLetter(nif.slice(0, 8)))
    if (/^[XYZ]\d{7}[A-Z]$/.test(nif)) return verdict(nif.at(-1) === dniLetter(`${'XYZ'.indexOf(nif[0]!)}${nif.slice(1, 8)}`))
    if (/^[KLM]\d{7}[A-Z]$/.test(nif)) return verdict(nif.at(-1) === dniLetter(nif.slice(1, 8)))
    return verdict(/^[ABCDEFGHJNPQRSUVW]\d{7}[0-9A-J]$/.test(nif) && isCif(nif))
  },
  format: (nif) => nif,
}
