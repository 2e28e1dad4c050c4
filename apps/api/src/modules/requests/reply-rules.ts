/** What is kept of an answer's words. */
const longestText = 20_000
/** Of a page without a plain text, only so much is read. */
const longestPage = 500_000

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

/** What a mail says, as plain words: without markup, without what it quotes below, and with the names of the files that are not kept. */
export function replyText({ text, html, files }: { text: string | undefined; html: string | undefined; files: readonly string[] }): string {
  const words = text?.trim() ? text : textOfPage((html ?? '').slice(0, longestPage))
  const own = withoutQuote(storable(words).replaceAll('\r\n', '\n'))
  const cut = own.length > longestText ? `${own.slice(0, longestText - 1)}…` : own
  return [cut, ...files.map((name) => `[${storable(name)}]`)].filter(Boolean).join('\n')
}

/** One line of a header. */
export function replyLine(value: string | undefined, longest: number): string {
  return storable(value ?? '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, longest)
}

/** PostgreSQL keeps no NUL, and nobody reads the other control characters or half of a surrogate pair. */
function storable(text: string): string {
  return text.toWellFormed().replaceAll(/[^\P{Cc}\t\r\n]/gu, '')
}

function textOfPage(html: string): string {
  return html
    .replaceAll(/<(script|style|head|title|blockquote)\b[^>]*>[\s\S]*?<\/\1\s*>/gi, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/<(br|\/p|\/div|\/tr|\/li|\/h[1-6])\b[^>]*>/gi, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
      if (name) return named[name.toLowerCase()] ?? whole
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
      return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : ''
    })
    .replaceAll(/[ \t]*\n[ \t]*/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
}

const announcesQuote = /^(el|em|on)\s.*(escribi[óo]|escreveu|wrote).{0,20}:\s*$/i

/** The mail before, which most programs quote at the end, is in the history already. An answer between quoted lines stays whole. */
function withoutQuote(text: string): string {
  const lines = text.trim().split('\n')
  let end = lines.length
  while (end > 0 && (lines[end - 1]!.startsWith('>') || !lines[end - 1]!.trim())) end -= 1
  if (end === lines.length || end === 0) return text.trim()
  // Who wrote it when, on one line or broken in several.
  for (const count of [1, 2, 3]) {
    if (end - count > 0 && announcesQuote.test(lines.slice(end - count, end).join(' '))) {
      end -= count
      break
    }
  }
  return lines.slice(0, end).join('\n').trim()
}
