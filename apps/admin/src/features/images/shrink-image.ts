const longestSide = 2_000
const heaviest = 2_500_000
/** What the server reads; anything else that the browser can show is drawn anew as one of these. */
const sentAsIs = new Set(['image/jpeg', 'image/png', 'image/webp'])

/**
 * Makes a photo no larger than anybody will look at it: a phone's 12 megapixels take a minute over a thin line. What the
 * browser cannot read goes as it is, for the server to say what is wrong with it.
 */
export async function shrinkImage(file: Blob): Promise<Blob> {
  let image: ImageBitmap
  try {
    image = await createImageBitmap(file, { imageOrientation: 'from-image' })
  } catch {
    return file
  }
  try {
    const share = Math.min(1, longestSide / Math.max(image.width, image.height))
    if (share === 1 && sentAsIs.has(file.type) && file.size <= heaviest) return file
    const drawn = await draw(image, Math.round(image.width * share), Math.round(image.height * share))
    return share === 1 && sentAsIs.has(file.type) && drawn.size >= file.size ? file : drawn
  } finally {
    image.close()
  }
}

function draw(image: ImageBitmap, width: number, height: number): Promise<Blob> {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d')!
  context.fillStyle = '#fff'
  context.fillRect(0, 0, width, height)
  context.imageSmoothingQuality = 'high'
  context.drawImage(image, 0, 0, width, height)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the canvas gave no image'))), 'image/jpeg', 0.86)
  })
}
