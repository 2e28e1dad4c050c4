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
  const part = await request.file({ limits: { fileSize: maxUploadBytes, files: 1, fields: 0, parts: 1 } }).catch(refuse)
  if (part?.fieldname !== 'file') throw new AppError('invalid_input', { fields: [{ path: 'body.file', code: 'required' }] })
  const content = await part.toBuffer().catch(refuse)
  return {
    name: safeName(part.filename),
    content,
    sha256: createHash('sha256').update(content).digest('base64url'),
  }
}

/** A name to show and to save under: no folders, nothing invisible, nothing that turns the reading direction. */
function safeName(name: string): string {
  const last = name.toWellFormed().split(/[/\\]/).at(-1)!
  return (
    last
      .replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, '')
      .trim()
      .replace(/^\.+/, '')
      .slice(-120)
      .toWellFormed() || 'file'
  )
}

/** A body that is cut off or malformed: the parser has no code for it. */
function refuse(error: unknown): never {
  if ((error as { code?: string }).code) throw error
  throw new AppError('invalid_input', { fields: [{ path: 'body.file', code: 'invalid' }] })
}
