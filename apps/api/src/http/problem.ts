import { type ErrorCode, errorStatus, type Problem } from '@amparo/contracts/errors'
import { firstKnownLanguage, type Language } from '@amparo/contracts/model/languages'
import { errors as es } from '@amparo/contracts/texts/errors.es'
import { errors as ptBR } from '@amparo/contracts/texts/errors.pt-BR'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { AppError, isDatabaseOutOfReach, isReferenceViolation, isUnstorableText } from '../errors.ts'

const texts: Record<Language, Record<ErrorCode, string>> = { es, 'pt-BR': ptBR }

/** Answers an error as problem details (RFC 9457): the code to act on, a title in the caller's language, never a stack. */
export function answerProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const known = asAppError(error, request)
  const code = known?.code ?? 'internal'
  const status = errorStatus[code]
  if (status >= 500) request.log.error({ err: error }, code)
  if (known?.detail.retryAfterSeconds) reply.header('retry-after', known.detail.retryAfterSeconds)
  if (status === 503) reply.header('retry-after', 2)

  const problem: Problem = {
    type: `urn:amparo:error:${code}`,
    title: texts[languageOf(request)][code],
    status,
    code,
    requestId: request.id,
    ...(known?.detail.fields?.length ? { fields: known.detail.fields } : {}),
    ...(known?.detail.data ? { data: known.detail.data } : {}),
  }
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .type('application/problem+json')
    .serializer((body: unknown) => JSON.stringify(body))
    .send(problem)
}

/** The language of an answer to somebody of whom nothing is known yet. */
export function languageOf(request: FastifyRequest): Language {
  const accepted = String(request.headers['accept-language'] ?? '').split(',')
  return firstKnownLanguage(accepted.map((part) => part.split(';')[0]!)) ?? 'es'
}

const byFrameworkCode: Record<string, ErrorCode> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'payload_too_large',
  FST_REQ_FILE_TOO_LARGE: 'image_too_large',
  FST_FILES_LIMIT: 'payload_too_large',
  FST_PARTS_LIMIT: 'payload_too_large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported_media_type',
  FST_INVALID_MULTIPART_CONTENT_TYPE: 'unsupported_media_type',
  FST_ERR_CTP_INVALID_JSON_BODY: 'invalid_input',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'invalid_input',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'invalid_input',
  FST_ERR_VALIDATION: 'invalid_input',
  // An address that can be none leads nowhere.
  FST_ERR_BAD_URL: 'not_found',
  FST_ERR_MAX_PARAM_LENGTH: 'not_found',
}

function asAppError(error: unknown, request: FastifyRequest): AppError | undefined {
  if (error instanceof AppError) return error
  if (isCallerGone(error, request)) return new AppError('invalid_input')
  if (isDatabaseOutOfReach(error)) return new AppError('database_unavailable')
  if (isReferenceViolation(error)) return new AppError('reference_not_found')
  if (isUnstorableText(error)) return new AppError('invalid_input')
  const { code, statusCode } = error as { code?: string; statusCode?: number }
  const mapped = code && byFrameworkCode[code]
  if (mapped) return new AppError(mapped)
  if (statusCode && statusCode >= 400 && statusCode < 500)
    return new AppError(statusCode === 413 ? 'payload_too_large' : statusCode === 415 ? 'unsupported_media_type' : 'invalid_input')
  return undefined
}

/** Whether a body broke off because its caller went away: the same code as of a database that went away, and no reason for alarm. */
function isCallerGone(error: unknown, { raw }: FastifyRequest): boolean {
  const { code, statusCode } = error as { code?: string; statusCode?: number }
  return (statusCode === 400 || raw.aborted) && (code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE')
}
