import type { Export } from '@amparo/contracts/staff/reports'

/** Whether the file is still being written. */
export function isUnderway({ state }: Pick<Export, 'state'>): boolean {
  return state === 'QUEUED' || state === 'RUNNING'
}

/** How often one looks how far it is. */
export const lookMs = 1_000

export function startDownload({ url, name }: Pick<Export, 'url' | 'name'>): void {
  if (!url) return
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
}
