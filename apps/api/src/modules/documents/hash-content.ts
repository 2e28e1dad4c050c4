import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'

/** SHA-256 of the content in canonical form (RFC 8785), in hexadecimal: the same wherever and whenever it is computed. */
export function hashContent(content: object): string {
  return createHash('sha256').update(canonicalize(content)!).digest('hex')
}
