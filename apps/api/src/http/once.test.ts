import { customers } from '@amparo/contracts/staff/customers'
import pg from 'pg'
import { expect, it, vi } from 'vitest'
import { openApi } from '../../test/harness.ts'
import { makeCompany } from '../../test/make/company.ts'

const api = await openApi({ DATABASE_CONNECTIONS: '4' })

it('the same request many times over happens once, and keeps nobody else from the database while it waits', async () => {
  const company = await makeCompany(api)
  const [user, colleague] = [await company.user('operator'), await company.user('operator')]
  const pool = api.services.database.pool
  const other = new pg.Client({ connectionString: pool.options.connectionString! })
  await other.connect()
  try {
    // As another process would that has the same key at hand.
    await other.query('select pg_advisory_lock(hashtextextended($1, 0))', [`${company.organization.id}:${user.id}:k-1`])
    const body = { kind: 'PERSON', name: 'Rosa', surname: 'Díaz', country: 'CL', language: 'es' } as const
    const answers = Promise.all(Array.from({ length: 40 }, () => user.call(customers.create, { body }, { headers: { 'idempotency-key': 'k-1' } })))
    await vi.waitFor(async () => {
      const { rows } = await other.query("select 1 from pg_stat_activity where datname = current_database() and wait_event = 'advisory'")
      expect(rows.length).toBeGreaterThan(0)
    }, 15_000)
    expect((await colleague.ok(customers.list, { query: {} })).data).toEqual([])
    const { rows } = await other.query("select 1 from pg_stat_activity where datname = current_database() and wait_event = 'advisory'")
    expect(rows).toHaveLength(1)

    await other.query('select pg_advisory_unlock_all()')
    const given = await answers
    expect(given.map(({ status }) => status)).toEqual(given.map(() => 201))
    expect(new Set(given.map(({ body }) => body.id)).size).toBe(1)
    expect(given.filter(({ headers }) => headers['idempotent-replayed'] === 'true')).toHaveLength(39)
    expect((await colleague.ok(customers.list, { query: {} })).data).toHaveLength(1)
  } finally {
    await other.end()
  }
})
