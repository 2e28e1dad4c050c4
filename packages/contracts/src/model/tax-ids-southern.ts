import { groupThousands, type TaxIdProblem, type TaxIdRule, verdict, weightedSum } from './tax-id-rule.ts'

/**
 * Chile, RUT or RUN: 1 to 8 digits and a check digit 0–9 or K.
 * From the right the weights are 2 to 7, repeating; check = 11 − sum mod 11, where 11 is 0 and 10 is K.
 * Source: Servicio de Impuestos Internos; BioBioChile, "Cómo se calcula el dígito verificador del RUT".
 */
export const chile: TaxIdRule = {
  label: 'RUT',
  compact: (stripped) => stripped.replace(/^0+(?=.)/, ''),
  problemOf(rut) {
    if (!/^[1-9]\d{0,7}[\dK]$/.test(rut)) return 'tax_id'
    const body = rut.slice(0, -1)
    const reversed = [...body].reverse().join('')
    const check = 11 - (weightedSum(reversed, [2, 3, 4, 5, 6, 7, 2, 3]) % 11)
    return verdict(rut.at(-1) === (check === 11 ? '0' : check === 10 ? 'K' : String(check)))
  },
  format: (rut) => (/^\d{1,8}[\dK]$/.test(rut) ? `${groupThousands(rut.slice(0, -1))}-${rut.at(-1)}` : rut),
}

const cuitPrefixes = new Set(['20', '23', '24', '27', '30', '33', '34', '50', '51', '55'])

/**
 * Argentina, CUIT or CUIL: prefix, 8 digits, check digit. Weights 5 4 3 2 7 6 5 4 3 2; check = 11 − sum mod 11, where 11 is 0.
 * 10 should not occur, since the tax office then gives prefix 23 or 33; many programs write 9 there, so that is only doubtful.
 * Source: AFIP, Resolución General 10/97; python-stdnum, stdnum.ar.cuit.
 * A person may have just a DNI: 7 or 8 digits, without a check digit.
 */
export const argentina: TaxIdRule = {
  label: 'CUIT',
  problemOf(cuit) {
    if (/^[1-9]\d{6,7}$/.test(cuit)) return null
    if (!/^\d{11}$/.test(cuit) || !cuitPrefixes.has(cuit.slice(0, 2))) return 'tax_id'
    const check = (11 - (weightedSum(cuit.slice(0, 10), [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11
    if (check === 10) return cuit.endsWith('9') ? 'doubtful' : 'tax_id'
    return verdict(cuit.at(-1) === String(check))
  },
  format(cuit) {
    if (/^\d{11}$/.test(cuit)) return `${cuit.slice(0, 2)}-${cuit.slice(2, 10)}-${cuit.slice(10)}`
    return /^\d{7,8}$/.test(cuit) ? groupThousands(cuit) : cuit
  },
}

/**
 * Uruguay, RUT: office 01 to 22, 6 digits, 001, check digit. Weights 4 3 2 9 8 7 6 5 4 3 2; check = (11 − sum mod 11) mod 11; 10 is invalid.
 * Source: Dirección General Impositiva; python-stdnum, stdnum.uy.rut.
 * A person has a cédula: 6 or 7 digits and a check digit, weights 2 9 8 7 6 3 4, modulo 10. Source: python-stdnum, stdnum.uy.ci.
 */
export const uruguay: TaxIdRule = {
  label: 'RUT',
  problemOf(rut) {
    if (/^[1-9]\d{6,7}$/.test(rut)) {
      const sum = weightedSum(rut.slice(0, -1).padStart(7, '0'), [2, 9, 8, 7, 6, 3, 4])
      return verdict(rut.at(-1) === String((10 - (sum % 10)) % 10))
    }
    const office = Number(rut.slice(0, 2))
    if (!/^\d{8}001\d$/.test(rut) || office < 1 || office > 22 || rut.slice(2, 8) === '000000') return 'tax_id'
    const check = (11 - (weightedSum(rut.slice(0, 11), [4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]) % 11)) % 11
    return verdict(rut.at(-1) === String(check))
  },
  format(rut) {
    if (/^\d{12}$/.test(rut)) return `${rut.slice(0, 2)}-${rut.slice(2, 8)}-${rut.slice(8, 11)}-${rut.slice(11)}`
    return /^\d{7,8}$/.test(rut) ? `${groupThousands(rut.slice(0, -1))}-${rut.at(-1)}` : rut
  },
}

const remainderToCheck = (sum: number) => {
  const remainder = sum % 11
  return remainder < 2 ? 0 : 11 - remainder
}

function cpfProblem(cpf: string): TaxIdProblem {
  if (/^(\d)\1{10}$/.test(cpf)) return 'tax_id'
  const first = remainderToCheck(weightedSum(cpf.slice(0, 9), [10, 9, 8, 7, 6, 5, 4, 3, 2]))
  const second = remainderToCheck(weightedSum(cpf.slice(0, 10), [11, 10, 9, 8, 7, 6, 5, 4, 3, 2]))
  return verdict(cpf.endsWith(`${first}${second}`))
}

const cnpjWeights = [6, 5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2]

function cnpjProblem(cnpj: string): TaxIdProblem {
  if (/^(.)\1{13}$/.test(cnpj)) return 'tax_id'
  const values = [...cnpj].map((character) => character.charCodeAt(0) - 48)
  const checkOf = (length: number) =>
    remainderToCheck(values.slice(0, length).reduce((sum, value, index) => sum + value * cnpjWeights[13 - length + index]!, 0))
  return verdict(cnpj.endsWith(`${checkOf(12)}${checkOf(13)}`))
}

/**
 * Brazil, CPF (person): 9 digits and 2 check digits; weights 10 to 2, then 11 to 2; remainder below 2 is 0, else 11 − remainder;
 * eleven equal digits are invalid. Source: Receita Federal.
 * CNPJ (company): 12 digits or, since July 2026, letters, and 2 check digits; a character counts as its ASCII code − 48.
 * Source: Receita Federal, Instrução Normativa RFB 2.229/2024 and Nota Técnica 49/2024, whose example is 12.ABC.345/01DE-35.
 */
export const brazil: TaxIdRule = {
  label: 'CPF/CNPJ',
  problemOf(id) {
    if (/^\d{11}$/.test(id)) return cpfProblem(id)
    return /^[0-9A-Z]{12}\d{2}$/.test(id) ? cnpjProblem(id) : 'tax_id'
  },
  format(id) {
    if (/^\d{11}$/.test(id)) return `${id.slice(0, 3)}.${id.slice(3, 6)}.${id.slice(6, 9)}-${id.slice(9)}`
    if (!/^[0-9A-Z]{14}$/.test(id)) return id
    return `${id.slice(0, 2)}.${id.slice(2, 5)}.${id.slice(5, 8)}/${id.slice(8, 12)}-${id.slice(12)}`
  },
}
