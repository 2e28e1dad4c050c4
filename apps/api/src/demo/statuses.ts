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

/** After how many days the company wants what sits in a stage marked; the others may last. */
export const orderLimits: { [stage in keyof typeof publicStatuses]?: number } = { received: 2, diagnosis: 5, approval: 10, repair: 7, ready: 14 }
export const requestLimits = { NEW: 5, IN_PROGRESS: 15 }

export type PublicKey = keyof typeof publicStatuses
export type InternalKey = keyof typeof internalStatuses
