import { groupThousands, type TaxIdRule, verdict, weightedSum } from './tax-id-rule.ts'

const rifLetters: Record<string, number> = { V: 1, E: 2, J: 3, C: 3, P: 4, G: 5 }

/**
 * Venezuela, RIF: letter, 8 digits, check digit. The letter counts V1 E2 J3 P4 G5, times 4; weights 3 2 7 6 5 4 3 2;
 * remainder below 2 is 0, else 11 − remainder. Sources: python-stdnum, stdnum.ve.rif; the list python-venezuela.
 * C (consejo comunal) counts 3 after several programs but no official text, so a wrong check digit there is only doubtful.
 * A person often has just the cédula: V or E and 6 to 8 digits, without a check digit.
 */
export const venezuela: TaxIdRule = {
  label: 'RIF/Cédula',
  compact(stripped, typed) {
    const unpadded = /^\s*([VEJPGC])[^0-9A-Z]*([0-9.]+)-(\d)\s*$/.exec(typed)
    const digits = unpadded?.[2]?.replaceAll('.', '') ?? ''
    if (unpadded && digits.length >= 5 && digits.length <= 8) return `${unpadded[1]}${digits.padStart(8, '0')}${unpadded[3]}`
    return stripped.replace(/^([VE])0+(?=\d{6,8}$)/, (zeros, letter: string) => (stripped.length <= 9 ? letter : zeros))
  },
  problemOf(rif) {
    if (/^[VE][1-9]\d{5,7}$/.test(rif)) return null
    if (!/^[VEJPGC]\d{9}$/.test(rif)) return 'tax_id'
    const remainder = (rifLetters[rif[0]!]! * 4 + weightedSum(rif.slice(1, 9), [3, 2, 7, 6, 5, 4, 3, 2])) % 11
    return verdict(rif.at(-1) === String(remainder < 2 ? 0 : 11 - remainder), rif.startsWith('C') ? 'doubtful' : 'tax_id')
  },
  format(rif) {
    if (/^[VEJPGC]\d{9}$/.test(rif)) return `${rif[0]}-${rif.slice(1, 9)}-${rif.slice(9)}`
    return /^[VE]\d{6,8}$/.test(rif) ? `${rif[0]}-${groupThousands(rif.slice(1))}` : rif
  },
}

const nitWeights = [3, 7, 13, 17, 19, 23, 29, 37, 41, 43, 47, 53, 59, 67, 71]
/** Cédula de ciudadanía: up to 8 digits, or 10 that begin with 1; a company's NIT has 9 digits and the check digit. */
const isCedula = (id: string) => /^(?:[1-9]\d{5,7}|1\d{9})$/.test(id)

/**
 * Colombia, NIT: up to 15 digits and a check digit. From the right the weights are 3 7 13 17 19 23 29 37 41 43 47 53 59 67 71;
 * remainder below 2 is the check digit, else 11 − remainder. Source: DIAN, Orden Administrativa 4 de 1989; wiki.esnumera.com.
 * A person often gives just the cédula, without a check digit.
 */
export const colombia: TaxIdRule = {
  label: 'NIT',
  problemOf(nit) {
    if (isCedula(nit)) return null
    if (!/^[1-9]\d{5,15}$/.test(nit)) return 'tax_id'
    const reversed = [...nit.slice(0, -1)].reverse().join('')
    const remainder = weightedSum(reversed, nitWeights) % 11
    return verdict(nit.at(-1) === String(remainder < 2 ? remainder : 11 - remainder))
  },
  format(nit) {
    if (!/^\d{6,16}$/.test(nit)) return nit
    return isCedula(nit) ? groupThousands(nit) : `${groupThousands(nit.slice(0, -1))}-${nit.at(-1)}`
  },
}

/**
 * Peru, RUC: 10, 15, 16, 17 or 20, 8 digits, check digit. Weights 5 4 3 2 7 6 5 4 3 2; check = (11 − sum mod 11) mod 10.
 * Source: SUNAT; python-stdnum, stdnum.pe.ruc. A person may have just a DNI: 8 digits, without a check digit.
 */
export const peru: TaxIdRule = {
  label: 'RUC',
  problemOf(ruc) {
    if (/^\d{8}$/.test(ruc)) return null
    if (!/^(?:10|15|16|17|20)\d{9}$/.test(ruc)) return 'tax_id'
    return verdict(ruc.at(-1) === String((11 - (weightedSum(ruc.slice(0, 10), [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 10))
  },
  format: (ruc) => ruc,
}

/** Provinces 01 to 24, and 30 for those registered abroad. */
const isProvince = (id: string) => /^(?:0[1-9]|1\d|2[0-4]|30)/.test(id)

/**
 * Ecuador, cédula (10 digits) or RUC (13). Only a person's number has a check digit that holds (modulo 10, weights 2 1 2 1 …);
 * the one of companies is no longer kept by the SRI. No refusal, then: what does not fit is doubtful.
 * Source: SRI, "Dígito verificador"; stdnum-js pull request 168.
 */
export const ecuador: TaxIdRule = {
  label: 'RUC',
  problemOf(id) {
    if (!/^[0-9A-Z]{1,30}$/.test(id)) return 'tax_id'
    if (!/^(?:\d{10}|\d{13})$/.test(id) || !isProvince(id) || id.slice(10) === '000') return 'doubtful'
    if (id[2]! >= '6') return verdict(id.length === 13, 'doubtful')
    const sum = [...id.slice(0, 9)].reduce((total, digit, index) => {
      const product = Number(digit) * (index % 2 === 0 ? 2 : 1)
      return total + (product > 9 ? product - 9 : product)
    }, 0)
    return verdict(id[9] === String((10 - (sum % 10)) % 10), 'doubtful')
  },
  format: (id) => id,
}

const rfcAlphabet = '0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ'
const genericRfcs = new Set(['XAXX010101000', 'XEXX010101000'])

const isDate = (yymmdd: string) => {
  const [year, month, day] = [yymmdd.slice(0, 2), yymmdd.slice(2, 4), yymmdd.slice(4)].map(Number) as [number, number, number]
  // 2000 is a leap year, so 000229 holds for either century it may mean.
  const date = new Date(Date.UTC(2000 + year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/**
 * Mexico, RFC: 3 letters (company) or 4 (person), a date, 2 characters, check digit. Padded left with a space to 12, each character
 * counts as its place in 0–9 A–N & O–Z space Ñ, weights 13 to 2; remainder 0 is 0, else 11 − remainder, where 10 is A.
 * Some real ones break the rule, so a wrong check digit or date is only doubtful. XAXX010101000 and XEXX010101000 are for the public and for foreigners.
 * Source: SAT, Anexo 20; nodecfdi.com on real numbers that break it.
 */
export const mexico: TaxIdRule = {
  label: 'RFC',
  problemOf(rfc) {
    if (genericRfcs.has(rfc)) return null
    const shape = /^([A-ZÑ&]{3,4})(\d{6})[A-Z0-9]{2}[\dA]$/.exec(rfc)
    if (!shape) return 'tax_id'
    const sum = [...rfc.slice(0, -1).padStart(12, ' ')].reduce((total, character, index) => total + rfcAlphabet.indexOf(character) * (13 - index), 0)
    const remainder = sum % 11
    const check = remainder === 0 ? '0' : remainder === 1 ? 'A' : String(11 - remainder)
    return verdict(isDate(shape[2]!) && rfc.at(-1) === check, 'doubtful')
  },
  format: (rfc) => rfc,
}
