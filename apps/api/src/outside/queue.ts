import type { Language } from '@amparo/contracts/common'
import type pg from 'pg'
import { PgBoss } from 'pg-boss'
import { type Ctx, rows, type Services } from '../context.ts'

/** What each job is told. */
export interface Jobs {
  expire_estimates: Record<string, never>
  find_overdue: Record<string, never>
  react: { organizationId: string; activityId: string }
  recover_password: { organizationId: string; email: string; askId: string }
  reset_demo: Record<string, never>
  send_mail: { organizationId: string; mailId: string }
  sweep: Record<string, never>
  write_export: { organizationId: string; exportId: string; language: Language }
}

export type JobName = keyof Jobs
export type JobHandlers = { [N in JobName]: (services: Services, data: Jobs[N]) => Promise<void> }

const names: JobName[] = ['expire_estimates', 'find_overdue', 'react', 'recover_password', 'reset_demo', 'send_mail', 'sweep', 'write_export']

/** How often a job that fails is tried again. With the pauses below, a mail server may be away for six hours. */
export const retryLimit = {
  expire_estimates: 2,
  find_overdue: 2,
  react: 8,
  recover_password: 3,
  reset_demo: 5,
  send_mail: 15,
  sweep: 2,
  write_export: 5,
} satisfies Record<JobName, number>

const pauses = { retryDelay: 5, retryBackoff: true, retryDelayMax: 3_600 }
/** A job whose process died is given to another after this long. */
const heartbeatSeconds = 20
/** A list of any size takes its time. */
const expireInSeconds: Partial<Record<JobName, number>> = { write_export: 4 * 3_600 }

export interface Queue {
  /** Puts a job in the queue with the transaction of the context: it is there if and only if that commits. */
  send: <N extends JobName>(ctx: Pick<Ctx, 'services' | 'commit'>, name: N, data: Jobs[N]) => Promise<void>
  sendMany: <N extends JobName>(ctx: Pick<Ctx, 'services' | 'commit'>, name: N, data: Jobs[N][]) => Promise<void>
  /** Has a job done at certain times, as cron says them; null: no longer. */
  schedule: (name: JobName, when: { cron: string; timeZone: string } | null) => Promise<void>
  start: () => Promise<void>
  work: (services: Services, handlers: JobHandlers) => Promise<void>
  /** Does what is due now and returns: for tests and commands, where no worker runs. */
  drain: (services: Services, handlers: JobHandlers) => Promise<void>
  close: () => Promise<void>
}

/** Where a job is written: the transaction of the context, so that it is there if and only if that commits. */
function within(ctx: Pick<Ctx, 'services' | 'commit'>) {
  return { executeSql: async (text: string, values: unknown[] = []) => ({ rows: await rows(ctx, text, values) }) }
}

export function makeQueue(pool: pg.Pool, onError: (error: unknown) => void): Queue {
  const boss = new PgBoss({
    db: { executeSql: (text: string, values?: unknown[]) => pool.query(text, values) },
    schema: 'pgboss',
    superviseIntervalSeconds: 10,
    monitorIntervalSeconds: 10,
  })
  boss.on('error', onError)

  return {
    async start() {
      await boss.start()
      const existing = new Set((await boss.getQueues()).map((queue) => queue.name))
      for (const name of names) {
        const options = {
          ...pauses,
          retryLimit: retryLimit[name],
          heartbeatSeconds,
          ...(expireInSeconds[name] && { expireInSeconds: expireInSeconds[name] }),
        }
        if (existing.has(name)) await boss.updateQueue(name, options)
        else await boss.createQueue(name, options)
      }
      await boss.schedule('sweep', '17 * * * *', {})
      // Days end at any quarter of an hour, depending on the company's zone.
      await boss.schedule('expire_estimates', '*/15 * * * *', {})
      await boss.schedule('find_overdue', '* * * * *', {})
    },
    async send(ctx, name, data) {
      await boss.send(name, data, { db: within(ctx) })
    },
    async sendMany(ctx, name, data) {
      if (data.length)
        await boss.insert(
          name,
          data.map((each) => ({ data: each })),
          { db: within(ctx) },
        )
    },
    async schedule(name, when) {
      if (when) await boss.schedule(name, when.cron, {}, { tz: when.timeZone })
      else await boss.unschedule(name)
    },
    async work(services, handlers) {
      for (const name of names) {
        await boss.work(name, { batchSize: 5, pollingIntervalSeconds: 0.5, perJobResults: true }, async (jobs) => {
          const results = []
          for (const { id, data } of jobs) {
            // One that fails is tried again by itself, and does not take the others of its batch along.
            results.push(
              await handlers[name](services, data as never).then(
                () => ({ id, status: 'completed' as const }),
                (error: unknown) => {
                  services.log.warn({ err: error, job: name, data }, 'job failed')
                  return { id, status: 'failed' as const, output: { message: String(error) } }
                },
              ),
            )
          }
          return results
        })
      }
    },
    async drain(services, handlers) {
      for (let did = true; did; ) {
        did = false
        for (const name of names) {
          for (const job of (await boss.fetch(name, { batchSize: 100, ignoreStartAfter: true })) ?? []) {
            did = true
            await handlers[name](services, job.data as never).then(
              () => boss.complete(name, job.id),
              (error: unknown) => boss.fail(name, job.id, { message: String(error) }),
            )
          }
        }
      }
    },
    close: () => boss.stop({ graceful: true, timeout: 8_000 }),
  }
}
