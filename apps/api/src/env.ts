import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const flag = z.enum(['true', 'false', '1', '0', '']).transform((value) => value === 'true' || value === '1')

/** How many proxies stand in front, each of which adds to `X-Forwarded-For` whom it heard. */
const proxies = z
  .string()
  .regex(/^(true|false|\d)$/, 'give the number of proxies in front of the server, or false')
  .transform((value) => (value === 'true' ? 1 : Number(value) || 0))

const Settings = z.object({
  NODE_ENV: z.string().default('development'),
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_CONNECTIONS: z.coerce.number().int().min(2).max(200).default(10),
  DATA_DIR: z
    .string()
    .min(1)
    .default(join(import.meta.dirname, '../../../.data')),
  SECRET: z.string().optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().min(3).default('Amparo <no-reply@localhost>'),
  INBOUND_SMTP_PORT: z.coerce.number().int().min(1).max(65_535).optional(),
  INBOUND_DOMAIN: z
    .string()
    .regex(/^([a-z\d]([a-z\d-]*[a-z\d])?\.)*[a-z\d]([a-z\d-]*[a-z\d])?$/i)
    .max(253)
    .transform((domain) => domain.toLowerCase())
    .optional(),
  DEMO: flag.optional(),
  DEMO_RESET: flag.default(false),
  TRUST_PROXY: proxies.default(0),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
})

export interface Env {
  production: boolean
  port: number
  host: string
  /** Where people reach this installation: the start of every link that is mailed or printed. */
  publicUrl: string
  /** Left out: the embedded PostgreSQL. */
  databaseUrl: string | undefined
  databaseConnections: number
  dataDir: string
  /** Signs sessions and file addresses. */
  secret: string
  /** Left out: mails wait in the outbox. */
  smtpUrl: string | undefined
  mailFrom: string
  /** Where answers to mails about requests come in, as reply+token@domain. Left out: they go to the company's own address. */
  inbound: { port: number; domain: string } | undefined
  /** Whether an empty database gets the demo company. */
  demo: boolean
  /** Whether the demo company is made anew every night. */
  demoReset: boolean
  /** How many proxies in front are believed. What comes from further off, a caller may have made up. */
  trustProxy: number
  logLevel: z.infer<typeof Settings>['LOG_LEVEL']
}

/** A setting that is wrong or missing. Its message says in one line what to do. */
export class SettingError extends Error {}

/** What an error says, for whoever starts a server. */
export function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n').filter(Boolean).slice(0, 2).join(' ')
}

/** @throws SettingError */
export function readEnv(source: NodeJS.ProcessEnv = process.env): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = Settings.safeParse(given)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!
    throw new SettingError(`The setting ${issue.path.join('.')} is wrong: ${issue.message}. See docs/operations.md.`)
  }
  const settings = parsed.data
  const production = settings.NODE_ENV === 'production'
  return {
    production,
    port: settings.PORT,
    host: settings.HOST,
    publicUrl: (settings.PUBLIC_URL ?? `http://localhost:${settings.PORT}`).replace(/\/$/, ''),
    databaseUrl: settings.DATABASE_URL,
    databaseConnections: settings.DATABASE_CONNECTIONS,
    dataDir: settings.DATA_DIR,
    secret: secretOf(settings.SECRET, settings.DATA_DIR, production),
    smtpUrl: settings.SMTP_URL,
    mailFrom: settings.MAIL_FROM,
    inbound: inboundOf(settings),
    demo: settings.DEMO ?? !production,
    demoReset: settings.DEMO_RESET,
    trustProxy: settings.TRUST_PROXY,
    logLevel: settings.LOG_LEVEL,
  }
}

/** An address that nobody listens to would lose what is sent there. */
function inboundOf({ INBOUND_SMTP_PORT: port, INBOUND_DOMAIN: domain }: z.infer<typeof Settings>): Env['inbound'] {
  if (port !== undefined && domain !== undefined) return { port, domain }
  if (port === undefined && domain === undefined) return undefined
  throw new SettingError('The settings INBOUND_SMTP_PORT and INBOUND_DOMAIN belong together: give both, or neither.')
}

function secretOf(given: string | undefined, dataDir: string, production: boolean): string {
  if (given) {
    if (Buffer.byteLength(given) < 32 || new Set(given).size < 8) {
      throw new SettingError(
        'The setting SECRET is too short or too simple: give at least 32 random characters, such as `openssl rand -base64 33` makes.',
      )
    }
    return given
  }
  if (production)
    throw new SettingError('The setting SECRET is missing: give at least 32 random characters, such as `openssl rand -base64 33` makes.')

  const file = join(dataDir, 'secret')
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true })
    writeFileSync(file, randomBytes(48).toString('base64url'), { mode: 0o600 })
  }
  return readFileSync(file, 'utf8')
}
