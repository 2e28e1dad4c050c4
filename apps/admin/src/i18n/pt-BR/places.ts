import type { places as es } from '../es/places.ts'

export const places = {
  title: 'Empreendimentos',
} satisfies typeof es
