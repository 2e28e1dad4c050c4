import type { requestList as es } from '../es/request-list.ts'

export const requestList = {
  title: 'Solicitações',
} satisfies typeof es
