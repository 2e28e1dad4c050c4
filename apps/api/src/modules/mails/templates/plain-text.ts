import type { Letter, Sender } from './letter.ts'

/** A letter for those who read mail as text, or have it read to them: the same words, in the same order. */
export function letterText(letter: Letter, sender: Sender): string {
  const { heading, state, paragraphs, message, facts, button, notes, why } = letter
  const quoted =
    message &&
    `${message.title}:\n${message.text
      .split('\n')
      .map((line) => `> ${line}`)
      .join('\n')}`
  const reach = [sender.name, sender.address, [sender.phone, sender.email, sender.website].filter(Boolean).join(' · ')]
  return [
    sender.name,
    [heading, '='.repeat(Math.min([...heading].length, 60))].join('\n'),
    state?.label,
    ...paragraphs,
    quoted,
    facts.map(({ label, value }) => `${label}: ${value.replaceAll('\n', ' ')}`).join('\n'),
    button && `${button.label}:\n${button.link}`,
    ...notes,
    ['-- ', ...reach.filter(Boolean), why].join('\n'),
  ]
    .filter(Boolean)
    .join('\n\n')
}
