import { AsyncLocalStorage } from 'node:async_hooks'
import pg from 'pg'
import type { Prisma, PrismaClient } from '../generated/client.ts'
import type { Query } from './client.ts'

interface Loan {
  client: pg.PoolClient
  over: boolean
  /** Why the connection is not to be used again. */
  fault?: Error | boolean | undefined
}

const loans = new AsyncLocalStorage<Loan>()

/** Hands Prisma, where it joins a transaction that is open already, the connection of that. */
export class LendingPool extends pg.Pool {
  override connect(): Promise<pg.PoolClient>
  override connect(done: (error: Error | undefined, client: pg.PoolClient | undefined, release: (error?: Error | boolean) => void) => void): void
  override connect(done?: (error: Error | undefined, client: pg.PoolClient | undefined, release: (error?: Error | boolean) => void) => void) {
    if (done) return super.connect(done)
    const loan = loans.getStore()
    return loan ? Promise.resolve(lent(loan)) : super.connect()
  }
}

const begun = { command: 'BEGIN', rowCount: 0, oid: 0, fields: [], rows: [] }

/** The connection as Prisma is to see it: the transaction has begun, and giving back is for whoever lent it. */
function lent(loan: Loan): pg.PoolClient {
  const { client } = loan
  const seen: Pick<pg.PoolClient, 'on' | 'removeListener' | 'release'> & { query: Query } = {
    query: async (statement) => {
      if (statement.text === 'BEGIN') return begun
      const result = await client.query(statement)
      if (statement.text === 'COMMIT') assertCommitted(result)
      return result
    },
    on: client.on.bind(client),
    removeListener: client.removeListener.bind(client),
    release: (fault) => {
      loan.over = true
      loan.fault = fault
    },
  }
  return seen as pg.PoolClient
}

/** Asked to commit what failed before, PostgreSQL undoes it all and complains of nothing. */
function assertCommitted({ command }: pg.QueryResult): void {
  if (command !== 'COMMIT') throw new Error('A statement of the transaction failed, and the work went on')
}

/**
 * Runs `work` in one transaction, with Prisma and with hand-written statements on the same connection. Prisma joins with its
 * first call: what is hand-written throughout never pays for it, which would be as much as all its statements together.
 * Not over after `timeout` ms, the server ends it. `committed` may read on the connection before it is given back.
 */
export async function runTransaction<T, R>(
  { prisma, pool }: { prisma: PrismaClient; pool: pg.Pool },
  work: (tx: Prisma.TransactionClient, query: Query) => Promise<T>,
  committed: (result: T, query: Query) => Promise<R>,
  { timeout }: { timeout: number },
): Promise<R> {
  const client = await pool.connect()
  const loan: Loan = { client, over: false }
  // One that the server ends while nothing is asked of it says so here as well; the next statement fails.
  client.on('error', ignore)
  let joined: Joined | undefined
  const join = () => {
    joined ??= joinPrisma(prisma, loan, timeout)
    return joined.tx
  }
  try {
    await client.query(`begin; set local transaction_timeout = ${timeout}`)
    const result = await work(onFirstCall(join), (statement) => {
      if (loan.over) throw new Error('The transaction is over')
      return client.query(statement)
    })
    if (joined) await joined.commit()
    else assertCommitted(await client.query('commit'))
    loan.over = true
    return await committed(result, (statement) => client.query(statement))
  } catch (error) {
    await joined?.rollback(error)
    if (!loan.over)
      await client.query('rollback').catch((fault: Error) => {
        loan.fault = fault
      })
    throw error
  } finally {
    loan.over = true
    client.off('error', ignore)
    client.release(loan.fault)
  }
}

const ignore = () => undefined

interface Joined {
  tx: Promise<Prisma.TransactionClient>
  commit: () => Promise<void>
  rollback: (error: unknown) => Promise<void>
}

function joinPrisma(prisma: PrismaClient, loan: Loan, timeout: number): Joined {
  const tx = Promise.withResolvers<Prisma.TransactionClient>()
  const end = Promise.withResolvers<void>()
  // A rejection is for whoever asks: none of them may, where all that was asked of Prisma went well.
  end.promise.catch(ignore)
  tx.promise.catch(ignore)
  const over = loans.run(loan, () =>
    prisma.$transaction(
      (joined) =>
        loans.exit(() => {
          tx.resolve(joined)
          return end.promise
        }),
      { maxWait: timeout, timeout },
    ),
  )
  over.catch(tx.reject)
  return {
    tx: tx.promise,
    async commit() {
      end.resolve()
      await over
    },
    async rollback(error) {
      end.reject(error)
      await over.catch(ignore)
    },
  }
}

type Methods = { [method: string]: (given: unknown) => Promise<unknown> }

/** Prisma's models, of which the first call of any joins. */
function onFirstCall(join: () => Promise<Prisma.TransactionClient>): Prisma.TransactionClient {
  const models = (tx: Prisma.TransactionClient) => tx as unknown as { [model: string]: Methods }
  return new Proxy({} as Prisma.TransactionClient, {
    get: (_, model: string) =>
      new Proxy({} as Methods, { get: (_, method: string) => async (given: unknown) => models(await join())[model]![method]!(given) }),
  })
}
