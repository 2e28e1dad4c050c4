import { createServer } from 'node:http'
import PostalMime from 'postal-mime'
import { SMTPServer } from 'smtp-server'

export interface ReceivedMail {
  to: string
  /** Where an answer goes. */
  replyTo: string
  subject: string
  text: string
  html: string
}

/** A real SMTP server that keeps what it gets, and tells it over HTTP: GET /?to=address */
export async function startMailbox(): Promise<{ port: number; url: string; close: () => Promise<void> }> {
  const mails: ReceivedMail[] = []
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', async () => {
        const { subject = '', text = '', html = '', replyTo } = await PostalMime.parse(Buffer.concat(chunks))
        for (const { address } of session.envelope.rcptTo)
          mails.push({ to: address.toLowerCase(), replyTo: replyTo?.[0]?.address ?? '', subject, text, html })
        done()
      })
    },
  })
  await new Promise<void>((done) => smtp.listen(0, '127.0.0.1', done))
  const http = createServer((request, response) => {
    const to = new URL(request.url ?? '/', 'http://localhost').searchParams.get('to')
    response.setHeader('content-type', 'application/json').end(JSON.stringify(mails.filter((mail) => mail.to === to)))
  })
  await new Promise<void>((done) => http.listen(0, '127.0.0.1', done))
  return {
    port: (smtp.server.address() as { port: number }).port,
    url: `http://127.0.0.1:${(http.address() as { port: number }).port}/`,
    close: async () => {
      http.close()
      await new Promise<void>((done) => smtp.close(() => done()))
    },
  }
}
