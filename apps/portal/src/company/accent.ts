import { inkOn, readableOn } from '@amparo/contracts/model/colors'
import { useLayoutEffect } from 'react'

// The lightest and the darkest ground of portal.css that the accent is written on.
const grounds = { light: '#f4f5f6', dark: '#262b30' }

/** Paints the page in the company's colour, moved as far as each theme needs for contrast. */
export function useAccent(color: string | undefined): void {
  useLayoutEffect(() => {
    if (!color) return
    const { style } = document.documentElement
    for (const [theme, ground] of Object.entries(grounds)) {
      const accent = readableOn(color, ground)
      style.setProperty(`--accent-${theme}`, accent)
      style.setProperty(`--on-accent-${theme}`, inkOn(accent))
    }
  }, [color])
}
