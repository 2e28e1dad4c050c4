import { afterEach, beforeEach, vi } from 'vitest'

// What lands on console.error in a test is a fault that nobody looked at.
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation((...words: unknown[]) => {
    throw new Error(`console.error: ${words.map(String).join(' ')}`)
  })
})
afterEach(() => {
  vi.restoreAllMocks()
})
