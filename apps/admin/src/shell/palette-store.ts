import { useEffect, useState } from 'react'

let open: (() => void) | undefined
let want: (() => void) | undefined
let asked = false

/** The palette says how to open it once its chunk is here, and opens at once where somebody asked before. */
export function onOpenPalette(run: (() => void) | undefined): void {
  open = run
  if (!run || !asked) return
  asked = false
  run()
}

export function openPalette(): void {
  if (open) open()
  else {
    asked = true
    want?.()
  }
}

/** Whether to bring the palette: when the page has settled, or as soon as somebody asks. */
export function usePaletteWanted(): boolean {
  const [wanted, setWanted] = useState(false)
  useEffect(() => {
    want = () => setWanted(true)
    const timer = setTimeout(want, 1_500)
    // Until the palette listens by itself, also while it is on its way.
    const onKey = (event: KeyboardEvent) => {
      if (open || event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      openPalette()
    }
    document.addEventListener('keydown', onKey)
    return () => {
      want = undefined
      clearTimeout(timer)
      document.removeEventListener('keydown', onKey)
    }
  }, [])
  return wanted
}
