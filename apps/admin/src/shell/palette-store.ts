let open: (() => void) | undefined

/** The palette comes as its own chunk; until it is there, asking for it does nothing. */
export function onOpenPalette(run: (() => void) | undefined): void {
  open = run
}

export function openPalette(): void {
  open?.()
}
