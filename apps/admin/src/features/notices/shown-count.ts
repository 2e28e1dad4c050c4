/** Counting stops at a hundred. */
export function shownCount(number: number): string {
  return number > 99 ? '99+' : String(number)
}
