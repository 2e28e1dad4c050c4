import type { calendar as es } from '../es/calendar.ts'

export const calendar = {
  title: 'Calendário de trabalho',
} satisfies typeof es
