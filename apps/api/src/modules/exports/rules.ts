import type { Language } from '@amparo/contracts/common'
import type { Permission } from '@amparo/contracts/model/permissions'
import { type ExportTexts, exportTexts as spanish } from '../../i18n/es/exports.ts'
import { exportTexts as portuguese } from '../../i18n/pt-BR/exports.ts'

export const exportTexts: Record<Language, ExportTexts> = { es: spanish, 'pt-BR': portuguese }

type Kind = 'requests' | 'orders'
const needed: Record<Kind, Permission> = { requests: 'requests.read', orders: 'orders.read' }

/** Whoever reads a list may have it as a file. */
export function maySee({ permissions }: { permissions: ReadonlySet<Permission> }, kind: Kind): boolean {
  return permissions.has(needed[kind])
}

/** Such as "solicitudes-2026-11-21.xlsx". */
export function exportFileName(language: Language, { kind, format, day }: { kind: Kind; format: 'XLSX' | 'CSV'; day: string }): string {
  return `${exportTexts[language][kind].fileName}-${day}.${format.toLowerCase()}`
}

/** How long a file is kept. */
export const exportDays = 7
