import { normalizeSearch } from '@amparo/contracts/model/search'

interface Named {
  kind: 'PERSON' | 'COMPANY'
  name: string
  surname: string
  tradeName: string
}

/** Words that belong to a surname and yet do not tell one from another; alone they never match. */
const particles = new Set(
  'de del la las los el da das do dos di du des le van von der den ter e y i jr junior filho filha neto neta sobrinho sobrinha'.split(' '),
)
/** What a company is by law, as against what it is called. */
const legalForms = new Set(
  's sa spa ltda limitada eirl srl sas sac saa sapi cv rl ca cia compania companhia me mei epp eireli inc llc corp sociedad sociedade anonima'.split(
    ' ',
  ),
)
/** These make one surname with the word that follows: San Martín, São Pedro. */
const saints = new Set(['san', 'santa', 'santo', 'sao'])

/** Whether what was typed is the customer's surname: any one of several, or all; a company's trade name or legal name (S4-03). */
export function isSurnameOf(customer: Named, typed: string): boolean {
  if (customer.kind === 'COMPANY') return [customer.tradeName, customer.name].some((name) => isCompanyName(name, typed))
  // Who has no surname on record is known by the name alone.
  const surname = customer.surname || customer.name
  return isRunOf(surname, typed) || areWordsOf(surname, customer.name, typed)
}

/** All of it, whatever the spaces: "delapeña" and "De La Peña". */
function isRunOf(surname: string, typed: string): boolean {
  const wanted = wordsOf(typed).join('')
  return wanted !== '' && (wanted === wordsOf(surname).join('') || tellingWords(surname).includes(wanted))
}

/** Each telling word is one of the surname's, but for given names that came along: "Ana Rojas". */
function areWordsOf(surname: string, given: string, typed: string): boolean {
  const [own, first, wanted] = [new Set(tellingWords(surname)), new Set(tellingWords(given)), tellingWords(typed)]
  return wanted.some((word) => own.has(word)) && wanted.every((word) => own.has(word) || first.has(word))
}

function isCompanyName(name: string, typed: string): boolean {
  const wanted = wordsOf(typed).join('')
  if (wanted === '') return false
  return wanted === wordsOf(name).join('') || calledOf(typed) === calledOf(name)
}

/** A company's name without its legal form and its small words. */
function calledOf(name: string): string {
  const words = wordsOf(name.replace(/\b(\p{L})[./]\s*(?=\p{L}\b)/gu, '$1'))
  const telling = words.filter((word) => !particles.has(word) && !legalForms.has(word))
  return (telling.length ? telling : words).join('')
}

const wordsOf = (text: string) => normalizeSearch(text).split(' ').filter(Boolean)

function tellingWords(text: string): string[] {
  const words: string[] = []
  let saint = ''
  for (const word of wordsOf(text)) {
    if (saints.has(word)) {
      saint += word
      continue
    }
    words.push(saint + word)
    saint = ''
  }
  if (saint) words.push(saint)
  const telling = words.filter((word) => word.length > 1 && !particles.has(word))
  // Somebody is called Do, or Los: then that is what tells.
  return telling.length ? telling : [words.join('')].filter(Boolean)
}
