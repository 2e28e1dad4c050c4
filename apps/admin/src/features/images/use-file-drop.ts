import { type RefObject, useEffect, useRef, useState } from 'react'

const imagesOf = (data: DataTransfer | null) => [...(data?.files ?? [])].filter(({ type }) => type.startsWith('image/'))

/** Images dropped on `zone`, or pasted while the focus is in it. @returns whether something is being dragged over it */
export function useFileDrop(
  zone: RefObject<HTMLElement | null>,
  onFiles: (files: File[]) => void,
  { enabled = true, pasteAnywhere = false } = {},
): boolean {
  const [over, setOver] = useState(false)
  const latest = useRef(onFiles)
  useEffect(() => {
    latest.current = onFiles
  })

  useEffect(() => {
    const element = zone.current
    if (!element || !enabled) return
    const end = new AbortController()
    const { signal } = end
    // Entering a child leaves its parent: only the sum says whether the pointer is still inside.
    let depth = 0
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false

    element.addEventListener(
      'dragenter',
      (event) => {
        if (!carriesFiles(event)) return
        depth += 1
        setOver(true)
      },
      { signal },
    )
    element.addEventListener(
      'dragleave',
      () => {
        depth = Math.max(0, depth - 1)
        if (depth === 0) setOver(false)
      },
      { signal },
    )
    element.addEventListener('dragover', (event) => carriesFiles(event) && event.preventDefault(), { signal })
    element.addEventListener(
      'drop',
      (event) => {
        depth = 0
        setOver(false)
        if (!carriesFiles(event)) return
        event.preventDefault()
        const files = imagesOf(event.dataTransfer)
        if (files.length) latest.current(files)
      },
      { signal },
    )
    const pasteTarget: HTMLElement | Document = pasteAnywhere ? document : element
    pasteTarget.addEventListener(
      'paste',
      (event) => {
        const files = imagesOf((event as ClipboardEvent).clipboardData)
        if (!files.length) return
        event.preventDefault()
        latest.current(files)
      },
      { signal },
    )
    return () => end.abort()
  }, [zone, enabled, pasteAnywhere])

  return over
}
