import { useEffect, useState, useSyncExternalStore } from 'react'
import { ImageTray, type TrayImage } from './image-tray.ts'

export interface Tray {
  tray: ImageTray
  images: readonly TrayImage[]
  /** The ids of those that reached the server. */
  ids: string[]
  /** How many are on their way. */
  pending: number
  failed: number
}

/** The images to go with a form; `draft` names what they belong to, for them to come back after a reload. */
export function useImageTray(draft: string): Tray {
  const [tray, setTray] = useState(() => new ImageTray(draft))
  if (tray.draft !== `${draft}:images`) setTray(new ImageTray(draft))
  const images = useSyncExternalStore(tray.subscribe, tray.read)
  useEffect(() => tray.open(), [tray])
  return {
    tray,
    images,
    ids: images.flatMap(({ attachment }) => attachment?.id ?? []),
    pending: images.filter(({ state }) => state === 'waiting' || state === 'sending').length,
    failed: images.filter(({ state }) => state === 'failed').length,
  }
}
