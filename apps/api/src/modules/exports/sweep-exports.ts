import type { Services } from '../../context.ts'
import { exportDays } from './rules.ts'

const batch = 200
const oldSql = `select "organizationId"::text, id::text from "Export" where "createdAt" < $1 order by "createdAt" limit ${batch}`
const goneSql = `
  delete from "Export" e using unnest($1::uuid[], $2::uuid[]) as gone ("organizationId", id)
  where e."organizationId" = gone."organizationId" and e.id = gone.id`

/** Files of lists are not kept for ever. The file goes before its row: after a crash in between, the next sweep finds it again. */
export async function sweepExports({ database, storage, clock }: Services): Promise<void> {
  const before = new Date(clock().getTime() - exportDays * 24 * 3_600_000)
  for (let swept = batch; swept === batch; ) {
    const { rows } = await database.pool.query<{ organizationId: string; id: string }>(oldSql, [before])
    for (const { organizationId, id } of rows) await storage.removeFolder(`${organizationId}/exports/${id}`)
    await database.pool.query(goneSql, [rows.map(({ organizationId }) => organizationId), rows.map(({ id }) => id)])
    swept = rows.length
  }
}
