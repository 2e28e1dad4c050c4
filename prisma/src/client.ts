import { AsyncLocalStorage } from 'node:async_hooks'
import { createHash } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { Prisma, PrismaClient } from '../generated/client.ts'

export type * from '../generated/client.ts'
export { Prisma, type PrismaClient }

export interface Database {
  prisma: PrismaClient
  pool: pg.Pool
  /** Runs `work` in one transaction, with Prisma and with hand-written statements on the same connection. */
  transaction: <T>(work: (tx: Prisma.TransactionClient, query: Query) => Promise<T>, options: { maxWait: number; timeout: number }) => Promise<T>
  close: () => Promise<void>
}

/** A hand-written statement. Prisma would run it too, at several times the cost. */
export type Query = (statement: pg.QueryConfig) => Promise<pg.QueryResult>

/** Opens one pool for Prisma and for hand-written statements alike. Statements are prepared once per connection. */
export function openDatabase(url: string, { connections = 10 } = {}): Database {
  const pool = new LendingPool({ connectionString: url, max: connections, connectionTimeoutMillis: 5_000 })
  // An idle connection that the server drops must not end the process; the next query opens another.
  pool.on('error', () => undefined)
  const adapter = new PrismaPg(pool, { statementNameGenerator: (query: { sql: string }) => statementName(query.sql) })
  const prisma = new PrismaClient({ adapter })
  return {
    prisma,
    pool,
    transaction(work, options) {
      const loan: Loan = { client: undefined }
      const query: Query = (statement) => {
        // Given back when Prisma ended the transaction: another one may be on that connection by now.
        if (!loan.client) throw new Error('The transaction is over')
        return loan.client.query(statement)
      }
      return loans.run(loan, () => prisma.$transaction((tx) => loans.exit(() => work(tx, query)), options))
    },
    close: async () => {
      await prisma.$disconnect()
      await pool.end()
    },
  }
}

interface Loan {
  client: pg.PoolClient | undefined
}

const loans = new AsyncLocalStorage<Loan>()

/** Tells a transaction that Prisma starts which connection it was lent, until it gives that back. */
class LendingPool extends pg.Pool {
  override connect(): Promise<pg.PoolClient>
  override connect(done: (error: Error | undefined, client: pg.PoolClient | undefined, release: (error?: Error | boolean) => void) => void): void
  override connect(done?: (error: Error | undefined, client: pg.PoolClient | undefined, release: (error?: Error | boolean) => void) => void) {
    if (done) return super.connect(done)
    const loan = loans.getStore()
    const connected = super.connect()
    if (!loan) return connected
    return connected.then((client) => {
      const { release } = client
      loan.client = client
      client.release = (error) => {
        loan.client = undefined
        release.call(client, error)
      }
      return client
    })
  }
}

const names = new Map<string, string>()

/** The name under which a statement is prepared: the same text has the same name on every connection. */
export function statementName(sql: string): string {
  let name = names.get(sql)
  if (!name) {
    name = createHash('sha1').update(sql).digest('base64url')
    if (names.size < 2_000) names.set(sql, name)
  }
  return name
}
