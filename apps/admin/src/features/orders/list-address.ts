import { companySlug } from '../../session/company.ts'

const key = `amparo:orders:${companySlug}`

interface Left {
  search: string
  /** Where in this tab's history the list stands. */
  at: number | undefined
}

let left: Left = { search: '', at: undefined }
try {
  left = { search: sessionStorage.getItem(key) ?? '', at: undefined }
} catch {
  // Without storage the list is only remembered until the page is loaded anew.
}

const placeInHistory = () => (history.state as { idx?: number } | null)?.idx

/** Keeps how the list of orders looks, for the way back to it. */
export function rememberList(search: string): void {
  left = { search, at: placeInHistory() }
  try {
    sessionStorage.setItem(key, search)
  } catch {
    // As above.
  }
}

/** The list of orders as one left it. */
export function listAddress(): string {
  return `/orders${left.search}`
}

/** Whether the page before this one is that list, so that going back finds it scrolled to where it was. */
export function cameFromList(): boolean {
  const here = placeInHistory()
  return here !== undefined && left.at === here - 1
}
