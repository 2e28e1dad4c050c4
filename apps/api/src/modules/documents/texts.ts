import type { Language } from '@amparo/contracts/common'
import { type DocumentTexts, documents as es } from '../../i18n/es/documents.ts'
import { documents as ptBR } from '../../i18n/pt-BR/documents.ts'

export const documentTexts: Record<Language, DocumentTexts> = { es, 'pt-BR': ptBR }
