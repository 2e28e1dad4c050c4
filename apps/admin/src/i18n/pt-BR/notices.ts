import type { notices as es } from '../es/notices.ts'

export const notices = {
  title: 'Avisos',
} satisfies typeof es
