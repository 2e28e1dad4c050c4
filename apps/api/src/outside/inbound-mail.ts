import { createHash } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import type { Readable } from 'node:stream'
import PostalMime from 'postal-mime'
import { SMTPServer } from 'smtp-server'

/** A mail as it came in, in the sender's own words: nothing of it is to be believed. */
export interface InboundMail {
  messageId: string
  from: { name: string; address: string }
  subject: string
  text: string | undefined
  html: string | undefined
  files: { name: string; content: Buffer }[]
  /** Of the mail as a whole. */
  sha256: string
}

/** What is done with mails: `T` stands for what an address means. */
export interface InboundHandlers<T> {
  /** @returns null where nobody was given the token */
  find: (token: string) => Promise<T | null>
  keep: (target: T, mail: InboundMail) => Promise<void>
  onError: (error: unknown) => void
}

export interface Inbound {
  port: number
  close: () => Promise<void>
}

const maxBytes = 15 * 1024 * 1024
const maxClients = 30
/** Mails and wrong addresses that one sending server may bring in a minute. */
const mostInAMinute = 60
const minuteMs = 60_000
const maxFiles = 30

/** Takes in mail to `reply+token@domain`, and nothing else, for no other domain. */
export async function openInboundMail<T>(
  { host, port, domain }: { host: string; port: number; domain: string },
  { find, keep, onError }: InboundHandlers<T>,
): Promise<Inbound> {
  const isBusy = openLimit(mostInAMinute)
  const targets = new WeakMap<object, Map<string, T>>()

  const server = new SMTPServer({
    name: domain,
    banner: '',
    authOptional: true,
    // Encryption between mail servers ends at the one in front, which has the certificate.
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: maxBytes,
    maxClients,
    socketTimeout: minuteMs,
    closeTimeout: 5_000,

    onRcptTo({ address }, session, done) {
      const token = tokenIn(address, domain)
      if (isBusy(session.remoteAddress)) return done(refusal(450, 'Too many at once, try again later'))
      if (!token) return done(refusal(550, 'No such address'))
      find(token).then(
        (target) => {
          if (!target) return done(refusal(550, 'No such address'))
          const known = session.envelope.rcptTo.length ? targets.get(session) : undefined
          targets.set(session, (known ?? new Map<string, T>()).set(token, target))
          done()
        },
        () => done(refusal(450, 'Try again later')),
      )
    },

    onData(stream, session, done) {
      const wanted = [...(targets.get(session)?.values() ?? [])]
      targets.delete(session)
      readMail(stream)
        .then(async (mail) => {
          if (!mail) return done(refusal(552, 'Too large'))
          // What a machine answers by itself, such as that somebody is on holiday, is no answer.
          if (!isAutomatic(mail.headers, session.envelope.mailFrom)) for (const target of wanted) await keep(target, mail.mail)
          return done(null, 'Kept')
        })
        .catch((error: unknown) => {
          onError(error)
          done(refusal(451, 'Try again later'))
        })
    },
  })
  // A sender who goes away in the middle of a mail is none of this process's business.
  server.on('error', (error) => {
    if (!('remote' in error)) onError(error)
  })
  await new Promise<void>((ready, fail) => {
    server.server.once('error', fail)
    server.listen(port, host, () => {
      server.server.off('error', fail)
      ready()
    })
  })
  return {
    port: (server.server.address() as AddressInfo).port,
    close: () => new Promise<void>((closed) => server.close(() => closed())),
  }
}

/** The token of an address that answers go to, else null. Mail servers may change the case. */
function tokenIn(address: string, domain: string): string | null {
  const [, token, at] = /^reply\+([\da-f]{32})@(.+)$/.exec(address.toLowerCase()) ?? []
  return token && at === domain ? token : null
}

interface ReadMail {
  mail: InboundMail
  headers: { key: string; value: string }[]
}

/** Reads to the end in any case, as the protocol asks. @returns null for one that is too large */
async function readMail(stream: Readable): Promise<ReadMail | null> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes <= maxBytes) chunks.push(chunk)
    else chunks.length = 0
  }
  if (bytes > maxBytes) return null
  const raw = Buffer.concat(chunks)
  const { messageId = '', from, subject = '', text, html, attachments, headers } = await PostalMime.parse(raw)
  const files = attachments.slice(0, maxFiles).map(({ filename, content }) => ({ name: filename ?? '', content: bufferOf(content) }))
  return {
    mail: {
      ...{ messageId, subject, text, html, files },
      from: { name: from?.name ?? '', address: from?.address ?? '' },
      sha256: createHash('sha256').update(raw).digest('hex'),
    },
    headers,
  }
}

function bufferOf(content: ArrayBuffer | Uint8Array | string): Buffer {
  return typeof content === 'string' ? Buffer.from(content) : Buffer.from(content as Uint8Array)
}

/** RFC 3834, and a bounce, which has no sender. */
function isAutomatic(headers: ReadMail['headers'], mailFrom: { address: string } | false): boolean {
  if (!mailFrom || mailFrom.address === '') return true
  const fieldOf = (key: string) =>
    headers
      .find((header) => header.key === key)
      ?.value.trim()
      .toLowerCase()
  const submitted = fieldOf('auto-submitted')
  return (submitted !== undefined && submitted !== 'no') || ['bulk', 'junk', 'auto_reply'].includes(fieldOf('precedence') ?? '')
}

function refusal(responseCode: number, words: string): Error {
  return Object.assign(new Error(words), { responseCode })
}

/** Counts what each address brings in a minute. */
function openLimit(most: number): (address: string) => boolean {
  let counted = new Map<string, number>()
  let until = 0
  return (address) => {
    const now = performance.now()
    if (now >= until) [counted, until] = [new Map(), now + minuteMs]
    const count = (counted.get(address) ?? 0) + 1
    counted.set(address, count)
    return count > most
  }
}
