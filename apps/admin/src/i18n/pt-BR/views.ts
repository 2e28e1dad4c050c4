import type { views as es } from '../es/views.ts'

export const views = {
  title: 'Visualizações salvas',
} satisfies typeof es
