import { createHash } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import type pg from 'pg'
import { Prisma, PrismaClient } from '../generated/client.ts'
import { LendingPool, runTransaction } from './transaction.ts'

export type * from '../generated/client.ts'
export { Prisma, type PrismaClient }

export interface Database {
  prisma: PrismaClient
  pool: pg.Pool
  /** Runs `work` in one transaction, with Prisma and with hand-written statements on the same connection, and then `committed` on that. */
  transaction: <T, R>(
    work: (tx: Prisma.TransactionClient, query: Query) => Promise<T>,
    committed: (result: T, query: Query) => Promise<R>,
    options: { timeout: number },
  ) => Promise<R>
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
    transaction: (work, committed, options) => runTransaction({ prisma, pool }, work, committed, options),
    close: async () => {
      await prisma.$disconnect()
      await pool.end()
    },
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
