import { join } from 'node:path'
import { restore } from '@amparo/database/backup'
import { withServices } from './with-services.ts'

// pnpm restore FOLDER

const source = process.argv[2]

await withServices(async ({ env }, databaseUrl) => {
  if (!source) throw new Error('Say where from: pnpm restore FOLDER')
  const { madeAt } = await restore(databaseUrl, join(env.dataDir, 'files'), source)
  console.log(`The backup of ${madeAt} is restored.`)
})
