import type { LoadTexts } from '@amparo/web/i18n/start'

export const loadTexts: LoadTexts = async (language) => (language === 'es' ? (await import('./es.ts')).texts : (await import('./pt-BR.ts')).texts)
