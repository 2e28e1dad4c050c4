import { companySlug } from '../../session/company.ts'

interface Left {
  search: string
  /** Where in this tab's history the list stands. */
  at: number | undefined
}

export interface ListMemory {
  /** Keeps how the list looks, for the way back to it. */
  remember: (search: string) => void
  /** The list as one left it. */
  address: () => string
  /** Whether the page before this one is that list, so that going back finds it scrolled to where it was. */
  cameFrom: () => boolean
}

const placeInHistory = () => (history.state as { idx?: number } | null)?.idx

/** Remembers how one left the list at a path, in this tab. */
export function listMemory(path: `/${string}`): ListMemory {
  const key = `amparo:${path.slice(1)}:${companySlug}`
  let left: Left = { search: '', at: undefined }
  try {
    left = { search: sessionStorage.getItem(key) ?? '', at: undefined }
  } catch {
    // Without storage the list is only remembered until the page is loaded anew.
  }
  return {
    remember: (search) => {
      left = { search, at: placeInHistory() }
      try {
        sessionStorage.setItem(key, search)
      } catch {
        // As above.
      }
    },
    address: () => `${path}${left.search}`,
    cameFrom: () => {
      const here = placeInHistory()
      return here !== undefined && left.at === here - 1
    },
  }
}
