import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import type { Services } from '../context.ts'
import { isReferenceViolation } from '../errors.ts'

const tablesSql = `
  select c.table_name as name from information_schema.columns c
  join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name and t.table_type = 'BASE TABLE'
  where c.table_schema = current_schema() and c.column_name = 'organizationId' order by 1`

const attempts = 5

const isDeadlock = (error: unknown) => (error as { code?: string }).code === '40P01'

/**
 * Takes a demo company away with all that is its own, rows and files; another one it leaves alone. Where it is cut short,
 * what is left is still there to be taken away again: the files go first.
 */
export async function removeDemoCompany(services: Services, client: pg.ClientBase, organizationId: string): Promise<void> {
  const demo = await client.query('select from "Organization" where "organizationId" = $1 and demo', [organizationId])
  if (!demo.rowCount) return
  await services.storage.removeFolder(organizationId)
  const { rows } = await client.query<{ name: string }>(tablesSql)
  // One statement, so that what points at what does not matter: the keys are checked at its end.
  const deletes = rows.map(({ name }, place) => `gone${place} as (delete from "${name}" where "organizationId" = $1)`)
  for (let attempt = 1; ; attempt += 1) {
    try {
      await client.query(`with ${deletes.join(', ')} select 1 as gone`, [organizationId])
      break
    } catch (error) {
      // Somebody who was let in before still wrote to it.
      if (attempt === attempts || !(isReferenceViolation(error) || isDeadlock(error))) throw error
      await sleep(1_000 * attempt)
    }
  }
  services.hub.forget(organizationId)
}
