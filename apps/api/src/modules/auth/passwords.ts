import { hash, verify } from '@node-rs/argon2'
import pLimit from 'p-limit'
import { AppError } from '../../errors.ts'

// A hash takes a core for some 60 ms: a burst of sign-ins must not stop the desk, nor wait for minutes.
const atOnce = pLimit(2)
const maxWaiting = 100
// OWASP Password Storage Cheat Sheet: argon2id, 19 MiB, two passes.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** @throws AppError overloaded */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (atOnce.pendingCount >= maxWaiting) throw new AppError('overloaded')
  return atOnce(work)
}

export async function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password.normalize('NFC'), cost))
}

let decoy: Promise<string> | undefined

/** Takes the same time whether or not there is a hash to compare with. */
export async function isPassword(stored: string | null | undefined, password: string): Promise<boolean> {
  decoy ??= hash('nobody has this one', cost)
  const against = stored ?? (await decoy)
  const same = await inTurn(() => verify(against, password.normalize('NFC')))
  return same && Boolean(stored)
}

let common: Promise<Set<string>> | undefined

/** Refuses a password that is among the common ones or says who it belongs to (OWASP ASVS 5.0, 6.2.4 and 6.2.11). @throws AppError */
export async function assertUncommon(password: string, about: string[]): Promise<void> {
  common ??= import('@zxcvbn-ts/language-common').then(
    ({ dictionary }) => new Set((dictionary as { 'passwords-common': string[] })['passwords-common']),
  )
  const plain = plainOf(password)
  const listed = await common
  if (isMonotonous(plain) || isPersonal(plain, about) || coresOf(plain).some((core) => listed.has(core))) throw new AppError('password_too_common')
}

function plainOf(text: string): string {
  return text.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '')
}

/** aaaaaaaaaaaa, 112233445566, abcdefghijkl */
function isMonotonous(plain: string): boolean {
  const steps = [...plain].slice(1).filter((character, at) => Math.abs(character.codePointAt(0)! - plain.codePointAt(at)!) <= 1)
  return new Set(plain).size < 4 || steps.length >= plain.length * 0.8
}

/** The name of the person, the company or the product, and some digits. */
function isPersonal(plain: string, about: string[]): boolean {
  const letters = (text: string) => plainOf(text).replaceAll(/[^a-z]/g, '')
  const own = [...about, ...about.map((word) => word.split('@')[0]!), 'amparo'].map(letters).filter((word) => word.length >= 4)
  const core = letters(plain)
  return own.some((word) => core.replaceAll(word, '') === '' && core !== '')
}

/** What is left of a password without the few digits and signs around it, and of a word that is said twice. */
function coresOf(plain: string): string[] {
  const [, core = plain] = /^[\d\W_]{0,3}(.{4,}?)[\d\W_]{0,8}$/.exec(plain) ?? []
  const [, once = core] = /^(.{4,}?)\1+$/.exec(core) ?? []
  return [plain, core, once]
}
