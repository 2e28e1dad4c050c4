const maxWords = 6

const plain = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ς', 'σ')

/** Lower case, without accents, every run of punctuation and space a single space: "Peñalolén, Nº 5" → "penalolen no 5". */
export function normalizeSearch(text: string): string {
  return plain(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

const compact = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '')
const hasDigit = (text: string) => /\p{N}/u.test(text)
const isNumber = (text: string) => !/\p{L}/u.test(text)

/** What is written without a space between, less what is only punctuation. */
const chunksOf = (text: string) =>
  plain(text)
    .split(/\s+/)
    .filter((chunk) => compact(chunk) !== '')

/**
 * The words that must all be found, at most six. Numbers come without their punctuation, as stored text has them:
 * "76.086.428-5" → "760864285"; "+56 9 8765 4321" → "56987654321"; "rojas sm-g991b" → "rojas", "smg991b".
 */
export function searchWords(query: string): string[] {
  const chunks = chunksOf(query)
  const oneNumber = chunks.every(isNumber) && chunks.join('').replace(/\P{N}/gu, '').length >= 6
  const words: string[] = []
  let inNumber = false
  for (const chunk of chunks) {
    const joins = isNumber(chunk) && words.length > 0 && (oneNumber || (inNumber && !chunk.startsWith('+')))
    if (joins) words.push(words.pop() + compact(chunk))
    else if (hasDigit(chunk)) words.push(compact(chunk))
    else words.push(...normalizeSearch(chunk).split(' '))
    inNumber = isNumber(chunk) && (chunk.startsWith('+') || inNumber)
  }
  return [...new Set(words)].slice(0, maxWords)
}

/** Numbers that stand side by side, as one: a phone written in groups, a serial with hyphens. */
function compactForms(part: string): string[] {
  const chunks = chunksOf(part)
  const forms: string[] = []
  let run = ''
  for (const chunk of [...chunks, '']) {
    if (hasDigit(chunk)) run += compact(chunk)
    else {
      if (run) forms.push(run)
      run = ''
    }
  }
  // So that "iphone14" finds an iPhone 14.
  const whole = chunks.map(compact).join('')
  if (hasDigit(whole) && whole.length <= 60) forms.push(whole)
  return forms
}

/** The text stored in a row's `searchText`: what `searchWords` of any piece of the parts is found in. */
export function searchTextOf(parts: readonly (string | null | undefined)[]): string {
  const pieces = parts.flatMap((part) => (part ? [normalizeSearch(part), ...compactForms(part)] : []))
  return [...new Set(pieces)].filter(Boolean).join(' ')
}
