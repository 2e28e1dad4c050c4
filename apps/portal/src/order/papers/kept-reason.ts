const keyOf = (estimateId: string) => `amparo:reason:${estimateId}`

/** Why somebody declines, while they are still writing: an old phone drops a page that is out of sight. */
export function readReason(estimateId: string): string {
  try {
    return sessionStorage.getItem(keyOf(estimateId)) ?? ''
  } catch {
    return ''
  }
}

export function keepReason(estimateId: string, reason: string): void {
  try {
    if (reason) sessionStorage.setItem(keyOf(estimateId), reason)
    else sessionStorage.removeItem(keyOf(estimateId))
  } catch {}
}
