import { describe, expect, it } from 'vitest'
import { openApi } from './harness.ts'

const api = await openApi()

interface Key {
  table: string
  name: string
  columns: string[]
  target: string
  targetColumns: string[]
}

const columnNames = (of: string, keys: string) => `array(
  select att.attname::text from unnest(c.${keys}) with ordinality as place(number, at)
  join pg_attribute att on att.attrelid = c.${of} and att.attnum = place.number order by place.at)`

const keysSql = (type: 'p' | 'f') => `
  select t.relname::text as "table", c.conname::text as name, ${columnNames('conrelid', 'conkey')} as columns,
    coalesce(r.relname, '')::text as target, ${type === 'f' ? columnNames('confrelid', 'confkey') : 'array[]::text[]'} as "targetColumns"
  from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_namespace n on n.oid = t.relnamespace left join pg_class r on r.oid = c.confrelid
  where n.nspname = 'public' and c.contype = '${type}' and t.relname <> '_prisma_migrations' order by 1, 2`

async function read<T>(sql: string): Promise<T[]> {
  const { rows } = await api.services.database.pool.query(sql)
  return rows as T[]
}

const tablesSql = `
  select relname::text as name from pg_class t join pg_namespace n on n.oid = t.relnamespace
  where n.nspname = 'public' and t.relkind in ('r', 'p') and relname <> '_prisma_migrations' order by 1`

describe('tenancy, as the catalog of the database has it', () => {
  it('every table has a primary key that starts with organizationId', async () => {
    const tables = (await read<{ name: string }>(tablesSql)).map(({ name }) => name)
    const keys = await read<Key>(keysSql('p'))
    expect(tables.length).toBeGreaterThan(15)
    const without = tables.filter((table) => keys.find((key) => key.table === table)?.columns[0] !== 'organizationId')
    expect(without).toEqual([])
  })

  it('every foreign key carries organizationId on both sides, in the same place', async () => {
    const keys = await read<Key>(keysSql('f'))
    expect(keys.length).toBeGreaterThan(20)
    const loose = keys.filter(({ columns, targetColumns }) => {
      const at = columns.indexOf('organizationId')
      return at < 0 || targetColumns[at] !== 'organizationId'
    })
    expect(loose.map(({ table, name }) => `${table}.${name}`)).toEqual([])
  })

  it('no foreign key is checked only in part, and none writes to other rows by itself', async () => {
    const odd = await read<{ name: string }>(`
      select c.conname::text as name from pg_constraint c join pg_namespace n on n.oid = c.connamespace
      where n.nspname = 'public' and c.contype = 'f' and (not c.convalidated or c.confdeltype <> 'a' or c.confupdtype <> 'a')`)
    expect(odd).toEqual([])
  })

  it('a row of one company cannot point at a row of another, whatever the code does', async () => {
    const { pool } = api.services.database
    const [one, other, location, customer] = [1, 2, 3, 4].map((n) => `0190a000-0000-7000-8000-00000000000${n}`)
    const insert = (sql: string, values: unknown[]) => pool.query(sql, values)
    for (const [id, slug] of [
      [one, 'one'],
      [other, 'other'],
    ])
      await insert(
        `insert into "Organization" ("organizationId", slug, name, country, currency, "timeZone", language) values ($1, $2, 'x', 'CL', 'CLP', 'America/Santiago', 'es')`,
        [id, slug],
      )
    await insert(`insert into "Location" ("organizationId", id, name) values ($1, $2, 'x')`, [one, location])
    await insert(
      `insert into "Customer" ("organizationId", id, kind, name, surname, "tradeName", country, language, phones, addresses, notes, "searchText") values ($1, $2, 'PERSON', 'x', '', '', 'CL', 'es', '[]', '[]', '', '')`,
      [one, customer],
    )
    const device = (organizationId: string) =>
      insert(`insert into "Device" ("organizationId", id, "customerId", "searchText") values ($1, $2, $3, '')`, [organizationId, location, customer])
    await expect(device(other!)).rejects.toMatchObject({ code: '23503' })
    await device(one!)
  })

  it('every foreign key has an index that starts like it, so that no check or join reads a whole table', async () => {
    const keys = await read<Key>(keysSql('f'))
    const indexes = await read<{ table: string; columns: string[] }>(`
      select t.relname::text as "table", array(
        select att.attname::text from unnest(i.indkey::int2[]) with ordinality as place(number, at)
        join pg_attribute att on att.attrelid = i.indrelid and att.attnum = place.number order by place.at) as columns
      from pg_index i join pg_class t on t.oid = i.indrelid where i.indpred is null`)
    const bare = keys.filter(
      ({ table, columns }) =>
        !indexes.some(
          (index) =>
            index.table === table &&
            index.columns.slice(0, columns.length).every((column) => columns.includes(column)) &&
            index.columns.length >= columns.length,
        ),
    )
    expect(bare.map(({ table, columns }) => `${table} (${columns.join(', ')})`)).toEqual([])
  })
})
