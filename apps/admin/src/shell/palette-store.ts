import { useEffect, useState } from 'react'

interface Palette {
  open: () => void
  /** Puts what was typed before the box had the focus behind what stands in it. */
  type: (text: string) => void
  hasFocus: () => boolean
}

let palette: Palette | undefined
let want: (() => void) | undefined
/** What was typed since somebody asked for the palette, as long as its box has not the focus. */
let early: string | undefined
let patience: ReturnType<typeof setTimeout> | undefined

/** Longer than any palette takes that comes at all. */
const patienceMs = 5_000

/** The palette says how to open it once its chunk is here, and opens at once where somebody asked before. */
export function onOpenPalette(here: Palette | undefined): void {
  palette = here
  if (!here || early === undefined) return
  here.open()
  if (early) here.type(early)
}

export function openPalette(): void {
  if (early === undefined) {
    early = ''
    document.addEventListener('keydown', keepEarly, true)
    document.addEventListener('pointerdown', stopKeeping, true)
    patience = setTimeout(stopKeeping, patienceMs)
  }
  if (palette) palette.open()
  else want?.()
}

/** The box has the focus, or nobody waits for it any more: keys go where they went before. */
export function stopKeeping(): void {
  early = undefined
  clearTimeout(patience)
  document.removeEventListener('keydown', keepEarly, true)
  document.removeEventListener('pointerdown', stopKeeping, true)
}

/** Between Ctrl K and the focus in the box, letters are neither the page's shortcuts nor lost. */
function keepEarly(event: KeyboardEvent): void {
  if (event.key === 'Escape' || palette?.hasFocus()) stopKeeping()
  const withCommand = (event.ctrlKey || event.metaKey || event.altKey) && !event.getModifierState('AltGraph')
  if (early === undefined || withCommand || [...event.key].length !== 1) return
  event.preventDefault()
  event.stopPropagation()
  early += event.key
  palette?.type(event.key)
}

/** Whether to bring the palette: when the page has settled, or as soon as somebody asks. */
export function usePaletteWanted(): boolean {
  const [wanted, setWanted] = useState(false)
  useEffect(() => {
    want = () => setWanted(true)
    const timer = setTimeout(want, 1_500)
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return
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
