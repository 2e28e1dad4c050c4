import { CallError } from '@amparo/web/api/call'
import type { ImageTray } from './image-tray.ts'

/** Waits until each image of a tray has reached the server. @returns their ids @throws CallError of the first that did not get there */
export function settleTray(tray: ImageTray): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const look = () => {
      if (tray.images.some(({ state }) => state === 'waiting' || state === 'sending')) return
      stop()
      const failed = tray.images.find(({ state }) => state === 'failed')
      if (failed) reject(new CallError(failed.error ?? 'internal'))
      else resolve(tray.images.flatMap(({ attachment }) => attachment?.id ?? []))
    }
    const stop = tray.subscribe(look)
    look()
  })
}
