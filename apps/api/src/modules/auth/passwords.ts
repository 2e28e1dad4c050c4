import { hash, verify } from '@node-rs/argon2'
import pLimit from 'p-limit'
import { AppError } from '../../errors.ts'

// A hash takes a core for some 60 ms: a burst of sign-ins must not stop the desk.
const atOnce = pLimit(2)
// OWASP Password Storage Cheat Sheet: argon2id, 19 MiB, two passes.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export function hashPassword(password: string): Promise<string> {
  return atOnce(() => hash(password.normalize('NFC'), cost))
}

let decoy: Promise<string> | undefined

/** Takes the same time whether or not there is a hash to compare with. */
export async function isPassword(stored: string | null | undefined, password: string): Promise<boolean> {
  decoy ??= hashPassword('nobody has this one')
  const against = stored ?? (await decoy)
  const same = await atOnce(() => verify(against, password.normalize('NFC')))
  return same && Boolean(stored)
}

let common: Promise<Set<string>> | undefined

/** Refuses a password that is among the common ones or says who it belongs to (OWASP ASVS 5.0, 6.2.4 and 6.2.11). @throws AppError */
export async function assertUncommon(password: string, about: string[]): Promise<void> {
  common ??= import('@zxcvbn-ts/language-common').then(
    ({ dictionary }) => new Set((dictionary as { 'passwords-common': string[] })['passwords-common']),
  )
  const plain = password.toLowerCase()
  const repeated = new Set(plain).size < 4
  const personal = about.some((word) => word.length >= 4 && plain.replaceAll(/[^a-z]/g, '') === word.toLowerCase().replaceAll(/[^a-z]/g, ''))
  if (repeated || personal || (await common).has(plain)) throw new AppError('password_too_common')
}
