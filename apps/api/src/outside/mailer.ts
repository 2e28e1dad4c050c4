import nodemailer from 'nodemailer'

export interface OutgoingMail {
  to: string
  toName: string
  subject: string
  html: string
  text: string
  /** Lets the receiving side drop a second copy. */
  messageId: string
}

export interface Mailer {
  /** @throws Error with the server's words */
  send: (mail: OutgoingMail) => Promise<void>
  close: () => void
}

export function openMailer(url: string, from: string): Mailer {
  const transport = nodemailer.createTransport({
    url,
    pool: true,
    maxConnections: 3,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
  })
  return {
    async send({ to, toName, subject, html, text, messageId }) {
      await transport.sendMail({
        from,
        to: toName ? { name: toName, address: to } : to,
        subject,
        html,
        text,
        messageId,
        headers: { 'Auto-Submitted': 'auto-generated' },
      })
    },
    close: () => transport.close(),
  }
}
