interface Named {
  id: string
  name: string
}

const longestFirst = (people: readonly Named[]) => people.toSorted((one, other) => other.name.length - one.name.length)

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** A name after an @, wherever no letter goes on from it. */
function namesPattern(people: readonly Named[]): RegExp | undefined {
  if (!people.length) return undefined
  return new RegExp(
    `@(${longestFirst(people)
      .map(({ name }) => escaped(name))
      .join('|')})(?![\\p{L}\\p{N}])`,
    'gu',
  )
}

/** Whom a text names. Of two of one name the one that was picked, or both where it was typed. */
export function mentionsIn(text: string, people: readonly Named[], picked: readonly string[]): string[] {
  const pattern = namesPattern(people)
  if (!pattern) return []
  const named = new Set([...text.matchAll(pattern)].map(([, name]) => name))
  return [...named].flatMap((name) => {
    const alike = people.filter((person) => person.name === name)
    const chosen = alike.filter(({ id }) => picked.includes(id))
    return (chosen.length ? chosen : alike).map(({ id }) => id)
  })
}

/** A text in pieces, those that name somebody told apart. */
export function splitMentions(text: string, people: readonly Named[]): { text: string; named: boolean }[] {
  const pattern = namesPattern(people)
  if (!pattern) return [{ text, named: false }]
  const pieces: { text: string; named: boolean }[] = []
  let from = 0
  for (const match of text.matchAll(pattern)) {
    if (match.index > from) pieces.push({ text: text.slice(from, match.index), named: false })
    pieces.push({ text: match[0], named: true })
    from = match.index + match[0].length
  }
  if (from < text.length) pieces.push({ text: text.slice(from), named: false })
  return pieces
}

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase()

/** What is being typed after an @ just before the caret; undefined where nobody is being named. */
export function typedMention(text: string, caret: number): { from: number; words: string } | undefined {
  const before = text.slice(0, caret)
  const match = /(?:^|[\s(])@([\p{L}\p{N}][\p{L}\p{N} .'-]{0,40}|)$/u.exec(before)
  if (!match) return undefined
  const words = match[1] ?? ''
  return { from: caret - words.length - 1, words }
}

/** Those of whom a word begins so, whatever the accents. */
export function findNamed<P extends Named>(people: readonly P[], words: string): P[] {
  const wanted = plain(words)
  if (wanted.endsWith(' ') && people.some(({ name }) => plain(name) === wanted.trim())) return []
  return people.filter(({ name }) => plain(name).startsWith(wanted) || plain(name).includes(` ${wanted.trimStart()}`)).slice(0, 6)
}
