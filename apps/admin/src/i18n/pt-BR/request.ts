import type { request as es } from '../es/request.ts'

export const request = {
  title: 'Solicitação',
} satisfies typeof es
