/** The clipboard exists only on https and localhost; a shop's own server may be neither. */
export async function copyText(text: string): Promise<void> {
  if (navigator.clipboard) return navigator.clipboard.writeText(text)
  const area = document.createElement('textarea')
  area.value = text
  area.style.position = 'fixed'
  area.style.opacity = '0'
  const before = document.activeElement
  // Inside an open dialog, since its focus trap takes the focus from anything outside.
  const place = before?.closest('[role=dialog]') ?? document.body
  place.append(area)
  area.select()
  document.execCommand('copy')
  area.remove()
  if (before instanceof HTMLElement) before.focus()
}
