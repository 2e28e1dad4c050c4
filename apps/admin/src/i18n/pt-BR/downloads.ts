import type { downloads as es } from '../es/downloads.ts'

export const downloads = {
  title: 'Downloads',
} satisfies typeof es
