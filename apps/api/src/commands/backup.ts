import { join } from 'node:path'
import { backup } from '@amparo/database/backup'
import { withServices } from './with-services.ts'

// pnpm backup FOLDER

const target = process.argv[2]

await withServices(async ({ env }, databaseUrl) => {
  if (!target) throw new Error('Say where to: pnpm backup FOLDER')
  const { tables } = await backup(databaseUrl, join(env.dataDir, 'files'), target)
  const rows = Object.values(tables).reduce((sum, table) => sum + table.rows, 0)
  console.log(`Wrote ${rows} rows of ${Object.keys(tables).length} tables, and the files, to ${target}.`)
})
