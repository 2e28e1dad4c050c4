import { writeFile } from 'node:fs/promises'
import { encodeImage, photoShape } from '../../modules/attachments/encode-image.ts'
import { photoFile } from '../photos.ts'
import { drawPicture } from './draw.ts'
import { pictureNames } from './names.ts'

// Draws the demo's photos anew, all of them or those named: `pnpm --filter @amparo/api demo:photos`. It takes a minute or
// two, which nobody should wait for at the first start, so the results are kept, as an upload would have encoded them.
const named = process.argv.slice(2)
for (const name of pictureNames.filter((each) => named.length === 0 || named.includes(each))) {
  const { content, thumbnail } = await encodeImage({ name, content: await drawPicture(name), sha256: '' }, photoShape)
  await writeFile(photoFile(name), content)
  await writeFile(photoFile(`${name}-s`), thumbnail!)
  console.log(name)
}
