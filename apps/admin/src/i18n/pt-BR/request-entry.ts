import type { requestEntry as es } from '../es/request-entry.ts'

export const requestEntry = {
  title: 'Nova solicitação',
} satisfies typeof es
