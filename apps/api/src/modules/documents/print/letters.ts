import { type FontName, fontNames, openFont } from './fonts.ts'

// People write more than the page's own font has: the sign of Costa Rica's money, a smiley, a name in Greek. Each letter is
// set in the first font that has it; of what none has, the page says that something stood there.

const opened = new Map<FontName, ReturnType<typeof openFont>>()
const known = new Map<string, boolean>()

/** Whether a font has all of a letter, accents and joiners of emoji included. */
function has(name: FontName, letter: string): boolean {
  const place = `${name} ${letter}`
  const before = known.get(place)
  if (before !== undefined) return before
  const font = opened.get(name) ?? openFont(name)
  opened.set(name, font)
  const answer = [...letter].every((each) => font.hasGlyphForCodePoint(each.codePointAt(0)!))
  if (known.size > 20_000) known.clear()
  known.set(place, answer)
  return answer
}

/** Turns the direction of what follows, or says how to draw an emoji: it has no picture of its own. */
const unseen = /[\u0080-\u009f\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]|\p{Variation_Selector}/gu
/** Stands for letters that no font has. */
const missing = '[?]'

/** What is in Roboto, and by far the most of all that is written: it needs no look at each letter. */
const plain = /^[\n\u0020-\u007e\u00a0-\u017f\u2013\u2014\u2018-\u201d\u2022\u2026\u200b]*$/
const graphemes = new Intl.Segmenter('es', { granularity: 'grapheme' })

interface Run {
  text: string
  font?: FontName
}

/** Lets what is longer than a column go to the next line: an address of mail, a hash. The library would cut it off there. */
function breakable(text: string): string {
  return text.replace(/\S{24,}/g, (word) => word.replace(/([@._/-])(?=.)|(.{16})(?=.)/gu, '$&\u200b'))
}

/** A text as runs of one font each; itself where the page's own font has all of it. */
export function runsOf(text: string): string | Run[] {
  if (plain.test(text)) return breakable(text)
  const runs: Run[] = []
  // A narrow space that does not break is one that does not break.
  const readable = breakable(text.normalize('NFC').replace(unseen, '').replaceAll('\u202f', '\u00a0'))
  for (const { segment: letter } of graphemes.segment(readable)) {
    const font = /\s/.test(letter) ? 'Roboto' : fontNames.find((name) => has(name, letter))
    const last = runs.at(-1)
    if (!font) {
      if (!last?.text.endsWith(missing)) add(runs, missing, 'Roboto')
    } else add(runs, letter, font)
  }
  return runs.length === 1 && !runs[0]!.font ? runs[0]!.text : runs
}

function add(runs: Run[], text: string, font: FontName): void {
  const own = font === 'Roboto' ? undefined : font
  const last = runs.at(-1)
  if (last && last.font === own) last.text += text
  else runs.push({ text, ...(own && { font: own }) })
}

/** All texts of a page, however deep they stand, in fonts that have their letters. */
export function setLetters<T>(node: T): T {
  if (Array.isArray(node)) return node.map(setLetters) as T
  if (node === null || typeof node !== 'object' || node instanceof Uint8Array) return node
  return Object.fromEntries(Object.entries(node).map(([name, value]) => [name, name === 'text' ? lettersOf(value) : setLetters(value)])) as T
}

function lettersOf(text: unknown): unknown {
  if (typeof text === 'string') return runsOf(text)
  if (Array.isArray(text)) return text.flatMap((part) => (typeof part === 'string' ? runsOf(part) : [setLetters(part)]))
  return setLetters(text)
}
