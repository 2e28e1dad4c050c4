import { createHash } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { Prisma, PrismaClient } from '../generated/client.ts'

export type * from '../generated/client.ts'
export { Prisma, type PrismaClient }

export interface Database {
  prisma: PrismaClient
  pool: pg.Pool
  close: () => Promise<void>
}

/** Opens one pool for Prisma and for hand-written statements alike. Statements are prepared once per connection. */
export function openDatabase(url: string, { connections = 10 } = {}): Database {
  const pool = new pg.Pool({ connectionString: url, max: connections, connectionTimeoutMillis: 5_000 })
  // An idle connection that the server drops must not end the process; the next query opens another.
  pool.on('error', () => undefined)
  const adapter = new PrismaPg(pool, { statementNameGenerator: (query: { sql: string }) => statementName(query.sql) })
  const prisma = new PrismaClient({ adapter })
  return {
    prisma,
    pool,
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
