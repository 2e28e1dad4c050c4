import type { Services } from '../../context.ts'

const dayMs = 24 * 3_600_000
const batch = 500

/** Removes what nobody needs any more: images that no order took, those long taken off theirs, and records that only mattered for a while. */
export async function sweep(services: Services): Promise<void> {
  const now = services.clock().getTime()
  const [dayAgo, monthAgo] = [new Date(now - dayMs), new Date(now - 30 * dayMs)]
  await sweepLooseImages(services, dayAgo)
  await sweepDeletedImages(services, monthAgo)

  const { pool } = services.database
  await pool.query('delete from "IdempotentAnswer" where "createdAt" < $1', [dayAgo])
  await pool.query('delete from "Attempt" where at < $1', [monthAgo])
  await pool.query('delete from "OneTimeToken" where "expiresAt" < $1', [monthAgo])
  await pool.query('delete from "Session" where "expiresAt" < $1', [monthAgo])
}

/** One that an order takes at this moment stays: it is no longer loose when its row is locked. */
const looseSql = `
  delete from "Attachment" where ("organizationId", id) in (
    select "organizationId", id from "Attachment"
    where "orderId" is null and "updateId" is null and "deletedAt" is null and "createdAt" < $1
    order by "createdAt" limit ${batch} for update skip locked)
  returning "storageKey", "thumbnailKey"`

async function sweepLooseImages({ database, storage }: Services, before: Date): Promise<void> {
  for (let swept = batch; swept === batch; ) {
    const { rows } = await database.pool.query<{ storageKey: string; thumbnailKey: string }>(looseSql, [before])
    for (const { storageKey, thumbnailKey } of rows) {
      await storage.remove(storageKey)
      await storage.remove(thumbnailKey)
    }
    swept = rows.length
  }
}

const deletedSql = `
  select "organizationId"::text, id::text, "storageKey", "thumbnailKey" from "Attachment"
  where "deletedAt" < $1 and "storageKey" <> '' order by "deletedAt" limit ${batch}`
const emptiedSql = `
  update "Attachment" a set "storageKey" = '', "thumbnailKey" = ''
  from unnest($1::uuid[], $2::uuid[]) as gone ("organizationId", id) where a."organizationId" = gone."organizationId" and a.id = gone.id`

interface DeletedImage {
  organizationId: string
  id: string
  storageKey: string
  thumbnailKey: string
}

/**
 * The files go, and the row stays, which says what was there. In this order: after a crash in between, the next sweep
 * removes them again.
 */
async function sweepDeletedImages({ database, storage }: Services, before: Date): Promise<void> {
  for (let swept = batch; swept === batch; ) {
    const { rows } = await database.pool.query<DeletedImage>(deletedSql, [before])
    for (const { storageKey, thumbnailKey } of rows) {
      await storage.remove(storageKey)
      await storage.remove(thumbnailKey)
    }
    await database.pool.query(emptiedSql, [rows.map(({ organizationId }) => organizationId), rows.map(({ id }) => id)])
    swept = rows.length
  }
}
