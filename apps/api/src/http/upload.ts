import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { AppError } from '../errors.ts'

export interface ReceivedFile {
  name: string
  content: Buffer
  sha256: string
}

export const maxUploadBytes = 20 * 1024 * 1024

/** The one file of a multipart body, field `file`. What it really is, its content will tell, not its name or type. */
export async function receiveFile(request: FastifyRequest): Promise<ReceivedFile> {
  const part = await request.file({ limits: { fileSize: maxUploadBytes, files: 1, fields: 0, parts: 1 } })
  if (part?.fieldname !== 'file') throw new AppError('invalid_input', { fields: [{ path: 'body.file', code: 'required' }] })
  const content = await part.toBuffer()
  return {
    name: part.filename.replaceAll(/[\p{C}/\\]/gu, '').slice(-120) || 'file',
    content,
    sha256: createHash('sha256').update(content).digest('base64url'),
  }
}
