import type { Transporter } from 'nodemailer'

export interface OutgoingMail {
  to: string
  toName: string
  /** The company's name, over the installation's address. */
  fromName: string
  /** Where an answer goes: to the company. */
  replyTo: string | null
  language: string
  subject: string
  html: string
  text: string
  /** Same at every try, so that the receiving side can drop a second copy. */
  reference: string
  /** The image that the page shows as `cid:logo`. */
  logo: Buffer | null
  documents: { name: string; content: Buffer }[]
}

/** A mail that did not go out, in the mail server's own words. */
export class MailError extends Error {
  /** Whether the server refused this mail, so that trying again is of no use. */
  readonly final: boolean

  constructor(words: string, final: boolean) {
    super(words)
    this.final = final
  }
}

export interface Mailer {
  /** @throws MailError */
  send: (mail: OutgoingMail) => Promise<void>
  close: () => void
}

export function openMailer(url: string, from: string): Mailer {
  let transport: Promise<Transporter> | undefined
  // Brought by the first mail: no start waits for it.
  const connect = () =>
    (transport ??= import('nodemailer').then(({ default: nodemailer }) =>
      nodemailer.createTransport({
        url,
        pool: true,
        maxConnections: 3,
        connectionTimeout: 10_000,
        greetingTimeout: 10_000,
        socketTimeout: 20_000,
        // Whatever a text says, nothing is read from this machine or fetched for it.
        disableFileAccess: true,
        disableUrlAccess: true,
      }),
    ))
  const address = /<([^<>]+)>/.exec(from)?.[1] ?? from.trim()
  const domain = address.split('@')[1] || 'localhost'
  return {
    async send({ to, toName, fromName, replyTo, language, subject, html, text, reference, logo, documents }) {
      const server = await connect()
      await server
        .sendMail({
          from: { name: fromName, address },
          to: { name: toName, address: to },
          ...(replyTo && { replyTo: { name: fromName, address: replyTo } }),
          subject,
          html,
          text,
          messageId: `<${reference}@${domain}>`,
          headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All', 'Content-Language': language },
          attachments: [
            ...(logo ? [{ cid: 'logo', filename: 'logo.png', content: logo, contentType: 'image/png', contentDisposition: 'inline' as const }] : []),
            ...documents.map(({ name, content }) => ({ filename: name, content, contentType: 'application/pdf' })),
          ],
        })
        .catch((error: unknown) => {
          throw asMailError(error)
        })
    },
    close: () => void transport?.then((server) => server.close()),
  }
}

const longestWords = 500

/** The server's refusal of one mail (5xx to its envelope or content) is final; a server out of reach, busy or misconfigured is not. */
function asMailError(error: unknown): MailError {
  const { code, responseCode, response, message } = error as { code?: string; responseCode?: number; response?: string; message?: string }
  const words = (response || message || String(error)).replaceAll(/\s+/g, ' ').trim().slice(0, longestWords)
  const ofThisMail = code === 'EENVELOPE' || code === 'EMESSAGE'
  return new MailError(words, ofThisMail && (responseCode === undefined || responseCode >= 500))
}
