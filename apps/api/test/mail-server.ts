import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import { afterAll } from 'vitest'

export interface ReceivedMail extends Email {
  /** Whom the envelope names, whatever the headers say. */
  recipients: string[]
  raw: string
}

export interface MailServer {
  url: string
  /** What came in, oldest first. */
  received: ReceivedMail[]
  /** What came in for one person. */
  to: (address: string) => ReceivedMail[]
  /** Answers the next mails like this instead of taking them. */
  refuse: (code: number, words: string, times?: number) => void
}

/** A real SMTP server, for as long as the test file runs. */
export async function startMailServer(): Promise<MailServer> {
  const received: ReceivedMail[] = []
  const refusals: Error[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      buffer(stream)
        .then(async (raw) => {
          const refusal = refusals.shift()
          if (refusal) return done(refusal)
          const recipients = session.envelope.rcptTo.map(({ address }) => address)
          received.push({ ...(await PostalMime.parse(raw)), recipients, raw: raw.toString() })
          return done()
        })
        .catch(done)
    },
  })
  // A client that dies in the middle of a mail is none of this server's business.
  server.on('error', () => undefined)
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  afterAll(() => new Promise<void>((closed) => server.close(closed)))
  const { port } = server.server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    to: (address) => received.filter(({ recipients }) => recipients.includes(address)),
    refuse(responseCode, words, times = 1) {
      for (let time = 0; time < times; time++) refusals.push(Object.assign(new Error(words), { responseCode }))
    },
  }
}
