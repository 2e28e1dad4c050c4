// How the plan names the statuses of the default catalogue: by their Spanish label, which says which one is meant.

export const publicStatuses = {
  received: 'Recibido',
  diagnosis: 'En diagnóstico',
  approval: 'Esperando respuesta',
  parts: 'Esperando repuesto',
  repair: 'En reparación',
  testing: 'En pruebas',
  ready: 'Listo para retirar',
  unrepaired: 'Sin reparar, para retirar',
  delivered: 'Entregado',
  cancelled: 'Cancelado',
} as const

export const internalStatuses = {
  toReview: 'Por revisar',
  onBench: 'En el banco',
  quotePart: 'Cotizar repuesto',
  partOrdered: 'Repuesto pedido',
  quality: 'Control de calidad',
  onShelf: 'En el estante',
  unclaimed: 'Sin retirar',
} as const

export type PublicKey = keyof typeof publicStatuses
export type InternalKey = keyof typeof internalStatuses
