import { parsePhone } from '@amparo/contracts/model/phones'
import { taxIdProblem } from '@amparo/contracts/model/tax-ids'
import type { NewCustomer } from '@amparo/contracts/staff/customers'
import type { z } from 'zod'

type Known = Partial<Pick<z.input<typeof NewCustomer>, 'name' | 'surname' | 'taxId' | 'email' | 'phones'>>

/** What was typed to find somebody, in the field of a new customer where it belongs: a phone, a tax id, a mail address, a name. */
export function customerFromWords(words: string, country: string): Known {
  const text = words.trim().replace(/\s+/g, ' ')
  if (!text) return {}
  if (/^\S+@\S+$/.test(text)) return { email: text.toLowerCase() }
  if (/\d/.test(text)) {
    const phone = parsePhone(text, country)
    const isTaxId = taxIdProblem(country, text) === null
    // One check digit fits a phone by chance; two, as in Brazil, do not, and nobody writes a phone with its dots and letters.
    if (isTaxId && (!phone || country === 'BR' || /[./A-Za-z]|-[\dkK]$/.test(text))) return { taxId: text }
    if (phone) return { phones: [{ e164: phone, label: '', whatsapp: true }] }
    if (/^[\d\s().+-]{6,}$/.test(text)) return { phones: [{ e164: text, label: '', whatsapp: true }] }
  }
  return splitName(text)
}

/** What belongs to the word after it, and what ties the words on both sides, in both languages. */
const leading = new Set(['de', 'del', 'la', 'las', 'los', 'da', 'das', 'do', 'dos'])
const tying = new Set(['y', 'e'])

/** "Ana Rojas", "Ana Rojas Pérez", "Ana María de la Fuente Pérez": two surnames are the rule from three names on. */
function splitName(text: string): Known {
  const names: string[] = []
  let open = false
  for (const part of text.split(' ')) {
    const word = part.toLowerCase()
    const ties = names.length > 0 && tying.has(word)
    const small = ties || leading.has(word)
    const written = part === word && !(small && names.length) ? part.charAt(0).toLocaleUpperCase() + part.slice(1) : part
    if (open || ties) names.push(`${names.pop()} ${written}`)
    else names.push(written)
    open = small
  }
  if (names.length === 1) return { name: names[0]! }
  const surnames = names.length > 2 ? 2 : 1
  return { name: names.slice(0, -surnames).join(' '), surname: names.slice(-surnames).join(' ') }
}
