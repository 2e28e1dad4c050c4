import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { drawPicture } from './draw.ts'
import { pictureNames } from './names.ts'

// Draws the demo's photos anew, all of them or those named: `pnpm --filter @amparo/api demo:photos`.
// It takes a minute or two, which nobody should wait for at the first start, so the results are kept beside.
const named = process.argv.slice(2)
for (const name of pictureNames.filter((each) => named.length === 0 || named.includes(each))) {
  await writeFile(join(import.meta.dirname, '../photos', `${name}.webp`), await drawPicture(name))
  console.log(name)
}
