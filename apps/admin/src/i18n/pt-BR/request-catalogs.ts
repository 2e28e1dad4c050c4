import type { requestCatalogs as es } from '../es/request-catalogs.ts'

export const requestCatalogs = {
  title: 'Catálogos de solicitações',
} satisfies typeof es
